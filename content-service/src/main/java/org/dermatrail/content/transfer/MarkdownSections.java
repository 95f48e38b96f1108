package org.dermatrail.content.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file below its front matter. A section begins with {@code ## Heading {#id}}; everything up to the next
 * such line is its body, other headings, rules and fences included. A line of a body that looks like the begin of a
 * section has a backslash before it, and one that has backslashes before it has one more.
 */
final class MarkdownSections {

    private static final Pattern BEGIN = Pattern.compile("## (.*) \\{#([a-z0-9-]+)}\\s*", Pattern.DOTALL);
    private static final Pattern ESCAPABLE = Pattern.compile("\\\\*## .* \\{#[a-z0-9-]+}\\s*", Pattern.DOTALL);

    private MarkdownSections() {}

    /**
     * A section as a file has it.
     *
     * @param line where it begins
     */
    record Found(int line, String id, String heading, String body) {}

    /**
     * The sections of a text.
     *
     * @param before the line of the first text that stands before all sections, 0 if there is none
     */
    record Split(int before, List<Found> sections) {}

    /** Whether a heading can be written as it is. */
    static boolean isPlainHeading(String heading) {
        return heading.indexOf('\n') < 0 && heading.indexOf('\r') < 0;
    }

    /** Whether a body can be written as it is: blank lines at its ends and old line ends would get lost. */
    static boolean isPlainBody(String body) {
        if (body.indexOf('\r') >= 0) {
            return false;
        }
        List<String> lines = lines(body);
        return !lines.getFirst().isBlank() && !lines.getLast().isBlank();
    }

    static String write(String id, String heading, String body) {
        StringBuilder text = new StringBuilder("\n## ");
        text.append(isPlainHeading(heading) ? heading : heading.replaceAll("\\s+", " "))
                .append(" {#")
                .append(id)
                .append("}\n");
        if (isPlainBody(body)) {
            text.append('\n');
            lines(body)
                    .forEach(line -> text.append(ESCAPABLE.matcher(line).matches() ? "\\" : "")
                            .append(line)
                            .append('\n'));
        }
        return text.toString();
    }

    /** @param first the number of the first line of the text in its file */
    static Split split(String text, int first) {
        List<Found> sections = new ArrayList<>();
        List<String> lines = lines(text);
        int before = 0;
        for (int index = 0; index < lines.size(); ) {
            Matcher begin = BEGIN.matcher(lines.get(index));
            if (!begin.matches()) {
                before = before == 0 && !lines.get(index).isBlank() ? first + index : before;
                index++;
                continue;
            }
            int end = index + 1;
            while (end < lines.size() && !BEGIN.matcher(lines.get(end)).matches()) {
                end++;
            }
            sections.add(new Found(first + index, begin.group(2), begin.group(1), body(lines.subList(index + 1, end))));
            index = end;
        }
        return new Split(before, sections);
    }

    private static String body(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (from < to && lines.get(to - 1).isBlank()) {
            to--;
        }
        return String.join(
                "\n",
                lines.subList(from, to).stream()
                        .map(line ->
                                line.startsWith("\\") && ESCAPABLE.matcher(line).matches() ? line.substring(1) : line)
                        .toList());
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
