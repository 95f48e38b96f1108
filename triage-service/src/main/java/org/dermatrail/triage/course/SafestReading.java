package org.dermatrail.triage.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.assessment.Understood;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up comes to together with the newest report of its chain. Where its words or its silence can be taken in
 * several ways, or people of several ages were told of, each is scored and the most urgent counts.
 */
record SafestReading(PastReports history, FollowUpChain chain, Vocabulary vocabulary) {

    private static final Passing PASSING = Passing.packaged();

    /**
     * What a follow-up tells.
     *
     * @param planned whether it names the planned procedures, none included
     */
    record Told(UUID id, Report report, boolean planned) {

        private Told aged(int years) {
            return new Told(id, report.aged(years), planned);
        }
    }

    /** What a follow-up means: of all ways to read it the one that is most urgent beside what was told before. */
    Understood meant(UUID id, Understood read, boolean planned, Function<Report, Urgency> urgency) {
        return read.safest(way -> urgency.apply(together(new Told(id, way, planned), urgency)), urgency);
    }

    /**
     * The two together, of whom the follow-up tells or of whom was told before: whoever writes for a baby may tell their own
     * age. Where it is somebody of another age there is more than one patient, and the report tells so.
     */
    Report together(Told told, Function<Report, Urgency> urgency) {
        Report first = ofOneAge(told, urgency);
        Report safest = first;
        for (int age : chain.ages(history.now())) {
            Report other = ofOneAge(told.aged(age), urgency);
            if (urgency.apply(other).compareTo(urgency.apply(safest)) > 0) {
                safest = other;
            }
        }
        return mayBeOne(first.age(), safest.age()) ? safest : Understood.ofSeveral(safest);
    }

    /** Whether both can be the age of one person: completed years may have become one more since they were told. */
    private static boolean mayBeOne(@Nullable Integer now, @Nullable Integer before) {
        return now == null || before == null || now.equals(before) || now == before + 1;
    }

    /** What was denied before taken over or not, and what lasts as long as was told or older by now. */
    private Report ofOneAge(Told told, Function<Report, Urgency> urgency) {
        boolean worse = worse(told);
        Report newest = chain.newest().report();
        return new Lasting(newest, chain.aged(history.now()), earlier -> beside(told, earlier, worse, urgency), urgency)
                .together();
    }

    private Report beside(Told told, Report earlier, boolean worse, Function<Report, Urgency> urgency) {
        var merge = merge(earlier, told);
        Report without = merge.together(worse, false, told.planned());
        Report denying = merge.together(worse, true, told.planned());
        return urgency.apply(denying).compareTo(urgency.apply(without)) > 0 ? denying : without;
    }

    /** The measurements that a follow-up takes over. */
    List<String> measured(Told told) {
        return merge(chain.newest().report(), told).measured().stream()
                .map(Measurement::id)
                .distinct()
                .toList();
    }

    private ReportMerge merge(Report earlier, Told told) {
        Set<String> passing = new HashSet<>(PASSING.signs());
        passing.retainAll(chain.told(PASSING.within(), history.now()));
        return new ReportMerge(earlier, told.report(), vocabulary, passing);
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
