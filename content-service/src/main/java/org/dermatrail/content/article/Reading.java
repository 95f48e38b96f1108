package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Finds what a reader asks for: how the article stands is read anew each time, the text may be at hand. */
@ApplicationScoped
class Reading {

    private final Standings standings;
    private final Representations representations;

    Reading(Standings standings, Representations representations) {
        this.standings = standings;
        this.representations = representations;
    }

    /** What was found. */
    sealed interface Outcome {

        /** No such article or revision was published. */
        record Unknown() implements Outcome {}

        /** It was withdrawn, or was so at the time that was asked for. */
        record Gone(Standing.Withdrawn standing) implements Outcome {}

        /** The text that readers get now. */
        record Current(Representation text) implements Outcome {}

        /** A text that was asked for by its number or by a time. */
        record Remembered(Representation text) implements Outcome {}
    }

    /** The current revision. */
    CompletionStage<Outcome> current(String slug, Format format) {
        return standings.of(slug).thenCompose(standing -> switch (standing.orElse(null)) {
            case null -> unknown();
            case Standing.Withdrawn withdrawn -> gone(withdrawn);
            case Standing.Published now -> text(slug, now, now.revision(), format, Outcome.Current::new);
        });
    }

    /** A revision by its number, as long as the article is not withdrawn. */
    CompletionStage<Outcome> revision(String slug, int number, Format format) {
        return standings.of(slug).thenCompose(standing -> switch (standing.orElse(null)) {
            case null -> unknown();
            case Standing.Withdrawn withdrawn -> gone(withdrawn);
            case Standing.Published now when number > now.revision() -> unknown();
            case Standing.Published now -> text(slug, now, number, format, Outcome.Remembered::new);
        });
    }

    /** What readers got at a time, whatever became of it since. */
    CompletionStage<Outcome> at(Instant time, String slug, Format format) {
        return standings
                .of(slug)
                .thenCompose(now -> now.isEmpty()
                        ? unknown()
                        : standings.of(slug, time).thenCompose(then -> switch (then.orElse(null)) {
                            case null -> unknown();
                            case Standing.Withdrawn withdrawn -> gone(withdrawn);
                            case Standing.Published was ->
                                text(slug, now.get(), was.revision(), format, Outcome.Remembered::new);
                        }));
    }

    private CompletionStage<Outcome> text(
            String slug, Standing standing, int revision, Format format, Function<Representation, Outcome> outcome) {
        return representations
                .of(slug, standing, revision, format)
                .thenApply(text -> text.map(outcome).orElseGet(Outcome.Unknown::new));
    }

    private static CompletionStage<Outcome> unknown() {
        return CompletableFuture.completedFuture(new Outcome.Unknown());
    }

    private static CompletionStage<Outcome> gone(Standing.Withdrawn withdrawn) {
        return CompletableFuture.completedFuture(new Outcome.Gone(withdrawn));
    }
}
