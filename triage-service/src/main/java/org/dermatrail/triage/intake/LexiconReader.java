package org.dermatrail.triage.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and compiles a lexicon file; what it can't make sense of it refuses with the place. */
final class LexiconReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private static final String NOTHING = "-";
    private static final List<Cue> PEOPLE = List.of(
            Cue.SELF, Cue.THIRD, Cue.RELATIVE, Cue.CHILD, Cue.OTHER, Cue.THING, Cue.MALE, Cue.FEMALE, Cue.PRESENT);

    private final LexiconSource source;
    private final NatureSource nature;
    private final Terms terms;
    private final Contexts contexts = new Contexts();
    private final Set<String> reachable = new LinkedHashSet<>();

    private LexiconReader(LexiconSource source, NatureSource nature) {
        this.source = source;
        this.nature = nature;
        LexiconSource.LetterSource letters = source.letters();
        this.terms = new Terms(
                new Letters(letters.digraphs()),
                Inflection.of(letters.endings().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> endings(entry.getValue())))));
    }

    static Lexicon read(InputStream language, InputStream nature) {
        return new LexiconReader(parse(language, LexiconSource.class), parse(nature, NatureSource.class)).read();
    }

    private static List<String> endings(String listed) {
        return LexiconSource.split(listed).stream()
                .map(ending -> ending.equals(NOTHING) ? "" : ending)
                .toList();
    }

    private Lexicon read() {
        source.classes().forEach((name, words) -> define("<" + name + ">", words));
        Set<String> small = smallWords();
        Cues cues = new Cues(keyed(Cue.class, Cue::key, "cues", source.cues()));
        int family = 0;
        for (Map<String, String> members : source.contexts().values()) {
            int current = family++;
            members.forEach((name, words) -> contexts.add(name, define("@" + name, words), current));
        }
        TimeWords times = times(source.times());
        Measures.Words measures = measures(source.measures());
        Details.Words details = details();
        Wordings wordings = wordings();
        Wordings asides = noWordings();
        add(asides, new PatternReader(terms, contexts), new Sense(Sense.Kind.ASIDE, "aside"), source.asides());
        Wordings medicines = medicines();
        reachable.addAll(nature.past().values());
        reachable.addAll(nature.gone().values());
        reachable.addAll(nature.family().values());
        reachable.addAll(nature.contact().values());
        source.procedures().keySet().stream()
                .map(nature.done()::get)
                .filter(Objects::nonNull)
                .forEach(reachable::add);
        return new Lexicon(
                source.language(),
                new Lexicon.Matching(terms, contexts, wordings, asides, medicines),
                writing(small),
                new Lexicon.Words(cues, times, measures, details, glands()),
                nature.compiled(),
                reachable);
    }

    private static <T> T parse(InputStream stream, Class<T> type) {
        try {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new LexiconException("The lexicon can't be read: " + e.getMessage(), e);
        }
    }

    private int define(String name, String words) {
        int id = terms.classNamed(name);
        for (String word : LexiconSource.split(words)) {
            if (!word.startsWith("<")) {
                terms.add(word, id);
            } else if (terms.hasClass(word)) {
                terms.include(id, terms.classNamed(word));
            } else {
                throw new LexiconException(name + " includes " + word + ", which is not defined above it");
            }
        }
        return id;
    }

    private TimeWords times(LexiconSource.TimeSource source) {
        Map<String, Duration> units = new HashMap<>();
        source.units()
                .forEach((words, length) -> LexiconSource.split(words).stream()
                        .flatMap(word -> terms.forms(word).stream())
                        .forEach(form -> units.put(form, Duration.parse(length))));
        units.keySet().forEach(word -> terms.add(word, terms.classNamed("time:unit")));
        Map<String, Double> numbers = new HashMap<>();
        source.numbers()
                .forEach((word, value) -> terms.forms(word).forEach(form -> numbers.put(form, Double.valueOf(value))));
        Map<Integer, Duration> phrases = new HashMap<>();
        source.phrases()
                .forEach((words, length) -> phrases.put(define("time:" + words, words), Duration.parse(length)));
        return new TimeWords(
                units,
                numbers,
                new ByClass<>(phrases),
                keyed(TimeWords.Word.class, TimeWords.Word::key, "times.words", source.words()));
    }

    /** The class of each key's words: no key may be missing, and none be there that nobody asks for. */
    private <K extends Enum<K>> Map<K, Integer> keyed(
            Class<K> keys, Function<K, String> written, String where, Map<String, String> words) {
        Set<String> unknown = new TreeSet<>(words.keySet());
        Map<K, Integer> classes = new EnumMap<>(keys);
        for (K key : keys.getEnumConstants()) {
            String name = written.apply(key);
            String listed = words.get(name);
            if (listed == null) {
                throw new LexiconException(where + " has no " + name + ": add it");
            }
            classes.put(key, define(where + ":" + name, listed));
            unknown.remove(name);
        }
        if (!unknown.isEmpty()) {
            throw new LexiconException(
                    where + " has an unknown " + unknown.iterator().next() + ": take it out");
        }
        return classes;
    }

    private Measures.Words measures(Map<String, String> source) {
        Map<String, Integer> words = new HashMap<>();
        source.forEach((name, listed) -> words.put(name, define("measure:" + name, listed)));
        words.put("unit", terms.classNamed("time:unit"));
        return new Measures.Words(words, contexts.bit("lesion"));
    }

    private Details.Words details() {
        Map<Integer, String> sites = new LinkedHashMap<>();
        source.sites().forEach((name, words) -> sites.put(define("site:" + name, words), name));
        Map<Side, Integer> sides = new EnumMap<>(Side.class);
        source.sides().forEach((side, words) -> sides.put(side, define("side:" + side, words)));
        return new Details.Words(new ByClass<>(sites), sides);
    }

    private Glands.Words glands() {
        return new Glands.Words(
                classNamed("gland"),
                classNamed("throat"),
                classNamed("swell"),
                classNamed("sore-throat"),
                classNamed("place-of"));
    }

    private int classNamed(String name) {
        if (!terms.hasClass("<" + name + ">")) {
            throw new LexiconException("The class " + name + " is missing: add it under classes");
        }
        return terms.classNamed("<" + name + ">");
    }

    private Wordings medicines() {
        Wordings medicines = noWordings();
        source.medicines()
                .forEach((id, words) -> medicines.add(
                        new Pattern(List.of(new Pattern.Element(define("medicine:" + id, words), 0)), 0, 0),
                        new Sense(Sense.Kind.MEDICINE, id)));
        return medicines;
    }

    private Wordings noWordings() {
        return new Wordings(terms.classNamed("barrier"), terms.classNamed("<limb>"), source.pause());
    }

    private Wordings wordings() {
        define("barrier", source.barrier());
        Wordings wordings = noWordings();
        PatternReader reader = new PatternReader(terms, contexts);
        source.findings().forEach((id, list) -> add(wordings, reader, new Sense(Sense.Kind.FINDING, id), list));
        source.absent().forEach((id, list) -> add(wordings, reader, new Sense(Sense.Kind.ABSENCE, id), list));
        source.procedures().forEach((id, list) -> add(wordings, reader, new Sense(Sense.Kind.PROCEDURE, id), list));
        add(wordings, reader, new Sense(Sense.Kind.IDIOM, "idiom"), source.idioms());
        return wordings;
    }

    private void add(Wordings wordings, PatternReader reader, Sense sense, List<String> notations) {
        for (String notation : notations) {
            try {
                (sense.kind().isFixed() ? reader.readFixed(notation) : reader.read(notation))
                        .forEach(pattern -> wordings.add(pattern, sense));
            } catch (LexiconException e) {
                throw new LexiconException(sense.id() + ": " + e.getMessage(), e);
            }
        }
        if (!sense.kind().isFixed() && !notations.isEmpty()) {
            reachable.add(sense.id());
        }
    }

    /** The words of cues and times: right as they are, and nothing to mend to. */
    private Set<String> smallWords() {
        return Stream.of(
                        source.cues().values(),
                        source.times().words().values(),
                        source.times().numbers().keySet())
                .flatMap(Collection::stream)
                .flatMap(words -> LexiconSource.split(words).stream())
                .flatMap(words -> Arrays.stream(words.split("\\s+")))
                .flatMap(word -> terms.forms(word).stream())
                .collect(Collectors.toSet());
    }

    /** "my mum's face" and "today's" tell whose: no word for a person or a time is parted from its "s". */
    private Contractions contractions(LexiconSource.ContractedSource contracted) {
        Set<String> whole = new HashSet<>(LexiconSource.split(contracted.whole()));
        PEOPLE.forEach(who -> whole.addAll(LexiconSource.split(source.cues().getOrDefault(who.key(), ""))));
        source.times().units().keySet().stream()
                .flatMap(words -> LexiconSource.split(words).stream())
                .flatMap(word -> terms.forms(word).stream())
                .forEach(whole::add);
        List.of("weekday", "month")
                .forEach(name ->
                        whole.addAll(LexiconSource.split(source.times().words().getOrDefault(name, ""))));
        return new Contractions(
                contracted.endings(),
                contracted.perfect(),
                Set.copyOf(LexiconSource.split(contracted.participles())),
                whole,
                Set.copyOf(LexiconSource.split(contracted.single())),
                Set.copyOf(LexiconSource.split(contracted.owner())));
    }

    private Lexicon.Writing writing(Set<String> small) {
        Set<String> right = LexiconSource.split(source.ordinary()).stream()
                .flatMap(word -> terms.forms(word).stream())
                .collect(Collectors.toSet());
        right.addAll(small);
        source.ordinaryLists().forEach(name -> right.addAll(Lexicon.list(name)));
        Set<String> targets = new HashSet<>(terms.known());
        targets.removeAll(right);
        right.addAll(terms.known());
        return new Lexicon.Writing(
                new Spelling(
                        targets,
                        right,
                        source.letters().care(),
                        new Sounds(source.letters().sounds()),
                        terms::alike),
                new SetPhrases(LexiconSource.split(source.letters().setPhrases()), right),
                new Compounds(targets, endings(source.letters().links())),
                contractions(source.letters().contracted()),
                source.letters().nounsHaveCapitals());
    }
}
