package org.dermatrail.content.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Term;

/**
 * A word of the profession is explained where it is first used, or among the article's terms. Looked for in the text, in
 * shown claims and in headings, in this order; English only.
 */
final class UndefinedTerms implements Check {

    /** What follows a word that is being explained: a bracket, a colon, "is a …", ", a kind of …". */
    private static final Pattern EXPLAINED_AFTER = Pattern.compile("^[\"'”’]?(?:\\s{0,2}\\(|:|\\s[-–—]\\s"
            + "|,\\s(?:an?|the|or|that is|meaning|which)\\b"
            + "|\\s(?:is|are|means?)\\s(?:(?:an?|the|what|when|where|how|any|one|another|short)\\b|the\\s))");

    /** What comes before it: a bracket, "called", "or". */
    private static final Pattern EXPLAINED_BEFORE = Pattern.compile(
            "(?:\\(|\\b(?:called|known as|named|termed|that is|meaning),?\\s(?:an?\\s|the\\s)?)[\"'“‘]?$");

    private static final int WINDOW = 40;

    private final Map<String, Jargon> byKey = new HashMap<>();
    private final Pattern pattern;

    UndefinedTerms(List<Jargon> jargon) {
        for (Jargon word : jargon) {
            spellings(word).forEach(spelling -> byKey.put(Jargon.key(spelling), word));
        }
        this.pattern = Alternatives.wholeWords(
                jargon.stream()
                        .flatMap(UndefinedTerms::spellings)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                UndefinedTerms::expression);
    }

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        if (!text.language().equals("en")) {
            return List.of();
        }
        Set<String> met = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> defined = text.manuscript().terms().stream()
                .map(Term::term)
                .map(Jargon::key)
                .collect(Collectors.toSet());
        for (Passage passage : text.passages()) {
            if (!passage.heading()) {
                passage.sentences().forEach(line -> line(line, passage.pointer(), defined, met, findings));
            }
        }
        for (Composition.ShownClaim shown : text.shownClaims()) {
            line(shown.claim().statement(), shown.pointer() + "/statement", defined, met, findings);
        }
        for (Passage passage : text.passages()) {
            passage.sentences().forEach(line -> line(line, passage.pointer(), defined, met, findings));
        }
        return findings;
    }

    private void line(String line, String pointer, Set<String> defined, Set<String> met, List<Finding> findings) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            Jargon word = byKey.get(Jargon.key(matcher.group()));
            if (word != null
                    && met.add(word.term())
                    && !isDefined(word, defined)
                    && !isExplained(line, matcher.start(), matcher.end())) {
                findings.add(new Finding(
                        Concern.UNDEFINED_TERM,
                        pointer,
                        "\"" + matcher.group() + "\" is not explained where it is first used.",
                        "Explain it there or in terms, for instance: " + word.plain()));
            }
        }
    }

    private static boolean isDefined(Jargon word, Set<String> defined) {
        return spellings(word)
                .map(Jargon::key)
                .anyMatch(key -> defined.stream().anyMatch(term -> (" " + term + " ").contains(" " + key + " ")));
    }

    private static boolean isExplained(String line, int start, int end) {
        String before = line.substring(Math.max(0, start - WINDOW), start);
        String after = line.substring(end, Math.min(line.length(), end + WINDOW));
        return EXPLAINED_AFTER.matcher(after).find()
                || EXPLAINED_BEFORE.matcher(before).find();
    }

    private static Stream<String> spellings(Jargon word) {
        return Stream.concat(Stream.of(word.term()), word.forms().stream());
    }

    private static String expression(String spelling) {
        String words = Pattern.compile("[ -]")
                .splitAsStream(spelling)
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s-]"));
        boolean asWritten = spelling.codePoints().noneMatch(Character::isLowerCase);
        return asWritten ? words + "s?" : "(?iu:" + words + "(?:s|es)?)";
    }
}
