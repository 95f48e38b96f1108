package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;

/** One text being read: decides how each mention counts and gathers what comes of it. */
final class Reading {

    private static final String HYPOTHETICAL = "hypothetical-only";
    private static final String WELL = "well-now";
    private static final String SEVERAL = "more-than-one-patient";

    private final Lexicon lexicon;
    private final Passage passage;
    private final Mentions mentions;
    private final Negation negation;
    private final Imagination imagination;
    private final Times times;
    private final Past past;
    private final People people;
    private final Treatments treatments;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, List<Mention>> denials = new LinkedHashMap<>();
    private final Map<String, List<Mention>> told = new LinkedHashMap<>();
    private final SortedSet<String> planned = new TreeSet<>();
    private boolean imagined;

    Reading(Lexicon lexicon, Passage passage, Mentions mentions) {
        this.lexicon = lexicon;
        this.passage = passage;
        this.mentions = mentions;
        Cues cues = lexicon.cues();
        this.negation = new Negation(passage, cues, mentions);
        this.imagination = new Imagination(passage, cues);
        this.times = Times.in(passage, lexicon.timeWords());
        this.past = new Past(passage, cues, times, mentions);
        this.people = new People(passage, cues, times);
        this.treatments = new Treatments(passage, cues, times);
    }

    Understanding understanding() {
        for (Mention mention : mentions) {
            if (!isAboutNobody(mention) && !imagination.imagines(mention)) {
                people.note(mention);
            }
        }
        List<Mention> procedures = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.sense().kind() == Sense.Kind.PROCEDURE) {
                procedures.add(mention);
            } else {
                count(mention);
            }
        }
        settleDenials();
        boolean complaint = findings.values().stream().anyMatch(found -> isComplaint(found) && !isLasting(found));
        procedures.forEach(procedure -> treat(procedure, complaint));
        general();
        List<Finding> ordered = findings.values().stream()
                .sorted(Comparator.comparing(Finding::start, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Finding::id)
                        .thenComparing(Finding::presence))
                .toList();
        Demographics who = Demographics.of(passage, lexicon.cues(), times, people);
        boolean understood = passage.size() == 0 || !ordered.isEmpty() || !mentions.isEmpty();
        return new Understanding(
                ordered, planned, Clauses.notUnderstood(passage, mentions, times), who.age(), who.sex(), understood);
    }

    private boolean isAboutNobody(Mention mention) {
        return mention.sense().id().equals(WELL);
    }

    private boolean isComplaint(Finding finding) {
        return finding.presence() == Presence.PRESENT
                && !lexicon.nature().asides().contains(finding.id());
    }

    private boolean isLasting(Finding finding) {
        return lexicon.nature().lasting().contains(finding.id());
    }

    private void count(Mention mention) {
        String id = mention.sense().id();
        boolean stated = mention.sense().kind() == Sense.Kind.FINDING;
        switch (standing(mention)) {
            case CURRENT -> add(id, stated ? Presence.PRESENT : Presence.ABSENT, mention);
            case DENIED -> deny(id, stated, mention);
            case OVER -> addMapped(lexicon.nature().past(), mention);
            case OTHERS -> addOfFamily(mention);
            case IMAGINED -> imagined = true;
        }
    }

    /** A denied absence ("not fine") leaves open what there is instead. */
    private void deny(String id, boolean stated, Mention mention) {
        if (stated && !lexicon.nature().places().contains(id)) {
            denials.computeIfAbsent(id, unused -> new ArrayList<>()).add(mention);
        }
    }

    /** What is denied is absent, unless the same words say that it is there. */
    private void settleDenials() {
        denials.forEach((id, denied) -> denied.stream()
                .filter(mention -> told.getOrDefault(id, List.of()).stream().noneMatch(mention::overlaps))
                .forEach(mention -> add(id, Presence.ABSENT, mention)));
    }

    private void addOfFamily(Mention mention) {
        if (people.isRelative(mention)) {
            addMapped(lexicon.nature().family(), mention);
        }
    }

    private void addMapped(Map<String, String> mapping, Mention mention) {
        String id = mapping.get(mention.sense().id());
        if (id != null && mention.sense().kind() == Sense.Kind.FINDING) {
            add(id, Presence.PRESENT, mention);
        }
    }

    private Standing standing(Mention mention) {
        String id = mention.sense().id();
        Lexicon.Nature nature = lexicon.nature();
        if (!id.equals(WELL) && imagination.imagines(mention)) {
            return Standing.IMAGINED;
        }
        if (!people.isPatient(mention, nature.family().containsKey(id))) {
            return Standing.OTHERS;
        }
        if (negation.denies(mention)) {
            return Standing.DENIED;
        }
        boolean lasting = nature.lasting().contains(id);
        boolean over = !lasting && past.isOver(mention, nature.transientSigns().contains(id));
        return over ? Standing.OVER : Standing.CURRENT;
    }

    private void treat(Mention procedure, boolean complaint) {
        Standing standing = standing(procedure);
        if (standing == Standing.DENIED || standing == Standing.OTHERS) {
            return;
        }
        Treatments.Plan plan = treatments.of(procedure);
        boolean done = plan == Treatments.Plan.DONE || (plan == Treatments.Plan.UNSAID && complaint);
        if (done && standing != Standing.IMAGINED) {
            String finding = lexicon.doneFinding(procedure.sense().id());
            if (finding != null) {
                add(finding, Presence.PRESENT, procedure);
            }
        } else {
            planned.add(procedure.sense().id());
        }
    }

    /** What holds of the text as a whole. */
    private void general() {
        boolean nothing = planned.isEmpty() && findings.values().stream().noneMatch(this::isComplaint);
        if (nothing && (imagined || imagination.supposes())) {
            findings.put(HYPOTHETICAL, new Finding(HYPOTHETICAL, Presence.PRESENT, Origin.TEXT, null, null, null));
        }
        if (people.severalPatients()) {
            findings.put(SEVERAL, new Finding(SEVERAL, Presence.PRESENT, Origin.TEXT, null, null, null));
        }
    }

    private void add(String id, Presence presence, Mention mention) {
        if (presence == Presence.PRESENT) {
            told.computeIfAbsent(id, unused -> new ArrayList<>()).add(mention);
        }
        Duration since = times.of(mention).map(TimeSpan::since).orElse(null);
        Finding found = new Finding(
                id,
                presence,
                Origin.TEXT,
                passage.token(mention.from()).start(),
                passage.token(mention.to() - 1).end(),
                since);
        findings.merge(id + ' ' + presence, found, Reading::better);
    }

    /** Of two mentions of a finding the one with the later onset, else the first. */
    private static Finding better(Finding a, Finding b) {
        Duration first = a.since();
        Duration second = b.since();
        if (first == null) {
            return second == null ? a : b;
        }
        return second != null && second.compareTo(first) < 0 ? b : a;
    }
}
