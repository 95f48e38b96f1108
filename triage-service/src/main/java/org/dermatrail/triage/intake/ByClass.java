package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What some word classes stand for, at the place of each: a text asks for every class of every word. */
final class ByClass<T> {

    private final List<@Nullable T> values = new ArrayList<>();

    ByClass(Map<Integer, T> values) {
        int last = values.keySet().stream().max(Integer::compare).orElse(-1);
        this.values.addAll(Collections.nCopies(last + 1, null));
        values.forEach(this.values::set);
    }

    @Nullable
    T get(int wordClass) {
        return wordClass < values.size() ? values.get(wordClass) : null;
    }
}
