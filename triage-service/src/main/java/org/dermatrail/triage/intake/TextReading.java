package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;

/** One text being read: decides how each mention counts and gathers what comes of it. */
final class TextReading {

    static final String HYPOTHETICAL = "hypothetical-only";
    static final String WELL = "well-now";

    private final Lexicon lexicon;
    private final Passage passage;
    private final Mentions mentions;
    private final Negation negation;
    private final Imagination imagination;
    private final Times times;
    private final Beginnings beginnings;
    private final Past past;
    private final Standings standings;
    private final People people;
    private final Treatments treatments;
    private final Gathered findings;
    private final Beside beside;
    private final Denials denials = new Denials();
    private final Map<String, Mention> open = new LinkedHashMap<>();
    private final SortedSet<String> planned = new TreeSet<>();
    private boolean imagined;

    TextReading(Lexicon lexicon, Implications implications, Passage passage, Mentions mentions) {
        this.lexicon = lexicon;
        this.findings = new Gathered(implications);
        this.passage = passage;
        this.mentions = mentions;
        Cues cues = lexicon.words().cues();
        this.negation = new Negation(passage, cues, mentions);
        this.times = new Times(passage, cues, lexicon.words().times(), mentions, lexicon.nature());
        this.beginnings = new Beginnings(times, lexicon.nature().transientSigns());
        this.imagination = new Imagination(passage, cues, times);
        this.past = new Past(passage, cues, times, mentions, lexicon.nature().dangers());
        this.people = new People(passage, cues, times, lexicon.nature().lingering());
        this.standings = new Standings(
                lexicon.nature(), imagination, people, negation, past, new Masked(passage, times, lexicon));
        this.treatments = new Treatments(passage, cues, times);
        this.beside = new Beside(passage, people, new Gathered(implications));
    }

    Understanding understanding() {
        for (Mention mention : mentions) {
            if (!isAboutNobody(mention) && !standings.isImagined(mention)) {
                String id = mention.sense().id();
                Lexicon.Nature nature = lexicon.nature();
                boolean passing =
                        nature.passing().contains(id) || nature.asides().contains(id);
                boolean caught = nature.contact().containsKey(id)
                        || nature.asides().contains(id)
                        || mention.sense().kind() == Sense.Kind.ABSENCE
                        || negation.denies(mention);
                people.note(mention, nature.acute().contains(id) && !negation.denies(mention), passing, caught);
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
        denials.settle((id, mention) -> add(id, Presence.ABSENT, mention));
        settleOpen();
        boolean complaint = findings.all().anyMatch(found -> isComplaint(found) && !isLasting(found));
        procedures.forEach(procedure -> treat(procedure, complaint));
        general();
        Set<String> contradictions = findings.contradictions();
        List<Detail> details = findings.inOrder().stream()
                .map(found -> detail(found, contradictions))
                .toList();
        List<Mention> medicines = lexicon.matching().medicines().in(passage);
        Measures.Words measures = lexicon.words().measures();
        List<VitalSigns.Told> signs = new VitalSigns(passage, measures, new NumberCourses(passage, measures)).all();
        Demographics who = Demographics.of(passage, lexicon.words().cues(), times, people, VitalSigns.tokens(signs));
        return new Understanding(
                lexicon.language(),
                details,
                new TreeSet<>(contradictions),
                planned,
                measured(signs),
                beside.told(signs.stream()
                        .filter(sign -> standings.of(sign.mention()) == Standing.OTHERS)
                        .toList()),
                medicines.stream().map(this::medicine).toList(),
                new Clauses(passage, mentions, others(signs, medicines), times).notUnderstood(),
                who.age(),
                who.sex(),
                passage.size() == 0 || !details.isEmpty() || !mentions.isEmpty() || !signs.isEmpty());
    }

    private Detail detail(Gathered.Found found, Set<String> contradictions) {
        Mention mention = found.mention();
        return mention == null
                ? new Detail(found.finding(), null, null, new TreeSet<>())
                : new Details(passage, lexicon.words().cues(), lexicon.words().details())
                        .of(found.finding(), mention, findings.isDisputed(found.finding(), contradictions));
    }

    private List<Measured> measured(List<VitalSigns.Told> signs) {
        List<VitalSigns.Told> current = signs.stream()
                .filter(sign -> standings.of(sign.mention()) == Standing.CURRENT)
                .toList();
        return VitalSigns.gravest(current).stream()
                .map(sign -> sign.in(passage))
                .toList();
    }

    private static List<Mention> others(List<VitalSigns.Told> signs, List<Mention> medicines) {
        return Stream.concat(signs.stream().map(VitalSigns.Told::mention), medicines.stream())
                .toList();
    }

    private Medicine medicine(Mention mention) {
        Standing standing = standings.of(mention);
        return new Medicine(
                mention.sense().id(),
                standing == Standing.CURRENT,
                passage.token(mention.from()).start(),
                passage.token(mention.to() - 1).end());
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

    /** "no puedo", "I can't" asks for no leave. */
    private boolean isDeniedAside(Mention mention) {
        return lexicon.nature().asides().contains(mention.sense().id()) && negation.standsBefore(mention);
    }

    private void count(Mention mention) {
        String id = mention.sense().id();
        if (isDeniedAside(mention)) {
            return;
        }
        boolean stated = mention.sense().kind() == Sense.Kind.FINDING;
        switch (standings.of(mention)) {
            case CURRENT -> add(id, stated ? Presence.PRESENT : Presence.ABSENT, mention);
            case DENIED -> deny(id, stated, mention);
            case OVER -> {
                addMapped(lexicon.nature().past(), mention);
                if (past.hasGoneLately(mention)) {
                    addMapped(lexicon.nature().gone(), mention);
                }
            }
            case OTHERS -> {
                addOfFamily(mention);
                if (stated && !negation.denies(mention)) {
                    beside.add(
                            id,
                            mention,
                            beginnings.of(id, mention),
                            lexicon.nature().events().contains(id));
                }
            }
            case IMAGINED -> imagine(id, stated, mention);
        }
    }

    /**
     * What somebody asks or fears of themselves or their child is not known, and it may be there: nobody is reassured
     * because of an "if".
     */
    private void imagine(String id, boolean stated, Mention mention) {
        imagined = true;
        Experiencer whose = people.of(mention);
        boolean own = whose == Experiencer.SELF || whose == Experiencer.CHILD;
        Lexicon.Nature nature = lexicon.nature();
        if (own && stated && (nature.acute().contains(id) || nature.events().contains(id))) {
            open.putIfAbsent(id, mention);
        }
    }

    /** What was only imagined is left open, unless the text tells elsewhere whether it is there or that all is well. */
    private void settleOpen() {
        if (findings.tell(WELL, Presence.PRESENT)) {
            open.clear();
        }
        open.keySet().removeIf(id -> findings.tell(id, Presence.PRESENT) || findings.tell(id, Presence.ABSENT));
        open.forEach((id, mention) -> add(id, Presence.UNKNOWN, mention));
    }

    /**
     * A denied absence ("not fine") leaves open what there is instead; what somebody else has not, or the patient had not
     * then, may be there.
     */
    private void deny(String id, boolean stated, Mention mention) {
        boolean ofElse = people.isOfAnother(mention) || past.isDeniedOfThen(mention);
        if (stated && !ofElse && !lexicon.nature().places().contains(id)) {
            denials.deny(id, mention);
        }
    }

    private void addOfFamily(Mention mention) {
        if (people.isRelative(mention)) {
            addMapped(lexicon.nature().family(), mention);
            if (!past.isOver(mention, false)) {
                addMapped(lexicon.nature().contact(), mention);
            }
        }
    }

    private void addMapped(Map<String, String> mapping, Mention mention) {
        String id = mapping.get(mention.sense().id());
        if (id != null && mention.sense().kind() == Sense.Kind.FINDING) {
            add(id, Presence.PRESENT, mention);
        }
    }

    private void treat(Mention procedure, boolean complaint) {
        Standing standing = standings.of(procedure);
        if (standing == Standing.DENIED) {
            return;
        }
        String finding = lexicon.nature().done().get(procedure.sense().id());
        if (standing == Standing.OTHERS) {
            if (finding != null) {
                beside.add(finding, procedure, beginnings.of(finding, procedure), true);
            }
            return;
        }
        Treatments.Plan plan = treatments.of(procedure);
        boolean done = plan == Treatments.Plan.DONE || (plan == Treatments.Plan.UNSAID && complaint);
        if (done && standing != Standing.IMAGINED) {
            if (finding != null) {
                add(finding, Presence.PRESENT, procedure);
            }
        } else {
            planned.add(procedure.sense().id());
        }
    }

    /** What holds of the text as a whole. */
    private void general() {
        boolean nothing = planned.isEmpty() && findings.all().noneMatch(this::isComplaint);
        if (nothing && open.isEmpty() && (imagined || imagination.supposes())) {
            conclude(HYPOTHETICAL);
        }
        if (people.severalPatients()) {
            conclude(Vocabulary.SEVERAL_PATIENTS);
        }
    }

    private void conclude(String id) {
        Finding concluded = new Finding(id, Presence.PRESENT, Origin.TEXT, null, null, null);
        findings.add(concluded, null);
    }

    private void add(String id, Presence presence, Mention mention) {
        if (presence == Presence.PRESENT) {
            denials.tell(id, mention);
        }
        Duration since = presence == Presence.UNKNOWN ? null : beginnings.of(id, mention);
        Finding found = new Finding(
                id,
                presence,
                Origin.TEXT,
                passage.token(mention.from()).start(),
                passage.token(mention.to() - 1).end(),
                since);
        findings.add(found, mention);
    }
}
