package org.dermatrail.content.rendering;

import static org.dermatrail.content.rendering.Html.text;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows in the place of an article that was withdrawn: why, and what to read instead. The service's words
 * are in the reader's language; the reason is in that of whoever gave it.
 */
public final class GonePage {

    private GonePage() {}

    public static String of(Idiom idiom, Instant withdrawnAt, String reason, @Nullable String successor) {
        String title = idiom.say(Saying.GONE);
        String day = "<time>" + withdrawnAt.atZone(ZoneOffset.UTC).toLocalDate() + "</time>";
        return Html.page(idiom.language(), title, "<meta name=\"robots\" content=\"noindex\">\n", page -> {
            page.append("<main>\n<h1>")
                    .append(text(title))
                    .append("</h1>\n<p>")
                    .append(idiom.say(Saying.GONE_ADVICE, day))
                    .append("</p>\n<blockquote><p>")
                    .append(text(reason))
                    .append("</p></blockquote>\n");
            if (successor != null) {
                String link = "<a rel=\"successor-version\" href=\"/v1/articles/" + text(successor) + "\">"
                        + text(successor) + "</a>";
                page.append("<p>").append(idiom.say(Saying.READ_INSTEAD, link)).append("</p>\n");
            }
            page.append("</main>\n");
        });
    }
}
