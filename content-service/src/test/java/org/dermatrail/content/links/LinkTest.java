package org.dermatrail.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final LinksConfig CONFIG = LinksConfigTest.config(Map.of());
    private static final Link NEW = new Link("https://example.org/", LinkState.UNKNOWN, 0, null, NOW);

    @Test
    void anAnswerMakesItAliveAndForgetsFailures() {
        Link link = NEW.after(new Answer.Failed("x"), NOW, CONFIG).after(new Answer.Reached(), NOW, CONFIG);

        assertThat(link.state()).isEqualTo(LinkState.ALIVE);
        assertThat(link.failures()).isZero();
        assertThat(link.detail()).isNull();
        assertThat(link.nextAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void aServersOwnWordIsEnough() {
        assertThat(NEW.after(new Answer.Gone(410), NOW, CONFIG).state()).isEqualTo(LinkState.DEAD);
    }

    @Test
    void itTakesThreeFailuresInARow() {
        Link alive = NEW.after(new Answer.Reached(), NOW, CONFIG);
        Link once = alive.after(new Answer.Failed("timeout"), NOW, CONFIG);
        Link twice = once.after(new Answer.Failed("timeout"), NOW, CONFIG);
        Link thrice = twice.after(new Answer.Failed("timeout"), NOW, CONFIG);

        assertThat(once.state()).isEqualTo(LinkState.ALIVE);
        assertThat(once.nextAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(twice.state()).isEqualTo(LinkState.ALIVE);
        assertThat(thrice.state()).isEqualTo(LinkState.DEAD);
        assertThat(thrice.detail()).isEqualTo("timeout");
    }

    @Test
    void silenceSaysNothing() {
        Link dead = NEW.after(new Answer.Gone(404), NOW, CONFIG);

        assertThat(dead.after(new Answer.Silent("status 403"), NOW, CONFIG).state())
                .isEqualTo(LinkState.UNKNOWN);
    }
}
