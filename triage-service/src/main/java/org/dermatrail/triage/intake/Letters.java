package org.dermatrail.triage.intake;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a language's letters are folded to plain ones, for the lexicon as for the texts. */
record Letters(Map<String, String> digraphs) {

    Letters {
        digraphs = Map.copyOf(digraphs);
    }

    /** Appends the letter in plain lower case: without its accents, and "ß" as two. */
    static void fold(int point, StringBuilder into) {
        if (point < 128) {
            into.append((char) Character.toLowerCase(point));
        } else if (point == 'ß' || point == 'ẞ') {
            into.append("ss");
        } else {
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(Character::isLetter)
                    .forEach(letter -> into.append(Character.toString(letter).toLowerCase(Locale.ROOT)));
        }
    }

    /** A lexicon entry as texts may write it: "lähmung" is met as "lahmung" and as "laehmung". */
    Set<String> spellings(String entry) {
        String spelledOut = entry;
        for (Map.Entry<String, String> digraph : digraphs.entrySet()) {
            spelledOut = spelledOut.replace(digraph.getKey(), digraph.getValue());
        }
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(plain(entry));
        spellings.add(plain(spelledOut));
        return spellings;
    }

    /** Everything but letters is kept, since entries have marks of their own. */
    static String plain(String entry) {
        StringBuilder plain = new StringBuilder(entry.length());
        entry.codePoints().forEach(point -> {
            if (Character.isLetter(point)) {
                fold(point, plain);
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
