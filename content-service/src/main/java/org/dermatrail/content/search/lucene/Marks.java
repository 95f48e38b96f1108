package org.dermatrail.content.search.lucene;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes passages as HTML in which the marks are the only markup; whatever the text holds is shown as it is. */
final class Marks extends PassageFormatter {

    static final String OPEN = "<mark>";
    static final String CLOSE = "</mark>";

    private static final String GAP = " … ";

    @Override
    public String format(Passage[] passages, String text) {
        StringBuilder html = new StringBuilder();
        int before = 0;
        for (Passage passage : passages) {
            if (passage.getStartOffset() > before) {
                gap(html);
            }
            passage(html, passage, text);
            before = passage.getEndOffset();
        }
        if (before < text.stripTrailing().length()) {
            gap(html);
        }
        return html.toString().strip();
    }

    private static void gap(StringBuilder html) {
        html.setLength(html.toString().stripTrailing().length());
        html.append(GAP);
    }

    private static void passage(StringBuilder html, Passage passage, String text) {
        int from = passage.getStartOffset();
        for (int match = 0; match < passage.getNumMatches(); match++) {
            int start = Math.max(passage.getMatchStarts()[match], from);
            int end = Math.min(passage.getMatchEnds()[match], passage.getEndOffset());
            if (start < end) {
                escape(html, text, from, start);
                html.append(OPEN);
                escape(html, text, start, end);
                html.append(CLOSE);
                from = end;
            }
        }
        escape(html, text, from, passage.getEndOffset());
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character < ' ' ? ' ' : character);
            }
        }
    }
}
