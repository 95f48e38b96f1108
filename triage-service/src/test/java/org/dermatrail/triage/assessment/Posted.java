package org.dermatrail.triage.assessment;

import java.util.List;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Sex;

/** Posts of a form and a text as the service understands them, for tests that know no server. */
public final class Posted {

    private final Reported reported;

    public Posted(Vocabulary vocabulary, Intake intake) {
        this.reported = new Reported(vocabulary, intake);
    }

    /** All that the post may mean. */
    public Understood understood(String text, String language, int age, Sex sex) {
        return reported.understand(new NewAssessment("s", language, age, sex, text, List.of(), List.of(), List.of()));
    }
}
