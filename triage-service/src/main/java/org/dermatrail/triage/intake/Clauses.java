package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.report.Range;

/** The clauses of a passage of which nothing was recognised, so that a person can look at them. */
final class Clauses {

    /** Fewer are a greeting or a word of thanks. */
    private static final int STATEMENT = 3;

    private final Passage passage;
    private final Mentions mentions;
    private final boolean[] clear;
    private final int[] starts;
    private final int[] ends;

    /** How many words, and how many tokens that were recognised, stand before each token. */
    private final int[] words;

    private final int[] recognised;

    /** @param others medicines and measurements, which are understood without being findings */
    Clauses(Passage passage, Mentions mentions, List<Mention> others, Times times) {
        this.passage = passage;
        this.mentions = mentions;
        this.clear = new boolean[passage.size()];
        for (TimeSpan span : times.spans()) {
            for (int i = span.from(); i < span.to(); i++) {
                clear[i] = true;
            }
        }
        others.forEach(other -> other.tokens().forEach(at -> clear[at] = true));
        this.starts = new int[passage.size() + 1];
        this.ends = new int[passage.size() + 1];
        this.words = new int[passage.size() + 1];
        this.recognised = new int[passage.size() + 1];
        measure();
    }

    /** Once for the whole passage, so that a clause of any length costs each mention in it the same. */
    private void measure() {
        int size = passage.size();
        for (int i = 0; i < size; i++) {
            words[i + 1] = words[i] + (passage.token(i).isWord() ? 1 : 0);
            recognised[i + 1] = recognised[i] + (clear[i] || mentions.anyAt(i) ? 1 : 0);
            starts[i + 1] = isMark(i) ? i + 1 : starts[i];
        }
        ends[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            ends[i] = isMark(i) ? i : ends[i + 1];
        }
    }

    List<Range> notUnderstood() {
        List<Range> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= passage.size(); i++) {
            if (i == passage.size() || isMark(i)) {
                if (isObscure(start, i, 1)) {
                    ranges.add(new Range(
                            passage.token(start).start(), passage.token(i - 1).end()));
                }
                start = i + 1;
            }
        }
        return ranges;
    }

    /** Whether the clause before or after a mention in its sentence states something of which nothing was recognised. */
    boolean areObscureBeside(Mention mention) {
        int before = starts[mention.from()];
        int after = ends[mention.to()];
        return (before > 0 && passage.token(before - 1).isSoft() && isStatement(starts[before - 1], before - 1))
                || (after < passage.size() && passage.token(after).isSoft() && isStatement(after + 1, ends[after + 1]));
    }

    private boolean isStatement(int from, int to) {
        boolean asks = to < passage.size() && passage.token(to).is("?");
        return !asks && isObscure(from, to, STATEMENT);
    }

    private boolean isMark(int at) {
        return passage.token(at).isHard() || passage.token(at).isSoft();
    }

    private boolean isObscure(int from, int to, int least) {
        return recognised[from] == recognised[to] && words[to] - words[from] >= least;
    }
}
