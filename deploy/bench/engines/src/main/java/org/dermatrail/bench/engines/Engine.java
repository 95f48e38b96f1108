package org.dermatrail.bench.engines;

import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.RulesAlone.Verdict;

/** Something that decides all rules on a report. */
@FunctionalInterface
interface Engine {

    Verdict on(Report report);
}
