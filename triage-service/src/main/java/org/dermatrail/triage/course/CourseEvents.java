package org.dermatrail.triage.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Topics;

/** What is told of the course of things: ids and times, neither a person's words nor their pseudonym. */
@ApplicationScoped
class CourseEvents {

    private static final String OVERDUE = "org.dermatrail.triage.course.overdue.v1";

    private final ObjectMapper json;

    CourseEvents(ObjectMapper json) {
        this.json = json;
    }

    /** The body of the event. */
    private record Overdue(UUID assessment, String clinic, Instant dueAt, Instant noticedAt) {}

    Event overdue(FollowUps.Expected followUp, Instant now) {
        String assessment = followUp.assessment().toString();
        return new Event(
                Topics.COURSE,
                assessment,
                UuidCreator.getTimeOrderedEpoch(),
                OVERDUE,
                assessment,
                now,
                null,
                null,
                write(new Overdue(followUp.assessment(), followUp.clinic(), followUp.dueAt(), now)));
    }

    private String write(Overdue overdue) {
        try {
            return json.writeValueAsString(overdue);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("An event could not be written", defect);
        }
    }
}
