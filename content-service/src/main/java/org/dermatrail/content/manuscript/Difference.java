package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one text to another: the article's own fields by name, sections, claims and sources by id. Where
 * the order of a list cannot be told from that, its ids are listed in the new order: what is kept stays in its order,
 * and what was added comes at the end. Applied to the first text, it gives the second exactly.
 */
public record Difference(
        List<Entry<Object>> fields,
        List<Entry<Section>> sections,
        List<Entry<Claim>> claims,
        List<Entry<Source>> sources,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> reordered) {

    /** How an entry came into the difference. */
    public enum Change {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }

    /** One field, section, claim or source that differs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry<T>(
            String id,
            Change change,
            @Nullable T before,
            @Nullable T after) {}

    /** What turns {@code from} into {@code to}. */
    public static Difference between(Manuscript from, Manuscript to) {
        Map<String, List<String>> reordered = new LinkedHashMap<>();
        List<Entry<Section>> sections = list("sections", from.sections(), to.sections(), Section::id, reordered);
        List<Entry<Claim>> claims = list("claims", from.claims(), to.claims(), Claim::id, reordered);
        List<Entry<Source>> sources = list("sources", from.sources(), to.sources(), Source::id, reordered);
        return new Difference(fields(from, to), sections, claims, sources, reordered);
    }

    /** The text that the other one becomes by this difference. */
    public Manuscript applyTo(Manuscript from) {
        Changes changes = new Changes(fields);
        return new Manuscript(
                changes.text("slug", from.slug()),
                changes.text("locale", from.locale()),
                changes.text("title", from.title()),
                changes.text("summary", from.summary()),
                changes.list("conditions", from.conditions(), String.class),
                changes.list("codes", from.codes(), Code.class),
                changes.value("reviewBy", from.reviewBy(), LocalDate.class),
                changes.value("disclosure", from.disclosure(), String.class),
                changes.value("licence", from.licence(), String.class),
                changes.value("attribution", from.attribution(), String.class),
                changes.list("terms", from.terms(), Term.class),
                applied("sections", from.sections(), sections, Section::id),
                applied("claims", from.claims(), claims, Claim::id),
                applied("sources", from.sources(), sources, Source::id));
    }

    /** The changed fields, by name. */
    private record Changes(List<Entry<Object>> fields) {

        <T> @Nullable T value(String name, @Nullable T before, Class<T> type) {
            for (Entry<Object> field : fields) {
                if (field.id().equals(name)) {
                    return type.cast(field.after());
                }
            }
            return before;
        }

        String text(String name, String before) {
            return Objects.requireNonNullElse(value(name, before, String.class), before);
        }

        <T> List<T> list(String name, List<T> before, Class<T> type) {
            Object after = value(name, before, Object.class);
            return after instanceof List<?> items
                    ? items.stream().map(type::cast).toList()
                    : before;
        }
    }

    private <T> List<T> applied(String name, List<T> from, List<Entry<T>> entries, Function<T, String> id) {
        Map<String, T> items = byId(from, id);
        for (Entry<T> entry : entries) {
            T after = entry.after();
            if (after == null) {
                items.remove(entry.id());
            } else {
                items.put(entry.id(), after);
            }
        }
        List<String> order = reordered.getOrDefault(name, List.copyOf(items.keySet()));
        return order.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    private static List<Entry<Object>> fields(Manuscript from, Manuscript to) {
        List<Entry<Object>> entries = new ArrayList<>();
        field("slug", from.slug(), to.slug(), entries);
        field("locale", from.locale(), to.locale(), entries);
        field("title", from.title(), to.title(), entries);
        field("summary", from.summary(), to.summary(), entries);
        field("conditions", from.conditions(), to.conditions(), entries);
        field("codes", from.codes(), to.codes(), entries);
        field("reviewBy", from.reviewBy(), to.reviewBy(), entries);
        field("disclosure", from.disclosure(), to.disclosure(), entries);
        field("licence", from.licence(), to.licence(), entries);
        field("attribution", from.attribution(), to.attribution(), entries);
        field("terms", from.terms(), to.terms(), entries);
        return entries;
    }

    private static void field(
            String name, @Nullable Object before, @Nullable Object after, List<Entry<Object>> entries) {
        if (!Objects.equals(before, after)) {
            entries.add(new Entry<>(name, Change.CHANGED, before, after));
        }
    }

    private static <T> List<Entry<T>> list(
            String name, List<T> from, List<T> to, Function<T, String> id, Map<String, List<String>> reordered) {
        Map<String, T> before = byId(from, id);
        Map<String, T> after = byId(to, id);
        List<Entry<T>> entries = new ArrayList<>();
        before.forEach((key, value) -> {
            T now = after.get(key);
            if (now == null) {
                entries.add(new Entry<>(key, Change.REMOVED, value, null));
            } else if (!now.equals(value)) {
                entries.add(new Entry<>(key, Change.CHANGED, value, now));
            }
        });
        after.forEach((key, value) -> {
            if (!before.containsKey(key)) {
                entries.add(new Entry<>(key, Change.ADDED, null, value));
            }
        });
        List<String> order = Stream.concat(
                        before.keySet().stream().filter(after::containsKey),
                        after.keySet().stream().filter(key -> !before.containsKey(key)))
                .toList();
        if (!order.equals(List.copyOf(after.keySet()))) {
            reordered.put(name, List.copyOf(after.keySet()));
        }
        return entries;
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }
}
