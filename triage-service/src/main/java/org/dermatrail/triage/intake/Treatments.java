package org.dermatrail.triage.intake;

import java.util.Optional;

/** Whether a procedure that is named has been done or is wanted: the nearest word that says so decides. */
final class Treatments {

    enum Plan {
        DONE,
        PLANNED,
        UNSAID
    }

    private static final int BEFORE = 9;
    private static final int AFTER = 6;
    private static final int REACH = 25;

    private final Passage passage;
    private final Cues cues;
    private final Times times;

    Treatments(Passage passage, Cues cues, Times times) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
    }

    Plan of(Mention procedure) {
        int time = isAsked(procedure) ? Integer.MAX_VALUE : pastTime(procedure);
        int done = Math.min(distance(procedure, Cue.DONE), time);
        int planned = Math.min(distance(procedure, Cue.PLANNED), comingTime(procedure));
        if (done == Integer.MAX_VALUE && planned == Integer.MAX_VALUE) {
            return isAsked(procedure) ? Plan.PLANNED : Plan.UNSAID;
        }
        return done < planned ? Plan.DONE : Plan.PLANNED;
    }

    private int distance(Mention procedure, Cue cue) {
        int nearest = Integer.MAX_VALUE;
        for (int i = Math.max(0, procedure.from() - BEFORE); i < procedure.to() + AFTER && i < passage.size(); i++) {
            if (passage.inOneSentence(i, procedure.from()) && cues.at(passage, i, cue)) {
                int end = cues.end(passage, i, cue);
                int gap = end <= procedure.from() ? procedure.from() - end : Math.max(0, i - procedure.to()) + 1;
                nearest = Math.min(nearest, gap);
            }
        }
        return nearest;
    }

    private int pastTime(Mention procedure) {
        Optional<TimeSpan> time = times.of(procedure);
        return time.filter(span -> span.distance(procedure) <= AFTER)
                .map(span -> span.distance(procedure) + 1)
                .orElse(Integer.MAX_VALUE);
    }

    private int comingTime(Mention procedure) {
        return times.within(procedure, REACH).stream()
                .filter(span -> span.kind() == TimeSpan.Kind.AHEAD)
                .mapToInt(span -> span.distance(procedure))
                .filter(distance -> distance <= BEFORE)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean isAsked(Mention procedure) {
        return opensAsQuestion(procedure) || endsAsQuestion(procedure);
    }

    private boolean opensAsQuestion(Mention procedure) {
        int start = procedure.from();
        while (start > 0 && passage.inOneSentence(start - 1, procedure.from()) && procedure.from() - start < BEFORE) {
            start--;
        }
        return cues.at(passage, start, Cue.ASK_WHETHER) || cues.at(passage, start, Cue.ASK);
    }

    private boolean endsAsQuestion(Mention procedure) {
        int end = procedure.to();
        while (end < passage.size() && !passage.token(end).isHard() && end < procedure.to() + 40) {
            end++;
        }
        return end < passage.size() && passage.token(end).is("?");
    }
}
