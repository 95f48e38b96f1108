package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one text to another: the article's own fields by name, sections, claims and sources by id. Where
 * only the order of a list changed, its ids are listed in the new order.
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

    private static List<Entry<Object>> fields(Manuscript from, Manuscript to) {
        List<Entry<Object>> entries = new ArrayList<>();
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
        List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
        List<String> keptNow =
                after.keySet().stream().filter(before::containsKey).toList();
        if (!kept.equals(keptNow)) {
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
