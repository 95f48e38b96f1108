package org.dermatrail.content.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks along the chain, row by row, and remembers the first that does not fit. */
final class ChainCheck {

    /** Why a row does not fit. */
    enum Fault {
        /** Its number does not follow the one before: rows were taken out, put in or moved. */
        OUT_OF_SEQUENCE("out-of-sequence"),
        /** It does not say what it said when it was written, or builds on a row that does not. */
        HASH_MISMATCH("hash-mismatch");

        private final String word;

        Fault(String word) {
            this.word = word;
        }
    }

    private final @Nullable Digest noted;
    private Digest head = Digest.NONE;
    private long rows;
    private boolean notedSeen;
    private Verification.@Nullable Broken broken;

    /** @param noted the head of an earlier check, which has to be there still */
    ChainCheck(@Nullable Digest noted) {
        this.noted = noted;
        this.notedSeen = noted == null;
    }

    /** The next row as it is stored. */
    void next(ChainedDeed chained, Digest stored) {
        rows++;
        if (broken == null) {
            if (chained.sequence() != rows) {
                broken = broken(chained.sequence(), chained.id(), Fault.OUT_OF_SEQUENCE);
            } else if (!chained.hash(head).equals(stored)) {
                broken = broken(chained.sequence(), chained.id(), Fault.HASH_MISMATCH);
            } else if (stored.equals(noted)) {
                notedSeen = true;
            }
        }
        head = stored;
    }

    Verification result() {
        return new Verification(
                rows, broken == null && notedSeen, broken, head.toString(), noted == null ? null : notedSeen);
    }

    private static Verification.Broken broken(long sequence, UUID id, Fault fault) {
        return new Verification.Broken(sequence, id, fault.word);
    }
}
