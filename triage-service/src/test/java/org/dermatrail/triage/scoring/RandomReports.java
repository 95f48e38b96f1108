package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/** Reports and evidence that look random and are the same in every run, on every JDK. */
final class RandomReports {

    private static final List<Duration> TIMES =
            List.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(30));

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<String> findings;
    private final List<String> procedures;

    RandomReports(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.findings = List.copyOf(vocabulary.findings().keySet());
        this.procedures = List.copyOf(vocabulary.procedures().keySet());
    }

    Report next() {
        var told = new ArrayList<Finding>();
        for (int i = random.nextInt(10); i > 0; i--) {
            told.add(finding());
        }
        var measured = new ArrayList<Measurement>();
        for (int i = random.nextInt(3); i > 0; i--) {
            measured.add(measurement());
        }
        var planned = new TreeSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            planned.add(any(procedures));
        }
        Integer age = random.nextInt(5) == 0 ? null : random.nextInt(101);
        return new Report(age, any(List.of(Sex.values())), told, measured, planned, random.nextInt(10) == 0);
    }

    /** Evidence in which some claims of the given one are withdrawn and others doubtful. */
    Evidence weaken(Evidence sound) {
        var claims = new HashMap<String, ClaimVersion>();
        for (String id : new TreeSet<>(sound.claims().keySet())) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 ->
                    claims.put(
                            id,
                            new ClaimVersion(id.substring(0, id.indexOf('/')), 2, id, "very_low", "unsupported", true));
                default -> claims.put(id, sound.claims().get(id));
            }
        }
        return new Evidence(claims);
    }

    private Finding finding() {
        var presence = switch (random.nextInt(8)) {
            case 0 -> Presence.UNKNOWN;
            case 1, 2 -> Presence.ABSENT;
            default -> Presence.PRESENT;
        };
        var since = random.nextInt(10) < 3 ? any(TIMES) : null;
        return new Finding(any(findings), presence, Origin.STATED, null, null, since);
    }

    private Measurement measurement() {
        var term = any(List.copyOf(vocabulary.measurements().values()));
        double share = random.nextInt(101) / 100.0;
        return new Measurement(term.id(), term.min() + share * (term.max() - term.min()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
