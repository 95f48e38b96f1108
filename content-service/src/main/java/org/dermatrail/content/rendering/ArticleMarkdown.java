package org.dermatrail.content.rendering;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;

/** An article as Markdown: the text, the claims below each section with how sure they are, the sources at the end. */
public final class ArticleMarkdown {

    private ArticleMarkdown() {}

    public static String of(Edition edition) {
        Manuscript manuscript = edition.manuscript();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Prose.plain(manuscript.title())).append("\n\n");
        text.append("> ").append(Prose.plain(edition.notice())).append("\n\n");
        text.append(Prose.plain(manuscript.summary())).append("\n\n");
        manuscript.sections().forEach(section -> section(manuscript, section, text));
        if (!manuscript.sources().isEmpty()) {
            text.append("## Sources\n\n");
            manuscript.sources().forEach(source -> source(source, text));
            text.append('\n');
        }
        return text.append("Revision ")
                .append(edition.revision())
                .append(", published ")
                .append(edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .append(". Written by ")
                .append(Prose.plain(edition.author()))
                .append(edition.reviewer().isEmpty() ? "" : ", reviewed by " + Prose.plain(edition.reviewer()))
                .append(".\n")
                .toString();
    }

    private static void section(Manuscript manuscript, Section section, StringBuilder text) {
        text.append("## ").append(Prose.plain(section.heading())).append("\n\n");
        text.append(Prose.markdown(section.body())).append("\n\n");
        var claims = PlainWords.shown(manuscript, section);
        if (!claims.isEmpty()) {
            text.append("### How sure we are\n\n");
            claims.forEach(claim -> claim(claim, text));
            text.append('\n');
        }
    }

    private static void claim(Claim claim, StringBuilder text) {
        text.append("- ")
                .append(Prose.plain(claim.statement()))
                .append(" *")
                .append(PlainWords.of(claim.appraisal()))
                .append("; ")
                .append(PlainWords.of(claim.certainty()))
                .append('*');
        if (!claim.sources().isEmpty()) {
            text.append(
                    claim.sources().stream().map(Prose::plain).collect(Collectors.joining(", ", " (sources: ", ")")));
        }
        text.append('\n');
    }

    private static void source(Source source, StringBuilder text) {
        text.append("- ").append(Prose.plain(source.id())).append(": ").append(Prose.plain(source.citation()));
        if (source.url() != null) {
            text.append(" <").append(source.url()).append('>');
        }
        text.append('\n');
    }
}
