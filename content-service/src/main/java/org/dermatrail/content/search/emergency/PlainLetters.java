package org.dermatrail.content.search.emergency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as plain small letters: whatever can't be seen is taken out, wide and joined letters become usual ones, umlauts are
 * written out and accents left off. What looks alike is then alike.
 */
final class PlainLetters {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Me}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018`\u00b4\u02bc]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern END = Pattern.compile("[.;:!?\\n\\r()\\u2013\\u2014]|\\s-+\\s");

    private PlainLetters() {}

    static boolean hasUnseen(String text) {
        return UNSEEN.matcher(text).find();
    }

    /** The words; what can't be seen is a part of none, or stands between them. */
    static Words words(String text, boolean unseenIsBetween) {
        String seen = UNSEEN.matcher(text).replaceAll(unseenIsBetween ? " " : "");
        String plain = APOSTROPHES.matcher(plain(seen)).replaceAll("");
        List<String> row = new ArrayList<>();
        BitSet ends = new BitSet();
        BitSet commas = new BitSet();
        int last = 0;
        for (Matcher word = WORD.matcher(plain); word.find(); last = word.end()) {
            String between = plain.substring(last, word.start());
            ends.set(row.size(), END.matcher(between).find());
            commas.set(row.size(), between.indexOf(',') >= 0);
            row.add(word.group());
        }
        return new Words(row, ends, commas);
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
