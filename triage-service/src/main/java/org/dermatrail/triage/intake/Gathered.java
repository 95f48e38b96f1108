package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.jspecify.annotations.Nullable;

/** The findings that a text tells, each once as present, as absent and as unknown. */
final class Gathered {

    /** As the text tells them; what is nowhere in it last. */
    static final Comparator<Finding> IN_ORDER = Comparator.comparing(
                    Finding::start, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Finding::id)
            .thenComparing(Finding::presence);

    /** A finding with the mention that it comes from, if it comes from one. */
    record Found(Finding finding, @Nullable Mention mention) {

        /**
         * Of two mentions of a finding the one with the later onset, else the first. What is told without a beginning is
         * of now where the other is a story: "a weak arm in 2012. My arm went weak."
         */
        static Found better(Found a, Found b) {
            Duration first = a.finding.since();
            Duration second = b.finding.since();
            if (first == null) {
                return second == null || Stories.isLongAgo(second) ? a : b;
            }
            if (second == null && Stories.isLongAgo(first)) {
                return b;
            }
            return second != null && second.compareTo(first) < 0 ? b : a;
        }
    }

    private record Key(String id, Presence presence) {}

    private final Implications implications;
    private final Map<Key, Found> found = new LinkedHashMap<>();

    Gathered(Implications implications) {
        this.implications = implications;
    }

    void add(Finding finding, @Nullable Mention mention) {
        found.merge(new Key(finding.id(), finding.presence()), new Found(finding, mention), Found::better);
    }

    boolean tell(String id, Presence presence) {
        return found.containsKey(new Key(id, presence));
    }

    Stream<Finding> all() {
        return found.values().stream().map(Found::finding);
    }

    List<Found> inOrder() {
        return found.values().stream()
                .sorted(Comparator.comparing(Found::finding, IN_ORDER))
                .toList();
    }

    /** What is denied although it follows from something told. */
    Set<String> contradictions() {
        Set<String> there = ids(Presence.PRESENT)
                .flatMap(id -> implications.of(id).stream())
                .collect(Collectors.toSet());
        return ids(Presence.ABSENT).filter(there::contains).collect(Collectors.toSet());
    }

    private Stream<String> ids(Presence presence) {
        return all().filter(finding -> finding.presence() == presence).map(Finding::id);
    }

    /** Whether the text also says the contrary of this finding. */
    boolean isDisputed(Finding finding, Set<String> contradictions) {
        return switch (finding.presence()) {
            case PRESENT -> implications.of(finding.id()).stream().anyMatch(contradictions::contains);
            case ABSENT -> contradictions.contains(finding.id());
            case UNKNOWN -> false;
        };
    }
}
