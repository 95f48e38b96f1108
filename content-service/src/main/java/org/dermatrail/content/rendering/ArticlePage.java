package org.dermatrail.content.rendering;

import static org.dermatrail.content.rendering.Html.text;

import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;
import org.jspecify.annotations.Nullable;

/**
 * An article as a page that needs nothing else: nothing that runs, no outside resource. Each claim and each section has
 * an anchor that stays the same from revision to revision: the section's id, and {@code claim-} with the claim's name.
 */
public final class ArticlePage {

    private ArticlePage() {}

    public static String of(Edition edition) {
        Manuscript manuscript = edition.manuscript();
        Idiom idiom = Idiom.of(manuscript.locale());
        String head = "<link rel=\"canonical\" href=\"/v1/articles/" + text(manuscript.slug()) + "\">\n"
                + "<meta name=\"description\" content=\"" + text(manuscript.summary()) + "\">\n"
                + "<script type=\"application/ld+json\">" + MedicalWebPage.of(edition) + "</script>\n";
        return Html.page(manuscript.locale(), manuscript.title(), head, page -> {
            page.append("<main>\n<article>\n<h1>")
                    .append(text(manuscript.title()))
                    .append("</h1>\n<p class=\"notice\" role=\"note\">")
                    .append(text(edition.notice()))
                    .append("</p>\n<p>")
                    .append(text(manuscript.summary()))
                    .append("</p>\n");
            contents(manuscript, idiom, page);
            manuscript.sections().forEach(section -> section(manuscript, section, idiom, page));
            words(manuscript, idiom, page);
            sources(manuscript, idiom, page);
            page.append("</article>\n</main>\n");
            Imprint.of(edition, idiom, page);
        });
    }

    private static void contents(Manuscript manuscript, Idiom idiom, StringBuilder page) {
        page.append("<nav aria-label=\"")
                .append(text(idiom.say(Saying.ON_THIS_PAGE)))
                .append("\">\n<ul>\n");
        manuscript
                .sections()
                .forEach(section -> page.append("<li><a href=\"#")
                        .append(text(section.id()))
                        .append("\">")
                        .append(text(section.heading()))
                        .append("</a></li>\n"));
        page.append("</ul>\n</nav>\n");
    }

    private static void section(Manuscript manuscript, Section section, Idiom idiom, StringBuilder page) {
        page.append("<section id=\"")
                .append(text(section.id()))
                .append("\">\n<h2>")
                .append(text(section.heading()))
                .append("</h2>\n")
                .append(Prose.html(section.body()));
        var claims = ShownClaims.of(manuscript, section);
        if (!claims.isEmpty()) {
            page.append("<h3>").append(text(idiom.say(Saying.HOW_SURE))).append("</h3>\n<ul class=\"claims\">\n");
            claims.forEach(claim -> claim(claim, idiom, page));
            page.append("</ul>\n");
        }
        page.append("</section>\n");
    }

    private static void claim(Claim claim, Idiom idiom, StringBuilder page) {
        page.append("<li id=\"claim-")
                .append(text(claim.name()))
                .append("\">")
                .append(text(claim.statement()))
                .append(" <span class=\"sure\">(")
                .append(text(idiom.say(claim.appraisal())))
                .append("; ")
                .append(text(idiom.say(claim.certainty())))
                .append(claim.sources().stream().map(ArticlePage::reference).collect(Collectors.joining()))
                .append(")</span></li>\n");
    }

    private static String reference(String source) {
        return "; <a href=\"#source-" + text(source) + "\">" + text(source) + "</a>";
    }

    private static void words(Manuscript manuscript, Idiom idiom, StringBuilder page) {
        if (manuscript.terms().isEmpty()) {
            return;
        }
        page.append("<section id=\"words\">\n<h2>")
                .append(text(idiom.say(Saying.WORDS_USED)))
                .append("</h2>\n<dl>\n");
        manuscript
                .terms()
                .forEach(term -> page.append("<dt>")
                        .append(text(term.term()))
                        .append("</dt>\n<dd>")
                        .append(text(term.meaning()))
                        .append("</dd>\n"));
        page.append("</dl>\n</section>\n");
    }

    private static void sources(Manuscript manuscript, Idiom idiom, StringBuilder page) {
        if (manuscript.sources().isEmpty()) {
            return;
        }
        page.append("<section id=\"sources\">\n<h2>")
                .append(text(idiom.say(Saying.SOURCES)))
                .append("</h2>\n<ul>\n");
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
}
