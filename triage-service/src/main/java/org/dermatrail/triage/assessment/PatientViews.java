package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dermatrail.triage.assessment.PatientView.Text;
import org.dermatrail.triage.governance.InForce;
import org.dermatrail.triage.governance.KnowledgeArchive;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.scoring.Advice;
import org.dermatrail.triage.scoring.Citation;
import org.dermatrail.triage.scoring.Contraindication;
import org.dermatrail.triage.scoring.FirstStep;
import org.dermatrail.triage.scoring.Line;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.tenancy.Clinics;
import org.dermatrail.triage.wording.Wording;
import org.dermatrail.triage.wording.Wordings;
import org.jspecify.annotations.Nullable;

/** Puts an assessment into words for the person whom it is about. */
@ApplicationScoped
class PatientViews {

    private static final String ENGLISH = "en";

    private final Wordings wordings;
    private final KnowledgeArchive archive;
    private final InForce inForce;
    private final Clinics clinics;
    private volatile @Nullable Names latest;

    PatientViews(Wordings wordings, KnowledgeArchive archive, InForce inForce, Clinics clinics) {
        this.wordings = wordings;
        this.archive = archive;
        this.inForce = inForce;
        this.clinics = clinics;
    }

    /** What rules and procedures are called in an edition. */
    private record Names(String edition, Map<String, String> rules, Vocabulary vocabulary) {

        static Names of(Edition edition) {
            var rules = new HashMap<String, String>();
            for (Pathway pathway : edition.pathways().all()) {
                for (Rule rule : pathway.rules()) {
                    String title = rule.patientTitle();
                    rules.put(rule.id(), title == null ? rule.title() : title);
                }
            }
            return new Names(edition.digest(), rules, edition.pathways().vocabulary());
        }

        Stream<String> rule(String id) {
            return Stream.ofNullable(rules.get(id));
        }
    }

    /** Those of the edition that scored it, in force or not; where it was not kept, those of today. */
    private Names names(AssessmentView view) {
        String digest = view.knowledge();
        Names known = latest;
        if (known != null && known.edition().equals(digest)) {
            return known;
        }
        Optional<Edition> kept =
                digest == null ? Optional.empty() : clinics.within(view.clinic(), () -> archive.edition(digest));
        Names names = Names.of(kept.orElseGet(inForce::now));
        latest = names;
        return names;
    }

    PatientView of(AssessmentView view) {
        Wording wording = wordings.of(view.locale());
        Names names = names(view);
        Urgency urgency = view.urgencyToTell();
        var level = wording.level(urgency);
        return new PatientView(
                view.id(),
                view.status(),
                view.scoredAt(),
                view.scoring(),
                wording.language(),
                wording.asAsked(),
                urgency,
                level.title(),
                wording.within(urgency == view.urgency() ? Duration.parse(view.within()) : urgency.within()),
                level.step(),
                whatToDo(view).map(advice -> advice(advice, wording)).toList(),
                view.contraindications().stream()
                        .flatMap(caution -> avoid(caution, names, wording))
                        .distinct()
                        .toList(),
                why(view, names, wording),
                view.questions().stream()
                        .map(question -> new Text(question.text(), ENGLISH))
                        .toList(),
                read(view),
                underReview(view) ? wording.underReview() : null,
                wording.notice());
    }

    /** Where a clinician found it more urgent, that urgency's step comes first in the place of the computed one's. */
    private static Stream<Advice> whatToDo(AssessmentView view) {
        Urgency told = view.urgencyToTell();
        if (told == view.urgency()) {
            return view.advice().stream();
        }
        String replaced = FirstStep.of(view.urgency()).id();
        return Stream.concat(
                Stream.of(FirstStep.of(told)),
                view.advice().stream().filter(advice -> !advice.id().equals(replaced)));
    }

    private static Text advice(Advice advice, Wording wording) {
        return wording.advice(advice.id())
                .map(text -> new Text(text, wording.language()))
                .orElseGet(() -> new Text(advice.text(), ENGLISH));
    }

    /** What not to have done, then why. */
    private static Stream<Text> avoid(Contraindication caution, Names names, Wording wording) {
        var term = names.vocabulary().procedures().get(caution.procedure());
        String procedure = term == null ? caution.procedure() : term.title();
        return Stream.of(
                new Text(wording.action(caution.action(), procedure.toLowerCase(Locale.ROOT)), wording.language()),
                new Text(caution.reason(), ENGLISH));
    }

    /** What makes it urgent, the gravest first, each once. */
    private static List<Text> why(AssessmentView view, Names names, Wording wording) {
        SequencedSet<String> reasons = new LinkedHashSet<>();
        view.redFlags().stream().map(RedFlag::rule).flatMap(names::rule).forEach(reasons::add);
        view.explanation().stream()
                .filter(line -> line.points() >= 0)
                .map(Line::rule)
                .flatMap(names::rule)
                .forEach(reasons::add);
        Stream<Text> known = reasons.stream().map(reason -> new Text(reason, ENGLISH));
        return view.inScope()
                ? known.toList()
                : Stream.concat(Stream.of(new Text(wording.outOfScope(), wording.language())), known)
                        .toList();
    }

    private static List<String> read(AssessmentView view) {
        var articles = new TreeSet<String>();
        Stream.of(
                        view.advice().stream().map(Advice::citations),
                        view.explanation().stream().map(Line::citations),
                        view.contraindications().stream().map(Contraindication::citations))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .filter(citation -> citation.revision() > 0)
                .map(Citation::article)
                .forEach(slug -> articles.add("/v1/articles/" + slug));
        return List.copyOf(articles);
    }

    private static boolean underReview(AssessmentView view) {
        return view.explanation().stream().anyMatch(line -> line.evidence() != null);
    }
}
