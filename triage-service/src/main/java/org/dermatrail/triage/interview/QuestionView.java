package org.dermatrail.triage.interview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dermatrail.triage.interview.InterviewView.Asked;
import org.dermatrail.triage.interview.InterviewView.Choice;
import org.dermatrail.triage.interview.InterviewView.Item;
import org.dermatrail.triage.interview.InterviewView.Why;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.scoring.Ask;
import org.dermatrail.triage.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a question into words. */
final class QuestionView {

    private static final String ENGLISH = "en";

    private final Vocabulary vocabulary;
    private final Wording wording;

    QuestionView(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    Asked of(int number, Question question) {
        return switch (question) {
            case Question.Opening opening ->
                asked(
                        number,
                        Wording.Asking.OPENING,
                        opening.themes().stream().map(this::theme).toList());
            case Question.Signs signs ->
                asked(
                        number,
                        Wording.Asking.SIGNS,
                        signs.asks().stream().map(ask -> item(ask, presences())).toList());
            case Question.Beginning beginning ->
                new Asked(
                        number,
                        name(Wording.Asking.BEGINNING),
                        wording.asking(Wording.Asking.BEGINNING),
                        List.of(item(beginning.ask(), spans(beginning.ask().bounds()))),
                        null);
        };
    }

    private Asked asked(int number, Wording.Asking kind, List<Item> items) {
        return new Asked(number, name(kind), wording.asking(kind), items, wording.noneOfTheOthers());
    }

    private static String name(Wording.Asking kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Item theme(Theme theme) {
        Map<String, String> texts = theme.question();
        String own = texts == null ? null : texts.get(wording.language());
        String text = own != null || texts == null ? own : texts.get(ENGLISH);
        return new Item(
                theme.id(),
                text == null ? theme.id() : text,
                own == null ? ENGLISH : wording.language(),
                null,
                presences());
    }

    private Item item(Ask ask, List<Choice> choices) {
        var term = vocabulary.findings().get(ask.finding());
        var rule = ask.rule();
        return new Item(
                ask.finding(),
                term == null ? ask.finding() : ask instanceof Ask.Since ? term.title() : term.question(),
                ENGLISH,
                new Why(rule.id(), rule.title(), rule.cites(), ask.couldLeadTo()),
                choices);
    }

    private List<Choice> presences() {
        return List.of(choice(Presence.PRESENT), choice(Presence.ABSENT), choice(Presence.UNKNOWN));
    }

    private Choice choice(Presence presence) {
        return new Choice(wording.choice(presence), presence, null);
    }

    /** Times between the bounds at which rules decide otherwise; the least of each stands for all of it. */
    private List<Choice> spans(List<Duration> bounds) {
        var choices = new ArrayList<Choice>();
        Duration from = null;
        for (Duration bound : bounds) {
            choices.add(since(
                    from == null ? wording.under(bound) : wording.between(from, bound),
                    from == null ? Duration.ZERO : from));
            from = bound;
        }
        if (from != null) {
            choices.add(since(wording.atLeast(from), from));
        }
        choices.add(choice(Presence.UNKNOWN));
        return choices;
    }

    private static Choice since(String text, @Nullable Duration since) {
        return new Choice(text, Presence.PRESENT, since == null ? null : since.toString());
    }
}
