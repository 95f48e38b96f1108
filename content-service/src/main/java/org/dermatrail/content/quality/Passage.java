package org.dermatrail.content.quality;

import java.util.List;
import org.dermatrail.content.manuscript.Section;
import org.jspecify.annotations.Nullable;

/**
 * A line of prose without markup, cut into sentences.
 *
 * @param pointer the field that it stands in
 * @param section the section that it stands in; none for the title and the summary
 * @param heading whether it is a title or a heading and no sentence
 * @param lead the words that introduce the list that it is an item of
 */
record Passage(String pointer, @Nullable Section section, boolean heading, String lead, List<String> sentences) {}
