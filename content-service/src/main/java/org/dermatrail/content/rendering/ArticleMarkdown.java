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
        Idiom idiom = Idiom.of(manuscript.locale());
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Prose.plain(manuscript.title())).append("\n\n");
        text.append("> ").append(Prose.plain(edition.notice())).append("\n\n");
        text.append(Prose.plain(manuscript.summary())).append("\n\n");
        manuscript.sections().forEach(section -> section(manuscript, section, idiom, text));
        if (!manuscript.sources().isEmpty()) {
            text.append("## ").append(idiom.say(Saying.SOURCES)).append("\n\n");
            manuscript.sources().forEach(source -> source(source, text));
            text.append('\n');
        }
        return text.append(imprint(edition, idiom)).append('\n').toString();
    }

    private static String imprint(Edition edition, Idiom idiom) {
        String day = edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String revision = String.valueOf(edition.revision());
        String author = Prose.plain(edition.author());
        return edition.reviewer().isEmpty()
                ? idiom.say(Saying.IMPRINT, revision, day, author)
                : idiom.say(Saying.IMPRINT_REVIEWED, revision, day, author, Prose.plain(edition.reviewer()));
    }

    private static void section(Manuscript manuscript, Section section, Idiom idiom, StringBuilder text) {
        text.append("## ").append(Prose.plain(section.heading())).append("\n\n");
        text.append(Prose.markdown(section.body())).append("\n\n");
        var claims = ShownClaims.of(manuscript, section);
        if (!claims.isEmpty()) {
            text.append("### ").append(idiom.say(Saying.HOW_SURE)).append("\n\n");
            claims.forEach(claim -> claim(claim, idiom, text));
            text.append('\n');
        }
    }

    private static void claim(Claim claim, Idiom idiom, StringBuilder text) {
        text.append("- ")
                .append(Prose.plain(claim.statement()))
                .append(" *")
                .append(idiom.say(claim.appraisal()))
                .append("; ")
                .append(idiom.say(claim.certainty()))
                .append('*');
        if (!claim.sources().isEmpty()) {
            String sources = claim.sources().stream().map(Prose::plain).collect(Collectors.joining(", "));
            text.append(" (").append(idiom.say(Saying.SOURCES_OF, sources)).append(')');
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
