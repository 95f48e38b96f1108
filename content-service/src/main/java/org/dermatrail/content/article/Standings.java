package org.dermatrail.content.article;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;

/**
 * Tells how articles stand now: every answer was read from the database after its question was put, so a change that
 * somebody was told of is seen by the next question on every replica. Questions that are put while the database is being
 * asked wait and go together on the next trip, which makes a trip cheaper the more readers there are. Nothing is
 * remembered from one trip to the next.
 */
@ApplicationScoped
class Standings {

    private final StandingTable table;
    private final Lookups lookups;
    private final ReadingConfig config;
    private final BlockingQueue<Question> questions;
    private volatile boolean stopping;
    private List<Thread> trips = List.of();

    Standings(StandingTable table, Lookups lookups, ReadingConfig config) {
        this.table = table;
        this.lookups = lookups;
        this.config = config;
        this.questions = new LinkedBlockingQueue<>(config.waiting());
    }

    private record Question(String slug, CompletableFuture<Optional<Situation>> answer) {}

    void onStart(@Observes StartupEvent started) {
        trips = IntStream.range(0, config.trips())
                .mapToObj(
                        number -> Thread.ofVirtual().name("standings-", number).start(this::travel))
                .toList();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        stopping = true;
        trips.forEach(Thread::interrupt);
        turnAway();
    }

    /** Nobody will go any more; whoever waits is told so. */
    private void turnAway() {
        List<Question> left = new ArrayList<>();
        questions.drainTo(left);
        left.forEach(question -> question.answer()
                .completeExceptionally(new RefusedRequest(
                        Problem.of(ProblemType.UNAVAILABLE, "The service is stopping; ask another replica."))));
    }

    /** How the article stands; empty when none of this slug was ever published. */
    CompletionStage<Optional<Situation>> of(String slug) {
        if (!Manuscript.isSlug(slug)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Question question = new Question(slug, new CompletableFuture<>());
        if (!questions.offer(question)) {
            throw new RefusedRequest(Problem.of(ProblemType.UNAVAILABLE, "Too many readers wait; try again shortly."));
        }
        if (stopping) {
            turnAway();
        }
        return question.answer();
    }

    /** How the article stood at a time in the past; empty before its first revision. */
    CompletionStage<Optional<Standing>> of(String slug, Instant time) {
        return lookups.send(() -> Manuscript.isSlug(slug) ? table.of(slug, time) : Optional.empty());
    }

    private void travel() {
        List<Question> together = new ArrayList<>();
        try {
            while (true) {
                together.add(questions.take());
                questions.drainTo(together, config.together() - 1);
                answer(together);
                together.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Question> asked) {
        try {
            Map<String, Situation> found =
                    table.of(asked.stream().map(Question::slug).collect(Collectors.toSet()));
            asked.forEach(question -> question.answer().complete(Optional.ofNullable(found.get(question.slug()))));
        } catch (SQLException | RuntimeException | Error fault) {
            asked.forEach(question -> question.answer().completeExceptionally(fault));
        }
    }
}
