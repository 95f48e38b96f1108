package org.dermatrail.triage.recall;

/** The open assessments that a recall concerns, as SQL with the parameter {@code claims}: their ids and clinics. */
final class Affected {

    private static final String ON_CLAIMS = """
            select distinct assessment.id, assessment.clinic
            from reliance join assessment on assessment.id = reliance.assessment
            where reliance.claim = any(:claims) and assessment.status = 'open'""";

    private static final String ALL = """
            select id, clinic from assessment where status = 'open' and cast(:claims as text[]) is not null""";

    private Affected() {}

    static String by(Recall recall) {
        return recall.concernsAll() ? ALL : ON_CLAIMS;
    }
}
