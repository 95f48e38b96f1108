package org.dermatrail.triage.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language as data, compiled: words, patterns, cues and times, read from {@code lexicon/<language>.yaml}. It can be
 * shared between threads.
 */
public final class Lexicon {

    private static final String FOLDER = "/lexicon/";

    /** How a finding behaves in time and in families, and what procedures leave. */
    record Nature(
            Set<String> asides,
            Set<String> places,
            Set<String> transientSigns,
            Set<String> lasting,
            Set<String> acute,
            Set<String> passing,
            Set<String> exposures,
            Set<String> events,
            Set<String> grave,
            Set<String> lingering,
            Set<String> masked,
            Set<String> wishes,
            Map<String, String> past,
            Map<String, String> gone,
            Map<String, String> family,
            Map<String, String> contact,
            Map<String, String> done,
            Set<String> dangers) {
        Nature {
            asides = Set.copyOf(asides);
            places = Set.copyOf(places);
            transientSigns = Set.copyOf(transientSigns);
            lasting = Set.copyOf(lasting);
            acute = Set.copyOf(acute);
            passing = Set.copyOf(passing);
            exposures = Set.copyOf(exposures);
            events = Set.copyOf(events);
            grave = Set.copyOf(grave);
            lingering = Set.copyOf(lingering);
            masked = Set.copyOf(masked);
            wishes = Set.copyOf(wishes);
            past = Map.copyOf(past);
            gone = Map.copyOf(gone);
            family = Map.copyOf(family);
            contact = Map.copyOf(contact);
            done = Map.copyOf(done);
            dangers = Set.copyOf(dangers);
        }
    }

    /** What is looked for in a text. */
    record Matching(Terms terms, Contexts contexts, Wordings wordings, Wordings asides, Wordings medicines) {}

    /** How words are written, rightly and wrongly, and whether nouns begin with capitals. */
    record Writing(
            Spelling spelling,
            SetPhrases setPhrases,
            Compounds compounds,
            Contractions contractions,
            boolean nounsHaveCapitals) {}

    /** Words round what is looked for. */
    record Words(Cues cues, TimeWords times, Measures.Words measures, Details.Words details, Glands.Words glands) {}

    private final String language;
    private final Matching matching;
    private final Writing writing;
    private final Words words;
    private final Nature nature;
    private final Set<String> reachable;

    Lexicon(String language, Matching matching, Writing writing, Words words, Nature nature, Set<String> reachable) {
        this.language = language;
        this.matching = matching;
        this.writing = writing;
        this.words = words;
        this.nature = nature;
        this.reachable = Set.copyOf(reachable);
    }

    /** The languages that come with the product, English first: {@code lexicon/index.txt}. */
    public static List<Lexicon> all() {
        return list("index.txt").stream().map(Lexicon::of).toList();
    }

    /** The lexicon of plain English that comes with the product. */
    public static Lexicon english() {
        return of("en");
    }

    /** The lexicon of a language that comes with the product. */
    static Lexicon of(String language) {
        try (InputStream source = resource(language + ".yaml")) {
            return read(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a lexicon; one with a mistake is refused with the place of it. */
    static Lexicon read(InputStream source) throws IOException {
        try (InputStream nature = resource("nature.yaml")) {
            return LexiconReader.read(source, nature);
        }
    }

    /** The words of a list beside the lexicon, {@code #} opening a line of remarks. */
    static List<String> list(String name) {
        try (InputStream list = resource(name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream source = Lexicon.class.getResourceAsStream(FOLDER + name);
        if (source == null) {
            throw new LexiconException("lexicon/" + name + " is not on the class path");
        }
        return source;
    }

    /** Ids of the findings and procedures that some wording leads to. */
    Set<String> reachable() {
        return reachable;
    }

    String language() {
        return language;
    }

    Matching matching() {
        return matching;
    }

    Writing writing() {
        return writing;
    }

    Words words() {
        return words;
    }

    Nature nature() {
        return nature;
    }
}
