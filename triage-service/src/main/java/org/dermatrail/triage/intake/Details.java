package org.dermatrail.triage.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dermatrail.triage.report.Finding;
import org.jspecify.annotations.Nullable;

/** Adds to a finding where on the body it is, on which side, and what makes it doubtful. */
final class Details {

    private static final int REACH = 6;
    private static final int SIDE_REACH = 3;
    private static final int UNSURE_REACH = 5;

    /** The word classes of the parts of the body and of the sides. */
    record Words(ByClass<String> sites, Map<Side, Integer> sides) {
        Words {
            sides = new EnumMap<>(sides);
        }
    }

    private final Passage passage;
    private final Cues cues;
    private final Words words;

    Details(Passage passage, Cues cues, Words words) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
    }

    Detail of(Finding finding, Mention mention, boolean contradicted) {
        int site = siteOf(mention);
        SortedSet<Doubt> doubts = new TreeSet<>();
        if (mention.tokens().anyMatch(at -> passage.token(at).mended())) {
            doubts.add(Doubt.MISSPELT);
        }
        if (isUnsure(mention)) {
            doubts.add(Doubt.UNSURE);
        }
        if (contradicted) {
            doubts.add(Doubt.CONTRADICTED);
        }
        return new Detail(finding, site < 0 ? null : siteAt(site), sideOf(mention, site), doubts);
    }

    /** The part of the body within the mention, else the nearest in its sentence. */
    private int siteOf(Mention mention) {
        for (int at = mention.from(); at < mention.to(); at++) {
            if (siteAt(at) != null) {
                return at;
            }
        }
        for (int far = 1; far <= REACH; far++) {
            for (int at : List.of(mention.from() - far, mention.to() - 1 + far)) {
                if (passage.inOneSentence(at, mention.from()) && siteAt(at) != null) {
                    return at;
                }
            }
        }
        return -1;
    }

    private @Nullable String siteAt(int at) {
        return passage.tags(at).first(words.sites());
    }

    /** A side counts beside the part of the body, or within the words of the finding: "left" alone says nothing. */
    private @Nullable Side sideOf(Mention mention, int site) {
        Side within = sideBetween(mention.from(), mention.to() + SIDE_REACH, mention.from());
        if (within != null || site < 0) {
            return within;
        }
        return sideBetween(site - SIDE_REACH, site + SIDE_REACH + 1, site);
    }

    private @Nullable Side sideBetween(int from, int to, int anchor) {
        Set<Side> found = new TreeSet<>();
        for (int at = from; at < to; at++) {
            if (passage.inOneSentence(at, anchor)) {
                for (Map.Entry<Side, Integer> side : words.sides().entrySet()) {
                    if (passage.is(at, side.getValue())) {
                        found.add(side.getKey());
                    }
                }
            }
        }
        if (found.contains(Side.BOTH) || found.size() > 1) {
            return Side.BOTH;
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    private boolean isUnsure(Mention mention) {
        for (int at = mention.from() - 1; at >= mention.from() - UNSURE_REACH; at--) {
            if (!passage.inOneSentence(at, mention.from())) {
                return false;
            }
            if (cues.at(passage, at, Cue.UNSURE)) {
                return true;
            }
        }
        return false;
    }
}
