package org.dermatrail.triage.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Sex;

/** What was understood of a text whose sentences were read in several languages, as one. */
final class Joined {

    private final List<Understanding> readings;
    private final Set<String> asides;

    private Joined(List<Understanding> readings, Set<String> asides) {
        this.readings = readings;
        this.asides = asides;
    }

    /** @param asides findings that are no complaints */
    static Understanding of(Lexicon main, List<Understanding> readings, Implications implications, Set<String> asides) {
        return new Joined(readings, asides).as(main.language(), implications);
    }

    private Understanding as(String language, Implications implications) {
        Map<Finding, Detail> details = new IdentityHashMap<>();
        Gathered gathered = new Gathered(implications);
        boolean complains = readings.stream().anyMatch(this::complains);
        for (Understanding reading : readings) {
            for (Detail detail : reading.details()) {
                if (!(complains && isOnlyImagined(detail.finding()))) {
                    details.put(detail.finding(), detail);
                    gathered.add(detail.finding(), null);
                }
            }
        }
        Set<String> contradictions = new TreeSet<>(gathered.contradictions());
        readings.forEach(reading -> contradictions.addAll(reading.contradictions()));
        return new Understanding(
                language,
                gathered.inOrder().stream()
                        .map(found -> Objects.requireNonNull(details.get(found.finding())))
                        .toList(),
                new TreeSet<>(contradictions),
                new TreeSet<>(all(Understanding::plannedProcedures)),
                all(Understanding::measurements),
                new Beside.Told(
                        all(reading -> reading.beside().findings()),
                        all(reading -> reading.beside().measurements())),
                all(Understanding::medicines),
                all(Understanding::notUnderstood).stream()
                        .distinct()
                        .filter(range -> !isUnderstood(range))
                        .sorted(Comparator.comparing(Range::start))
                        .toList(),
                readings.stream()
                        .map(Understanding::age)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                readings.stream()
                        .map(Understanding::sex)
                        .filter(sex -> sex != Sex.UNKNOWN)
                        .findFirst()
                        .orElse(Sex.UNKNOWN),
                readings.stream().anyMatch(Understanding::textUnderstood));
    }

    private <T> List<T> all(Function<Understanding, Collection<T>> part) {
        return readings.stream()
                .flatMap(reading -> part.apply(reading).stream())
                .distinct()
                .toList();
    }

    private boolean complains(Understanding reading) {
        return !reading.plannedProcedures().isEmpty()
                || reading.findings().stream()
                        .anyMatch(finding -> finding.presence() == Presence.PRESENT
                                && !isOnlyImagined(finding)
                                && !asides.contains(finding.id()));
    }

    private static boolean isOnlyImagined(Finding finding) {
        return finding.id().equals(TextReading.HYPOTHETICAL);
    }

    /** Whether another language made something of the same words. */
    private boolean isUnderstood(Range range) {
        return readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .anyMatch(finding ->
                        finding.start() != null && finding.start() >= range.start() && finding.start() < range.end());
    }
}
