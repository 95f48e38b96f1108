package org.dermatrail.triage.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language as data, compiled: words, patterns, cues and times, read from {@code lexicon/<locale>.yaml}. It can be
 * shared between threads.
 */
public final class Lexicon {

    /** How a finding behaves in time and in families. */
    record Nature(
            Set<String> asides,
            Set<String> places,
            Set<String> transientSigns,
            Set<String> lasting,
            Map<String, String> past,
            Map<String, String> family) {
        Nature {
            asides = Set.copyOf(asides);
            places = Set.copyOf(places);
            transientSigns = Set.copyOf(transientSigns);
            lasting = Set.copyOf(lasting);
            past = Map.copyOf(past);
            family = Map.copyOf(family);
        }
    }

    private final Terms terms;
    private final Contexts contexts;
    private final Wordings wordings;
    private final Spelling spelling;
    private final Cues cues;
    private final TimeWords timeWords;
    private final Measures.Words measures;
    private final Nature nature;
    private final Map<String, String> doneFindings;
    private final Set<String> reachable;

    Lexicon(
            Terms terms,
            Contexts contexts,
            Wordings wordings,
            Spelling spelling,
            Cues cues,
            TimeWords timeWords,
            Measures.Words measures,
            Nature nature,
            Map<String, String> doneFindings,
            Set<String> reachable) {
        this.terms = terms;
        this.contexts = contexts;
        this.wordings = wordings;
        this.spelling = spelling;
        this.cues = cues;
        this.timeWords = timeWords;
        this.measures = measures;
        this.nature = nature;
        this.doneFindings = Map.copyOf(doneFindings);
        this.reachable = Set.copyOf(reachable);
    }

    /** The lexicon of plain English that comes with the product. */
    public static Lexicon english() {
        try (InputStream source = Lexicon.class.getResourceAsStream("/lexicon/en.yaml")) {
            if (source == null) {
                throw new LexiconException("lexicon/en.yaml is not on the class path");
            }
            return read(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a lexicon; one with a mistake is refused with the place of it. */
    public static Lexicon read(InputStream source) {
        return new LexiconReader().read(source);
    }

    /** Ids of the findings and procedures that some wording leads to. */
    public Set<String> reachable() {
        return reachable;
    }

    Terms terms() {
        return terms;
    }

    Contexts contexts() {
        return contexts;
    }

    Wordings wordings() {
        return wordings;
    }

    Spelling spelling() {
        return spelling;
    }

    Cues cues() {
        return cues;
    }

    TimeWords timeWords() {
        return timeWords;
    }

    Measures.Words measures() {
        return measures;
    }

    Nature nature() {
        return nature;
    }

    /** The finding that says that this procedure has been done, if there is one. */
    @Nullable
    String doneFinding(String procedure) {
        return doneFindings.get(procedure);
    }
}
