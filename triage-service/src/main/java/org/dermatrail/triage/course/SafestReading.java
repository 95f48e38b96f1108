package org.dermatrail.triage.course;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;

/**
 * What a follow-up comes to together with the newest report of its chain. Where silence can be taken in several ways, each
 * is scored and the most urgent counts.
 */
record SafestReading(PastReports history, FollowUpChain chain, Vocabulary vocabulary) {

    /**
     * What a follow-up tells.
     *
     * @param planned whether it names the planned procedures, none included
     */
    record Told(UUID id, Report report, boolean planned) {}

    /** The two together: what was denied before taken over or not, and what lasts as long as was told or older by now. */
    Report with(Told told, Function<Report, Urgency> urgency) {
        boolean worse = worse(told);
        Report newest = chain.newest().report();
        return new Lasting(newest, chain.aged(history.now()), earlier -> with(told, earlier, worse, urgency), urgency)
                .together();
    }

    private Report with(Told told, Report earlier, boolean worse, Function<Report, Urgency> urgency) {
        var merge = new ReportMerge(earlier, told.report(), vocabulary);
        Report without = merge.together(worse, false, told.planned());
        Report denying = merge.together(worse, true, told.planned());
        return urgency.apply(denying).compareTo(urgency.apply(without)) > 0 ? denying : without;
    }

    /** The measurements that a follow-up takes over. */
    List<String> measured(Told told) {
        return new ReportMerge(chain.newest().report(), told.report(), vocabulary)
                .measured().stream().map(Measurement::id).distinct().toList();
    }

    /**
     * What was worse stays worse until it is measured again, and where nothing can be compared. What is measured for
     * another complaint changes nothing of it, for better or worse: that complaint tells of it.
     */
    private boolean worse(Told told) {
        Trends trends = history.trends(chain);
        boolean before = trends.worse();
        boolean compared = trends.add(told.id(), history.now(), told.report(), Set.of());
        return trends.worse()
                || (!before && !compared && chain.newest().report().has(Vocabulary.INSTRUMENT_WORSE));
    }
}
