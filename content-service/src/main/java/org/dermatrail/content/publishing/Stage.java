package org.dermatrail.content.publishing;

import org.jspecify.annotations.Nullable;

/** How far a draft has come. Each stage holds what is known only then. */
sealed interface Stage {

    /** The word in JSON and in the table. */
    String word();

    /** Being written. {@code remark} says why a reviewer sent it back. */
    record Writing(@Nullable String remark) implements Stage {
        @Override
        public String word() {
            return "draft";
        }
    }

    /** Waiting for a reviewer. */
    record InReview(String submitter) implements Stage {
        @Override
        public String word() {
            return "in_review";
        }
    }

    /** Found good by somebody who did not write it. */
    record Approved(String reviewer) implements Stage {
        @Override
        public String word() {
            return "approved";
        }
    }
}
