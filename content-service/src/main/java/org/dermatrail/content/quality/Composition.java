package org.dermatrail.content.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.readability.Sentences;
import org.dermatrail.content.rendering.Block;
import org.jspecify.annotations.Nullable;

/** A manuscript with its prose in the order in which it is read, taken apart once for all checks. */
record Composition(Manuscript manuscript, List<Passage> passages) {

    /** A claim that readers see, with its place in the manuscript. */
    record ShownClaim(Claim claim, String pointer) {}

    static Composition of(Manuscript manuscript) {
        List<Passage> passages = new ArrayList<>();
        String locale = manuscript.locale();
        passages.add(line("/title", null, true, manuscript.title(), locale));
        passages.add(line("/summary", null, false, manuscript.summary(), locale));
        for (int index = 0; index < manuscript.sections().size(); index++) {
            Section section = manuscript.sections().get(index);
            passages.add(line("/sections/" + index + "/heading", section, true, section.heading(), locale));
            String lead = "";
            for (Block block : Block.of(section.body())) {
                List<String> sentences = Sentences.of(block.text(), locale);
                passages.add(new Passage(
                        "/sections/" + index + "/body", section, false, block.item() ? lead : "", sentences));
                lead = block.item() || sentences.isEmpty() ? lead : sentences.getLast();
            }
        }
        return new Composition(manuscript, List.copyOf(passages));
    }

    List<ShownClaim> shownClaims() {
        List<ShownClaim> shown = new ArrayList<>();
        for (int index = 0; index < manuscript.claims().size(); index++) {
            Claim claim = manuscript.claims().get(index);
            if (claim.shown()) {
                shown.add(new ShownClaim(claim, "/claims/" + index));
            }
        }
        return shown;
    }

    /** The language without its country, such as {@code en}. */
    String language() {
        return Locale.forLanguageTag(manuscript.locale()).getLanguage();
    }

    private static Passage line(
            String pointer, @Nullable Section section, boolean heading, String text, String locale) {
        return new Passage(
                pointer,
                section,
                heading,
                "",
                Sentences.of(text.replaceAll("\\s+", " ").strip(), locale));
    }
}
