package org.dermatrail.gateway.routing;

/** The services behind the gateway. */
public enum Upstream {
    CONTENT("content"),
    TRIAGE("triage");

    private final String label;

    Upstream(String label) {
        this.label = label;
    }

    /** Its name in descriptions, health data and metrics. */
    public String label() {
        return label;
    }
}
