package org.dermatrail.triage.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Runs work in a transaction that sees the rows of one clinic, or of all for the service's own work. */
@ApplicationScoped
public class Clinics {

    private static final String ALL = "*";

    private final EntityManager entities;

    Clinics(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs the work in a new transaction that can read and write the clinic's rows only. */
    public <T> T within(String clinic, Supplier<T> work) {
        if (clinic.equals(ALL)) {
            throw new IllegalArgumentException("Not the name of a clinic");
        }
        return run(clinic, work);
    }

    /** Runs the service's own work, such as a recall, over the rows of every clinic. */
    public <T> T overAll(Supplier<T> work) {
        return run(ALL, work);
    }

    private <T> T run(String clinic, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select set_config('dermatrail.clinic', :clinic, true)")
                    .setParameter("clinic", clinic)
                    .getSingleResult();
            return work.get();
        });
    }
}
