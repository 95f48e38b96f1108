package org.dermatrail.triage.intake;

import java.util.Set;
import org.dermatrail.triage.intake.TimeWords.Word;

/** Whether a time in the sentence is of something else than a mention in it. */
final class OtherTimes {

    private static final int NEXT = 2;
    private static final int STILL = 2;

    /** What is longer is told by its end: no text takes more than its length. */
    private static final int SENTENCE = 60;

    /** So many words may stand between "after" and what is counted from. */
    private static final int EVENT = 5;

    private final Passage passage;
    private final Cues cues;
    private final TimeWords words;
    private final Set<String> dangers;
    private final Set<String> transientSigns;
    private final LongTimes longTimes;

    OtherTimes(Passage passage, Cues cues, TimeWords words, Lexicon.Nature nature, LongTimes longTimes) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
        this.dangers = nature.dangers();
        this.transientSigns = nature.transientSigns();
        this.longTimes = longTimes;
    }

    boolean belongs(TimeSpan span, Mention mention) {
        return isBrokenOff(span, mention)
                || isAfterAnother(span, mention)
                || isSinceAnother(span, mention)
                || isLater(span, mention)
                || (longTimes.areOfElse(span, mention) && !hasLasted(mention))
                || isOfAnotherClause(span, mention);
    }

    /** What is told in a clause of its own, between commas or before another begins without any. */
    boolean isOfAnotherClause(TimeSpan span, Mention mention) {
        return isSaidOfSomebody(span, mention) || isRunOn(span, mention);
    }

    /** "itched for years and now it bleeds": what is said behind "now" has not the time before it. */
    private boolean isBrokenOff(TimeSpan span, Mention mention) {
        for (int i = span.to(); i < mention.from(); i++) {
            if (passage.is(i, words.of(Word.BREAKS)) && (i > span.to() || cues.at(passage, i, Cue.BUT))) {
                return true;
            }
        }
        return false;
    }

    /** "after 20 years of vitiligo my face droops": they are the vitiligo's. */
    private boolean isAfterAnother(TimeSpan span, Mention mention) {
        if (span.from() == 0 || !passage.is(span.from() - 1, words.of(Word.AFTER))) {
            return false;
        }
        boolean disease = false;
        for (int i = span.to(); i < mention.from(); i++) {
            disease |= passage.is(i, words.of(Word.DISEASE));
        }
        return disease || mention.from() > span.to() + NEXT;
    }

    /** "my arm went weak two weeks after surgery": so long ago was the surgery, and nobody says when the arm was. */
    private boolean isSinceAnother(TimeSpan span, Mention mention) {
        boolean since = passage.is(span.to() - 1, words.of(Word.SINCE_EVENT))
                || (passage.inOneSentence(span.to(), span.from()) && passage.is(span.to(), words.of(Word.SINCE_EVENT)));
        if (!since || isStill(mention)) {
            return false;
        }
        int event = span.to();
        while (event < Math.min(passage.size(), span.to() + EVENT)
                && (passage.is(event, words.of(Word.SINCE_EVENT)) || passage.is(event, words.of(Word.OF_EVENT)))) {
            event++;
        }
        return mention.from() > event || mention.to() <= span.from();
    }

    /** "had botox, two weeks later my arm went weak": nobody says how long ago, which must not make a danger an old one. */
    private boolean isLater(TimeSpan span, Mention mention) {
        int last = span.to() - 1;
        boolean later = passage.is(last, words.of(Word.LATER))
                || (passage.inOneSentence(span.to(), last) && passage.is(span.to(), words.of(Word.LATER)));
        return later && dangers.contains(mention.sense().id()) && !isStill(mention);
    }

    /** "still swollen ten days after the laser": it has lasted at least as long. */
    private boolean isStill(Mention mention) {
        for (int i = Math.max(0, mention.from() - STILL); i < mention.to(); i++) {
            if (passage.inOneSentence(i, mention.from()) && cues.at(passage, i, Cue.STILL)) {
                return true;
            }
        }
        return false;
    }

    /** What comes and goes has not lasted: in "two weeks after the operation I keep passing out" nobody says how long. */
    private boolean hasLasted(Mention mention) {
        return isStill(mention) && !transientSigns.contains(mention.sense().id());
    }

    /** "my husband, who had a bypass in 2018, collapsed": the year is the bypass's. */
    private boolean isSaidOfSomebody(TimeSpan span, Mention mention) {
        boolean closed = false;
        for (int i = span.to(); i < mention.from() && !closed; i++) {
            closed = passage.token(i).isSoft();
        }
        if (!closed) {
            return false;
        }
        int start = span.from();
        while (start > 0
                && passage.inOneSentence(start - 1, span.from())
                && !passage.token(start - 1).isSoft()) {
            start--;
        }
        return start > 0 && passage.inOneSentence(start - 1, start) && passage.is(start, words.of(Word.RELATIVE));
    }

    /** "mum had a stroke years ago I keep passing out": who speaks begins anew, and forgets the stop. */
    private boolean isRunOn(TimeSpan span, Mention mention) {
        if (span.to() >= mention.from() || !isTeller(span.to())) {
            return false;
        }
        boolean whole = false;
        int least = Math.max(0, span.from() - SENTENCE);
        for (int i = span.from() - 1; i >= least && passage.inOneSentence(i, span.from()); i--) {
            if (cues.at(passage, i, Cue.IF) || cues.at(passage, i, Cue.PAST)) {
                return false;
            }
            whole |= passage.is(i, words.of(Word.SUBJECTS)) || cues.at(passage, i, Cue.RELATIVE);
        }
        return whole;
    }

    private boolean isTeller(int at) {
        return passage.is(at, words.of(Word.SUBJECTS))
                && (cues.at(passage, at, Cue.SELF) || cues.at(passage, at, Cue.THIRD));
    }
}
