package org.dermatrail.content.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The articles that changed and are not in the index yet. Single ones are due at once. What an import brings is due when
 * nothing more comes, and a little of it now and then before: taking it in costs more than storing it, and would keep the
 * import from its work. Times are those of {@link System#nanoTime}.
 */
final class Backlog {

    private final Set<String> single = new LinkedHashSet<>();
    private final Set<String> imported = new LinkedHashSet<>();
    private final SearchConfig config;
    private long fed;
    private long took;

    Backlog(SearchConfig config) {
        this.config = config;
    }

    void note(String slug, boolean ofAnImport, long now) {
        if (ofAnImport) {
            took = imported.isEmpty() ? now : took;
            fed = now;
            imported.add(slug);
        } else {
            single.add(slug);
        }
    }

    boolean isEmpty() {
        return single.isEmpty() && imported.isEmpty();
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
        long quietIn = fed + config.rest().toNanos() - now;
        long dueIn = took + config.patience().toNanos() - now;
        boolean due = !single.isEmpty() || quietIn <= 0 || dueIn <= 0 || imported.size() > config.backlog();
        return due ? Duration.ZERO : Duration.ofNanos(Math.min(quietIn, dueIn));
    }

    /**
     * What is to be taken in now.
     *
     * @param visible whether searches have to see it at once, which costs; else they may see it with what comes next
     */
    record Part(List<String> slugs, boolean visible) {}

    /** What is due now, not more than a batch of what imports brought. It does not wait any more. */
    Part due(long now) {
        if (!single.isEmpty()) {
            imported.removeAll(single);
            return new Part(taken(single, single.size()), true);
        }
        if (isEmpty() || rest(now).isPositive()) {
            return new Part(List.of(), false);
        }
        boolean late = now - took >= config.patience().toNanos();
        took = late ? now : took;
        return new Part(taken(imported, config.batch()), late || imported.isEmpty());
    }

    private static List<String> taken(Collection<String> waiting, int most) {
        List<String> taken = new ArrayList<>();
        var slugs = waiting.iterator();
        while (slugs.hasNext() && taken.size() < most) {
            taken.add(slugs.next());
            slugs.remove();
        }
        return taken;
    }
}
