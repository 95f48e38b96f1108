package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a claim is about. */
public enum Kind {
    @JsonProperty("adverse-effect")
    ADVERSE_EFFECT("adverse-effect"),
    @JsonProperty("cause")
    CAUSE("cause"),
    @JsonProperty("contraindication")
    CONTRAINDICATION("contraindication"),
    @JsonProperty("mechanism")
    MECHANISM("mechanism"),
    @JsonProperty("prognosis")
    PROGNOSIS("prognosis"),
    @JsonProperty("referral")
    REFERRAL("referral"),
    @JsonProperty("risk-factor")
    RISK_FACTOR("risk-factor"),
    @JsonProperty("self-care")
    SELF_CARE("self-care"),
    @JsonProperty("symptom")
    SYMPTOM("symptom"),
    @JsonProperty("treatment")
    TREATMENT("treatment");

    private final String wire;

    Kind(String wire) {
        this.wire = wire;
    }

    /** The word in JSON, tables and addresses. */
    @Override
    public String toString() {
        return wire;
    }
}
