package org.dermatrail.content.search.emergency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A question as a row of plain words, and which of them are denied. */
final class Wording {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018`\u00b4]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> DENYING =
            Set.of("no", "not", "without", "never", "denies", "isnt", "arent", "wasnt", "hasnt", "havent", "nor");
    private static final Set<String> NOT_DENYING =
            Set.of("sure", "certain", "only", "just", "idea", "able", "longer", "matter", "one");
    private static final Set<String> TURNING = Set.of("but", "however", "though", "although", "because", "then");
    private static final int REACH = 4;

    private final List<String> words;
    private final boolean[] denied;

    private Wording(List<String> words) {
        this.words = words;
        this.denied = new boolean[words.size() + 1];
        for (int at = 0; at < words.size(); at++) {
            boolean denies = DENYING.contains(words.get(at))
                    && (at + 1 == words.size() || !NOT_DENYING.contains(words.get(at + 1)));
            for (int next = at + 1; denies && next < words.size() && next <= at + REACH; next++) {
                if (TURNING.contains(words.get(next))) {
                    break;
                }
                denied[next] = true;
            }
        }
    }

    /** The question in overlapping parts of at most some words, so that what is far apart is not put together. */
    static List<Wording> parts(String text, int most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String joined = APOSTROPHES.matcher(plain).replaceAll("");
        List<String> words = List.of(BETWEEN_WORDS.split(joined)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        List<Wording> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from + most / 2 < words.size(); from += most / 2) {
            parts.add(new Wording(words.subList(from, Math.min(from + most, words.size()))));
        }
        return parts;
    }

    /** Whether one of the forms is there and is not denied. */
    boolean says(List<Form> forms) {
        for (int at = 0; at < words.size(); at++) {
            if (denied[at]) {
                continue;
            }
            for (Form form : forms) {
                if (form.endAt(words, at) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
