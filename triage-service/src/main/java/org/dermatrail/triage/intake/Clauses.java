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
        int before = startOfClause(mention.from());
        int after = endOfClause(mention.to());
        return (before > 0 && passage.token(before - 1).isSoft() && isStatement(startOfClause(before - 1), before - 1))
                || (after < passage.size()
                        && passage.token(after).isSoft()
                        && isStatement(after + 1, endOfClause(after + 1)));
    }

    private boolean isStatement(int from, int to) {
        boolean asks = to < passage.size() && passage.token(to).is("?");
        return !asks && isObscure(from, to, STATEMENT);
    }

    private int startOfClause(int at) {
        int start = at;
        while (start > 0 && !isMark(start - 1)) {
            start--;
        }
        return start;
    }

    private int endOfClause(int at) {
        int end = at;
        while (end < passage.size() && !isMark(end)) {
            end++;
        }
        return end;
    }

    private boolean isMark(int at) {
        return passage.token(at).isHard() || passage.token(at).isSoft();
    }

    private boolean isObscure(int from, int to, int least) {
        int words = 0;
        for (int i = from; i < to; i++) {
            if (clear[i] || mentions.anyAt(i)) {
                return false;
            }
            words += passage.token(i).isWord() ? 1 : 0;
        }
        return words >= least;
    }
}
