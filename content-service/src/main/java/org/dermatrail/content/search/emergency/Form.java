package org.dermatrail.content.search.emergency;

import java.util.List;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/**
 * One way to say something: words in a row, between which one other word may stand. A star at the end of a word stands for
 * any ending. Long words are recognised with a slip, if they begin with the right letter.
 */
record Form(List<String> words) {

    private static final int FUZZY_FROM = 5;
    private static final double LIKE_ENOUGH = 0.74;
    private static final LuceneLevenshteinDistance LIKENESS = new LuceneLevenshteinDistance();

    static Form of(String text) {
        return new Form(List.of(text.split(" ")));
    }

    /** The place after the form where it begins at a place of a text, or -1 where it does not. */
    int endAt(List<String> text, int start) {
        int at = start;
        for (int word = 0; word < words.size(); word++) {
            if (word > 0 && !isAt(text, at, word)) {
                at++;
            }
            if (!isAt(text, at, word)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private boolean isAt(List<String> text, int at, int word) {
        return at < text.size() && matches(words.get(word), text.get(at));
    }

    private static boolean matches(String form, String word) {
        if (form.charAt(0) != word.charAt(0)) {
            return false;
        }
        if (!form.endsWith("*")) {
            return word.equals(form) || isLike(form, word);
        }
        String stem = form.substring(0, form.length() - 1);
        return word.startsWith(stem)
                || isLike(stem, beginning(word, stem.length()))
                || isLike(stem, beginning(word, stem.length() + 1));
    }

    private static String beginning(String word, int length) {
        return word.length() <= length ? word : word.substring(0, length);
    }

    private static boolean isLike(String form, String word) {
        return form.length() >= FUZZY_FROM
                && word.length() >= FUZZY_FROM - 1
                && Math.abs(form.length() - word.length()) <= 2
                && LIKENESS.getDistance(form, word) >= LIKE_ENOUGH;
    }
}
