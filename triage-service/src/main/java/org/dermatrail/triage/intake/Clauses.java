package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.report.Range;

/** The clauses of a passage of which nothing was recognised, so that a person can look at them. */
final class Clauses {

    private Clauses() {}

    static List<Range> notUnderstood(Passage passage, Mentions mentions, List<Mention> medicines, Times times) {
        boolean[] clear = new boolean[passage.size()];
        for (TimeSpan span : times.spans()) {
            for (int i = span.from(); i < span.to(); i++) {
                clear[i] = true;
            }
        }
        medicines.forEach(medicine -> medicine.tokens().forEach(at -> clear[at] = true));
        List<Range> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= passage.size(); i++) {
            boolean end = i == passage.size()
                    || passage.token(i).isHard()
                    || passage.token(i).isSoft();
            if (end) {
                if (i > start && isObscure(passage, mentions, clear, start, i)) {
                    ranges.add(new Range(
                            passage.token(start).start(), passage.token(i - 1).end()));
                }
                start = i + 1;
            }
        }
        return ranges;
    }

    private static boolean isObscure(Passage passage, Mentions mentions, boolean[] clear, int from, int to) {
        boolean words = false;
        for (int i = from; i < to; i++) {
            if (clear[i] || mentions.anyAt(i)) {
                return false;
            }
            words |= passage.token(i).isWord();
        }
        return words;
    }
}
