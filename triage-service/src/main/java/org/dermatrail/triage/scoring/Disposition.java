package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Where to go and within what time. The time is the shortest that any fired floor up to the urgency names; a floor at
 * the urgency itself that names none means the level's own time, and so do points that reach the urgency without the
 * rules that name a time for it. A further sign never puts off what the others had asked for.
 */
final class Disposition {

    private final Urgency urgency;
    private final List<Decision> fired;

    Disposition(Urgency urgency, List<Decision> fired) {
        this.urgency = urgency;
        this.fired = fired;
    }

    Duration within() {
        Duration shortest = null;
        boolean lifted = false;
        int points = 0;
        for (Decision decision : fired) {
            var floor = decision.floor();
            var within = decision.within();
            points += within == null || floor != urgency ? Math.max(0, decision.points()) : 0;
            if (floor == null) {
                continue;
            }
            lifted |= floor == urgency;
            if (within == null && floor == urgency) {
                within = urgency.within();
            }
            if (within != null && (shortest == null || within.compareTo(shortest) < 0)) {
                shortest = within;
            }
        }
        boolean ownTime = !lifted || Math.min(points, Tally.LIMIT) >= urgency.min();
        if (shortest == null || (ownTime && shortest.compareTo(urgency.within()) > 0)) {
            return urgency.within();
        }
        return shortest;
    }

    String careSetting(@Nullable String pathwaySetting) {
        String setting = null;
        Urgency most = Urgency.SELF_CARE;
        for (Decision decision : fired) {
            var floor = decision.floor();
            var named = decision.careSetting();
            if (named != null && floor != null && (setting == null || floor.compareTo(most) > 0)) {
                most = floor;
                setting = named;
            }
        }
        if (setting != null && most == urgency) {
            return setting;
        }
        return switch (urgency) {
            case EMERGENCY_AMBULANCE -> "ambulance";
            case EMERGENCY -> "emergency-department";
            case CONSULTATION_24, CONSULTATION -> {
                String fallback = pathwaySetting == null ? "general-practice" : pathwaySetting;
                yield setting == null ? fallback : setting;
            }
            case SELF_CARE -> "self-care";
        };
    }
}
