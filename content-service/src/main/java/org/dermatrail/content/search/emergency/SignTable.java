package org.dermatrail.content.search.emergency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which classes of words are a sign together, the same for all languages. */
record SignTable(List<Row> signs) {

    /** How urgent a sign is, the most urgent first. */
    enum Level {
        @JsonProperty("crisis")
        CRISIS,
        @JsonProperty("ambulance")
        AMBULANCE,
        @JsonProperty("today")
        TODAY
    }

    /** Which kind of question silences a sign that stands alone. */
    enum Quiet {
        @JsonProperty("general")
        GENERAL,
        @JsonProperty("distant")
        DISTANT,
        @JsonProperty("never")
        NEVER
    }

    /**
     * A sign.
     *
     * @param all the classes that have to be said, {@code a|b} being either
     * @param without the classes any of which makes it no sign
     * @param quietWhen which kind of question silences it; untold, nothing silences what is graver than today
     */
    record Row(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Level notice,
            @JsonProperty(required = true) List<String> all,
            List<String> without,
            Quiet quietWhen) {

        Row(String id, Level notice, List<String> all, @Nullable List<String> without, @Nullable Quiet quietWhen) {
            this.id = id;
            this.notice = notice;
            this.all = List.copyOf(all);
            this.without = without == null ? List.of() : List.copyOf(without);
            this.quietWhen = quietWhen == null ? quietUnlessTold(notice) : quietWhen;
        }

        private static Quiet quietUnlessTold(Level notice) {
            return switch (notice) {
                case CRISIS, AMBULANCE -> Quiet.NEVER;
                case TODAY -> Quiet.GENERAL;
            };
        }

        /** What the sign is about; several signs may be about one matter. */
        String matter() {
            return id.split("\\.", 2)[0];
        }

        /** Whether a question that says these classes shows the sign. */
        boolean isIn(Set<String> said) {
            return all.stream().allMatch(either -> either(either).anyMatch(said::contains))
                    && without.stream().noneMatch(said::contains);
        }

        /** The classes that the sign knows. */
        Stream<String> classes() {
            return Stream.concat(all.stream().flatMap(Row::either), without.stream());
        }

        private static Stream<String> either(String classes) {
            return Stream.of(classes.split("\\|"));
        }
    }

    /** The classes that nothing takes back, since somebody who denies them has thought of them. */
    Set<String> undeniable() {
        return signs.stream()
                .filter(sign -> sign.notice() == Level.CRISIS)
                .flatMap(Row::classes)
                .collect(Collectors.toSet());
    }

    /** The classes that signs are made of. */
    Stream<String> classes() {
        return signs.stream().flatMap(Row::classes).distinct();
    }

    static SignTable read() {
        return new SignTable(List.of(WordFile.read("signs", Row[].class)));
    }
}
