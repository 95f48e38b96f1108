package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** All mentions of a passage, and which of them stand at a token. */
final class Mentions implements Iterable<Mention> {

    private final List<Mention> all;
    private final List<List<Mention>> byToken = new ArrayList<>();

    Mentions(List<Mention> all, int tokens) {
        this.all = List.copyOf(all);
        for (int i = 0; i < tokens; i++) {
            byToken.add(List.of());
        }
        for (Mention mention : all) {
            mention.tokens().forEach(at -> put(at, mention));
        }
    }

    private void put(int at, Mention mention) {
        if (byToken.get(at).isEmpty()) {
            byToken.set(at, new ArrayList<>());
        }
        byToken.get(at).add(mention);
    }

    @Override
    public Iterator<Mention> iterator() {
        return all.iterator();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Whether the word at this token is part of a finding ("won't close") and so denies nothing else. It still denies
     * what is said by the rest of that very finding: in "hasn't changed" there is no change.
     */
    boolean spend(int at, Mention mention) {
        boolean spent = false;
        for (Mention owner : byToken.get(at)) {
            if (owner.sense().kind() != Sense.Kind.ABSENCE) {
                spent = true;
                if (owner != mention && !mention.uses(at) && owner.saysAllAfter(at, mention)) {
                    return false;
                }
            }
        }
        return spent;
    }

    /** Whether one of these figures of speech takes words of the mention, which doesn't contain it whole. */
    boolean undo(Mention mention) {
        return mention.tokens()
                .mapToObj(byToken::get)
                .flatMap(List::stream)
                .anyMatch(figure -> !mention.contains(figure));
    }

    List<Mention> at(int at) {
        return Collections.unmodifiableList(byToken.get(at));
    }

    boolean anyAt(int at) {
        return !byToken.get(at).isEmpty();
    }

    /** Whether something else is named at this token: a mention that shares no word with this one. */
    boolean anotherAt(int at, Mention mention) {
        List<Mention> here = byToken.get(at);
        return !here.isEmpty() && here.stream().noneMatch(other -> other.overlaps(mention));
    }
}
