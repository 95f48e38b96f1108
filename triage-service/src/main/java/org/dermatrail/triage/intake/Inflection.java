package org.dermatrail.triage.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The forms of a word as the lexicon writes it: {@code swell~} stands for a verb and all its regular forms,
 * {@code lip+} for a noun and its plural, anything else for itself. A language may give the endings of its marks
 * instead. Impossible forms do no harm: nobody writes them, and people who misspell do.
 */
final class Inflection {

    /** English forms need more than endings: "drop", "dropped". */
    static final Inflection ENGLISH = new Inflection(Map.of());

    private static final int SHORT_STEM = 4;
    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> endings;

    private Inflection(Map<String, List<String>> endings) {
        this.endings = endings;
    }

    /** A language whose forms are a stem and an ending: the endings that each mark stands for. */
    static Inflection of(Map<String, List<String>> endings) {
        return endings.isEmpty() ? ENGLISH : new Inflection(Map.copyOf(endings));
    }

    Set<String> forms(String entry) {
        String mark = entry.isEmpty() ? "" : entry.substring(entry.length() - 1);
        List<String> own = endings.get(mark);
        if (own != null) {
            String stem = entry.substring(0, entry.length() - 1);
            return own.stream().map(stem::concat).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return english(entry);
    }

    private static Set<String> english(String entry) {
        Set<String> forms = new LinkedHashSet<>();
        if (entry.endsWith("~")) {
            verb(entry.substring(0, entry.length() - 1), forms);
        } else if (entry.endsWith("+")) {
            noun(entry.substring(0, entry.length() - 1), forms);
        } else {
            forms.add(entry);
        }
        return forms;
    }

    private static void noun(String stem, Set<String> forms) {
        forms.add(stem);
        forms.add(plural(stem));
    }

    private static String plural(String stem) {
        if (endsWithConsonantAndY(stem)) {
            return stem.substring(0, stem.length() - 1) + "ies";
        }
        boolean hissing = stem.endsWith("s") || stem.endsWith("x") || stem.endsWith("ch") || stem.endsWith("sh");
        return stem + (hissing ? "es" : "s");
    }

    private static void verb(String stem, Set<String> forms) {
        noun(stem, forms);
        if (lacksItsE(stem)) {
            noun(stem + "e", forms);
        }
        if (stem.endsWith("ee")) {
            forms.add(stem + "d");
            forms.add(stem + "ing");
        } else if (stem.endsWith("e")) {
            String cut = stem.substring(0, stem.length() - 1);
            forms.add(stem + "d");
            forms.add(cut + "ing");
            forms.add(cut + "in");
        } else if (endsWithConsonantAndY(stem)) {
            forms.add(stem.substring(0, stem.length() - 1) + "ied");
            forms.add(stem + "ing");
            forms.add(stem + "in");
        } else {
            regular(stem, forms);
            if (endsShort(stem)) {
                regular(stem + stem.charAt(stem.length() - 1), forms);
            }
        }
    }

    private static void regular(String stem, Set<String> forms) {
        forms.add(stem + "ed");
        forms.add(stem + "ing");
        forms.add(stem + "in");
    }

    /** A stem that stands without its last letter ("chang~", "tingl~", "urinat~"). */
    private static boolean lacksItsE(String stem) {
        int last = stem.length() - 1;
        boolean consonantAndL =
                stem.endsWith("l") && last > 0 && !isVowel(stem.charAt(last - 1)) && stem.charAt(last - 1) != 'l';
        return "cgszv".indexOf(stem.charAt(last)) >= 0
                || consonantAndL
                || (stem.endsWith("at") && stem.length() > SHORT_STEM);
    }

    private static boolean endsWithConsonantAndY(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == 'y' && !isVowel(stem.charAt(last - 1));
    }

    /** Consonant, vowel, consonant at the end: the last letter is doubled ("drop", "dropped"). */
    private static boolean endsShort(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && !isVowel(stem.charAt(last))
                && "wxy".indexOf(stem.charAt(last)) < 0
                && isVowel(stem.charAt(last - 1))
                && !isVowel(stem.charAt(last - 2));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
