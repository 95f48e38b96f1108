package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and fixed expressions of the lexicon, each with the word classes it belongs to. A class is a small number;
 * a single word of a pattern is a class of its own. Filled while the lexicon is read, only asked afterwards.
 */
final class Terms {

    /** Words that stand side by side ("pins and needles"). */
    record Expression(List<String> words, int wordClass) {}

    private static final int[] NONE = {};

    private final Letters letters;
    private final Inflection inflection;
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, Map<String, List<Expression>>> expressions = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Terms(Letters letters, Inflection inflection) {
        this.letters = letters;
        this.inflection = inflection;
    }

    int classNamed(String name) {
        return classes.computeIfAbsent(name, unused -> classes.size());
    }

    boolean hasClass(String name) {
        return classes.containsKey(name);
    }

    /** Adds a word or an expression, whose words may be inflected. */
    void add(String entry, int wordClass) {
        letters.spellings(entry).forEach(spelling -> addSpelling(spelling, wordClass));
    }

    /** A single word as the lexicon writes it, in all its forms and spellings. */
    Set<String> forms(String word) {
        Set<String> forms = new HashSet<>();
        letters.spellings(word).forEach(spelling -> forms.addAll(inflection.forms(spelling)));
        return forms;
    }

    private void addSpelling(String entry, int wordClass) {
        List<String> parts = List.of(entry.trim().split("[\\s_]+"));
        if (parts.size() == 1) {
            inflection.forms(entry).forEach(form -> addWord(form, wordClass));
        } else {
            addExpressions(parts, new ArrayList<>(), wordClass);
        }
    }

    private void addExpressions(List<String> parts, List<String> chosen, int wordClass) {
        if (chosen.size() == parts.size()) {
            addExpression(new Expression(List.copyOf(chosen), wordClass));
            return;
        }
        for (String form : inflection.forms(parts.get(chosen.size()))) {
            chosen.add(form);
            addExpressions(parts, chosen, wordClass);
            chosen.removeLast();
        }
    }

    private void addExpression(Expression expression) {
        known.addAll(expression.words());
        List<Expression> group = expressions
                .computeIfAbsent(expression.words().getFirst(), unused -> new HashMap<>())
                .computeIfAbsent(expression.words().get(1), unused -> new ArrayList<>());
        if (!group.contains(expression)) {
            group.add(expression);
        }
    }

    private void addWord(String word, int wordClass) {
        known.add(word);
        int[] before = classesOf(word);
        int place = -Arrays.binarySearch(before, wordClass) - 1;
        if (place >= 0) {
            int[] after = new int[before.length + 1];
            System.arraycopy(before, 0, after, 0, place);
            after[place] = wordClass;
            System.arraycopy(before, place, after, place + 1, before.length - place);
            words.put(word, after);
        }
    }

    /** Everything in {@code part} belongs to {@code whole} too. */
    void include(int whole, int part) {
        List<String> singles = words.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(id -> id == part))
                .map(Map.Entry::getKey)
                .toList();
        singles.forEach(word -> addWord(word, whole));
        List<Expression> fixed = expressions.values().stream()
                .flatMap(bySecond -> bySecond.values().stream())
                .flatMap(List::stream)
                .filter(expression -> expression.wordClass() == part)
                .toList();
        fixed.forEach(expression -> addExpression(new Expression(expression.words(), whole)));
    }

    /** Whether two words have a meaning in common. */
    boolean alike(String a, String b) {
        return Arrays.stream(classesOf(a))
                .anyMatch(id -> Arrays.stream(classesOf(b)).anyMatch(other -> other == id));
    }

    /** The classes of the word by itself, in ascending order. */
    int[] classesOf(String word) {
        return words.getOrDefault(word, NONE);
    }

    /** The expressions that begin with these two words. */
    List<Expression> expressionsFrom(String first, String second) {
        return expressions.getOrDefault(first, Map.of()).getOrDefault(second, List.of());
    }

    /** Every word that occurs in the lexicon, alone or within an expression. */
    Set<String> known() {
        return known;
    }
}
