package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.TreeMap;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** A person's right of access: everything that is kept of a subject, with their words. */
@ApplicationScoped
class Exporting {

    private final Assessments assessments;
    private final Overrides overrides;
    private final StoredForm form;
    private final SealedText sealing;
    private final Instance<KeptOfSubject> others;
    private final Clinics clinics;

    Exporting(
            Assessments assessments,
            Overrides overrides,
            StoredForm form,
            SealedText sealing,
            @Any Instance<KeptOfSubject> others,
            Clinics clinics) {
        this.assessments = assessments;
        this.overrides = overrides;
        this.form = form;
        this.sealing = sealing;
        this.others = others;
        this.clinics = clinics;
    }

    SubjectExport of(String clinic, String subject) {
        return clinics.within(
                clinic,
                () -> new SubjectExport(
                        subject,
                        assessments.ofSubject(clinic, subject).stream()
                                .map(this::item)
                                .toList(),
                        others(clinic, subject)));
    }

    private SubjectExport.Item item(Assessment assessment) {
        return new SubjectExport.Item(
                text(assessment),
                assessments.entries(assessment.id).stream()
                        .map(entry -> form.view(assessment, entry))
                        .toList(),
                overrides.of(assessment.id));
    }

    private Map<String, Object> others(String clinic, String subject) {
        var kept = new TreeMap<String, Object>();
        others.forEach(each -> kept.put(each.name(), each.export(clinic, subject)));
        return kept;
    }

    private @Nullable String text(Assessment assessment) {
        return assessment.sealedText == null ? null : sealing.open(assessment.id, assessment.sealedText);
    }
}
