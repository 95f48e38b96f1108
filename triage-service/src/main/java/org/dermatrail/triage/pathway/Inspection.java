package org.dermatrail.triage.pathway;

import static org.dermatrail.triage.pathway.Goal.Want.NOT_TRUE;
import static org.dermatrail.triage.pathway.Goal.Want.TRUE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Possibility.Answer;
import org.dermatrail.triage.pathway.Remark.Weight;

/**
 * Looks at a pathway that can be read for what can't be meant: rules that no report reaches, rules that another one makes
 * superfluous, floors that contradict each other, a pathway without cases.
 */
public final class Inspection {

    private static final int SHOWN = 12;

    private final Pathway pathway;
    private final Vocabulary vocabulary;
    private final Places places;
    private final Possibility possibility;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> uncompared = new LinkedHashSet<>();

    /** What a report says that reaches a rule, by the rule's number. */
    private final Map<Integer, Supposition> examples = new HashMap<>();

    private Inspection(Pathway pathway, Vocabulary vocabulary, Places places) {
        this.pathway = pathway;
        this.vocabulary = vocabulary;
        this.places = places;
        this.possibility = new Possibility(vocabulary);
    }

    /** Everything that is to be said of the pathway by itself. */
    public static List<Remark> of(Pathway pathway, Vocabulary vocabulary, Places places) {
        var inspection = new Inspection(pathway, vocabulary, places);
        inspection.applicability();
        inspection.rules();
        inspection.cases();
        return inspection.remarks;
    }

    private void applicability() {
        var appliesWhen = pathway.appliesWhen();
        if (appliesWhen == null) {
            return;
        }
        switch (possibility.of(List.of(new Goal.Outcome(appliesWhen, TRUE)))) {
            case Answer.Possible ignored -> {}
            case Answer.Impossible ignored ->
                error(
                        "/appliesWhen",
                        "no report can ever meet this: the pathway would never apply; mend the condition");
            case Answer.Undecided ignored ->
                warn("/appliesWhen", "this is too intricate to tell whether any report can meet it: put it simpler");
        }
    }

    /** Whether each can hold is asked before any are compared: comparing may use up what there is to search with. */
    private void rules() {
        var rules = pathway.rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            switch (possibility.of(reached(rule))) {
                case Answer.Impossible ignored ->
                    error(
                            at(i) + "/when",
                            "rule '" + rule.id()
                                    + "' can never hold within the declared findings and ranges: mend its condition or take it out");
                case Answer.Undecided ignored ->
                    warn(
                            at(i) + "/when",
                            "rule '" + rule.id()
                                    + "' is too intricate to tell whether it can ever hold: make several rules of it");
                case Answer.Possible possible -> examples.put(i, possible.example());
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            if (examples.containsKey(i)) {
                asked(i, rules.get(i));
                compared(i);
            }
        }
        uncompared();
    }

    private void cases() {
        if (pathway.cases().isEmpty()) {
            error("/id", "the pathway has no case: add at least one under 'cases'");
        }
        if (pathway.rules().isEmpty()) {
            error("/rules", "the pathway has no rule: add at least one");
        }
    }

    /** Every finding that could decide the rule has to be one that can be asked for. */
    private void asked(int i, Rule rule) {
        for (String finding : findings(rule.when(), new TreeSet<>())) {
            var term = vocabulary.findings().get(finding);
            if (term == null || term.question().isBlank()) {
                error(at(i) + "/when", "finding '" + finding + "' has no question that could ask for it: word one");
            }
        }
    }

    private void compared(int i) {
        for (int j = 0; j < pathway.rules().size(); j++) {
            if (possibility.isSpent()) {
                uncompared.add(pathway.rules().get(i).id());
                return;
            }
            if (i != j) {
                compared(i, j);
            }
        }
    }

    private void compared(int i, int j) {
        var rule = pathway.rules().get(i);
        var other = pathway.rules().get(j);
        boolean differ = i < j && floorsDiffer(rule, other);
        if (!differ && !addsNothing(rule, other)) {
            return;
        }
        if (differ && implies(i, j) && implies(j, i)) {
            error(
                    at(j) + "/then",
                    "rule '" + other.id() + "' holds exactly when '" + rule.id()
                            + "' does and asks for another floor or time: keep one of them");
        } else if (addsNothing(rule, other)
                && implies(i, j)
                && (i > j || !addsNothing(other, rule) || !implies(j, i))) {
            superfluous(i, rule, other);
        }
    }

    private void uncompared() {
        if (!uncompared.isEmpty()) {
            var first = uncompared.stream().limit(SHOWN).toList();
            warn(
                    "/rules",
                    "too intricate to tell whether these rules add nothing to others or contradict them: "
                            + String.join(", ", first)
                            + (uncompared.size() > SHOWN ? " and " + (uncompared.size() - SHOWN) + " more" : "")
                            + "; put their conditions simpler or make two pathways of it");
        }
    }

    /** A rule that cites what the other one does not still tells something: whether that is meant is for the reviewer. */
    private void superfluous(int i, Rule rule, Rule other) {
        String message = "rule '" + rule.id() + "' adds nothing: '" + other.id()
                + "' holds whenever it does and asks for as much; take it out";
        if (other.cites().containsAll(rule.cites())) {
            error(at(i) + "/when", message);
        } else {
            warn(at(i) + "/when", message + ", unless what it cites is worth telling");
        }
    }

    /** Whether the first rule asks for nothing that the second one does not ask for. */
    private static boolean addsNothing(Rule rule, Rule other) {
        var then = rule.then();
        var more = other.then();
        var floor = then.floor();
        var higher = more.floor();
        boolean floored = floor == null
                || (higher != null
                        && higher.compareTo(floor) >= 0
                        && (higher != floor || Objects.equals(then.within(), more.within())));
        return floored
                && then.points() == 0
                && !then.soothes()
                && !more.soothes()
                && (then.redFlag() == null || then.redFlag().equals(more.redFlag()))
                && (then.contraindication() == null || then.contraindication().equals(more.contraindication()))
                && more.advice().containsAll(then.advice())
                && (then.advice().isEmpty() || rule.cites().containsAll(other.cites()))
                && (then.careSetting() == null || then.careSetting().equals(more.careSetting()));
    }

    private static boolean floorsDiffer(Rule rule, Rule other) {
        return rule.then().floor() != null
                && other.then().floor() != null
                && (rule.then().floor() != other.then().floor()
                        || !Objects.equals(rule.then().within(), other.then().within()));
    }

    /** Whether no report meets the first without meeting the second. What can't be told is kept to be told. */
    private boolean implies(int i, int j) {
        var without = new Goal.Outcome(pathway.rules().get(j).when(), NOT_TRUE);
        var example = examples.get(i);
        if (example != null && possibility.of(List.of(without), example) instanceof Answer.Possible) {
            return false;
        }
        var goals = new ArrayList<>(reached(pathway.rules().get(i)));
        goals.add(without);
        var answer = possibility.of(goals);
        if (answer instanceof Answer.Undecided) {
            uncompared.add(pathway.rules().get(i).id());
        }
        return answer instanceof Answer.Impossible;
    }

    private List<Goal> reached(Rule rule) {
        var appliesWhen = pathway.appliesWhen();
        var holds = new Goal.Outcome(rule.when(), TRUE);
        return appliesWhen == null ? List.of(holds) : List.of(holds, new Goal.Outcome(appliesWhen, TRUE));
    }

    private static Set<String> findings(Condition condition, Set<String> found) {
        switch (condition) {
            case Condition.Has has -> found.add(has.finding());
            case Condition.All all -> all.of().forEach(each -> findings(each, found));
            case Condition.Any any -> any.of().forEach(each -> findings(each, found));
            case Condition.AtLeast least -> least.of().forEach(each -> findings(each, found));
            case Condition.Not not -> findings(not.of(), found);
            case Condition.Possibly possibly -> findings(possibly.of(), found);
            case Condition.Known known -> findings(known.of(), found);
            case Condition.Onset ignored -> {}
            case Condition.Age ignored -> {}
            case Condition.SexIs ignored -> {}
            case Condition.Measured ignored -> {}
            case Condition.Planned ignored -> {}
            case Condition.ReportIs ignored -> {}
        }
        return found;
    }

    private static String at(int rule) {
        return "/rules/" + rule;
    }

    private void error(String pointer, String message) {
        remarks.add(places.remark(Weight.ERROR, pointer, message));
    }

    private void warn(String pointer, String message) {
        remarks.add(places.remark(Weight.WARNING, pointer, message));
    }
}
