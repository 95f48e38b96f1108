package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.SOUND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

class ScoringPropertyTest {

    private static final List<String> CLAIMS =
            List.copyOf(new TreeSet<>(SOUND.claims().keySet()));

    @Property(tries = 2000)
    void theExplanationSumsToTheScoreAndTheScoreLiesInItsBand(@ForAll("reports") Report report) {
        var scoring = Scoring.score(report, PATHWAYS, SOUND);

        assertThat(scoring.explanation().stream().mapToInt(Line::points).sum()).isEqualTo(scoring.score());
        assertThat(scoring.score())
                .isBetween(scoring.urgency().min(), scoring.urgency().max());
        assertThat(scoring.inScope() || scoring.urgency() != Urgency.SELF_CARE).isTrue();
    }

    @Property(tries = 1000)
    void theOrderOfWhatIsToldDoesNotMatter(@ForAll("reports") Report report, @ForAll Random random) {
        var findings = new ArrayList<>(report.findings());
        var measurements = new ArrayList<>(report.measurements());
        Collections.shuffle(findings, random);
        Collections.shuffle(measurements, random);
        var shuffled = new Report(
                report.age(),
                report.sex(),
                findings,
                measurements,
                report.plannedProcedures(),
                report.notUnderstoodText());

        assertThat(Scoring.score(shuffled, PATHWAYS, SOUND)).isEqualTo(Scoring.score(report, PATHWAYS, SOUND));
    }

    @Property(tries = 1000)
    void losingEvidenceNeverLowersAnything(
            @ForAll("reports") Report report,
            @ForAll("claims") Set<String> withdrawn,
            @ForAll("claims") Set<String> doubted) {
        var claims = new HashMap<>(SOUND.claims());
        doubted.forEach(id -> claims.computeIfPresent(
                id,
                (claim, version) -> new ClaimVersion(version.article(), 2, claim, "very_low", "unsupported", true)));
        withdrawn.forEach(claims::remove);

        var before = Scoring.score(report, PATHWAYS, SOUND);
        var after = Scoring.score(report, PATHWAYS, new Evidence(claims));

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(ScoringFixture.flags(after)).isEqualTo(ScoringFixture.flags(before));
        assertThat(after.contraindications()).hasSameSizeAs(before.contraindications());
        assertThat(after.citations())
                .extracting(Citation::claim)
                .isEqualTo(before.citations().stream().map(Citation::claim).toList());
    }

    @Property(tries = 300)
    void withdrawingWhatAResultRestsOnNeverLowersIt(@ForAll("reports") Report report) {
        var before = Scoring.score(report, PATHWAYS, SOUND);
        for (Citation citation : before.citations()) {
            var after = Scoring.score(report, PATHWAYS, ScoringFixture.withdrawing(citation.claim()));
            assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        }
    }

    @Property(tries = 1000)
    void nothingLowersAFloor(@ForAll("reports") Report report) {
        var scoring = Scoring.score(report, PATHWAYS, SOUND);
        var told = scoring.explanation().stream().map(Line::rule).toList();

        PATHWAYS.all().stream()
                .flatMap(pathway -> pathway.rules().stream())
                .filter(rule -> told.contains(rule.id()))
                .forEach(rule -> assertThat(scoring.urgency()).isGreaterThanOrEqualTo(floor(rule)));
    }

    @Property(tries = 500)
    void everyCounterfactualHolds(@ForAll("reports") Report report) {
        var scoring = Scoring.score(report, PATHWAYS, SOUND);

        for (Counterfactual counterfactual : scoring.counterfactuals()) {
            var changed = Scoring.score(changed(report, counterfactual.change()), PATHWAYS, SOUND);
            assertThat(changed.urgency()).isEqualTo(counterfactual.urgency()).isNotEqualTo(scoring.urgency());
        }
    }

    @Property(tries = 500)
    void everyQuestionCouldRaiseTheResultAsItSays(@ForAll("reports") Report report) {
        var scoring = Scoring.score(report, PATHWAYS, SOUND);

        for (Question question : scoring.questions()) {
            var yes = Scoring.score(
                    changed(report, List.of(new Change(question.finding(), Presence.PRESENT))), PATHWAYS, SOUND);
            assertThat(yes.score()).isGreaterThan(scoring.score());
            var raised = question.couldRaiseTo();
            assertThat(yes.urgency()).isEqualTo(raised == null ? scoring.urgency() : raised);
        }
    }

    /** What nobody knows may be there: it can make a mild complaint one for a person, and nothing else. */
    @Property(tries = 500)
    void sayingThatOneDoesNotKnowLowersNothing(@ForAll("reports") Report report, @ForAll("findings") String id) {
        var findings = new ArrayList<>(report.findings());
        findings.add(Finding.stated(id, Presence.UNKNOWN));
        var asked = new Report(
                report.age(),
                report.sex(),
                findings,
                report.measurements(),
                report.plannedProcedures(),
                report.notUnderstoodText());

        var before = Scoring.score(report, PATHWAYS, SOUND);
        var after = Scoring.score(asked, PATHWAYS, SOUND);

        if (after.urgency() == before.urgency()) {
            assertThat(after.score()).isEqualTo(before.score());
        } else {
            assertThat(before.urgency()).isEqualTo(Urgency.SELF_CARE);
            assertThat(after.urgency()).isEqualTo(Urgency.CONSULTATION);
        }
        assertThat(ScoringFixture.flags(after)).isEqualTo(ScoringFixture.flags(before));
    }

    private static Urgency floor(Rule rule) {
        var floor = rule.then().floor();
        return floor == null ? Urgency.SELF_CARE : floor;
    }

    private static Report changed(Report report, List<Change> changes) {
        var findings = new ArrayList<>(report.findings());
        for (Change change : changes) {
            findings.removeIf(finding -> finding.id().equals(change.finding()));
            findings.add(Finding.stated(change.finding(), change.presence()));
        }
        return new Report(
                report.age(),
                report.sex(),
                findings,
                report.measurements(),
                report.plannedProcedures(),
                report.notUnderstoodText());
    }

    @Provide
    Arbitrary<String> findings() {
        return Arbitraries.of(ScoringFixture.KNOWLEDGE.vocabulary().findings().keySet());
    }

    @Provide
    Arbitrary<Set<String>> claims() {
        return Arbitraries.of(CLAIMS).set().ofMaxSize(CLAIMS.size() / 2);
    }

    @Provide
    Arbitrary<Report> reports() {
        var vocabulary = ScoringFixture.KNOWLEDGE.vocabulary();
        var since = Arbitraries.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(30))
                .injectNull(0.7);
        var presence = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Presence.PRESENT)),
                Tuple.of(2, Arbitraries.just(Presence.ABSENT)),
                Tuple.of(1, Arbitraries.just(Presence.UNKNOWN)));
        var finding = Combinators.combine(findings(), presence, since)
                .as((id, there, ago) -> new Finding(id, there, Origin.STATED, null, null, ago));
        var measurement = Arbitraries.of(vocabulary.measurements().values())
                .flatMap(term -> Arbitraries.doubles()
                        .between(term.min(), term.max())
                        .map(value -> new Measurement(term.id(), value)));
        var planned = Arbitraries.of(vocabulary.procedures().keySet()).set().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100).injectNull(0.2),
                        Arbitraries.of(Sex.class),
                        finding.list().ofMaxSize(9),
                        measurement.list().ofMaxSize(2),
                        planned,
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as((age, sex, findings, measurements, procedures, notUnderstood) ->
                        new Report(age, sex, findings, measurements, new TreeSet<>(procedures), notUnderstood));
    }
}
