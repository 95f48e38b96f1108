package org.dermatrail.content.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.content.links.LinkState;
import org.dermatrail.content.manuscript.Source;

/** Sources can be reached, and somebody has read them not too long ago. */
final class SourceStates implements Check {

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        List<Finding> findings = new ArrayList<>();
        List<Source> sources = text.manuscript().sources();
        int never = 0;
        for (int index = 0; index < sources.size(); index++) {
            Source source = sources.get(index);
            String pointer = "/sources/" + index;
            if (source.url() != null && circumstances.links().get(source.url()) == LinkState.DEAD) {
                findings.add(new Finding(
                        Concern.SOURCE_DEAD,
                        pointer + "/url",
                        "The address of the source " + source.id() + " no longer answers.",
                        "Find where it has moved to, or another source for its claims."));
            }
            if (source.reviewBy() != null && !source.reviewBy().isAfter(circumstances.today())) {
                findings.add(new Finding(
                        Concern.SOURCE_OVERDUE,
                        pointer + "/reviewBy",
                        "The source " + source.id() + " had to be read again by " + source.reviewBy() + ".",
                        "Read it again, correct what rests on it, and set both of its dates."));
            }
            LocalDate checked = source.checkedOn();
            if (checked == null) {
                never++;
            } else if (checked.isBefore(circumstances.checkedSince()) || checked.isAfter(circumstances.today())) {
                findings.add(notChecked(source, pointer, checked.isAfter(circumstances.today())));
            }
        }
        if (never > 0) {
            findings.add(new Finding(
                    Concern.SOURCE_NEVER_CHECKED,
                    "/sources",
                    never + " of " + sources.size() + " sources don't say when somebody last read them.",
                    "Set checkedOn when you have read a source."));
        }
        return findings;
    }

    private static Finding notChecked(Source source, String pointer, boolean ahead) {
        return new Finding(
                Concern.SOURCE_NOT_CHECKED,
                pointer + "/checkedOn",
                ahead
                        ? "The source " + source.id() + " was read on a day that is still to come."
                        : "Nobody has read the source " + source.id() + " since " + source.checkedOn() + ".",
                "Read it again and set checkedOn.");
    }
}
