package org.dermatrail.content.timetable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.dermatrail.content.clock.Rounds;
import org.dermatrail.content.publishing.DueReviews;
import org.dermatrail.content.publishing.Scheduling;
import org.dermatrail.content.publishing.TextKey;
import org.dermatrail.door.LostDatabase;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again whether the time for something has come. Every replica does; the lock of a slug lets one of
 * them act. A database that is away is waited for; a text whose publication fails otherwise is put back, so that it
 * fails once. What a stop breaks off is no failure: its transaction leaves nothing, and the next start does it.
 */
@ApplicationScoped
class Timetable {

    private static final Logger LOG = Logger.getLogger(Timetable.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final TimetableConfig config;
    private final Scheduling scheduling;
    private final DueReviews reviews;
    private final InstantSource clock;
    private Instant nextReviews = Instant.MIN;
    private volatile boolean stopping;
    private @Nullable Rounds rounds;

    Timetable(TimetableConfig config, Scheduling scheduling, DueReviews reviews, InstantSource clock) {
        this.config = config;
        this.scheduling = scheduling;
        this.reviews = reviews;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        if (config.enabled()) {
            rounds = Rounds.begin("timetable", config.interval(), this::look);
        }
    }

    /** Waits for the text at hand, within limits; those behind it are due at the next start as they are now. */
    void onStop(@Observes ShutdownEvent stopped) {
        stopping = true;
        if (rounds != null) {
            rounds.end(STOP_LIMIT);
        }
    }

    private void look() {
        Instant now = clock.instant();
        try {
            each(scheduling.due(now), key -> publish(key, now));
            if (!stopping && !now.isBefore(nextReviews)) {
                List<String> due = reviews.unannounced(now);
                each(due, slug -> announce(slug, now));
                nextReviews = due.isEmpty() ? now.plus(config.reviewInterval()) : now;
            }
        } catch (RuntimeException fault) {
            report(fault);
        }
    }

    private <T> void each(List<T> due, Consumer<T> deed) {
        for (T one : due) {
            if (stopping) {
                return;
            }
            deed.accept(one);
        }
    }

    private void publish(TextKey key, Instant now) {
        try {
            scheduling.publishDue(key, now);
        } catch (RuntimeException fault) {
            if (stopping || LostDatabase.isBehind(fault)) {
                throw fault;
            }
            LOG.errorf(fault, "The draft of %s was not published when it was due", key.slug());
            scheduling.giveUp(key, now);
        }
    }

    private void announce(String slug, Instant now) {
        try {
            reviews.announce(slug, now);
        } catch (RuntimeException fault) {
            report(fault);
        }
    }

    private static void report(RuntimeException fault) {
        if (LostDatabase.isBehind(fault)) {
            LOG.warn("What is due has to wait: the database cannot be reached");
        } else {
            LOG.error("What is due has to wait", fault);
        }
    }
}
