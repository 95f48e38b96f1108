package org.dermatrail.triage.pathway;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fix that an error message offers for a word that is not known. */
public final class Suggestion {

    private static final int LONGEST = 100;

    private Suggestion() {}

    /** The known id that looks most like this one, for an error message; null when none is near, or it is too long to be one. */
    public static @Nullable String nearest(String id, Set<String> known) {
        if (id.length() > LONGEST) {
            return null;
        }
        String best = null;
        int closest = Math.max(2, id.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(id.length() - candidate.length()) < closest) {
                int distance = distance(id, candidate);
                if (distance < closest) {
                    closest = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substitution = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[other.length()];
    }
}
