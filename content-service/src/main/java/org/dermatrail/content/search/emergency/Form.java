package org.dermatrail.content.search.emergency;

import java.util.BitSet;
import java.util.List;

/** One way to say something: places in a row, each a word or a whole class, between which two other words may stand. */
record Form(List<Place> places) {

    static final int BETWEEN = 2;

    /** What may stand at a place of a form. */
    sealed interface Place {}

    /** One word, by the number that its lexicon gave to the spelling. */
    record Word(int spelling) implements Place {}

    /** Any form of a class. */
    record Any(List<Form> forms) implements Place {}

    /** The place after the form where it begins at a place of a text, or -1 where it does not. */
    int endAt(Wording text, int start) {
        int at = end(places.getFirst(), text, start);
        for (Place place : places.subList(1, places.size())) {
            if (at < 0) {
                return -1;
            }
            at = next(place, text, at);
        }
        return at;
    }

    /** Whether all its words are in a text, wherever. */
    boolean isWithin(BitSet spellings) {
        for (Place place : places) {
            boolean there = switch (place) {
                case Word word -> spellings.get(word.spelling());
                case Any any -> isAnyWithin(any.forms(), spellings);
            };
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are other words in it and one of these is its first or its last. */
    boolean hasAtAnEdge(BitSet spellings) {
        return places.size() > 1 && (isFirst(spellings) || isLast(spellings));
    }

    private boolean isFirst(BitSet spellings) {
        return switch (places.getFirst()) {
            case Word word -> spellings.get(word.spelling());
            case Any any -> any.forms().stream().anyMatch(form -> form.isFirst(spellings));
        };
    }

    private boolean isLast(BitSet spellings) {
        return switch (places.getLast()) {
            case Word word -> spellings.get(word.spelling());
            case Any any -> any.forms().stream().anyMatch(form -> form.isLast(spellings));
        };
    }

    private static boolean isAnyWithin(List<Form> forms, BitSet spellings) {
        for (Form form : forms) {
            if (form.isWithin(spellings)) {
                return true;
            }
        }
        return false;
    }

    private static int next(Place place, Wording text, int from) {
        for (int at = from; at <= from + BETWEEN; at++) {
            int end = end(place, text, at);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int end(Place place, Wording text, int at) {
        return switch (place) {
            case Word word -> text.is(at, word.spelling()) ? at + 1 : -1;
            case Any any ->
                any.forms().stream()
                        .mapToInt(form -> form.endAt(text, at))
                        .max()
                        .orElse(-1);
        };
    }
}
