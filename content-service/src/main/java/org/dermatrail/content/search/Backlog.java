package org.dermatrail.content.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The articles that changed and are not in the index yet. Single ones are due at once. What an import brings is due when
 * nothing more comes, when the first of it has waited long enough, or when it has become too much: taking it in costs more
 * than storing it, and would keep the import from its work. Times are those of {@link System#nanoTime}.
 */
final class Backlog {

    /** What imports brought is taken in so few at a time that a single article hardly waits for them. */
    private static final int PORTION = 50;

    /** How long articles that were taken in are kept from searches at most, since showing them costs. */
    private static final long LONGEST_UNSEEN = Duration.ofSeconds(5).toNanos();

    private final Set<String> single = new LinkedHashSet<>();

    /** Since when each waits. */
    private final Map<String, Long> imported = new LinkedHashMap<>();

    private final SearchConfig config;
    private long fed;
    private long shown;

    Backlog(SearchConfig config) {
        this.config = config;
    }

    void note(String slug, boolean ofAnImport, long now) {
        if (ofAnImport) {
            fed = now;
            imported.putIfAbsent(slug, now);
        } else {
            single.add(slug);
        }
    }

    boolean isEmpty() {
        return single.isEmpty() && imported.isEmpty();
    }

    /** Whether so many wait that no more should come before some are taken in. */
    boolean isFull() {
        return imported.size() > config.backlog();
    }

    int size() {
        return single.size() + imported.size();
    }

    void clear() {
        single.clear();
        imported.clear();
    }

    /** How long nothing is due, unless something comes. */
    Duration rest(long now) {
        if (isEmpty()) {
            return config.poll();
        }
        if (!single.isEmpty() || isFull()) {
            return Duration.ZERO;
        }
        long quietAt = fed + config.rest().toNanos();
        long lateAt = imported.values().iterator().next() + config.patience().toNanos();
        return Duration.ofNanos(Math.max(0, Math.min(quietAt, lateAt) - now));
    }

    /**
     * What is to be taken in now.
     *
     * @param visible whether searches have to see it at once, with all that was taken in before
     */
    record Part(List<String> slugs, boolean visible) {}

    /** What is due now; of what imports brought a portion only. It does not wait any more. */
    Part due(long now) {
        if (rest(now).isPositive() || isEmpty()) {
            return new Part(List.of(), false);
        }
        List<String> due = single.isEmpty() ? taken(imported.keySet()) : List.copyOf(single);
        imported.keySet().removeAll(single);
        boolean visible = !single.isEmpty() || rest(now).isPositive() || now - shown >= LONGEST_UNSEEN;
        single.clear();
        shown = visible ? now : shown;
        return new Part(due, visible);
    }

    private static List<String> taken(Set<String> waiting) {
        List<String> taken = new ArrayList<>();
        Iterator<String> slugs = waiting.iterator();
        while (slugs.hasNext() && taken.size() < PORTION) {
            taken.add(slugs.next());
            slugs.remove();
        }
        return taken;
    }
}
