package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.jspecify.annotations.Nullable;

/** One text being read: decides how each mention counts and gathers what comes of it. */
final class Reading {

    private static final String HYPOTHETICAL = "hypothetical-only";
    private static final String WELL = "well-now";
    private static final String SEVERAL = "more-than-one-patient";
    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(
                    Finding::start, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Finding::id)
            .thenComparing(Finding::presence);

    private final Lexicon lexicon;
    private final Passage passage;
    private final Mentions mentions;
    private final Negation negation;
    private final Imagination imagination;
    private final Times times;
    private final Past past;
    private final People people;
    private final Treatments treatments;
    private final Map<String, Found> findings = new LinkedHashMap<>();
    private final Map<String, List<Mention>> denials = new LinkedHashMap<>();
    private final Map<String, BitSet> told = new LinkedHashMap<>();
    private final SortedSet<String> planned = new TreeSet<>();
    private boolean imagined;

    /** A finding with the mention that it comes from, if it comes from one. */
    private record Found(Finding finding, @Nullable Mention mention) {

        /** Of two mentions of a finding the one with the later onset, else the first. */
        static Found better(Found a, Found b) {
            Duration first = a.finding.since();
            Duration second = b.finding.since();
            if (first == null) {
                return second == null ? a : b;
            }
            return second != null && second.compareTo(first) < 0 ? b : a;
        }
    }

    Reading(Lexicon lexicon, Passage passage, Mentions mentions) {
        this.lexicon = lexicon;
        this.passage = passage;
        this.mentions = mentions;
        Cues cues = lexicon.words().cues();
        this.negation = new Negation(passage, cues, mentions);
        this.imagination = new Imagination(passage, cues);
        this.times = new Times(passage, cues, lexicon.words().times(), mentions, lexicon.nature());
        this.past = new Past(passage, cues, times, mentions);
        this.people = new People(passage, cues, times);
        this.treatments = new Treatments(passage, cues, times);
    }

    Understanding understanding() {
        for (Mention mention : mentions) {
            if (!isAboutNobody(mention) && !isImagined(mention)) {
                String id = mention.sense().id();
                Lexicon.Nature nature = lexicon.nature();
                boolean passing =
                        nature.passing().contains(id) || nature.asides().contains(id);
                people.note(mention, nature.acute().contains(id), passing);
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
        boolean complaint = findings.values().stream()
                .map(Found::finding)
                .anyMatch(found -> isComplaint(found) && !isLasting(found));
        procedures.forEach(procedure -> treat(procedure, complaint));
        general();
        Set<String> contradictions = contradictions();
        List<Detail> details = findings.values().stream()
                .sorted(Comparator.comparing(Found::finding, IN_ORDER))
                .map(found -> detail(found, contradictions))
                .toList();
        List<Mention> medicines = lexicon.matching().medicines().in(passage);
        Demographics who = Demographics.of(passage, lexicon.words().cues(), times, people);
        return new Understanding(
                lexicon.language(),
                details,
                new TreeSet<>(contradictions),
                planned,
                medicines.stream().map(this::medicine).toList(),
                Clauses.notUnderstood(passage, mentions, medicines, times),
                who.age(),
                who.sex(),
                passage.size() == 0 || !details.isEmpty() || !mentions.isEmpty());
    }

    private Set<String> contradictions() {
        return findings.values().stream()
                .map(Found::finding)
                .filter(finding -> finding.presence() == Presence.ABSENT
                        && findings.containsKey(key(finding.id(), Presence.PRESENT)))
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private Detail detail(Found found, Set<String> contradictions) {
        Mention mention = found.mention();
        boolean contradicted = contradictions.contains(found.finding().id());
        return mention == null
                ? new Detail(found.finding(), null, null, new TreeSet<>())
                : new Details(passage, lexicon.words().cues(), lexicon.words().details())
                        .of(found.finding(), mention, contradicted);
    }

    private Medicine medicine(Mention mention) {
        Standing standing = standing(mention);
        return new Medicine(
                mention.sense().id(),
                standing == Standing.CURRENT,
                passage.token(mention.from()).start(),
                passage.token(mention.to() - 1).end());
    }

    private boolean isAboutNobody(Mention mention) {
        return mention.sense().id().equals(WELL);
    }

    private boolean isImagined(Mention mention) {
        boolean wish = lexicon.nature().wishes().contains(mention.sense().id());
        return imagination.imagines(mention, wish);
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
                .filter(mention -> mention.tokens().noneMatch(told.getOrDefault(id, new BitSet())::get))
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
        if (!id.equals(WELL) && isImagined(mention)) {
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
            String finding = lexicon.nature().done().get(procedure.sense().id());
            if (finding != null) {
                add(finding, Presence.PRESENT, procedure);
            }
        } else {
            planned.add(procedure.sense().id());
        }
    }

    /** What holds of the text as a whole. */
    private void general() {
        boolean nothing = planned.isEmpty()
                && findings.values().stream().map(Found::finding).noneMatch(this::isComplaint);
        if (nothing && (imagined || imagination.supposes())) {
            conclude(HYPOTHETICAL);
        }
        if (people.severalPatients()) {
            conclude(SEVERAL);
        }
    }

    private void conclude(String id) {
        Finding concluded = new Finding(id, Presence.PRESENT, Origin.TEXT, null, null, null);
        findings.put(key(id, Presence.PRESENT), new Found(concluded, null));
    }

    private void add(String id, Presence presence, Mention mention) {
        if (presence == Presence.PRESENT) {
            BitSet tokens = told.computeIfAbsent(id, unused -> new BitSet());
            mention.tokens().forEach(tokens::set);
        }
        Duration since = times.of(mention).map(TimeSpan::since).orElse(null);
        Finding found = new Finding(
                id,
                presence,
                Origin.TEXT,
                passage.token(mention.from()).start(),
                passage.token(mention.to() - 1).end(),
                since);
        findings.merge(key(id, presence), new Found(found, mention), Found::better);
    }

    private static String key(String id, Presence presence) {
        return id + ' ' + presence;
    }
}
