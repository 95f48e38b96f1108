package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;

/**
 * A text whose lines may have been broken anywhere, as on a telephone. Whether a short line ends a sentence can't be told,
 * so it is read both ways: as written, and with such lines joined. What is dangerous counts when either tells it.
 */
final class Unwrapped {

    private static final Pattern BREAK =
            Pattern.compile("(?<=\\S)[ \\t]*(?:\\r?\\n|\\u2028)[\\s\\u2028\\u2060]*+(?=\\p{Ll})");

    private Unwrapped() {}

    /** The text with lines joined that go on in a small letter, every other character in its place. */
    static String of(String text) {
        return BREAK.matcher(text).replaceAll(each -> " ".repeat(each.group().length()));
    }

    /**
     * What was read as written, with the dangers that only the joined lines tell and that nothing denies.
     *
     * @param acute findings that are dangerous now
     */
    static Understanding together(Understanding written, Understanding joined, Set<String> acute) {
        Set<String> told = new TreeSet<>();
        for (Finding finding : written.findings()) {
            if (finding.presence() != Presence.UNKNOWN) {
                told.add(finding.id());
            }
        }
        List<Detail> dangers = joined.details().stream()
                .filter(detail -> detail.finding().presence() == Presence.PRESENT)
                .filter(detail -> acute.contains(detail.finding().id()))
                .filter(detail -> !told.contains(detail.finding().id()))
                .toList();
        if (dangers.isEmpty()) {
            return written;
        }
        List<Detail> details = new ArrayList<>(written.details());
        details.addAll(dangers);
        details.sort(Comparator.comparing(
                detail -> detail.finding().start(), Comparator.nullsLast(Comparator.naturalOrder())));
        return new Understanding(
                written.language(),
                details,
                written.contradictions(),
                written.plannedProcedures(),
                written.measurements(),
                written.medicines(),
                written.notUnderstood(),
                written.age(),
                written.sex(),
                true);
    }
}
