package org.dermatrail.content.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.audit.AuditTrail;
import org.dermatrail.content.audit.Deed;
import org.dermatrail.content.audit.Word;
import org.dermatrail.content.outbox.CloudEvent;
import org.dermatrail.content.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What every step leaves behind: its audit row and, where readers notice it, its event. */
@ApplicationScoped
class Trail {

    private static final String CONTRACTS = "https://dermatrail.org/contracts/content/article.";

    private final AuditTrail audit;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final InstantSource clock;

    Trail(AuditTrail audit, Outbox outbox, ObjectMapper json, InstantSource clock) {
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void step(Draft draft, Step step, Actor actor, @Nullable String reason, Instant at) {
        TextKey key = draft.key();
        audit.append(List.of(
                new Deed(key.slug(), key.translatedTo(), draft.id(), null, step.word(), actor.name(), at, reason)));
    }

    void change(
            Step step,
            ArticleChange change,
            ArticleEvent event,
            @Nullable Draft draft,
            Actor actor,
            @Nullable String reason,
            Instant at) {
        if (!step.announces().contains(change)) {
            throw new IllegalStateException(step.word() + " does not announce " + change.eventType());
        }
        outbox.append(event(change, event, null, actor, at));
        audit.append(List.of(new Deed(
                event.slug(),
                draft == null ? null : draft.key().translatedTo(),
                draft == null ? null : draft.id(),
                event.revision(),
                step.word(),
                actor.name(),
                at,
                reason)));
    }

    /** The trail of texts that came in together, each with its event. */
    void imported(List<UnreviewedText> texts, List<ArticleEvent> events, Actor actor, UUID undertaking, Instant at) {
        outbox.append(events.stream()
                .map(event -> event(
                        event.revision() == 1 ? ArticleChange.PUBLISHED : ArticleChange.REVISED,
                        event,
                        undertaking.toString(),
                        actor,
                        at))
                .toList());
        audit.append(texts.stream()
                .map(text -> new Deed(
                        text.manuscript().slug(), null, text.revision(), Word.IMPORT, actor.name(), at, text.reason()))
                .toList());
    }

    private CloudEvent event(
            ArticleChange change, ArticleEvent event, @Nullable String correlation, Actor actor, Instant at) {
        return new CloudEvent(
                UuidCreator.getTimeOrderedEpoch(at),
                change.eventType(),
                event.slug(),
                at,
                event.slug(),
                CONTRACTS + change.verb() + ".v1.schema.json",
                correlation,
                null,
                actor.traceparent(),
                write(event));
    }

    private String write(ArticleEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An article event could not be written", impossible);
        }
    }
}
