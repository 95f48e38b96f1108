package org.dermatrail.triage.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Topics;

/** What the service announces of its recalls, and the work messages to its own replicas. */
@ApplicationScoped
class RecallEvents {

    static final String OPENED = "org.dermatrail.triage.recall.opened.v1";
    static final String COMPLETED = "org.dermatrail.triage.recall.completed.v1";
    private static final String SHARD = "org.dermatrail.triage.recall-shard.v1";

    private final ObjectMapper json;

    RecallEvents(ObjectMapper json) {
        this.json = json;
    }

    Event opened(Recall recall, RecallCounts counts) {
        return announce(recall, OPENED, recall.openedAt(), counts);
    }

    Event completed(Recall recall, Instant now, RecallCounts counts) {
        return announce(recall, COMPLETED, now, counts);
    }

    Event shard(Recall recall, UUID shard, Instant now) {
        return new Event(
                Topics.RECALL_SHARD,
                shard.toString(),
                UuidCreator.getTimeOrderedEpoch(),
                SHARD,
                shard.toString(),
                now,
                recall.id().toString(),
                recall.cause(),
                write(Map.of("shard", shard, "recall", recall.id())));
    }

    private Event announce(Recall recall, String type, Instant time, RecallCounts counts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("recall", recall.id());
        data.put("article", recall.article());
        data.put("revision", recall.revision());
        data.put("claims", recall.claims());
        data.put("pathways", recall.pathways());
        data.put("status", type.equals(COMPLETED) ? "completed" : "open");
        data.put("affected", counts.affected());
        data.put("unchanged", counts.unchanged());
        data.put("raised", counts.raised());
        data.put("lowered", counts.lowered());
        data.put("failed", counts.failed());
        data.put("openedAt", recall.openedAt());
        data.put("completedAt", type.equals(COMPLETED) ? time : null);
        return new Event(
                Topics.RECALL,
                recall.id().toString(),
                UuidCreator.getTimeOrderedEpoch(),
                type,
                recall.id().toString(),
                time,
                recall.id().toString(),
                recall.cause(),
                write(data));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
