package org.dermatrail.content.rendering;

import static org.dermatrail.content.rendering.Html.text;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The foot of a page: which revision it is, whose work, on whose money and under which terms. */
final class Imprint {

    private Imprint() {}

    static void of(Edition edition, StringBuilder page) {
        page.append("<footer>\n<p>Revision ")
                .append(edition.revision())
                .append(", published <time>")
                .append(edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .append("</time>. Written by ")
                .append(text(edition.author()))
                .append(edition.reviewer().isEmpty() ? "" : ", reviewed by " + text(edition.reviewer()))
                .append(".</p>\n");
        line("", edition.manuscript().disclosure(), page);
        line("", edition.manuscript().attribution(), page);
        line("Licence: ", edition.manuscript().licence(), page);
        page.append("</footer>\n");
    }

    private static void line(String label, @Nullable String said, StringBuilder page) {
        if (said != null) {
            page.append("<p>").append(label).append(text(said)).append("</p>\n");
        }
    }
}
