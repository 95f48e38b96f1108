package org.dermatrail.content.readability;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The syllables of an English word, by rule: groups of vowels, less the silent e, more where two vowels that stand
 * together are spoken apart, and a list of common words that follow no rule. Of the running words of medical texts it
 * counts 99 in 100 as a pronouncing dictionary does (see RATIONALE.md), and the errors go both ways.
 */
final class Syllables {

    /** Longer ones are not words, and rules are not tried on them. */
    private static final int LONGEST_WORD = 40;

    private static final Pattern INITIALS = Pattern.compile("[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{2,8}");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static final Pattern SILENT_ES = Pattern.compile("(?<![sxzcg]|ch|sh|[^aeiouylr]l|[aeiouy])es$");
    private static final Pattern SILENT_ED = Pattern.compile("(?<![tde]|[^aeiouylr]l)ed$");
    private static final Pattern SILENT_E = Pattern.compile("(?<![aeioy]|[^aeiouylr]l)e$|(?<=[qg])ue$");

    /** An e that the first word of a compound, or a suffix, leaves silent: move-ment, some-times, life-style. */
    private static final Pattern INNER_E = Pattern.compile(
            "(?<=[aeiouy][^aeiouyl])e(?=(ment|ful|less|ly|ness|some|thing"
                    + "|time|line|where|what|style|span|long|fore|guard|hood|work|hold|day|maker|stone|land|spread)(s|ly)?$)");

    /** Two vowels, two syllables. */
    private static final List<Pattern> APART = patterns(
            "(?<![ctgs])ia(?!r?ge)",
            "[ct]iat",
            "(?<![tscgx])io(?!u)",
            "iu",
            "eo(?!us|n$|pl|ns$)",
            "[^g]eous",
            "(?<![gq])ua",
            "(?<![cgtx])iou",
            "[iyeo]ing",
            "sms?$",
            "(?<![ct])ie[tn](?!d)",
            "[iy]ers?$",
            "iest$",
            "creat(?!u)|(?<![a-z])react|[a-z]react",
            "coop|coor|coex|coag|coen",
            "ao",
            "eum$",
            "uou",
            "[cn]eus$");

    /** Vowels at the end of the whole word: are-a, urin-e has lost its own already. */
    private static final Pattern FINAL_EA = Pattern.compile("[aeiouy][a-z]*eas?$(?<!seas)");

    private static final Map<String, Integer> UNRULY = unruly(
            "1 ache eye plaque tongue",
            "2 acne being beyond breathing eyebrow eyelash eyelid fashion fatigue fluid forehead giant greater"
                    + " headache herpes hygiene liquid million platelet rhythm safety sometimes suing technique"
                    + " therefore tired transient treated treating couldn't didn't doesn't hadn't hasn't isn't shouldn't"
                    + " wasn't wouldn't linear",
            "3 acquired anyone area aspirin behavior behaviour beverage caregiver cranial dementia embryo entire"
                    + " familial familiar genital influence menopause miscarriage mosaic myelin neoplasm nuclear nucleus"
                    + " pancreas pneumonia realise realize suicide untreated urea vegetable vermilion",
            "4 acuity carcinoma diabetes diarrhea diarrhoea embryonic european genitalia involvement laboratory"
                    + " myopia posterior scientific specifically sporadically",
            "5 associated coagulation complementary epithelial pituitary",
            "6 gastrointestinal osteoarthritis");

    private Syllables() {}

    /** At least one for whatever is called a word. */
    static int of(String word) {
        if (INITIALS.matcher(word).matches()) {
            return word.chars().map(letter -> letter == 'W' ? 3 : 1).sum();
        }
        String plain = Normalizer.normalize(word.replace('’', '\''), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        String whole = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        Integer known = UNRULY.get(whole);
        if (known == null && whole.endsWith("s")) {
            known = UNRULY.get(whole.substring(0, whole.length() - 1));
        }
        return known == null ? byRule(NO_LETTER.matcher(whole).replaceAll("")) : known;
    }

    private static int byRule(String word) {
        if (word.length() > LONGEST_WORD) {
            return Math.max(1, count(VOWELS, word));
        }
        String spoken = withoutSilentEnding(INNER_E.matcher(word).replaceAll(""));
        int syllables = count(VOWELS, spoken) + count(FINAL_EA, word);
        for (Pattern apart : APART) {
            syllables += count(apart, spoken);
        }
        return Math.max(1, syllables);
    }

    private static String withoutSilentEnding(String word) {
        for (Pattern ending : List.of(SILENT_ES, SILENT_ED, SILENT_E)) {
            String shorter = ending.matcher(word).replaceFirst("");
            if (shorter.length() < word.length() && VOWELS.matcher(shorter).find()) {
                return shorter;
            }
        }
        return word;
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static List<Pattern> patterns(String... patterns) {
        return Arrays.stream(patterns).map(Pattern::compile).toList();
    }

    private static Map<String, Integer> unruly(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" ", -1))
                .flatMap(cells -> Arrays.stream(cells).skip(1).map(word -> Map.entry(word, Integer.valueOf(cells[0]))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
