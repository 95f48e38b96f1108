package org.dermatrail.content.publishing;

import java.time.Instant;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Standing;
import org.jspecify.annotations.Nullable;

/** How far a text has come, from the first word to the day it is replaced. Each stage holds what is known only then. */
sealed interface Stage {

    /** The word in JSON and in the tables. */
    String word();

    /** It is a draft still. */
    sealed interface Pending extends Stage {}

    /** It is a draft no longer. */
    sealed interface Settled extends Stage {}

    /** Being written. {@code remark} says why a reviewer sent it back. */
    record Writing(@Nullable String remark) implements Pending {
        @Override
        public String word() {
            return "draft";
        }
    }

    /** Waiting for a reviewer. */
    record InReview(String submitter) implements Pending {
        @Override
        public String word() {
            return "in_review";
        }
    }

    /** Found good by somebody who did not write it. {@code remark} says why it was not published when it was to be. */
    record Approved(String reviewer, @Nullable String remark) implements Pending {
        @Override
        public String word() {
            return "approved";
        }
    }

    /** Waiting for the time at which readers are to get it. */
    record Scheduled(String reviewer, String scheduler, Instant at) implements Pending {
        @Override
        public String word() {
            return "scheduled";
        }
    }

    /** What readers get. */
    record Published() implements Settled {
        @Override
        public String word() {
            return "published";
        }
    }

    /** What readers got before the next revision. */
    record Superseded() implements Settled {
        @Override
        public String word() {
            return "superseded";
        }
    }

    /** Taken away from readers. */
    record Withdrawn() implements Settled {
        @Override
        public String word() {
            return "withdrawn";
        }
    }

    /** Given up before anybody read it. */
    record Discarded() implements Settled {
        @Override
        public String word() {
            return "discarded";
        }
    }

    /** The stage of the article's latest text. */
    static Settled of(Article article) {
        return switch (article.standing()) {
            case Standing.Published ignored -> new Published();
            case Standing.Withdrawn ignored -> new Withdrawn();
        };
    }

    /** The stage of one of its revisions. */
    static Settled of(Article article, int revision) {
        return switch (article.standing()) {
            case Standing.Published current when current.revision() == revision -> new Published();
            case Standing.Published ignored -> new Superseded();
            case Standing.Withdrawn ignored -> new Withdrawn();
        };
    }
}
