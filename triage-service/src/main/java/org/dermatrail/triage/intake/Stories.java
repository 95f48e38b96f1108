package org.dermatrail.triage.intake;

import java.time.Duration;
import org.dermatrail.triage.intake.TimeWords.Word;

/** What is told of long ago: "years ago my face drooped", but not "my check was years ago, my face is drooping". */
final class Stories {

    private static final Duration LONG_AGO = Duration.ofDays(300);
    private static final int NEAR = 3;

    private final Passage passage;
    private final Cues cues;
    private final TimeWords words;
    private final Breaks breaks;

    Stories(Passage passage, Cues cues, TimeWords words, Breaks breaks) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
        this.breaks = breaks;
    }

    static boolean isLongAgo(Duration since) {
        return since.compareTo(LONG_AGO) >= 0;
    }

    /** Whether the time is of long ago and in the clause of the mention, of which nothing is told in the present tense. */
    boolean holds(TimeSpan span, Mention mention) {
        if (!isLongAgo(span.since()) || isPresent(span, mention)) {
            return false;
        }
        if (span.from() >= mention.to()) {
            return !breaks.between(mention.to(), span.from())
                    && !isAnew(mention.to(), span.from())
                    && !cues.between(passage, mention.to(), span.from(), Cue.LIKENED);
        }
        int start = breaks.startOf(span.from());
        boolean anew = namesSomebody(start, span.from()) && namesSomebody(span.to(), mention.from());
        return !breaks.between(span.to(), mention.from()) && !anew;
    }

    private boolean isPresent(TimeSpan span, Mention mention) {
        int from = Math.max(0, Math.min(span.to(), mention.from() - NEAR));
        for (int i = from; i < mention.to() + NEAR && i < passage.size(); i++) {
            boolean present = cues.at(passage, i, Cue.PRESENT) && !cues.at(passage, i, Cue.WAS);
            if (passage.inOneSentence(i, mention.from())
                    && (present || cues.at(passage, i, Cue.NOW) || cues.at(passage, i, Cue.AT_ONCE))) {
                return true;
            }
        }
        return false;
    }

    /** "I passed out my mole was removed years ago": somebody is named, and more told of them. */
    private boolean isAnew(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.at(passage, i, Cue.WAS) && namesSomebody(from, i)) {
                return true;
            }
        }
        return false;
    }

    /** "my check was years ago I want to die": who speaks begins anew, and forgets the stop. */
    private boolean namesSomebody(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean named = passage.is(i, words.of(Word.SUBJECTS))
                    || cues.at(passage, i, Cue.MY)
                    || cues.at(passage, i, Cue.THIRD);
            if (named && !(i > 0 && passage.is(i - 1, words.of(Word.SAME)))) {
                return true;
            }
        }
        return false;
    }
}
