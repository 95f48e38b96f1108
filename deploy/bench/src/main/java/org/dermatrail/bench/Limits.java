package org.dermatrail.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was to be reached and what was measured, one line each. */
final class Limits {

    /** One figure; {@code ok} says whether it is as wanted. */
    record Line(String figure, String wanted, String measured, boolean ok) {

        String text() {
            return String.format(Locale.ROOT, "%-34s %-10s %-10s %s", figure, wanted, measured, ok ? "ok" : "MISSED");
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** A figure that has to be at least so much, with three digits behind the point. */
    void atLeast(String figure, double wanted, double measured) {
        lines.add(new Line(figure, number(">= ", wanted, 3), number("", measured, 3), measured >= wanted));
    }

    /** Milliseconds that have to be fewer. */
    void below(String figure, double wanted, double measured) {
        lines.add(new Line(figure, number("< ", wanted, 1), number("", measured, 1), measured < wanted));
    }

    /** Milliseconds that may be so many. */
    void atMost(String figure, double wanted, double measured) {
        lines.add(new Line(figure, number("<= ", wanted, 1), number("", measured, 1), measured <= wanted));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean areMet() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::ok);
    }

    /** The table, a line of headings first. */
    String table() {
        StringBuilder table =
                new StringBuilder(String.format(Locale.ROOT, "%-34s %-10s %-10s", "must reach", "wanted", "measured")
                        .stripTrailing());
        lines.forEach(line -> table.append(System.lineSeparator()).append(line.text()));
        return table.toString();
    }

    private static String number(String before, double value, int digits) {
        return String.format(Locale.ROOT, "%s%." + digits + "f", before, value);
    }
}
