package org.dermatrail.triage.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A language's lexicon file as it is written. Lists of words are one string with commas; orders matter, since a class
 * may only name classes above it.
 *
 * @param language its tag: "en"
 * @param letters how the language is written: endings, spellings, sounds, compounds
 * @param classes words of one meaning, by name
 * @param contexts what a sentence can be about, by family and name: words or classes
 * @param sites parts of the body to tell beside a finding, by name
 * @param sides the words for left, right and both
 * @param medicines names of medicines by id
 * @param asides what is said in passing and says nothing of what stands beside it: "I don't want to make a fuss"
 * @param pause how many words a comma counts for between the words of a pattern
 * @param ordinaryLists files beside this one with more of the ordinary words
 * @param ordinary words that are right as they are and must not be mended to a word of the lexicon
 */
record LexiconSource(
        String language,
        LetterSource letters,
        Map<String, String> classes,
        Map<String, String> cues,
        Map<String, Map<String, String>> contexts,
        TimeSource times,
        Map<String, String> measures,
        Map<String, String> sites,
        Map<Side, String> sides,
        Map<String, String> medicines,
        Map<String, List<String>> findings,
        Map<String, List<String>> absent,
        Map<String, List<String>> procedures,
        List<String> idioms,
        List<String> asides,
        String barrier,
        int pause,
        List<String> ordinaryLists,
        String ordinary) {

    /** The entries of a list as it is written: one string with commas. */
    static List<String> split(String listed) {
        return Arrays.stream(listed.split(","))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /**
     * @param endings what a mark behind a stem stands for, "-" for nothing; English has rules of its own instead
     * @param digraphs letters that are also written as two
     * @param sounds groups of letters and how they sound
     * @param care how carefully misspelt words are mended
     * @param links what joins the words of a compound, "-" for nothing; empty where there are no compounds
     * @param contracted how a verb is written behind a noun ("throat's")
     * @param setPhrases words that stand together and are known by their company, however one of them is written
     * @param nounsHaveCapitals whether a capital within a sentence is nothing special
     */
    record LetterSource(
            Map<String, String> endings,
            Map<String, String> digraphs,
            Map<String, String> sounds,
            Spelling.Care care,
            String links,
            ContractedSource contracted,
            String setPhrases,
            boolean nounsHaveCapitals) {}

    /**
     * @param endings what stands behind the apostrophe and the verb it is short for
     * @param perfect the same before one of the {@code participles}: "my face's been drooping"
     * @param whole words beside those for people and times that are read with their ending as one
     * @param single what a body has one of: with an "s" behind {@code owner} and no apostrophe it is no plural
     */
    record ContractedSource(
            Map<String, String> endings,
            Map<String, String> perfect,
            String participles,
            String whole,
            String single,
            String owner) {}

    /** Words of time; lengths are ISO 8601. */
    record TimeSource(
            Map<String, String> units,
            Map<String, String> numbers,
            Map<String, String> phrases,
            Map<String, String> words) {}
}
