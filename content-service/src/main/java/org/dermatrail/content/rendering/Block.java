package org.dermatrail.content.rendering;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A paragraph, heading or list item of an editor's Markdown without its markup, on one line. Code and pictures are not
 * prose and are left out.
 *
 * @param item whether it stands in a list, so that the words before the list may belong to it
 */
public record Block(String text, boolean item) {

    /** The blocks in reading order, without empty ones. */
    public static List<Block> of(String markdown) {
        Collector collector = new Collector();
        Prose.parse(markdown).accept(collector);
        return List.copyOf(collector.blocks);
    }

    private static final class Collector extends AbstractVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int lists;

        @Override
        public void visit(ListItem item) {
            lists++;
            visitChildren(item);
            lists--;
        }

        @Override
        public void visit(Paragraph paragraph) {
            take(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            take(heading);
        }

        @Override
        public void visit(Text text) {
            line.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            line.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            line.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            line.append(' ');
        }

        private void take(Node block) {
            line.setLength(0);
            visitChildren(block);
            String text = line.toString().strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(text, lists > 0));
            }
        }
    }
}
