package org.dermatrail.content.rendering;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;
import org.jspecify.annotations.Nullable;

/**
 * An article as a page that needs nothing else: no script, no outside resource. Each claim and each section has an
 * anchor that stays the same from revision to revision.
 */
public final class ArticlePage {

    private static final String STYLE = "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;"
            + "padding:0 1rem}.notice{border-left:.3rem solid #b45309;padding:.5rem 1rem;background:#fef3c7;"
            + "color:#1c1917}.claims{font-size:.95rem}.sure{color:#57534e}";

    private ArticlePage() {}

    public static String of(Edition edition) {
        Manuscript manuscript = edition.manuscript();
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(text(manuscript.locale()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(manuscript.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<article>\n<h1>")
                .append(text(manuscript.title()))
                .append("</h1>\n<p class=\"notice\" role=\"note\">")
                .append(text(edition.notice()))
                .append("</p>\n<p>")
                .append(text(manuscript.summary()))
                .append("</p>\n");
        manuscript.sections().forEach(section -> section(manuscript, section, page));
        sources(manuscript, page);
        return page.append("</article>\n</main>\n<footer>\n<p>Revision ")
                .append(edition.revision())
                .append(", published <time>")
                .append(edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .append("</time>. Written by ")
                .append(text(edition.author()))
                .append(", ")
                .append(text(edition.review()))
                .append(".</p>\n</footer>\n</body>\n</html>\n")
                .toString();
    }

    private static void section(Manuscript manuscript, Section section, StringBuilder page) {
        page.append("<section id=\"")
                .append(text(section.id()))
                .append("\">\n<h2>")
                .append(text(section.heading()))
                .append("</h2>\n")
                .append(Prose.html(section.body()));
        var claims = PlainWords.shown(manuscript, section);
        if (!claims.isEmpty()) {
            page.append("<h3>How sure we are</h3>\n<ul class=\"claims\">\n");
            claims.forEach(claim -> claim(claim, page));
            page.append("</ul>\n");
        }
        page.append("</section>\n");
    }

    private static void claim(Claim claim, StringBuilder page) {
        page.append("<li id=\"claim-")
                .append(text(claim.name()))
                .append("\">")
                .append(text(claim.statement()))
                .append(" <span class=\"sure\">(")
                .append(PlainWords.of(claim.appraisal()))
                .append("; ")
                .append(PlainWords.of(claim.certainty()))
                .append(claim.sources().stream().map(ArticlePage::reference).collect(Collectors.joining()))
                .append(")</span></li>\n");
    }

    private static String reference(String source) {
        return "; <a href=\"#source-" + text(source) + "\">" + text(source) + "</a>";
    }

    private static void sources(Manuscript manuscript, StringBuilder page) {
        if (manuscript.sources().isEmpty()) {
            return;
        }
        page.append("<section id=\"sources\">\n<h2>Sources</h2>\n<ul>\n");
        for (Source source : manuscript.sources()) {
            page.append("<li id=\"source-")
                    .append(text(source.id()))
                    .append("\">")
                    .append(text(source.citation()))
                    .append(link(source.url()))
                    .append("</li>\n");
        }
        page.append("</ul>\n</section>\n");
    }

    private static String link(@Nullable String url) {
        return url == null ? "" : " <a rel=\"noopener\" href=\"" + text(url) + "\">" + text(url) + "</a>";
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
