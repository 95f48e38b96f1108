package org.dermatrail.content.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a draft ended.
 *
 * @param revision the revision that it became or translated, null where it was given up
 */
public record DraftEnd(UUID draft, @Nullable Integer revision) {}
