package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void oneSubjectCannotTakeThemAll() {
        assertThat(places.take("ann")).isTrue();
        assertThat(places.take("ann")).isTrue();
        assertThat(places.take("ann")).isFalse();
        assertThat(places.take("bob")).isTrue();
    }

    @Test
    void allTogetherCannotTakeMoreThanThereAre() {
        places.take("ann");
        places.take("bob");
        places.take("cho");

        assertThat(places.take("dee")).isFalse();
    }

    @Test
    void aReleasedPlaceIsFreeAgain() {
        places.take("ann");
        places.take("ann");
        places.release("ann");

        assertThat(places.total()).isEqualTo(1);
        assertThat(places.take("ann")).isTrue();
    }
}
