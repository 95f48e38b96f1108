package org.dermatrail.content.search.emergency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language: recognises each word of a question once, and then which classes are said. */
final class Lexicon {

    static final String ASKING = "asking";
    static final String DISTANT = "distant";
    static final String ACUTE = "acute";

    private static final BitSet NONE = new BitSet();

    private final List<Spelling> spellings = new ArrayList<>();
    private final Map<Spelling, Integer> numbers = new HashMap<>();
    private final Map<Character, BitSet> beginnings = new HashMap<>();
    private final Map<String, List<Form>> classes = new LinkedHashMap<>();
    private final List<Form> homonyms;
    private final WordFile file;
    private final Set<String> known;
    private final Denial denial;
    private final Set<String> undeniable;
    private final List<Form> denyingForms;

    /**
     * The words of a language.
     *
     * @param known the words of all languages that are no slip of another one
     * @param signs what the classes are for
     */
    Lexicon(WordFile file, Set<String> known, SignTable signs) {
        this.file = file;
        undeniable = signs.undeniable();
        denial = new Denial(file);
        Map<String, List<String>> written = new HashMap<>(file.words());
        written.put(ASKING, file.asking());
        written.put(DISTANT, file.distant());
        written.put(ACUTE, file.acute());
        written.keySet().forEach(name -> forms(name, written, List.of()));
        homonyms = file.homonyms().stream()
                .map(text -> form(text, written, List.of()))
                .toList();
        this.known = known;
        BitSet denials = new BitSet();
        Stream.concat(file.denying().stream(), file.denyingAfter().stream())
                .map(this::exactly)
                .forEach(denials::or);
        denyingForms = signs.classes()
                .flatMap(name -> classes.getOrDefault(name, List.of()).stream())
                .filter(form -> form.hasAtAnEdge(denials))
                .distinct()
                .toList();
    }

    /** The lexicons of all languages. */
    static List<Lexicon> all(SignTable signs) {
        List<WordFile> files = WordFile.LANGUAGES.stream().map(WordFile::of).toList();
        Set<String> known =
                files.stream().flatMap(file -> file.known().stream()).collect(Collectors.toSet());
        return files.stream().map(file -> new Lexicon(file, known, signs)).toList();
    }

    String language() {
        return file.language();
    }

    String notice(SignTable.Level level) {
        return Objects.requireNonNull(file.notices().get(level), () -> "No notice for " + level);
    }

    /**
     * The words as they are understood here.
     *
     * @param withSlips whether to take a word that is unknown for one that is nearly the same
     */
    Wording wording(Words words, boolean withSlips) {
        Map<String, BitSet> recognised = new HashMap<>();
        List<BitSet> row = words.row().stream()
                .map(word -> recognised.computeIfAbsent(word, one -> recognise(one, withSlips)))
                .toList();
        Wording undenied = new Wording(row, Denied.NOTHING).without(homonyms);
        return undenied.denying(denial.in(words, undenied.edges(denyingForms)));
    }

    /** The classes that are said, {@code asking}, {@code distant} and {@code acute} among them. */
    Set<String> said(Wording wording, Denied.Extent extent) {
        return classes.entrySet().stream()
                .filter(meant -> wording.says(
                        meant.getValue(), undeniable.contains(meant.getKey()) ? Denied.Extent.NOTHING : extent))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many of the words are of this language for certain. */
    long certain(Words words) {
        return words.row().stream()
                .filter(word -> denial.isSaidBy(word) || !exactly(word).isEmpty())
                .count();
    }

    private BitSet recognise(String word, boolean withSlips) {
        BitSet exactly = exactly(word);
        return exactly.isEmpty() && withSlips && !known.contains(word)
                ? those(word, spelling -> spelling.isNearly(word))
                : exactly;
    }

    private BitSet exactly(String word) {
        return those(word, spelling -> spelling.isExactly(word));
    }

    private BitSet those(String word, Predicate<Spelling> which) {
        BitSet possible = new BitSet();
        possible.or(beginnings.getOrDefault(Spelling.ANY, NONE));
        possible.or(beginnings.getOrDefault(word.charAt(0), NONE));
        BitSet found = new BitSet();
        possible.stream().filter(number -> which.test(spellings.get(number))).forEach(found::set);
        return found;
    }

    private List<Form> forms(String name, Map<String, List<String>> written, List<String> within) {
        if (within.contains(name) || !written.containsKey(name)) {
            throw new IllegalStateException("No words of the class " + name + " in the file of " + file.language());
        }
        List<Form> done = classes.get(name);
        if (done != null) {
            return done;
        }
        List<String> inside = new ArrayList<>(within);
        inside.add(name);
        List<Form> forms = written.get(name).stream()
                .map(text -> form(text, written, inside))
                .toList();
        classes.put(name, forms);
        return forms;
    }

    private Form form(String text, Map<String, List<String>> written, List<String> within) {
        List<Form.Place> places = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            places.add(
                    part.startsWith("<")
                            ? new Form.Any(forms(part.substring(1, part.length() - 1), written, within))
                            : new Form.Word(number(Spelling.of(part))));
        }
        return new Form(places);
    }

    private int number(Spelling spelling) {
        return numbers.computeIfAbsent(spelling, unseen -> {
            spellings.add(unseen);
            int number = spellings.size() - 1;
            beginnings.computeIfAbsent(unseen.first(), letter -> new BitSet()).set(number);
            return number;
        });
    }
}
