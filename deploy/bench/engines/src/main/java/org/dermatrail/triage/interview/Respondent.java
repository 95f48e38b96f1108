package org.dermatrail.triage.interview;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.Ask;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.jspecify.annotations.Nullable;

/** Answers an interview truthfully from what is known of a person. */
final class Respondent {

    /** Time of the processor, so that a neighbour's work is not taken for ours. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Map<String, Presence> presences = new LinkedHashMap<>();
    private final Map<String, Duration> beginnings = new LinkedHashMap<>();
    private final Set<String> there;
    private final Presence unsaid;
    private final Themes themes;
    private final Pathways pathways;
    private final Evidence evidence;

    /** @param unsaid what is answered about that of which nothing is known */
    Respondent(Report facts, Presence unsaid, Themes themes, Pathways pathways, Evidence evidence) {
        this.unsaid = unsaid;
        this.themes = themes;
        this.pathways = pathways;
        this.evidence = evidence;
        for (Finding finding : facts.findings()) {
            presences.merge(finding.id(), finding.presence(), (one, other) -> Presence.PRESENT);
            if (finding.since() != null) {
                beginnings.put(finding.id(), finding.since());
            }
        }
        this.there = Implied.by(presences, pathways.vocabulary());
    }

    /** How an interview went. */
    record Course(Inquiry end, int questions, int choices, List<Long> nanoseconds) {}

    Course answer(Report start, int most) {
        var answers = new ArrayList<Answer>();
        var times = new ArrayList<Long>();
        int choices = 0;
        for (int number = 1; ; number++) {
            long before = CLOCK.getCurrentThreadCpuTime();
            var inquiry = new Inquiry(start, answers, themes, pathways, evidence);
            Question question = inquiry.next();
            times.add(CLOCK.getCurrentThreadCpuTime() - before);
            if (question == null || number > most) {
                return new Course(inquiry, number - 1, choices, times);
            }
            int asked = number;
            switch (question) {
                case Question.Opening opening -> {
                    for (Theme theme : opening.themes()) {
                        answers.add(new Answer.OfTheme(asked, theme.id(), presence(theme)));
                        choices++;
                    }
                }
                case Question.Signs signs -> {
                    for (Ask.Whether ask : signs.asks()) {
                        answers.add(new Answer.OfFinding(asked, ask.finding(), presence(ask.finding())));
                        choices++;
                    }
                }
                case Question.Beginning beginning -> {
                    answers.add(new Answer.OfBeginning(asked, beginning.ask().finding(), beginning(beginning.ask())));
                    choices++;
                }
            }
        }
    }

    private @Nullable Duration beginning(Ask.Since ask) {
        return beginnings.get(ask.finding());
    }

    private Presence presence(Theme theme) {
        boolean some = false;
        for (String finding : themes.findings(theme)) {
            Presence presence = presence(finding);
            if (presence == Presence.PRESENT) {
                return Presence.PRESENT;
            }
            some |= presence == Presence.UNKNOWN;
        }
        return some ? Presence.UNKNOWN : Presence.ABSENT;
    }

    Presence presence(String finding) {
        return there.contains(finding) ? Presence.PRESENT : presences.getOrDefault(finding, unsaid);
    }
}
