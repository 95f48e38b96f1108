package org.dermatrail.triage.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instruments by id. */
public final class Scales {

    private static final List<Scale> ALL =
            List.of(new Dlqi(), new HouseBrackmann(), new ItchNrs(), new SevenPointChecklist(), new Vida());

    private Scales() {}

    /** Every instrument, sorted by id. */
    public static List<Scale> all() {
        return ALL;
    }

    /** The instrument of this id, or null. */
    public static @Nullable Scale named(String id) {
        for (Scale scale : ALL) {
            if (scale.id().equals(id)) {
                return scale;
            }
        }
        return null;
    }
}
