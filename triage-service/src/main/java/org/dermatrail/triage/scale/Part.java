package org.dermatrail.triage.scale;

import org.jspecify.annotations.Nullable;

/**
 * A subtotal, or what the value means when divided in one of several ways.
 *
 * @param band id of the band, where this part has one
 */
public record Part(String id, double value, @Nullable String band) {

    static Part of(String id, double value) {
        return new Part(id, value, null);
    }
}
