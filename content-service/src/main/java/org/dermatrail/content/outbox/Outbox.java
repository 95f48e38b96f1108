package org.dermatrail.content.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes in events. An event handed in leaves if, and only if, the transaction around it commits. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final String topic;

    Outbox(EntityManager entities, OutboxConfig config) {
        this.entities = entities;
        this.topic = config.topic();
    }

    /** Stores the event in the transaction of the caller, which has to be there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(CloudEvent event) {
        entities.persist(new OutboxEntry(topic, event));
    }
}
