package org.dermatrail.content.article;

import org.dermatrail.content.problem.RefusedRequest;

/** Reads revision numbers that clients send. */
final class RevisionNumber {

    private RevisionNumber() {}

    static int of(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw RefusedRequest.parameter("revision", "must be a whole number from 1");
        }
        return Integer.parseInt(text);
    }
}
