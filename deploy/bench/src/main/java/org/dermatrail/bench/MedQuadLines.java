package org.dermatrail.bench;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents as import lines. Slugs are the kebab form of the focus; where an earlier document has it already, the
 * document's id is added, so that the same file always gives the same slugs. What a question answers becomes a claim of
 * the lowest certainty: nobody here has appraised it.
 */
final class MedQuadLines {

    private static final String LICENCE = "CC BY 4.0";
    private static final int LONGEST_SLUG = 100;
    private static final int LONGEST_FOCUS = 60;
    private static final int LONGEST_NAME = 90;
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_BODY = 50_000;
    private static final int LONGEST_STATEMENT = 2000;
    private static final int LONGEST_SUMMARY = 600;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 100;

    private final Set<String> slugs = new HashSet<>();

    /** A line of the import. */
    record Line(String sourceId, Article article) {}

    /** The article in the shape that the import takes. */
    record Article(
            String slug,
            String locale,
            String title,
            String summary,
            List<String> conditions,
            String licence,
            String attribution,
            List<Section> sections,
            List<Claim> claims,
            List<Source> sources) {}

    record Section(String id, String heading, String body, List<String> claims) {}

    record Claim(
            String id,
            String statement,
            String kind,
            String certainty,
            String appraisal,
            List<String> appliesTo,
            List<String> sources,
            List<String> searchWords) {}

    record Source(String id, String citation, String url) {}

    /** The line of a document, or nothing if it answers nothing. */
    Optional<Line> line(MedQuadDocument document) {
        List<MedQuadDocument.Question> answered =
                document.qa().stream().filter(qa -> !qa.answer().isBlank()).toList();
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        String slug = slug(document);
        String condition = cut(kebab(document.focus()), LONGEST_SLUG);
        Source source = new Source(
                cut(kebab(document.publisher()), LONGEST_SLUG),
                document.focus() + ". " + document.publisher() + ", as collected in MedQuAD.",
                document.url());
        List<Section> sections = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MedQuadDocument.Question qa : answered) {
            String heading = heading(qa);
            String name = unique(cut(kebab(heading), LONGEST_NAME), names);
            String claim = slug + "/" + name;
            List<String> words = claims.isEmpty() ? words(document.synonyms()) : List.of();
            sections.add(new Section(name, heading, start(qa.answer(), LONGEST_BODY), List.of(claim)));
            claims.add(new Claim(
                    claim,
                    sentences(qa.answer(), 1, LONGEST_STATEMENT),
                    kind(qa.type()),
                    "very_low",
                    "limited",
                    List.of(condition),
                    List.of(source.id()),
                    words));
        }
        return Optional.of(new Line(
                document.id(),
                new Article(
                        slug,
                        "en",
                        start(document.focus().strip(), LONGEST_HEADING),
                        sentences(answered.getFirst().answer(), 2, LONGEST_SUMMARY),
                        List.of(condition),
                        LICENCE,
                        attribution(document),
                        sections,
                        claims,
                        List.of(source))));
    }

    private String slug(MedQuadDocument document) {
        String plain = cut(kebab(document.focus()), LONGEST_SLUG);
        if (slugs.add(plain)) {
            return plain;
        }
        String withId = cut(plain, LONGEST_FOCUS) + "-" + kebab(document.id().replace("_QA", ""));
        return unique(cut(withId, LONGEST_SLUG), slugs);
    }

    private static String attribution(MedQuadDocument document) {
        return "From MedQuAD by Asma Ben Abacha and Dina Demner-Fushman (BMC Bioinformatics 20:511, 2019), " + LICENCE
                + "; text by " + document.publisher() + ", " + document.url() + ". Arranged in sections.";
    }

    private static String heading(MedQuadDocument.Question qa) {
        String asked = qa.question().replaceAll("\\s+", " ").replace(" ?", "?").strip();
        String type = qa.type().isEmpty() ? "Information" : qa.type();
        return asked.isEmpty()
                ? type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1)
                : start(asked, LONGEST_HEADING);
    }

    private static List<String> words(List<String> synonyms) {
        return synonyms.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** The nearest of our kinds; the collection asks about more than claims are usually about. */
    private static String kind(String type) {
        return Map.ofEntries(
                        Map.entry("symptoms", "symptom"),
                        Map.entry("treatment", "treatment"),
                        Map.entry("research", "treatment"),
                        Map.entry("inheritance", "cause"),
                        Map.entry("genetic changes", "cause"),
                        Map.entry("causes", "cause"),
                        Map.entry("frequency", "risk-factor"),
                        Map.entry("susceptibility", "risk-factor"),
                        Map.entry("exams and tests", "referral"),
                        Map.entry("outlook", "prognosis"),
                        Map.entry("stages", "prognosis"),
                        Map.entry("complications", "prognosis"),
                        Map.entry("prevention", "self-care"),
                        Map.entry("considerations", "self-care"),
                        Map.entry("support groups", "self-care"))
                .getOrDefault(type, "mechanism");
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }

    private static String kebab(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String kebab =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return kebab.isEmpty() ? "untitled" : kebab;
    }

    private static String cut(String kebab, int most) {
        return kebab.length() <= most ? kebab : kebab.substring(0, most).replaceAll("-+$", "");
    }

    private static String sentences(String text, int count, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(line);
        int end = sentences.next(count);
        return start((end == BreakIterator.DONE ? line : line.substring(0, end)).strip(), most);
    }

    /** The text, or as much of it as fits, never half a character. */
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
