package org.dermatrail.content.quality;

import java.util.List;
import org.dermatrail.content.readability.ReadingGrade;

/**
 * What came out when a text was looked at.
 *
 * @param findings all, the gravest first
 * @param blocking those of them that hold a publication up
 */
public record Inspection(ReadingGrade grade, List<Finding> findings, List<Finding> blocking) {

    /** Whether nothing holds it up. */
    public boolean publishable() {
        return blocking.isEmpty();
    }
}
