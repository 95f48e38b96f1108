package org.dermatrail.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The levels of the answer, least urgent first, so that {@code compareTo} tells which is more urgent. */
enum Urgency {
    @JsonProperty("self_care")
    SELF_CARE,
    @JsonProperty("consultation")
    CONSULTATION,
    @JsonProperty("consultation_24")
    CONSULTATION_24,
    @JsonProperty("emergency")
    EMERGENCY,
    @JsonProperty("emergency_ambulance")
    EMERGENCY_AMBULANCE
}
