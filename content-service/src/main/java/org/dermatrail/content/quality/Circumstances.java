package org.dermatrail.content.quality;

import java.time.LocalDate;
import java.util.Map;
import org.dermatrail.content.links.LinkState;

/**
 * What a text is judged by that is not in it.
 *
 * @param checkedSince a source that was last read before this day wasn't checked for long
 * @param links what is known of the addresses of its sources; an address that is not in it is unknown
 */
record Circumstances(LocalDate today, LocalDate checkedSince, People people, Map<String, LinkState> links) {}
