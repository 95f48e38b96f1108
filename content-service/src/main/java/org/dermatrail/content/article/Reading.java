package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Finds what a reader asks for: how the article stands is read anew each time, the text may be at hand. */
@ApplicationScoped
class Reading {

    private final Standings standings;
    private final Languages languages;
    private final Representations representations;

    Reading(Standings standings, Languages languages, Representations representations) {
        this.standings = standings;
        this.languages = languages;
        this.representations = representations;
    }

    /** In which language and format somebody wants to read. */
    record Manner(Languages.Wish language, Format format) {}

    /** What was found. */
    sealed interface Outcome {

        /** No such article or revision was published. */
        record Unknown() implements Outcome {}

        /** It was withdrawn, or was so at the time that was asked for. */
        record Gone(Standing.Withdrawn standing) implements Outcome {}

        /** It is there, but in these languages only. */
        record Untranslated(List<String> locales) implements Outcome {}

        /** The text that readers get now. */
        record Current(Representation text) implements Outcome {}

        /** A text that was asked for by its number or by a time. */
        record Remembered(Representation text) implements Outcome {}
    }

    /** The current revision. */
    CompletionStage<Outcome> current(String slug, Manner manner) {
        return standings.of(slug).thenCompose(standing -> switch (standing.orElse(null)) {
            case null -> unknown();
            case Standing.Withdrawn withdrawn -> gone(withdrawn);
            case Standing.Published now -> text(slug, now, now.revision(), manner, Outcome.Current::new);
        });
    }

    /** A revision by its number, as long as the article is not withdrawn. */
    CompletionStage<Outcome> revision(String slug, int number, Manner manner) {
        return standings.of(slug).thenCompose(standing -> switch (standing.orElse(null)) {
            case null -> unknown();
            case Standing.Withdrawn withdrawn -> gone(withdrawn);
            case Standing.Published now when number > now.revision() -> unknown();
            case Standing.Published now -> text(slug, now, number, manner, Outcome.Remembered::new);
        });
    }

    /** What readers got at a time, whatever became of it since. */
    CompletionStage<Outcome> at(Instant time, String slug, Manner manner) {
        return standings
                .of(slug)
                .thenCompose(now -> now.isEmpty()
                        ? unknown()
                        : standings.of(slug, time).thenCompose(then -> switch (then.orElse(null)) {
                            case null -> unknown();
                            case Standing.Withdrawn withdrawn -> gone(withdrawn);
                            case Standing.Published was ->
                                text(slug, now.get(), was.revision(), manner, Outcome.Remembered::new);
                        }));
    }

    private CompletionStage<Outcome> text(
            String slug, Standing standing, int revision, Manner manner, Function<Representation, Outcome> outcome) {
        boolean latest = standing instanceof Standing.Published now && now.revision() == revision;
        return language(slug, revision, latest, manner.language()).thenCompose(language -> switch (language) {
            case Language.Missing missing ->
                CompletableFuture.completedFuture(new Outcome.Untranslated(missing.locales()));
            case Language.Own own -> text(slug, standing, revision, own, manner.format(), outcome);
            case Language.Of other -> text(slug, standing, revision, other, manner.format(), outcome);
        });
    }

    private CompletionStage<Outcome> text(
            String slug,
            Standing standing,
            int revision,
            Language language,
            Format format,
            Function<Representation, Outcome> outcome) {
        return representations
                .of(slug, standing, revision, language, format)
                .thenApply(text -> text.map(outcome).orElseGet(Outcome.Unknown::new));
    }

    private CompletionStage<Language> language(String slug, int revision, boolean latest, Languages.Wish wish) {
        return wish.isNone()
                ? CompletableFuture.completedFuture(new Language.Own())
                : CompletableFuture.supplyAsync(
                        () -> languages.choose(slug, revision, latest, wish),
                        work -> Thread.ofVirtual().name("language").start(work));
    }

    private static CompletionStage<Outcome> unknown() {
        return CompletableFuture.completedFuture(new Outcome.Unknown());
    }

    private static CompletionStage<Outcome> gone(Standing.Withdrawn withdrawn) {
        return CompletableFuture.completedFuture(new Outcome.Gone(withdrawn));
    }
}
