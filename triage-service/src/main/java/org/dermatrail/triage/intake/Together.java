package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;

/**
 * The first way to read a text with the dangers that only its other ways tell, denied by the first or not. Two dangers,
 * each of which another way alone tells, would else be lost, whichever way counts. All else, what was measured and what
 * others have included, is as the first way tells it: the other ways count by themselves.
 */
final class Together {

    private final Understanding first;
    private final Map<String, Detail> missing = new LinkedHashMap<>();

    private Together(Understanding first) {
        this.first = first;
    }

    /** @return empty if the other ways tell of no further danger */
    static Optional<Understanding> of(List<Understanding> ways, Set<String> dangers) {
        Together together = new Together(ways.getFirst());
        ways.subList(1, ways.size()).forEach(way -> together.take(way, dangers));
        return together.missing.isEmpty() ? Optional.empty() : Optional.of(together.told());
    }

    private void take(Understanding way, Set<String> dangers) {
        for (Detail detail : way.details()) {
            Finding finding = detail.finding();
            if (finding.presence() == Presence.PRESENT && dangers.contains(finding.id()) && !isTold(finding.id())) {
                missing.putIfAbsent(finding.id(), detail);
            }
        }
    }

    private boolean isTold(String id) {
        return first.findings().stream()
                .anyMatch(finding ->
                        finding.presence() == Presence.PRESENT && finding.id().equals(id));
    }

    private Understanding told() {
        List<Detail> details = new ArrayList<>(first.details());
        details.addAll(missing.values());
        details.sort(Comparator.comparing(Detail::finding, Gathered.IN_ORDER));
        return new Understanding(
                first.language(),
                details,
                first.contradictions(),
                first.plannedProcedures(),
                first.measurements(),
                first.beside(),
                first.medicines(),
                first.notUnderstood(),
                first.age(),
                first.sex(),
                true);
    }
}
