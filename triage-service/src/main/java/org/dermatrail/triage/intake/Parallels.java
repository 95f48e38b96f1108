package org.dermatrail.triage.intake;

import java.util.function.Predicate;
import org.dermatrail.triage.intake.TimeWords.Word;

/**
 * Two clauses of one tense that "and" joins, and the one time at their end: "my arm was weak and my face was numb ten
 * years ago", "my face has been drooping and my eye has been dry for six weeks". What another person has, a procedure,
 * a disease of many years or a time of its own keeps them apart, and so does what is told to be there again.
 */
final class Parallels {

    private static final int REACH = 12;

    private final Passage passage;
    private final Cues cues;
    private final TimeWords words;
    private final Mentions mentions;
    private final Lexicon.Nature nature;
    private final boolean[] timed;

    Parallels(Passage passage, Cues cues, TimeWords words, Mentions mentions, Lexicon.Nature nature, boolean[] timed) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
        this.mentions = mentions;
        this.nature = nature;
        this.timed = timed;
    }

    /** @param cut the "and" between the clause of the mention and that of the time */
    boolean share(TimeSpan span, Mention mention, int cut) {
        int from = Math.max(0, cut - REACH);
        while (from < cut && !passage.inOneSentence(from, cut)) {
            from++;
        }
        boolean ago = span.kind() == TimeSpan.Kind.AGO;
        return mention.from() >= from
                && span.from() - cut <= REACH
                && isTold(from, cut, ago)
                && isTold(cut, span.from(), ago)
                && tells(cut, span.from(), ago ? this::isSign : this::isFinding)
                && !tells(cut, span.from(), this::keepsApart)
                && !goesOn(span.to());
    }

    /** "It came back today": what is told behind, in the next sentence too, may be there now. */
    private boolean goesOn(int from) {
        int to = Math.min(passage.size(), from + REACH);
        for (int i = from; i < to; i++) {
            boolean still = cues.at(passage, i, Cue.STILL) && !Past.opensWish(passage, cues, i);
            if (timed[i] || still || cues.at(passage, i, Cue.BEGAN)) {
                return true;
            }
        }
        return tells(from, to, this::isSign);
    }

    /** Whether the stretch is of the patient and of one tense throughout. */
    private boolean isTold(int from, int to, boolean ago) {
        boolean told = false;
        for (int i = from; i < to; i++) {
            boolean perfect =
                    passage.is(i, words.of(Word.PERFECT)) || (i > from && passage.is(i - 1, words.of(Word.PERFECT)));
            boolean present = !perfect && cues.at(passage, i, Cue.PRESENT);
            if (timed[i] || present || cues.at(passage, i, Cue.BUT) || isAnother(i)) {
                return false;
            }
            told |= ago ? !perfect && cues.at(passage, i, Cue.WAS) : perfect;
        }
        return told;
    }

    private boolean isAnother(int at) {
        return cues.at(passage, at, Cue.OTHER)
                || cues.at(passage, at, Cue.RELATIVE)
                || cues.at(passage, at, Cue.CHILD)
                || cues.at(passage, at, Cue.THING);
    }

    private boolean tells(int from, int to, Predicate<Mention> what) {
        for (int i = from; i < to; i++) {
            if (mentions.at(i).stream().anyMatch(what)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinding(Mention mention) {
        return mention.sense().kind() == Sense.Kind.FINDING
                && !nature.places().contains(mention.sense().id());
    }

    private boolean isSign(Mention mention) {
        String id = mention.sense().id();
        return nature.acute().contains(id) || nature.transientSigns().contains(id);
    }

    private boolean keepsApart(Mention mention) {
        return mention.sense().kind() == Sense.Kind.PROCEDURE
                || nature.lasting().contains(mention.sense().id());
    }
}
