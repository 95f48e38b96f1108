package org.dermatrail.triage.pathway;

/** What is wrong with a file of knowledge, where, and how to put it right. */
public record Fault(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
