package org.dermatrail.triage.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.Scoring;

/** Reports and scorings as they are kept in the database. */
@ApplicationScoped
class StoredForm {

    private static final TypeReference<List<Range>> RANGES = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredForm(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    Report report(Assessment assessment) {
        try {
            return json.readValue(assessment.report, Report.class);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    List<Range> notUnderstood(Assessment assessment) {
        try {
            return json.readValue(assessment.notUnderstood, RANGES);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    Scoring scoring(ScoringEntry entry) {
        try {
            return json.readValue(entry.result, Scoring.class);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    AssessmentView view(Assessment assessment, ScoringEntry entry) {
        return AssessmentView.of(assessment, entry, report(assessment), notUnderstood(assessment), scoring(entry));
    }

    /** Without the parser's message, which may quote what it read. */
    private static IllegalStateException unreadable(JsonProcessingException defect) {
        return new IllegalStateException(
                "A stored form does not fit the code: " + defect.getClass().getSimpleName());
    }
}
