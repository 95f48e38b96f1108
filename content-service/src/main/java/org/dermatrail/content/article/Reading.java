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

    private static final Languages.Choice LATEST = new Languages.Choice.Latest();

    private final Standings standings;
    private final Languages languages;
    private final Representations representations;
    private final Lookups lookups;

    Reading(Standings standings, Languages languages, Representations representations, Lookups lookups) {
        this.standings = standings;
        this.languages = languages;
        this.lookups = lookups;
        this.representations = representations;
    }

    /** In which language and format somebody wants to read. */
    record Manner(Languages.Wish language, Format format) {

        /** As a program reads that does not say more. */
        static final Manner JSON = new Manner(new Languages.Wish(null, null), Format.JSON);
    }

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
        return standings
                .of(slug)
                .thenCompose(found -> found.map(now -> switch (now.standing()) {
                            case Standing.Withdrawn withdrawn -> gone(withdrawn);
                            case Standing.Published current ->
                                text(slug, now, current.revision(), LATEST, manner, Outcome.Current::new);
                        })
                        .orElseGet(Reading::unknown));
    }

    /** A revision by its number, as long as the article is not withdrawn. */
    CompletionStage<Outcome> revision(String slug, int number, Manner manner) {
        return standings
                .of(slug)
                .thenCompose(found -> found.map(now -> switch (now.standing()) {
                            case Standing.Withdrawn withdrawn -> gone(withdrawn);
                            case Standing.Published current when number > current.revision() -> unknown();
                            case Standing.Published current -> {
                                Languages.Choice choice =
                                        number == current.revision() ? LATEST : new Languages.Choice.OfRevision();
                                yield text(slug, now, number, choice, manner, Outcome.Remembered::new);
                            }
                        })
                        .orElseGet(Reading::unknown));
    }

    /** What readers got at a time, whatever became of it since. */
    CompletionStage<Outcome> at(Instant time, String slug, Manner manner) {
        return standings
                .of(slug)
                .thenCompose(
                        found -> found.map(now -> at(time, slug, now, manner)).orElseGet(Reading::unknown));
    }

    private CompletionStage<Outcome> at(Instant time, String slug, Situation now, Manner manner) {
        return standings
                .of(slug, time)
                .thenCompose(found -> found.map(then -> switch (then) {
                            case Standing.Withdrawn withdrawn -> gone(withdrawn);
                            case Standing.Published was ->
                                text(
                                        slug,
                                        now,
                                        was.revision(),
                                        new Languages.Choice.Before(HttpDate.endOf(time)),
                                        manner,
                                        Outcome.Remembered::new);
                        })
                        .orElseGet(Reading::unknown));
    }

    private CompletionStage<Outcome> text(
            String slug,
            Situation now,
            int revision,
            Languages.Choice choice,
            Manner manner,
            Function<Representation, Outcome> outcome) {
        return language(slug, revision, now, choice, manner.language()).thenCompose(language -> switch (language) {
            case Language.Missing missing ->
                CompletableFuture.completedFuture(new Outcome.Untranslated(missing.locales()));
            case Language.Own own -> text(slug, now.standing(), revision, own, manner.format(), outcome);
            case Language.Of other -> text(slug, now.standing(), revision, other, manner.format(), outcome);
            case Language.Then then -> text(slug, now.standing(), revision, then, manner.format(), outcome);
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

    /** Browsers always say which languages they like; it is looked into only where there is a choice. */
    private CompletionStage<Language> language(
            String slug, int revision, Situation now, Languages.Choice choice, Languages.Wish wish) {
        if (wish.isNone() || (wish.locale() == null && !now.translated())) {
            return CompletableFuture.completedFuture(new Language.Own());
        }
        return lookups.send(() -> languages.choose(slug, revision, choice, wish));
    }

    private static CompletionStage<Outcome> unknown() {
        return CompletableFuture.completedFuture(new Outcome.Unknown());
    }

    private static CompletionStage<Outcome> gone(Standing.Withdrawn withdrawn) {
        return CompletableFuture.completedFuture(new Outcome.Gone(withdrawn));
    }
}
