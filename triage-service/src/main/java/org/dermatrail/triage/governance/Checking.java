package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.pathway.Inspection;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Places;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.pathway.Remark.Weight;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Rehearsal;
import org.jspecify.annotations.Nullable;

/**
 * Checks a text of a pathway as it would score: by itself, against the claims, among the other pathways, and by all
 * cases. Within the running transaction, and without writing anything.
 */
@ApplicationScoped
class Checking {

    /** Addresses under {@code /v1/pathways} that are no pathway. */
    private static final Set<String> RESERVED = Set.of("schema");

    private final InForce inForce;
    private final Assembly assembly;
    private final Versions versions;
    private final EvidenceProjection evidence;

    Checking(InForce inForce, Assembly assembly, Versions versions, EvidenceProjection evidence) {
        this.inForce = inForce;
        this.assembly = assembly;
        this.versions = versions;
        this.evidence = evidence;
    }

    /**
     * What is to be said of a text.
     *
     * @param pathway null when it can't be read
     * @param evidenceVersion the state of evidence and knowledge that it was held against
     */
    record Checked(@Nullable Pathway pathway, List<Remark> remarks, long evidenceVersion) {

        Checked {
            remarks = remarks.stream()
                    .sorted(Comparator.comparing(Remark::weight)
                            .thenComparing(Remark::line)
                            .thenComparing(Remark::column))
                    .distinct()
                    .toList();
        }

        boolean forbids() {
            return remarks.stream().anyMatch(Remark::forbids);
        }
    }

    /** The state of evidence and knowledge that a check made now is held against. */
    long state() {
        return evidence.hold().version();
    }

    /** Whether it can be kept as a draft: it can be read and is of this pathway. */
    Checked readable(String id, String body) {
        long version = evidence.hold().version();
        Places places = Places.of(file(id), body);
        try {
            Pathway pathway = PathwayReader.read(
                    file(id), body, inForce.at(version).pathways().vocabulary());
            return new Checked(pathway, identity(id, pathway, places), version);
        } catch (InvalidKnowledge invalid) {
            return new Checked(null, places.remarks(invalid), version);
        }
    }

    /** All checks of a draft, which gets a number of its own. */
    Checked draft(String id, String body) {
        Checked checked = text(id, body);
        Pathway pathway = checked.pathway();
        if (pathway == null || pathway.version() >= versions.next(id)) {
            return checked;
        }
        List<Remark> remarks = new ArrayList<>(checked.remarks());
        remarks.add(Places.of(file(id), body)
                .remark(
                        Weight.ERROR,
                        "/version",
                        "version " + pathway.version() + " is taken: write " + versions.next(id)));
        return new Checked(pathway, remarks, checked.evidenceVersion());
    }

    /** All checks of a text that has its number. */
    Checked text(String id, String body) {
        Checked readable = readable(id, body);
        Pathway pathway = readable.pathway();
        if (pathway == null || readable.forbids()) {
            return readable;
        }
        Places places = Places.of(file(id), body);
        Pathways before = inForce.at(readable.evidenceVersion()).pathways();
        List<Remark> remarks = new ArrayList<>(Inspection.of(pathway, before.vocabulary(), places));
        remarks.addAll(claims(pathway, places));
        try {
            Knowledge knowledge = Knowledge.of(assembly.with(id, body));
            remarks.addAll(
                    cases(pathway, before, Pathways.compile(knowledge.vocabulary(), knowledge.pathways()), places));
        } catch (InvalidKnowledge together) {
            remarks.addAll(places.remarks(together));
        }
        return new Checked(pathway, remarks, readable.evidenceVersion());
    }

    private static List<Remark> identity(String id, Pathway pathway, Places places) {
        if (!pathway.id().equals(id)) {
            return List.of(places.remark(
                    Weight.ERROR,
                    "/id",
                    "this is pathway '" + pathway.id() + "': write '" + id + "' or use its address"));
        }
        return RESERVED.contains(id)
                ? List.of(places.remark(Weight.ERROR, "/id", "'" + id + "' is taken: choose another id"))
                : List.of();
    }

    private List<Remark> claims(Pathway pathway, Places places) {
        Map<String, ClaimVersion> known = evidence.hold().evidence().claims();
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < pathway.rules().size(); i++) {
            cited("/rules/" + i, pathway.rules().get(i).cites(), known, places, remarks);
        }
        for (int i = 0; i < pathway.scales().size(); i++) {
            cited("/scales/" + i, pathway.scales().get(i).cites(), known, places, remarks);
        }
        return remarks;
    }

    private static void cited(
            String at, List<String> cites, Map<String, ClaimVersion> known, Places places, List<Remark> remarks) {
        for (int i = 0; i < cites.size(); i++) {
            String pointer = at + "/cites/" + i;
            ClaimVersion claim = known.get(cites.get(i));
            if (claim == null) {
                remarks.add(places.remark(
                        Weight.ERROR,
                        pointer,
                        "no article ever stated the claim '" + cites.get(i) + "': cite one that GET /v1/claims lists"));
            } else if (!claim.current()) {
                remarks.add(places.remark(
                        Weight.WARNING,
                        pointer,
                        "the claim '" + cites.get(i) + "' is withdrawn: the rule would be under review"));
            }
        }
    }

    private static List<Remark> cases(Pathway pathway, Pathways before, Pathways after, Places places) {
        List<Remark> remarks = new ArrayList<>();
        for (Rehearsal.Failure failure : Rehearsal.of(after)) {
            if (failure.pathway().equals(pathway.id())) {
                remarks.add(places.remark(
                        Weight.ERROR,
                        at(pathway, failure.name()),
                        "case '" + failure.name() + "' " + failure.difference() + ": mend a rule or the case"));
            }
        }
        for (Rehearsal.Failure failure : Rehearsal.lowered(before, after)) {
            boolean own = failure.pathway().equals(pathway.id());
            remarks.add(places.remark(
                    own ? Weight.WARNING : Weight.ERROR,
                    "/rules",
                    (own ? "case '" : "case of '" + failure.pathway() + "': '") + failure.name() + "' "
                            + failure.difference() + " by the pathways in force"
                            + (own ? "" : ": nothing else may lose urgency by this pathway")));
        }
        return remarks;
    }

    private static String at(Pathway pathway, String name) {
        for (int i = 0; i < pathway.cases().size(); i++) {
            if (pathway.cases().get(i).name().equals(name)) {
                return "/cases/" + i;
            }
        }
        return "/cases";
    }

    private static String file(String id) {
        return id + ".yaml";
    }
}
