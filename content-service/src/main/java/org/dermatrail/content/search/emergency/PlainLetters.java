package org.dermatrail.content.search.emergency;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text as plain small letters: whatever can't be seen is taken out, wide and joined letters become usual ones, umlauts are
 * written out and accents left off. What looks alike is then alike.
 */
final class PlainLetters {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Me}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018`\u00b4\u02bc]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainLetters() {}

    static boolean hasUnseen(String text) {
        return UNSEEN.matcher(text).find();
    }

    /** The words; what can't be seen is a part of none, or stands between them. */
    static List<String> words(String text, boolean unseenIsBetween) {
        String seen = UNSEEN.matcher(text).replaceAll(unseenIsBetween ? " " : "");
        return Stream.of(BETWEEN_WORDS.split(APOSTROPHES.matcher(plain(seen)).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String plain(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replace("\u00df", "ss");
        return ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }
}
