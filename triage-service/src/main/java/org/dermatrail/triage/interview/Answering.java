package org.dermatrail.triage.interview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.report.Presence;

/** Holds answers against the question that they are given to. */
final class Answering {

    private static final Duration LONGEST = Duration.ofDays(47_500);

    private final Question question;
    private final NewAnswers given;
    private final List<FieldError> faults = new ArrayList<>();
    private final Map<String, NewAnswers.Given> byItem = new HashMap<>();
    private final SequencedSet<String> items;

    Answering(Question question, NewAnswers given) {
        this.question = question;
        this.given = given;
        this.items = question.items();
        for (int i = 0; i < given.given().size(); i++) {
            check("/answers/" + i, given.given().get(i));
        }
        if (given.others() == null && byItem.size() < items.size() && faults.isEmpty()) {
            faults.add(new FieldError(
                    "/others", "Answer about everything that was asked, or say what holds for the others"));
        }
        if (given.others() == Presence.PRESENT) {
            faults.add(new FieldError("/others", "Name each thing that is present"));
        }
    }

    private void check(String pointer, NewAnswers.Given one) {
        if (!items.contains(one.about())) {
            faults.add(new FieldError(pointer + "/about", "The question at hand does not ask about this"));
        } else if (byItem.put(one.about(), one) != null) {
            faults.add(new FieldError(pointer + "/about", "Answered twice"));
        }
        Duration since = one.since();
        if (since == null) {
            return;
        }
        if (since.isNegative() || since.compareTo(LONGEST) > 0) {
            faults.add(new FieldError(pointer + "/since", "Must be a time from PT0S to P47500D"));
        } else if (one.presence() != Presence.PRESENT || question instanceof Question.Opening) {
            faults.add(new FieldError(pointer + "/since", "Only a finding that is present has begun"));
        }
    }

    List<FieldError> faults() {
        return faults;
    }

    /** The answers, where there are no faults. */
    List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        int number = given.question();
        for (String item : items) {
            var one = byItem.get(item);
            Presence others = given.others();
            Presence presence = one != null ? one.presence() : others == null ? Presence.UNKNOWN : others;
            switch (question) {
                case Question.Opening _ -> answers.add(new Answer.OfTheme(number, item, presence));
                case Question.Signs _ -> {
                    answers.add(new Answer.OfFinding(number, item, presence));
                    if (one != null && one.since() != null) {
                        answers.add(new Answer.OfBeginning(number, item, one.since()));
                    }
                }
                case Question.Beginning _ ->
                    answers.add(new Answer.OfBeginning(number, item, one == null ? null : one.since()));
            }
        }
        return answers;
    }
}
