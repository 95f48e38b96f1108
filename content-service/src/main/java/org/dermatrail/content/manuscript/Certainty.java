package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure one can be of a claim, in the words of GRADE. */
public enum Certainty {
    @JsonProperty("high")
    HIGH("high"),
    @JsonProperty("moderate")
    MODERATE("moderate"),
    @JsonProperty("low")
    LOW("low"),
    @JsonProperty("very_low")
    VERY_LOW("very_low");

    private final String wire;

    Certainty(String wire) {
        this.wire = wire;
    }

    /** The word in JSON, tables and addresses. */
    @Override
    public String toString() {
        return wire;
    }
}
