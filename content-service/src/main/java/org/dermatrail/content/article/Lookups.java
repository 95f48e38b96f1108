package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;

/**
 * Questions of readers that can't travel together: how an article stood at a time, which translation suits, what a text
 * says that is not at hand. A few are put to the database at a time, so that they never take the connections that
 * editors need; some wait, and further readers are told to come back.
 */
@ApplicationScoped
class Lookups {

    private final Semaphore admitted;
    private final Semaphore atOnce;

    Lookups(ReadingConfig config) {
        this.admitted = new Semaphore(config.waiting());
        this.atOnce = new Semaphore(config.lookups(), true);
    }

    /** The answer to the question, which may block; a refusal where too many wait. */
    <T> CompletionStage<T> send(Callable<T> question) {
        if (!admitted.tryAcquire()) {
            return CompletableFuture.failedFuture(new RefusedRequest(
                    Problem.of(ProblemType.UNAVAILABLE, "Too many readers wait; try again shortly.")));
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("lookup").start(() -> go(question, answer));
        return answer;
    }

    private <T> void go(Callable<T> question, CompletableFuture<T> answer) {
        T found;
        try {
            found = put(question);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(stopped);
            return;
        } catch (Exception | Error fault) {
            answer.completeExceptionally(fault);
            return;
        } finally {
            admitted.release();
        }
        answer.complete(found);
    }

    private <T> T put(Callable<T> question) throws Exception {
        atOnce.acquire();
        try {
            return question.call();
        } finally {
            atOnce.release();
        }
    }
}
