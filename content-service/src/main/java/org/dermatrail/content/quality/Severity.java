package org.dermatrail.content.quality;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding matters. */
enum Severity {
    /** Readers could be misled. */
    @JsonProperty("error")
    ERROR,
    /** To be mended, or to be known by whoever publishes. */
    @JsonProperty("warning")
    WARNING,
    /** Worth knowing. */
    @JsonProperty("notice")
    NOTICE
}
