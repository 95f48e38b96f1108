package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;

/**
 * Reads free text: words become tokens, tokens meet the patterns of the lexicon, and what stands around a mention
 * decides how it counts (denied, past, imagined, somebody else's). A pure function, linear in the length of the text;
 * nothing is guessed, and what the text asks of the reader is only text.
 */
public final class Intake {

    private final Map<String, Lexicon> lexicons = new LinkedHashMap<>();
    private final Lexicon first;
    private final Implications implications;

    private Intake(List<Lexicon> lexicons, Implications implications) {
        this.implications = implications;
        this.first = lexicons.getFirst();
        lexicons.forEach(lexicon -> this.lexicons.put(lexicon.language(), lexicon));
    }

    /**
     * Refuses a lexicon that leads to a finding or procedure that the vocabulary doesn't have.
     *
     * @param lexicons one a language; the first is for texts in a language that has none
     */
    public static Intake load(Vocabulary vocabulary, List<Lexicon> lexicons) {
        for (Lexicon lexicon : lexicons) {
            Set<String> strangers = new TreeSet<>(lexicon.reachable());
            strangers.removeAll(vocabulary.findings().keySet());
            strangers.removeAll(vocabulary.procedures().keySet());
            if (!strangers.isEmpty()) {
                throw new LexiconException(
                        "The lexicon " + lexicon.language() + " leads to ids that the vocabulary lacks: " + strangers);
            }
        }
        return new Intake(lexicons, Implications.of(vocabulary));
    }

    /**
     * What a text tells; where its lines can be read in two ways, that which tells of more dangers.
     *
     * @param locale a language tag; its language decides, sentence by sentence, unless hardly a word is known in it and
     *     another language knows more: a person in need writes as they can, whatever the portal was set to
     */
    public Understanding read(String text, String locale) {
        return readings(text, locale).stream()
                .max(Comparator.comparingLong(this::dangers))
                .orElseThrow();
    }

    /**
     * What a text tells as it is written and, where its lines or its sentences may have been broken anywhere, what it tells
     * with those joined; where these tell of different dangers, with all of them, and that first. Which of them is meant
     * can't be told from words: whoever scores lets the most urgent count, the first of several that are as urgent.
     */
    public List<Understanding> readings(String text, String locale) {
        String written = Unwrapped.lines(Rendered.of(text));
        String joined = Unwrapped.of(written);
        List<Understanding> ways = Stream.concat(
                        Stream.of(written, joined, Unstopped.of(joined)), Unwrapped.byThrees(written))
                .distinct()
                .map(way -> readLines(way, locale))
                .toList();
        return Stream.concat(Together.of(ways, acute(ways.getFirst())).stream(), ways.stream())
                .toList();
    }

    private long dangers(Understanding reading) {
        Set<String> acute = acute(reading);
        return reading.findings().stream()
                .filter(finding -> finding.presence() == Presence.PRESENT && acute.contains(finding.id()))
                .map(Finding::id)
                .distinct()
                .count();
    }

    private Set<String> acute(Understanding reading) {
        return lexicons.getOrDefault(reading.language(), first).nature().acute();
    }

    private Understanding readLines(String text, String locale) {
        Lexicon stated = lexicons.getOrDefault(Locale.forLanguageTag(locale).getLanguage(), first);
        Tongues tongues = new Tongues(lexicons.values(), stated);
        Lexicon main = tongues.likeliest(Tokenizer.tokens(text, false));
        List<Token> tokens = Tokenizer.tokens(text, main.writing().nounsHaveCapitals());
        Map<Lexicon, List<Token>> parts = tongues.parts(tokens, main);
        if (parts.size() <= 1) {
            return read(tokens, parts.keySet().stream().findFirst().orElse(main));
        }
        List<Understanding> readings = parts.entrySet().stream()
                .map(part -> read(part.getValue(), part.getKey()))
                .toList();
        return Joined.of(main, readings, implications, main.nature().asides());
    }

    private Understanding read(List<Token> written, Lexicon lexicon) {
        Lexicon.Writing writing = lexicon.writing();
        List<Token> tokens = new ArrayList<>(written.size());
        for (Token token : writing.setPhrases().mended(writing.contractions().parted(written))) {
            if (!token.isWord() || writing.spelling().knows(token.word())) {
                tokens.add(token);
            } else {
                List<Token> parts = writing.compounds().partsOf(token);
                tokens.addAll(
                        parts.size() > 1 ? parts : List.of(writing.spelling().mended(token)));
            }
        }
        Lexicon.Matching matching = lexicon.matching();
        Lexicon.Words words = lexicon.words();
        Passage asWords = new Passage(tokens, matching.terms(), matching.contexts(), words.cues());
        List<Token> figures = new SpelledNumbers(asWords, words.times(), words.measures()).written(tokens);
        Passage passage = figures.equals(tokens)
                ? asWords
                : new Passage(figures, matching.terms(), matching.contexts(), words.cues());
        matching.asides().in(passage).forEach(passage::passOver);
        List<Mention> met = matching.wordings().in(passage);
        met.addAll(Measures.in(passage, words.measures()));
        new NormalTemperature(passage, words.measures()).settle(met);
        new Glands(passage, lexicon).settle(met);
        return new TextReading(lexicon, implications, passage, new Mentions(met, passage.size())).understanding();
    }
}
