package org.dermatrail.triage.wording;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;

/** The words of one language. */
public final class Wording {

    private static final String HOURS = "hours";
    private static final String DAYS = "days";

    private final Locale language;
    private final boolean asked;
    private final Texts texts;

    Wording(Locale language, boolean asked, Texts texts) {
        this.language = language;
        this.asked = asked;
        this.texts = texts;
    }

    /** How the file of a language is built. */
    record Texts(
            Map<String, Level> urgencies,
            Map<String, String> within,
            Map<String, String> actions,
            Map<String, String> advice,
            Map<String, String> interview,
            Map<String, String> choices,
            Map<String, String> since,
            Map<String, String> spans,
            String outOfScope,
            String underReview,
            String notice) {}

    /** An urgency in words and what it asks for. */
    public record Level(String title, String step) {}

    /** What a question of an interview asks for. */
    public enum Asking {
        OPENING,
        SIGNS,
        BEGINNING
    }

    /** The language's tag. */
    public String language() {
        return language.toLanguageTag();
    }

    /** Whether this is the language that was asked for, and not English in its place. */
    public boolean asAsked() {
        return asked;
    }

    public Level level(Urgency urgency) {
        return text(texts.urgencies(), urgency.name().toLowerCase(Locale.ROOT));
    }

    /** The time within which help should be had. */
    public String within(Duration within) {
        return within.isZero() ? text(texts.within(), "now") : span(texts.within(), within);
    }

    /** What to do about a planned procedure. @param action {@code stop}, {@code defer} or {@code ask} */
    public String action(String action, String procedure) {
        return format(text(texts.actions(), action), procedure);
    }

    /** A piece of advice in this language, where it has one. */
    public Optional<String> advice(String id) {
        return Optional.ofNullable(texts.advice().get(id));
    }

    public String asking(Asking what) {
        return text(texts.interview(), what.name().toLowerCase(Locale.ROOT));
    }

    public String choice(Presence presence) {
        return text(texts.choices(), presence.name().toLowerCase(Locale.ROOT));
    }

    /** That nothing else of what was listed is so. */
    public String noneOfTheOthers() {
        return text(texts.choices(), "others");
    }

    /** Less than so long ago. */
    public String under(Duration bound) {
        return format(text(texts.since(), "under"), span(texts.spans(), bound));
    }

    /** Between two times ago. */
    public String between(Duration from, Duration to) {
        return format(text(texts.since(), "between"), span(texts.spans(), from), span(texts.spans(), to));
    }

    /** So long ago or longer. */
    public String atLeast(Duration bound) {
        return format(text(texts.since(), "atLeast"), span(texts.spans(), bound));
    }

    public String outOfScope() {
        return texts.outOfScope();
    }

    public String underReview() {
        return texts.underReview();
    }

    public String notice() {
        return texts.notice();
    }

    private String span(Map<String, String> words, Duration span) {
        long days = span.toDays();
        boolean whole = days >= 2 && span.equals(Duration.ofDays(days));
        return format(text(words, whole ? DAYS : HOURS), whole ? days : span.toHours());
    }

    private String format(String pattern, Object... values) {
        return new MessageFormat(pattern.replace("'", "''"), language).format(values);
    }

    private static <V> V text(Map<String, V> texts, String key) {
        V text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("No words for " + key);
        }
        return text;
    }
}
