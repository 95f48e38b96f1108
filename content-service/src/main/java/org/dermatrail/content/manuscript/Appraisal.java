package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the reviewed evidence makes of a claim; distinct from certainty: a claim may be surely unsupported. */
public enum Appraisal {
    @JsonProperty("supported")
    SUPPORTED("supported"),
    @JsonProperty("limited")
    LIMITED("limited"),
    @JsonProperty("disputed")
    DISPUTED("disputed"),
    @JsonProperty("unsupported")
    UNSUPPORTED("unsupported"),
    @JsonProperty("unsafe_unqualified")
    UNSAFE_UNQUALIFIED("unsafe_unqualified");

    private final String wire;

    Appraisal(String wire) {
        this.wire = wire;
    }

    /** The word in JSON, tables and addresses. */
    @Override
    public String toString() {
        return wire;
    }
}
