package org.dermatrail.triage.governance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.triage.governance.Comparison.Case;
import org.dermatrail.triage.pathway.Inspection;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Places;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.pathway.Remark.Weight;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Rehearsal;

/**
 * Checks a text of a pathway as it would score: by itself, against the claims, among the other pathways, and by all
 * cases. Without a transaction and without writing anything.
 */
final class Examination {

    /** Addresses under {@code /v1/pathways} that are no pathway. */
    private static final Set<String> RESERVED = Set.of("schema");

    private Examination() {}

    /** Whether it can be kept as a draft: it can be read and is of this pathway. */
    static Checked readable(String id, String body, Basis basis) {
        Places places = Places.of(file(id), body);
        try {
            Pathway pathway = PathwayReader.read(
                    file(id), body, basis.edition().pathways().vocabulary());
            return new Checked(basis, pathway, places, identity(id, pathway, places), List.of());
        } catch (InvalidKnowledge invalid) {
            return new Checked(basis, null, places, places.remarks(invalid), List.of());
        }
    }

    /** All checks of a draft, which gets a number of its own. */
    static Checked draft(String id, String body, Basis basis) {
        Checked checked = text(id, body, basis);
        Optional<Remark> taken = numberTaken(checked);
        if (taken.isEmpty()) {
            return checked;
        }
        List<Remark> remarks = new ArrayList<>(checked.lasting());
        remarks.add(taken.get());
        return new Checked(basis, checked.pathway(), checked.places(), remarks, checked.claims());
    }

    /** That there was a version of its number already, and which number is free. */
    static Optional<Remark> numberTaken(Checked checked) {
        int next = checked.basis().next();
        return Optional.ofNullable(checked.pathway())
                .map(Pathway::version)
                .filter(version -> version < next)
                .map(version -> checked.places()
                        .remark(Weight.ERROR, "/version", "version " + version + " is taken: write " + next));
    }

    /** All checks of a text that has its number. */
    static Checked text(String id, String body, Basis basis) {
        Checked readable = readable(id, body, basis);
        Pathway pathway = readable.pathway();
        if (pathway == null || readable.forbids()) {
            return readable;
        }
        Places places = readable.places();
        Pathways before = basis.edition().pathways();
        List<Remark> remarks = new ArrayList<>(Inspection.of(pathway, before.vocabulary(), places));
        before.all().stream()
                .filter(inForce -> inForce.id().equals(pathway.id()))
                .forEach(inForce -> remarks.addAll(Weakening.of(inForce, pathway, places)));
        List<Remark> taken = taken(pathway, before, places);
        remarks.addAll(taken);
        if (taken.isEmpty()) {
            remarks.addAll(cases(pathway, before, with(pathway, before), places));
        }
        return new Checked(basis, pathway, places, remarks, claims(pathway, basis, places));
    }

    /** The same check on evidence that moved on. */
    static Checked renewed(Checked checked, Basis now) {
        Pathway pathway = checked.pathway();
        return new Checked(
                now,
                pathway,
                checked.places(),
                checked.lasting(),
                pathway == null ? List.of() : claims(pathway, now, checked.places()));
    }

    /**
     * The cases of other pathways that lose urgency or a red flag, or no longer come out as their authors expect, when this
     * one is taken away. Of one that a clinic added, what it raised beyond what they expect may be taken back.
     */
    static List<Rehearsal.Failure> without(String id, boolean shipped, Basis basis) {
        Pathways before = basis.edition().pathways();
        Pathways after = Pathways.compile(
                before.vocabulary(),
                before.all().stream().filter(each -> !each.id().equals(id)).toList());
        Comparison comparison = Comparison.of(before, after);
        Set<Case> wrong = comparison.wrong().stream().map(Case::of).collect(Collectors.toSet());
        List<Rehearsal.Failure> needing = new ArrayList<>(comparison.losses());
        needing.removeIf(failure -> !shipped && !wrong.contains(Case.of(failure)));
        Set<Case> told = needing.stream().map(Case::of).collect(Collectors.toSet());
        comparison.broken().stream()
                .filter(failure -> !told.contains(Case.of(failure)))
                .forEach(needing::add);
        needing.removeIf(failure -> failure.pathway().equals(id));
        return List.copyOf(needing);
    }

    private static Pathways with(Pathway pathway, Pathways before) {
        List<Pathway> all = new ArrayList<>(before.all());
        all.replaceAll(each -> each.id().equals(pathway.id()) ? pathway : each);
        if (!all.contains(pathway)) {
            all.add(pathway);
        }
        return Pathways.compile(before.vocabulary(), all);
    }

    private static List<Remark> taken(Pathway pathway, Pathways before, Places places) {
        Map<String, String> owners = new HashMap<>();
        for (Pathway other : before.all()) {
            if (!other.id().equals(pathway.id())) {
                other.rules().forEach(rule -> owners.put(rule.id(), other.id()));
            }
        }
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < pathway.rules().size(); i++) {
            Rule rule = pathway.rules().get(i);
            String owner = owners.get(rule.id());
            if (owner != null) {
                remarks.add(places.remark(
                        Weight.ERROR,
                        "/rules/" + i + "/id",
                        "rule id '" + rule.id() + "' is used by another pathway, '" + owner + "': rename it"));
            }
        }
        return remarks;
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

    private static List<Remark> claims(Pathway pathway, Basis basis, Places places) {
        Map<String, ClaimVersion> known = basis.evidence().evidence().claims();
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
        Comparison comparison = Comparison.of(before, after);
        for (Rehearsal.Failure failure : comparison.wrong()) {
            if (failure.pathway().equals(pathway.id())) {
                remarks.add(places.remark(
                        Weight.ERROR,
                        at(pathway, failure.name()),
                        "case '" + failure.name() + "' " + failure.difference() + ": mend a rule or the case"));
            }
        }
        for (Rehearsal.Failure failure : comparison.lowered()) {
            if (failure.pathway().equals(pathway.id())) {
                remarks.add(places.remark(
                        Weight.WARNING,
                        "/rules",
                        "case '" + failure.name() + "' " + failure.difference() + " by the pathways in force"));
            }
        }
        for (Rehearsal.Failure failure : comparison.losses()) {
            if (!failure.pathway().equals(pathway.id())) {
                remarks.add(places.remark(
                        Weight.ERROR,
                        "/rules",
                        "case of '" + failure.pathway() + "': '" + failure.name() + "' " + failure.difference()
                                + " by the pathways in force: nothing else may lose urgency by this pathway"));
            }
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
