package org.dermatrail.content.transfer;

import java.util.List;

/**
 * Lines that are dealt with by one transaction.
 *
 * @param from how many lines were dealt with before it
 * @param lines the number of the last line of the stream that was read for it
 */
record Batch(long from, long lines, List<Entry> entries) {

    /** What became of a batch. */
    record Filed(Counts counts, List<Entry.Refused> refused) {}

    List<Entry.Sound> sound() {
        return entries.stream()
                .filter(Entry.Sound.class::isInstance)
                .map(Entry.Sound.class::cast)
                .toList();
    }

    List<Entry.Refused> refused() {
        return entries.stream()
                .filter(Entry.Refused.class::isInstance)
                .map(Entry.Refused.class::cast)
                .toList();
    }
}
