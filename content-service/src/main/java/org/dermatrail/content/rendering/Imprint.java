package org.dermatrail.content.rendering;

import static org.dermatrail.content.rendering.Html.text;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The foot of a page: which revision it is, whose work, on whose money and under which terms. */
final class Imprint {

    private Imprint() {}

    static void of(Edition edition, Idiom idiom, StringBuilder page) {
        page.append("<footer>\n<p>").append(said(edition, idiom)).append("</p>\n");
        line(edition.manuscript().disclosure(), page);
        line(edition.manuscript().attribution(), page);
        String licence = edition.manuscript().licence();
        line(licence == null ? null : idiom.say(Saying.LICENCE, licence), page);
        page.append("</footer>\n");
    }

    private static String said(Edition edition, Idiom idiom) {
        String day = "<time>" + edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate() + "</time>";
        String revision = String.valueOf(edition.revision());
        return edition.reviewer().isEmpty()
                ? idiom.say(Saying.IMPRINT, revision, day, text(edition.author()))
                : idiom.say(Saying.IMPRINT_REVIEWED, revision, day, text(edition.author()), text(edition.reviewer()));
    }

    private static void line(@Nullable String said, StringBuilder page) {
        if (said != null) {
            page.append("<p>").append(text(said)).append("</p>\n");
        }
    }
}
