package org.dermatrail.triage.interview;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.assessment.SealedText;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/** Interviews as they are kept in the database. */
@ApplicationScoped
class InterviewForm {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Range>> RANGES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final SealedText sealing;

    InterviewForm(ObjectMapper json, SealedText sealing) {
        this.json = json.copy().addMixIn(Answer.class, NamedAnswer.class);
        this.sealing = sealing;
    }

    /** How the kinds of answers are told apart in the database. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.OfTheme.class, name = "theme"),
        @JsonSubTypes.Type(value = Answer.OfFinding.class, name = "finding"),
        @JsonSubTypes.Type(value = Answer.OfBeginning.class, name = "beginning")
    })
    private interface NamedAnswer {}

    /** One interview as its subject may ask for it. */
    record Kept(
            UUID id,
            String status,
            Instant createdAt,
            @Nullable String text,
            Report report,
            List<Answer> answers) {

        /** Shows nothing of what the person said. */
        @Override
        public String toString() {
            return "Kept[redacted]";
        }
    }

    Kept kept(Interview interview) {
        return new Kept(
                interview.id,
                interview.status,
                interview.createdAt,
                text(interview),
                report(interview),
                answers(interview));
    }

    Report report(Interview interview) {
        try {
            return json.readValue(interview.report, Report.class);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    List<Range> notUnderstood(Interview interview) {
        try {
            return json.readValue(interview.notUnderstood, RANGES);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    List<Answer> answers(Interview interview) {
        try {
            return json.readValue(interview.answers, ANSWERS);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    String write(List<Answer> answers) {
        try {
            return json.writerFor(ANSWERS).writeValueAsString(answers);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw unreadable(defect);
        }
    }

    byte @Nullable [] seal(UUID id, @Nullable String text) {
        return text == null || text.isBlank() ? null : sealing.seal(id, text);
    }

    @Nullable
    String text(Interview interview) {
        byte[] sealed = interview.sealedText;
        return sealed == null ? null : sealing.open(interview.id, sealed);
    }

    /** Whether a sealed digest of a request is of this one. */
    boolean same(UUID id, byte @Nullable [] sealed, String request) {
        return sealed != null && sealing.open(id, sealed).equals(request);
    }

    /** Without the parser's message, which may quote what it read. */
    private static IllegalStateException unreadable(JsonProcessingException defect) {
        return new IllegalStateException(
                "A stored interview does not fit the code: " + defect.getClass().getSimpleName());
    }
}
