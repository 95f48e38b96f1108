package org.dermatrail.triage.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a language's letters are folded to plain ones, for the lexicon as for the texts. */
record Letters(Map<String, String> digraphs) {

    private static final Map<Integer, String> LOOK_ALIKES = lookAlikes();

    Letters {
        digraphs = Map.copyOf(digraphs);
    }

    /**
     * Appends the letter in plain lower case: without its accents, "ß" as two, and a letter of another script that looks
     * like a plain one as that. Keyboards mix them, and so does who would not be read.
     */
    static void fold(int point, StringBuilder into) {
        if (point < 128) {
            into.append((char) Character.toLowerCase(point));
        } else {
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(Character::isLetter)
                    .forEach(letter -> into.append(plainOf(letter)));
        }
    }

    private static String plainOf(int letter) {
        int small = Character.toLowerCase(letter);
        String plain = LOOK_ALIKES.get(letter);
        return plain == null ? LOOK_ALIKES.getOrDefault(small, Character.toString(small)) : plain;
    }

    /** Pairs of a letter and what it looks like. */
    private static Map<Integer, String> lookAlikes() {
        Map<Integer, String> plain = new HashMap<>();
        pairs("ßss æae œoe ıi łl øo đd ħh ɑa ɡg ɩi", plain);
        // Cyrillic
        pairs("аa вb еe єe ѕs іi їi јj кk мm нh оo рp сc тt уy үy хx һh ԁd ԛq ԝw ӏl ьb", plain);
        // Greek, where capitals look like other letters than the small ones
        pairs("αa βb εe ζz ηn ιi κk μu νv οo ρp σo τt υu χx ωw γy ΗH ΝN ΥY", plain);
        // Armenian
        pairs("օo սu հh ոn ցg", plain);
        // Letters of Korean that are blank
        plain.put(0x115f, "");
        plain.put(0x1160, "");
        return Map.copyOf(plain);
    }

    private static void pairs(String pairs, Map<Integer, String> into) {
        for (String pair : pairs.split(" ")) {
            int letter = pair.codePointAt(0);
            into.put(letter, pair.substring(Character.charCount(letter)).toLowerCase(Locale.ROOT));
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
