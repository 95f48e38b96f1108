package org.dermatrail.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentLengthTest {

    @Test
    void aDeclaredLengthIsCompared() {
        assertThat(ContentLength.isBeyond(10, "11")).isTrue();
        assertThat(ContentLength.isBeyond(10, "10")).isFalse();
    }

    @Test
    void whatDeclaresNoNumberIsLeftToTheCounting() {
        assertThat(ContentLength.isBeyond(10, null)).isFalse();
        assertThat(ContentLength.isBeyond(10, "eleven")).isFalse();
        assertThat(ContentLength.isBeyond(10, "-11")).isFalse();
        assertThat(ContentLength.isBeyond(10, "99999999999999999999")).isFalse();
    }

    @Test
    void aBodyIsToComeWithALengthOrWithACodingThatHasNone() {
        assertThat(ContentLength.announcesBody("1", null)).isTrue();
        assertThat(ContentLength.announcesBody(null, "chunked")).isTrue();
        assertThat(ContentLength.announcesBody("0", "chunked")).isTrue();
        assertThat(ContentLength.announcesBody("0", null)).isFalse();
        assertThat(ContentLength.announcesBody(null, null)).isFalse();
    }
}
