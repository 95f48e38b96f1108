package org.dermatrail.triage.interview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.intake.Lexicon;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Scoring;

/** The command {@code deploy/bench/interviews}: answers interviews from the facts of cases and compares the urgencies. */
public final class InterviewBench {

    private static final int MEDIAN = 12;
    private static final double MILLISECONDS = 20;
    private static final int ENDLESS = 300;
    private static final int WARM_UP = 5;
    private static final int MISSED = 1;
    private static final int UNUSABLE = 2;

    private final Knowledge knowledge = Knowledge.load();
    private final Pathways pathways = Pathways.compile(knowledge.vocabulary(), knowledge.pathways());
    private final Themes themes = Themes.packaged(knowledge.vocabulary());
    private final Evidence evidence = standing(pathways);
    private final List<Long> times = new ArrayList<>();

    private InterviewBench() {}

    /** @param arguments the file of cases */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        if (!Files.isRegularFile(file)) {
            System.out.println("Skipped: there is no file " + file);
            return;
        }
        try {
            System.exit(new InterviewBench().run(file) ? 0 : MISSED);
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private boolean run(Path file) throws IOException {
        var intake = Intake.load(knowledge.vocabulary(), Lexicon.all());
        List<Case> cases = Case.ofFile(file, intake, knowledge.vocabulary());
        for (int i = 0; i < WARM_UP; i++) {
            cases.forEach(one -> interview(one, Presence.ABSENT));
        }
        times.clear();
        boolean denying = table("unsaid is denied", cases, Presence.ABSENT);
        boolean unsure = table("unsaid is not known", cases, Presence.UNKNOWN);
        Collections.sort(times);
        double slowest = times.get((int) (times.size() * 0.99)) / 1e6;
        System.out.printf(
                "a question is found in %.2f ms of one core (median), %.2f ms (99 in 100), wanted <= %.0f: %s%n",
                times.get(times.size() / 2) / 1e6, slowest, MILLISECONDS, yes(slowest <= MILLISECONDS));
        return denying & unsure & slowest <= MILLISECONDS;
    }

    private boolean table(String how, List<Case> cases, Presence unsaid) {
        var questions = new ArrayList<Integer>();
        var choices = new ArrayList<Integer>();
        var differing = new ArrayList<String>();
        int kept = 0;
        for (Case one : cases) {
            Respondent.Course course = interview(one, unsaid);
            questions.add(course.questions());
            choices.add(course.choices());
            Urgency told = course.end().urgency();
            Urgency all = urgency(closed(one.facts(), unsaid, course.end().report()));
            if (told != all || course.end().next() != null) {
                differing.add(one.id() + ": " + told + " instead of " + all);
            }
            if (told.compareTo(urgency(one.facts())) > 0) {
                kept++;
            }
        }
        Collections.sort(questions);
        Collections.sort(choices);
        int median = questions.get(questions.size() / 2);
        boolean few = unsaid != Presence.ABSENT || median <= MEDIAN;
        System.out.printf(
                "%-22s %d cases: questions median %d%s, p90 %d, max %d; things asked about median %d, max %d; other"
                        + " urgency than with all facts given: %d, wanted 0: %s; more careful than where nothing was said:"
                        + " %d%n",
                how,
                cases.size(),
                median,
                unsaid == Presence.ABSENT ? ", wanted <= " + MEDIAN + ": " + yes(few) : "",
                questions.get((int) (questions.size() * 0.9)),
                questions.getLast(),
                choices.get(choices.size() / 2),
                choices.getLast(),
                differing.size(),
                yes(differing.isEmpty()),
                kept);
        differing.forEach(System.out::println);
        return few && differing.isEmpty();
    }

    private static String yes(boolean met) {
        return met ? "yes" : "NO";
    }

    private Urgency urgency(Report report) {
        return Scoring.score(report, pathways, evidence).urgency();
    }

    private Respondent.Course interview(Case one, Presence unsaid) {
        var respondent = new Respondent(one.facts(), unsaid, themes, pathways, evidence);
        var course = respondent.answer(start(one.facts()), ENDLESS);
        times.addAll(course.nanoseconds());
        return course;
    }

    /** What a person says before the first question: age, sex, what is planned, and why they ask at all. */
    private Report start(Report facts) {
        return new Report(
                facts.age(),
                facts.sex(),
                facts.findings().stream().filter(this::ofReport).toList(),
                facts.measurements(),
                facts.plannedProcedures(),
                false);
    }

    private boolean ofReport(Finding finding) {
        var term = knowledge.vocabulary().findings().get(finding.id());
        return term != null && term.group().equals("meta");
    }

    /** All facts given at once, and what the person was asked and does not know: that may keep somebody in charge. */
    private Report closed(Report facts, Presence unsaid, Report interviewed) {
        var respondent = new Respondent(facts, unsaid, themes, pathways, evidence);
        var findings = new ArrayList<>(facts.findings());
        if (unsaid == Presence.ABSENT) {
            knowledge.vocabulary().findings().values().stream()
                    .filter(term -> !term.group().equals("meta"))
                    .map(term -> term.id())
                    .filter(id -> respondent.presence(id) == Presence.ABSENT)
                    .forEach(id -> findings.add(Finding.stated(id, Presence.ABSENT)));
        }
        interviewed.findings().stream()
                .filter(finding -> finding.presence() == Presence.UNKNOWN)
                .forEach(findings::add);
        return new Report(facts.age(), facts.sex(), findings, facts.measurements(), facts.plannedProcedures(), false);
    }

    private static Evidence standing(Pathways pathways) {
        var claims = new HashMap<String, ClaimVersion>();
        pathways.all().forEach(pathway -> {
            pathway.rules().forEach(rule -> rule.cites().forEach(claim -> claims.put(claim, current(claim))));
            pathway.scales().forEach(use -> use.cites().forEach(claim -> claims.put(claim, current(claim))));
        });
        return new Evidence(claims);
    }

    private static ClaimVersion current(String claim) {
        return new ClaimVersion(claim.substring(0, claim.indexOf('/')), 1, claim, "moderate", "supported", true);
    }
}
