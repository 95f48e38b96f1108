package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dermatrail.triage.assessment.PatientView.Text;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scoring.Advice;
import org.dermatrail.triage.scoring.Citation;
import org.dermatrail.triage.scoring.Contraindication;
import org.dermatrail.triage.scoring.Line;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.wording.Wording;
import org.dermatrail.triage.wording.Wordings;

/** Puts an assessment into words for the person whom it is about. */
@ApplicationScoped
class PatientViews {

    private static final String ENGLISH = "en";

    private final Wordings wordings;
    private final Vocabulary vocabulary;
    private final Map<String, String> titles = new HashMap<>();

    PatientViews(Wordings wordings, Pathways pathways) {
        this.wordings = wordings;
        this.vocabulary = pathways.vocabulary();
        pathways.all()
                .forEach(pathway -> pathway.rules().forEach(rule -> {
                    String title = rule.patientTitle();
                    titles.put(rule.id(), title == null ? rule.title() : title);
                }));
    }

    PatientView of(AssessmentView view) {
        Wording wording = wordings.of(view.locale());
        var level = wording.level(view.urgency());
        return new PatientView(
                view.id(),
                view.status(),
                view.scoredAt(),
                view.scoring(),
                wording.language(),
                wording.asAsked(),
                view.urgency(),
                level.title(),
                wording.within(Duration.parse(view.within())),
                level.step(),
                view.advice().stream().map(advice -> advice(advice, wording)).toList(),
                view.contraindications().stream()
                        .flatMap(caution -> avoid(caution, wording))
                        .distinct()
                        .toList(),
                why(view, wording),
                view.questions().stream()
                        .map(question -> new Text(question.text(), ENGLISH))
                        .toList(),
                read(view),
                underReview(view) ? wording.underReview() : null,
                wording.notice());
    }

    private static Text advice(Advice advice, Wording wording) {
        return wording.advice(advice.id())
                .map(text -> new Text(text, wording.language()))
                .orElseGet(() -> new Text(advice.text(), ENGLISH));
    }

    /** What not to have done, then why. */
    private Stream<Text> avoid(Contraindication caution, Wording wording) {
        var term = vocabulary.procedures().get(caution.procedure());
        String procedure = term == null ? caution.procedure() : term.title();
        return Stream.of(
                new Text(wording.action(caution.action(), procedure.toLowerCase(Locale.ROOT)), wording.language()),
                new Text(caution.reason(), ENGLISH));
    }

    /** What makes it urgent, the gravest first, each once. */
    private List<Text> why(AssessmentView view, Wording wording) {
        SequencedSet<String> reasons = new LinkedHashSet<>();
        view.redFlags().stream().map(RedFlag::rule).map(this::title).forEach(reasons::add);
        view.explanation().stream()
                .filter(line -> titles.containsKey(line.rule()) && line.points() >= 0)
                .map(Line::rule)
                .map(this::title)
                .forEach(reasons::add);
        Stream<Text> known = reasons.stream().map(reason -> new Text(reason, ENGLISH));
        return view.inScope()
                ? known.toList()
                : Stream.concat(Stream.of(new Text(wording.outOfScope(), wording.language())), known)
                        .toList();
    }

    private String title(String rule) {
        return titles.getOrDefault(rule, "");
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
