package org.dermatrail.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dermatrail.content.problem.RefusedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private final HeldTable table = new HeldTable();
    private final Standings standings = new Standings(table, new Lookups(config(1, 3)), config(1, 3));

    @BeforeEach
    void start() {
        standings.onStart(new StartupEvent());
    }

    @AfterEach
    void stop() {
        standings.onStop(new ShutdownEvent());
    }

    @Test
    void whoAsksDuringATripGoesOnTheNextOne() throws Exception {
        table.revision = 1;
        var first = ask("sun");
        HeldTable.Trip trip = table.trips.take();
        table.revision = 2;
        var second = ask("sun");
        var third = ask("shade");
        trip.back();

        assertThat(first.get()).contains(published(1));
        HeldTable.Trip next = table.trips.take();
        assertThat(next.slugs()).containsExactlyInAnyOrder("sun", "shade");
        next.back();
        assertThat(second.get()).contains(published(2));
        assertThat(third.get()).contains(published(2));
    }

    @Test
    void aFaultReachesAllWhoWentAlongAndNobodyElse() throws Exception {
        var first = ask("sun");
        table.trips.take().lost();
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(SQLException.class);

        var second = ask("sun");
        table.trips.take().back();
        assertThat(second.get()).contains(published(1));
    }

    @Test
    void anErrorReachesAllWhoWentAlongAndTheNextTripStillGoes() throws Exception {
        var first = ask("sun");
        table.trips.take().broken();
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(LinkageError.class);

        var second = ask("sun");
        table.trips.poll(10, TimeUnit.SECONDS).back();
        assertThat(second.get(10, TimeUnit.SECONDS)).contains(published(1));
    }

    @Test
    void aStopReleasesWhoeverWaitsAndWhoeverComesLater() throws Exception {
        var travelling = ask("sun");
        table.trips.take();
        var waiting = ask("shade");

        standings.onStop(new ShutdownEvent());

        assertThat(travelling.get(10, TimeUnit.SECONDS)).contains(published(1));
        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(RefusedRequest.class);
        var late = ask("sun");
        assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(RefusedRequest.class);
    }

    @Test
    void whatCannotBeASlugIsNotAskedFor() throws Exception {
        assertThat(ask("../x").get()).isEmpty();
        assertThat(table.trips).isEmpty();
    }

    @Test
    void moreReadersThanMayWaitAreToldToComeBack() throws Exception {
        List<CompletableFuture<Optional<Situation>>> waiting = new ArrayList<>();
        waiting.add(ask("sun"));
        HeldTable.Trip trip = table.trips.take();
        for (int reader = 0; reader < 3; reader++) {
            waiting.add(ask("sun"));
        }

        assertThatThrownBy(() -> ask("sun")).isInstanceOf(RefusedRequest.class);

        trip.back();
        table.trips.take().back();
        for (var answer : waiting) {
            assertThat(answer.get()).isPresent();
        }
    }

    @Test
    void theDefaultsAreTheseOnPurpose() {
        ReadingConfig config = new SmallRyeConfigBuilder()
                .withMapping(ReadingConfig.class)
                .build()
                .getConfigMapping(ReadingConfig.class);

        assertThat(config.trips()).isEqualTo(2);
        assertThat(config.together()).isEqualTo(500);
        assertThat(config.lookups()).isEqualTo(8);
        assertThat(config.waiting()).isEqualTo(10_000);
        assertThat(config.kept()).isEqualTo(64L * 1024 * 1024);
    }

    private CompletableFuture<Optional<Situation>> ask(String slug) {
        return standings.of(slug).toCompletableFuture();
    }

    private static Situation published(int revision) {
        return new Situation(new Standing.Published(revision), false);
    }

    private static ReadingConfig config(int trips, int waiting) {
        return new SmallRyeConfigBuilder()
                .withMapping(ReadingConfig.class)
                .withDefaultValue("dermatrail.reading.trips", String.valueOf(trips))
                .withDefaultValue("dermatrail.reading.waiting", String.valueOf(waiting))
                .build()
                .getConfigMapping(ReadingConfig.class);
    }

    /** A table whose every answer waits until the test lets it go; what it says was read when the trip began. */
    private static final class HeldTable extends StandingTable {

        private final LinkedBlockingQueue<Trip> trips = new LinkedBlockingQueue<>();
        private volatile int revision = 1;

        private HeldTable() {
            super(null);
        }

        record Trip(Set<String> slugs, CompletableFuture<Void> end) {

            void back() {
                end.complete(null);
            }

            void broken() {
                end.completeExceptionally(new LinkageError("away"));
            }

            void lost() {
                end.completeExceptionally(new SQLException("away"));
            }
        }

        @Override
        Map<String, Situation> of(Set<String> slugs) throws SQLException {
            Map<String, Situation> found = new HashMap<>();
            slugs.forEach(slug -> found.put(slug, published(revision)));
            Trip trip = new Trip(slugs, new CompletableFuture<>());
            trips.add(trip);
            try {
                trip.end().get();
            } catch (ExecutionException lost) {
                if (lost.getCause() instanceof LinkageError broken) {
                    throw broken;
                }
                throw (SQLException) lost.getCause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return found;
        }
    }
}
