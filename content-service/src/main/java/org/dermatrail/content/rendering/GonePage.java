package org.dermatrail.content.rendering;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a browser shows in the place of an article that was withdrawn: why, and what to read instead. */
public final class GonePage {

    private GonePage() {}

    public static String of(Instant withdrawnAt, String reason, @Nullable String successor) {
        return Html.page("en", "This article was withdrawn", "<meta name=\"robots\" content=\"noindex\">\n", page -> {
            page.append(
                            "<main>\n<h1>This article was withdrawn</h1>\n<p>Please do not rely on it any more. It was taken ")
                    .append("away on <time>")
                    .append(withdrawnAt.atZone(ZoneOffset.UTC).toLocalDate())
                    .append("</time>. The reason given:</p>\n<blockquote><p>")
                    .append(Html.text(reason))
                    .append("</p></blockquote>\n");
            if (successor != null) {
                page.append("<p>Read instead: <a rel=\"successor-version\" href=\"/v1/articles/")
                        .append(Html.text(successor))
                        .append("\">")
                        .append(Html.text(successor))
                        .append("</a></p>\n");
            }
            page.append("</main>\n");
        });
    }
}
