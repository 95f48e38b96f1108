package org.dermatrail.triage.interview;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Presence;

/** What is present because something else is. */
final class Implied {

    private Implied() {}

    static Set<String> by(Map<String, Presence> told, Vocabulary vocabulary) {
        var there = new HashSet<String>();
        var left = new ArrayDeque<String>();
        told.forEach((finding, presence) -> {
            if (presence == Presence.PRESENT) {
                left.add(finding);
            }
        });
        while (!left.isEmpty()) {
            String finding = left.remove();
            var term = vocabulary.findings().get(finding);
            if (there.add(finding) && term != null) {
                left.addAll(term.implies());
            }
        }
        return there;
    }
}
