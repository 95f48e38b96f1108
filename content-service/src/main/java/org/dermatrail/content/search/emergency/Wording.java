package org.dermatrail.content.search.emergency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A part of a question as a row of recognised words, and what is denied in it. */
final class Wording {

    private final List<BitSet> words;
    private final Denied denied;
    private final BitSet spellings = new BitSet();

    /**
     * A row of words.
     *
     * @param words which spellings each word is recognised as
     */
    Wording(List<BitSet> words, Denied denied) {
        this.words = words;
        this.denied = denied;
        words.forEach(spellings::or);
    }

    boolean is(int at, int spelling) {
        return at < words.size() && words.get(at).get(spelling);
    }

    /** Whether one of the forms is there and not denied. */
    boolean says(List<Form> all, Denied.Extent extent) {
        List<Form> forms = possible(all);
        if (forms.isEmpty()) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            for (Form form : forms) {
                int end = denied.isDeniedAt(at, extent) ? -1 : form.endAt(this, at);
                if (end > at && !denied.isDeniedFrom(end, extent)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all that is denied is the nearest thing. */
    boolean isDeniedAlike() {
        return denied.reached().equals(denied.nearest());
    }

    /** The places of the first and the last word of these forms. */
    BitSet edges(List<Form> all) {
        List<Form> forms = possible(all);
        BitSet edges = new BitSet();
        for (int at = 0; at < words.size(); at++) {
            for (Form form : forms) {
                int end = form.endAt(this, at);
                if (end > at) {
                    edges.set(at);
                    edges.set(end - 1);
                }
            }
        }
        return edges;
    }

    Wording denying(Denied what) {
        return new Wording(words, what);
    }

    /** The same row without the words of these forms. */
    Wording without(List<Form> all) {
        List<Form> forms = possible(all);
        List<BitSet> left = new ArrayList<>(words);
        for (int at = 0; at < words.size(); at++) {
            for (Form form : forms) {
                for (int gone = at, end = form.endAt(this, at); gone < end; gone++) {
                    left.set(gone, new BitSet());
                }
            }
        }
        return new Wording(left, denied);
    }

    private List<Form> possible(List<Form> forms) {
        return forms.stream().filter(form -> form.isWithin(spellings)).toList();
    }

    /** Overlapping parts of at most some words, so that what is far apart is not put together. */
    List<Wording> parts(int most) {
        List<Wording> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from + most / 2 < words.size(); from += most / 2) {
            int to = Math.min(from + most, words.size());
            parts.add(new Wording(words.subList(from, to), denied.part(from, to)));
        }
        return parts;
    }
}
