package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notation of patterns in the lexicon.
 *
 * <ul>
 *   <li>{@code a b}: a, then b with at most two words between; {@code a .. b}: with at most eight
 *   <li>{@code a & b}: both, in any order, at most five words between
 *   <li>{@code <name>}: any word of that class; {@code fell_out}: two words side by side; {@code a|<b>}: either
 *   <li>{@code @name} in front: only where that context is spoken of; {@code !@name}: only where it is not
 * </ul>
 */
final class PatternReader {

    private static final int NEAR = 2;
    private static final int FAR = 8;
    private static final int AROUND = 5;

    private final Terms terms;
    private final Contexts contexts;

    PatternReader(Terms terms, Contexts contexts) {
        this.terms = terms;
        this.contexts = contexts;
    }

    /** One pattern, or one for every order of its elements where order is free. */
    List<Pattern> read(String notation) {
        return read(notation, NEAR);
    }

    /** A figure of speech stands as it stands: nothing may come between its words but where the notation says so. */
    List<Pattern> readFixed(String notation) {
        return read(notation, 0);
    }

    private List<Pattern> read(String notation, int near) {
        List<Pattern.Element> elements = new ArrayList<>();
        long needs = 0;
        long forbids = 0;
        boolean free = false;
        int gap = near;
        for (String part : notation.trim().split("\\s+")) {
            if (part.startsWith("@")) {
                needs |= contexts.bit(part.substring(1));
            } else if (part.startsWith("!@")) {
                forbids |= contexts.bit(part.substring(2));
            } else if (part.equals("&")) {
                free = true;
            } else if (part.equals("..")) {
                gap = FAR;
            } else {
                elements.add(new Pattern.Element(element(part), gap));
                gap = near;
            }
        }
        if (elements.isEmpty()) {
            throw new LexiconException("The pattern \"" + notation + "\" has no word: add one");
        }
        List<Pattern> patterns = new ArrayList<>();
        for (List<Pattern.Element> order : free ? orders(elements) : List.of(elements)) {
            patterns.add(new Pattern(order, needs, forbids));
        }
        return patterns;
    }

    private static List<List<Pattern.Element>> orders(List<Pattern.Element> elements) {
        if (elements.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Pattern.Element>> orders = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<Pattern.Element> rest = new ArrayList<>(elements);
            Pattern.Element first = rest.remove(i);
            for (List<Pattern.Element> tail : orders(rest)) {
                List<Pattern.Element> order = new ArrayList<>();
                order.add(new Pattern.Element(first.wordClass(), AROUND));
                order.addAll(tail);
                orders.add(order);
            }
        }
        return orders;
    }

    private int element(String part) {
        if (part.startsWith("<") && part.indexOf('|') < 0) {
            return classNamed(part);
        }
        boolean known = terms.hasClass(part);
        int own = terms.classNamed(part);
        if (!known) {
            for (String choice : part.split("\\|")) {
                if (choice.startsWith("<")) {
                    terms.include(own, classNamed(choice));
                } else {
                    terms.add(choice, own);
                }
            }
        }
        return own;
    }

    private int classNamed(String bracketed) {
        if (!terms.hasClass(bracketed)) {
            throw new LexiconException("The class " + bracketed + " is not in the lexicon: add it or mend its name");
        }
        return terms.classNamed(bracketed);
    }
}
