package org.dermatrail.content.search.emergency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A part of a question as a row of recognised words, and which of them are denied. */
final class Wording {

    private final List<BitSet> words;
    private final BitSet denied;
    private final BitSet denyingAfter;
    private final BitSet spellings = new BitSet();

    /**
     * A row of words.
     *
     * @param words which spellings each word is recognised as
     * @param denied which places are denied
     * @param denyingAfter which places deny what stands just before them
     */
    Wording(List<BitSet> words, BitSet denied, BitSet denyingAfter) {
        this.words = words;
        this.denied = denied;
        this.denyingAfter = denyingAfter;
        words.forEach(spellings::or);
    }

    boolean is(int at, int spelling) {
        return at < words.size() && words.get(at).get(spelling);
    }

    /**
     * Whether one of the forms is there.
     *
     * @param deniable whether it is not there where it is denied
     */
    boolean says(List<Form> all, boolean deniable) {
        List<Form> forms = possible(all);
        if (forms.isEmpty()) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            for (Form form : forms) {
                int end = deniable && denied.get(at) ? -1 : form.endAt(this, at);
                if (end > at && !(deniable && denyingAfter.get(end))) {
                    return true;
                }
            }
        }
        return false;
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
        return new Wording(left, denied, denyingAfter);
    }

    private List<Form> possible(List<Form> forms) {
        return forms.stream().filter(form -> form.isWithin(spellings)).toList();
    }

    /** Overlapping parts of at most some words, so that what is far apart is not put together. */
    List<Wording> parts(int most) {
        List<Wording> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from + most / 2 < words.size(); from += most / 2) {
            int to = Math.min(from + most, words.size());
            parts.add(new Wording(words.subList(from, to), denied.get(from, to), denyingAfter.get(from, to)));
        }
        return parts;
    }
}
