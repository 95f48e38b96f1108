package org.dermatrail.content.quality;

import java.util.List;
import org.dermatrail.content.readability.ReadingGrade;

/**
 * An inspection as JSON.
 *
 * @param revision the revision looked at, or the one that a draft builds on
 * @param publishable whether nothing holds a publication up
 */
record QualityView(String slug, int revision, ReadingGrade grade, List<Finding> findings, boolean publishable) {

    static QualityView of(String slug, int revision, Inspection inspection) {
        return new QualityView(slug, revision, inspection.grade(), inspection.findings(), inspection.publishable());
    }
}
