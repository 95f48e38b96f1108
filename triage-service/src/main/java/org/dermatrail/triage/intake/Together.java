package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dermatrail.triage.report.Presence;

/**
 * The first way to read a text with the dangers that only its other ways tell, denied by the first or not. Two dangers,
 * each of which another way alone tells, would else be lost, whichever way counts. All else, what was measured and what
 * others have included, is as the first way tells it: the other ways count by themselves.
 */
final class Together {

    private final Understanding first;
    private final Map<String, Detail> dangers = new LinkedHashMap<>();

    private Together(Understanding first) {
        this.first = first;
    }

    /** @return empty if the other ways tell of no further danger */
    static Optional<Understanding> of(List<Understanding> ways, Set<String> acute) {
        Together together = new Together(ways.getFirst());
        together.take(ways.getFirst(), acute);
        int told = together.dangers.size();
        ways.subList(1, ways.size()).forEach(way -> together.take(way, acute));
        return together.dangers.size() > told ? Optional.of(together.told()) : Optional.empty();
    }

    private void take(Understanding way, Set<String> acute) {
        for (Detail detail : way.details()) {
            if (isPresent(detail) && acute.contains(detail.finding().id())) {
                dangers.merge(detail.finding().id(), detail, Together::newer);
            }
        }
    }

    private static boolean isPresent(Detail detail) {
        return detail.finding().presence() == Presence.PRESENT;
    }

    /** Of one danger told twice the one with the later onset, else the first. */
    private static Detail newer(Detail told, Detail again) {
        Duration since = told.finding().since();
        Duration other = again.finding().since();
        return other != null && (since == null || other.compareTo(since) < 0) ? again : told;
    }

    private Understanding told() {
        Stream<Detail> rest = first.details().stream()
                .filter(detail -> !(isPresent(detail)
                        && dangers.containsKey(detail.finding().id())));
        List<Detail> details = Stream.concat(rest, dangers.values().stream())
                .sorted(Comparator.comparing(Detail::finding, Gathered.IN_ORDER))
                .toList();
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
