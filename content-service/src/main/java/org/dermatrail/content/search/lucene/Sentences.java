package org.dermatrail.content.search.lucene;

/**
 * Where a snippet may be cut. The cuts are made when a text is put into the index, each at a space that becomes a line's
 * end, so that a search does not have to look for them and no letter changes its place.
 */
final class Sentences {

    static final char END = '\n';

    private static final int LONGEST = 240;

    private Sentences() {}

    static String apart(String text) {
        char[] letters = text.toCharArray();
        int start = 0;
        int space = -1;
        for (int at = 0; at < letters.length; at++) {
            if (!Character.isWhitespace(letters[at])) {
                continue;
            }
            boolean last =
                    letters[at] == END || at > 0 && ".!?:".indexOf(letters[at - 1]) >= 0 && at - start > LONGEST / 6;
            letters[at] = ' ';
            if (last) {
                letters[at] = END;
                start = at + 1;
                space = -1;
            } else if (at - start > LONGEST && space > 0) {
                letters[space] = END;
                start = space + 1;
                space = at;
            } else {
                space = at;
            }
        }
        return new String(letters);
    }
}
