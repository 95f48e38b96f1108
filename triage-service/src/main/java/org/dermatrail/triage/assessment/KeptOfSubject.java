package org.dermatrail.triage.assessment;

/**
 * What another feature keeps of a person: it is exported and erased with their assessments, in the same transaction.
 * What hangs on an assessment by a foreign key is erased with it and needs no such thing.
 */
public interface KeptOfSubject {

    /** What it is called in an export. */
    String name();

    /** Everything that is kept, as it goes into the export. */
    Object export(String clinic, String subject);

    void erase(String clinic, String subject);
}
