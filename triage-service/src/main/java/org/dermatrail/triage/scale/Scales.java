package org.dermatrail.triage.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instruments by id. */
public final class Scales {

    private static final List<Scale> ALL = List.of(
            new Dlqi(),
            new Vasi(Vasi.Extent.FACE),
            new HouseBrackmann(),
            new ItchNrs(),
            new News2(),
            new Posas(Posas.Rater.OBSERVER),
            new Posas(Posas.Rater.PATIENT),
            new SaVes(),
            new Scar(),
            new SevenPointChecklist(),
            new Sunnybrook(),
            new Vasi(Vasi.Extent.TOTAL),
            new Vasi(Vasi.Extent.BODY),
            new Vetf(Vetf.Aspect.SPREAD),
            new Vetf(Vetf.Aspect.STAGE),
            new Vida(),
            new Vss(Vss.Form.ORIGINAL),
            new Vss(Vss.Form.MODIFIED));

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

    /** Scores entries, or says everything that is wrong with them. */
    public static Outcome score(Scale scale, List<Entry> entries) {
        var reader = new SheetReader(scale.about().inputs());
        Sheet sheet = reader.read(entries);
        if (!reader.refusals().isEmpty()) {
            return new Outcome.Refused(reader.refusals());
        }
        List<Refusal> faults = scale.faults(sheet);
        return faults.isEmpty() ? new Outcome.Scored(scale.score(sheet)) : new Outcome.Refused(faults);
    }
}
