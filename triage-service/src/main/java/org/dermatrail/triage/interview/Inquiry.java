package org.dermatrail.triage.interview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.Ask;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Prospect;
import org.jspecify.annotations.Nullable;

/** Where an interview stands: what is known from its beginning and its answers, and what to ask next. Pure. */
final class Inquiry {

    private final Themes themes;
    private final Report report;
    private final Prospect prospect;
    private final Set<String> answeredThemes = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** @param start what was told before the first question */
    Inquiry(Report start, List<Answer> answers, Themes themes, Pathways pathways, Evidence evidence) {
        this.themes = themes;
        var stated = new LinkedHashMap<String, Finding>();
        var inVain = new HashSet<String>();
        var undatable = new HashSet<String>();
        start.findings().stream()
                .filter(finding -> finding.presence() != Presence.UNKNOWN)
                .forEach(finding -> told.add(finding.id()));
        var dated = new LinkedHashMap<String, Duration>();
        for (Answer answer : answers) {
            switch (answer) {
                case Answer.OfTheme theme -> answeredThemes.add(theme.about());
                case Answer.OfFinding finding -> {
                    told.add(finding.about());
                    if (finding.presence() == Presence.UNKNOWN) {
                        inVain.add(finding.about());
                    }
                    stated.put(finding.about(), Finding.stated(finding.about(), finding.presence()));
                }
                case Answer.OfBeginning beginning -> {
                    undatable.add(beginning.about());
                    if (beginning.since() != null) {
                        dated.put(beginning.about(), beginning.since());
                    }
                }
            }
        }
        for (Answer answer : answers) {
            if (answer instanceof Answer.OfTheme theme && theme.presence() == Presence.ABSENT) {
                deny(theme.about(), stated);
            }
        }
        this.report = report(start, stated, dated, pathways);
        this.prospect =
                Prospect.of(report, new Prospect.Asked(inVain, undatable, themes.qualifying()), pathways, evidence);
    }

    private void deny(String id, Map<String, Finding> stated) {
        Theme theme = themes.named(id);
        if (theme != null) {
            for (String finding : themes.findings(theme)) {
                if (!told.contains(finding)) {
                    stated.put(finding, Finding.stated(finding, Presence.ABSENT));
                }
            }
        }
    }

    /**
     * What only follows from an answer is told by itself once its beginning is, for as long as it follows: who takes the
     * answer back has not said that it is there.
     */
    private static Report report(
            Report start, Map<String, Finding> stated, Map<String, Duration> dated, Pathways pathways) {
        var findings = new ArrayList<Finding>();
        for (Finding finding : start.findings()) {
            findings.add(dated(finding, dated));
        }
        stated.values().forEach(finding -> findings.add(dated(finding, dated)));
        Report answered = start.telling(findings);
        dated.forEach((finding, since) -> {
            boolean byItself =
                    answered.findings().stream().anyMatch(told -> told.id().equals(finding));
            if (!byItself && pathways.tells(answered, finding)) {
                findings.add(Finding.stated(finding, Presence.PRESENT).since(since));
            }
        });
        return start.telling(findings);
    }

    private static Finding dated(Finding finding, Map<String, Duration> dated) {
        var since = dated.get(finding.id());
        return since == null || finding.presence() != Presence.PRESENT || finding.since() != null
                ? finding
                : finding.since(since);
    }

    /** All that is known now. */
    Report report() {
        return report;
    }

    /** The urgency of what is known now. */
    Urgency urgency() {
        return prospect.urgency();
    }

    /** About how many questions may still come, were everything denied. */
    int remaining() {
        return (prospect.asks().size() + Question.MOST - 1) / Question.MOST;
    }

    /** What to ask next, or null when no answer can change the urgency. */
    @Nullable
    Question next() {
        List<Ask> asks = prospect.asks();
        if (asks.isEmpty()) {
            return null;
        }
        if (asks.getFirst() instanceof Ask.Since since) {
            return new Question.Beginning(since);
        }
        var whether = new ArrayList<Ask.Whether>();
        for (Ask ask : asks) {
            if (ask instanceof Ask.Whether one) {
                whether.add(one);
            }
        }
        var most = whether.getFirst().couldLeadTo();
        for (Ask.Whether ask : whether) {
            if (ask.couldLeadTo() == most && !stillClosed(themes.of(ask.finding()))) {
                return signs(ask, whether);
            }
        }
        return opening(whether);
    }

    /** Themes are opened together; one of which something is told already is open. */
    private boolean stillClosed(Theme theme) {
        return theme.canBeDenied()
                && !answeredThemes.contains(theme.id())
                && themes.findings(theme).stream().noneMatch(told::contains);
    }

    private Question opening(List<Ask.Whether> asks) {
        var closed = new LinkedHashSet<Theme>();
        for (Ask.Whether ask : asks) {
            Theme theme = themes.of(ask.finding());
            if (stillClosed(theme)) {
                closed.add(theme);
            }
        }
        return new Question.Opening(List.copyOf(closed));
    }

    private Question signs(Ask.Whether first, List<Ask.Whether> asks) {
        Theme theme = themes.of(first.finding());
        var together = new LinkedHashSet<Ask.Whether>();
        together.add(first);
        for (Ask.Whether ask : asks) {
            if (together.size() < Question.MOST && themes.of(ask.finding()).equals(theme)) {
                together.add(ask);
            }
        }
        for (Ask.Whether ask : asks) {
            Theme other = themes.of(ask.finding());
            if (together.size() < Question.MOST && other.section().equals(theme.section()) && !stillClosed(other)) {
                together.add(ask);
            }
        }
        return new Question.Signs(List.copyOf(together));
    }
}
