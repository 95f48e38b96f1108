package org.dermatrail.content.rendering;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * An editor's Markdown. HTML in it is taken as text in both directions, addresses other than http, https and mailto are
 * dropped, markup in markup beyond reason stays text, of a picture only its words stay, and headings are put two levels down, below the article's and the section's own.
 */
final class Prose {

    private static final int LEVELS_DOWN = 2;
    private static final int LOWEST_LEVEL = 6;

    /** Markup within markup; nobody means to write more, and the library that visits it is recursive. */
    private static final int DEEPEST = 100;

    private static final Pattern SAFE = Pattern.compile("https?://|mailto:|#|/(?![/\\\\])", Pattern.CASE_INSENSITIVE);
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            BlockQuote.class,
            IndentedCodeBlock.class);
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(BLOCKS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();

    private Prose() {}

    static String html(String markdown) {
        return HTML.render(parse(markdown));
    }

    static String markdown(String markdown) {
        return MARKDOWN.render(parse(markdown)).strip();
    }

    /** One line of plain text as Markdown that shows exactly it. */
    static String plain(String text) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text.replaceAll("\\s+", " ").strip()));
        return MARKDOWN.render(paragraph).strip();
    }

    static Node parse(String markdown) {
        Node document;
        try {
            document = PARSER.parse(markdown);
        } catch (StackOverflowError tooDeep) {
            // The parser too is recursive. Whatever is deep enough for this is beyond the limit below in any case, so
            // what
            // comes out does not depend on how much stack there was.
            return unmarked(markdown);
        }
        if (isTooDeep(document)) {
            return unmarked(markdown);
        }
        document.accept(new TextOnly());
        return document;
    }

    /** Whether visiting it might need more stack than there is; found out without visiting it. */
    private static boolean isTooDeep(Node document) {
        int level = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                level++;
                if (level > DEEPEST) {
                    return true;
                }
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    level--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return false;
    }

    /** The text as it was typed, markup and all. */
    private static Node unmarked(String markdown) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        Node document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    private static String safe(String address) {
        return SAFE.matcher(address).lookingAt() ? address : "";
    }

    private static final class TextOnly extends AbstractVisitor {

        @Override
        public void visit(HtmlInline html) {
            html.insertBefore(new Text(html.getLiteral()));
            html.unlink();
        }

        @Override
        public void visit(Link link) {
            link.setDestination(safe(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
            image.unlink();
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + LEVELS_DOWN, LOWEST_LEVEL));
            visitChildren(heading);
        }
    }
}
