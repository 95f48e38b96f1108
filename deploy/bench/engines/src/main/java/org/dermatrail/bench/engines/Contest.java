package org.dermatrail.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.GraveFindings;
import org.dermatrail.triage.scoring.NeededFindings;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.RulesAlone;
import org.dermatrail.triage.scoring.Scoring;

/** All that take part, on the same knowledge, sound evidence and reports. */
final class Contest {

    final Knowledge knowledge = Knowledge.load();
    final Pathways pathways = Pathways.compile(knowledge.vocabulary(), knowledge.pathways());
    final Evidence evidence = sound(knowledge.pathways());
    final List<Report> reports;

    private final Numbers numbers = new Numbers(knowledge.vocabulary(), GraveFindings.of(knowledge.pathways()));
    private final RuleBook book = new RuleBook(knowledge.pathways());

    /** @param vignettes a file of cases; nothing is read from one that does not exist */
    Contest(Path vignettes) throws IOException {
        reports = new ArrayList<>(Reports.ofPathways(knowledge));
        if (Files.isRegularFile(vignettes)) {
            reports.addAll(Reports.ofFile(vignettes, knowledge));
        }
    }

    int rules() {
        return (int)
                book.entries().stream().filter(entry -> entry.rule() != null).count();
    }

    Scoring answer(Report report) {
        return Scoring.score(report, pathways, evidence);
    }

    Engine product() {
        return new RulesAlone(pathways, evidence)::on;
    }

    Engine drools() {
        return new DroolsRules(book, numbers, new NeededFindings(pathways));
    }

    Engine cel() {
        return new CelRules(book, numbers);
    }

    /** What a peer decides otherwise than the product, one line a report; the product's two ways are compared as well. */
    List<String> differences(String name, Engine peer) {
        var differences = new ArrayList<String>();
        var product = product();
        for (int i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            var ours = product.on(report);
            var theirs = peer.on(report);
            var whole = answer(report);
            if (!ours.equals(theirs)) {
                differences.add("report %d: product %s, %s %s".formatted(i, ours, name, theirs));
            }
            if (whole.urgency() != ours.urgency() || whole.score() != ours.score()) {
                differences.add("report %d: the whole answer is %s %d, the rules alone come to %s"
                        .formatted(i, whole.urgency(), whole.score(), ours));
            }
        }
        return differences;
    }

    private static Evidence sound(List<Pathway> pathways) {
        Map<String, ClaimVersion> claims = new HashMap<>();
        for (Pathway pathway : pathways) {
            pathway.rules().forEach(rule -> rule.cites().forEach(claim -> claims.put(claim, sound(claim))));
            pathway.scales().forEach(use -> use.cites().forEach(claim -> claims.put(claim, sound(claim))));
        }
        return new Evidence(claims);
    }

    private static ClaimVersion sound(String claim) {
        return new ClaimVersion(claim.substring(0, claim.indexOf('/')), 1, claim, "moderate", "supported", true);
    }
}
