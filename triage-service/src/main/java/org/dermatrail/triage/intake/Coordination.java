package org.dermatrail.triage.intake;

import java.util.List;
import org.dermatrail.triage.intake.TimeWords.Word;

/**
 * The clauses that "and", a comma or a new subject part within a sentence, so that a time is not given to what another
 * clause tells: in "my face drooped and I have had eczema for 20 years" the face has no time. What is listed without a
 * subject of its own shares its time: "itch, redness and swelling for three weeks".
 */
final class Coordination {

    private final Passage passage;
    private final Cues cues;
    private final TimeWords words;
    private final Mentions mentions;
    private final Lexicon.Nature nature;
    private final boolean[] timed;
    private final int[] segments;
    private final int[] clauses;
    private final Parallels parallels;

    /** @param nature tells what a person has for years, which gives nothing else its time */
    Coordination(
            Passage passage,
            Cues cues,
            TimeWords words,
            Mentions mentions,
            Lexicon.Nature nature,
            List<TimeSpan> spans) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
        this.mentions = mentions;
        this.nature = nature;
        this.timed = new boolean[passage.size()];
        this.segments = new int[passage.size()];
        this.clauses = new int[passage.size()];
        spans.forEach(span -> {
            for (int i = span.from(); i < span.to(); i++) {
                timed[i] = true;
            }
        });
        cut();
        this.parallels = new Parallels(passage, cues, words, mentions, nature, timed);
    }

    /** Whether the time is told of this mention, and not of what another clause is about. */
    boolean shares(TimeSpan span, Mention mention) {
        int at = span.from();
        int first = mention.from();
        int last = mention.to() - 1;
        if (segments[at] >= segments[first] && segments[at] <= segments[last]) {
            return true;
        }
        boolean sameClause = clauses[at] >= clauses[first] && clauses[at] <= clauses[last];
        return (sameClause || isParallel(span, mention)) && (isLasting(mention) || !isOfLastingOnly(at));
    }

    /** Whether the mention stands in the clause before that of the time, which "and" joins to it, and shares it. */
    boolean isParallel(TimeSpan span, Mention mention) {
        int cut = span.from();
        while (cut > mention.to() && clauses[cut - 1] == clauses[span.from()]) {
            cut--;
        }
        return cut >= mention.to()
                && clauses[mention.from()] + 1 == clauses[cut]
                && clauses[mention.to() - 1] + 1 == clauses[cut]
                && cues.at(passage, cut, Cue.AND)
                && parallels.share(span, mention, cut);
    }

    /** "Face drooping, eczema for 20 years": only the eczema is that old. */
    private boolean isOfLastingOnly(int at) {
        boolean some = false;
        for (int i = first(at); i < passage.size() && segments[i] == segments[at]; i++) {
            for (Mention mention : mentions.at(i)) {
                if (!isLasting(mention)) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private int first(int at) {
        int first = at;
        while (first > 0 && segments[first - 1] == segments[at]) {
            first--;
        }
        return first;
    }

    private boolean isLasting(Mention mention) {
        return nature.lasting().contains(mention.sense().id());
    }

    private void cut() {
        int segment = 0;
        int clause = 0;
        Telling before = new Telling();
        int start = 0;
        while (start < passage.size()) {
            int end = endOfSegment(start);
            Telling here = telling(start, end);
            if (here.isClause() && (before.isClause() || (before.things && here.subject && here.things))) {
                clause++;
                before = new Telling();
            }
            before.add(here);
            for (int i = start; i < end; i++) {
                segments[i] = segment;
                clauses[i] = clause;
            }
            segment++;
            if (passage.token(end - 1).isHard()) {
                clause++;
                before = new Telling();
            }
            start = end;
        }
    }

    /** Where the next "and", comma or new subject begins another stretch, or the sentence has ended. */
    private int endOfSegment(int start) {
        boolean things = false;
        for (int i = start; i < passage.size(); i++) {
            if (passage.token(i).isHard()) {
                return i + 1;
            }
            if (i > start && (parts(i) || (things && isSubject(i) && !goesOn(i)))) {
                return i;
            }
            things |= isThing(i);
        }
        return passage.size();
    }

    private boolean parts(int at) {
        return !timed[at]
                && (passage.token(at).isSoft()
                        || cues.at(passage, at, Cue.AND)
                        || cues.at(passage, at, Cue.BUT)
                        || passage.is(at, words.of(Word.JOINS)));
    }

    private boolean isSubject(int at) {
        return !timed[at] && passage.is(at, words.of(Word.SUBJECTS));
    }

    /** "Seit drei Wochen habe ich" began before its subject; "when I saw it" is no clause by itself. */
    private boolean goesOn(int at) {
        return cues.at(passage, at - 1, Cue.AUXILIARY)
                || cues.at(passage, at - 1, Cue.PRESENT)
                || (passage.inOneSentence(at - 1, at) && passage.is(at - 1, words.of(Word.SAME)));
    }

    private boolean isThing(int at) {
        return mentions.at(at).stream()
                .anyMatch(mention -> !nature.places().contains(mention.sense().id()));
    }

    private Telling telling(int start, int end) {
        Telling here = new Telling();
        for (int i = start; i < end; i++) {
            if (!timed[i]) {
                here.subject |= passage.is(i, words.of(Word.SUBJECTS));
                here.same |= passage.is(i, words.of(Word.SAME));
                here.relative |= cues.at(passage, i, Cue.RELATIVE);
                here.person |= !here.things && isPerson(i);
                here.verb |= cues.at(passage, i, Cue.PRESENT) || cues.at(passage, i, Cue.WAS);
                here.things |= isThing(i);
            }
        }
        return here;
    }

    private boolean isPerson(int at) {
        return cues.at(passage, at, Cue.SELF)
                || cues.at(passage, at, Cue.THIRD)
                || cues.at(passage, at, Cue.CHILD)
                || cues.at(passage, at, Cue.RELATIVE)
                || cues.at(passage, at, Cue.OTHER);
    }

    /** What a stretch of a sentence has of a clause. */
    private static final class Telling {

        private boolean subject;
        private boolean same;
        private boolean relative;
        private boolean person;
        private boolean verb;
        private boolean things;

        void add(Telling more) {
            subject |= more.subject;
            same |= more.same;
            relative |= more.relative;
            person |= more.person;
            verb |= more.verb;
            things |= more.things;
        }

        /** "I noticed it three weeks ago" tells more of what was named before, and is no clause of its own. */
        boolean isClause() {
            return (things && (subject || person || verb)) || (!same && (subject || relative));
        }
    }
}
