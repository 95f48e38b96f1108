package org.dermatrail.content.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Section;
import org.jspecify.annotations.Nullable;

/**
 * Words of advertisements are measured against what the evidence says. A supported claim may promise, and so may the text
 * around it; a limited or disputed one gets a warning; an unsupported one has to be told as something that is said, and an
 * unsafe one with its conditions, never as a fact. Denied promises ("not a cure"), doubted ones ("you may read that it
 * cures") and, except for unsupported claims, open ones ("may cure") are fine.
 */
final class Promises implements Check {

    private static final int WINDOW_BEFORE = 60;
    private static final int WINDOW_AFTER = 25;

    private final Vocabulary vocabulary;

    Promises(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        Wording wording = vocabulary.wording(text.language());
        List<Finding> findings = new ArrayList<>();
        for (Composition.ShownClaim shown : text.shownClaims()) {
            claim(shown, wording).ifPresent(findings::add);
        }
        Set<String> told = new HashSet<>();
        for (Passage passage : text.passages()) {
            for (String sentence : passage.sentences()) {
                for (Phrases.Match promise : promises(sentence, passage, wording)) {
                    String word = promise.text().toLowerCase(Locale.ROOT);
                    if (!isSupported(word, passage.section(), text) && told.add(passage.pointer() + " " + word)) {
                        findings.add(wording(passage.pointer(), promise));
                    }
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> claim(Composition.ShownClaim shown, Wording wording) {
        String statement = shown.claim().statement();
        if (wording.doubts().first(statement).isPresent()) {
            return Optional.empty();
        }
        Optional<Phrases.Match> promise = made(statement, wording).stream().findFirst();
        return switch (shown.claim().appraisal()) {
            case SUPPORTED -> Optional.empty();
            case LIMITED, DISPUTED ->
                promise.filter(match -> !isHedged(statement, match, wording))
                        .map(match -> wording(shown.pointer() + "/statement", match));
            case UNSAFE_UNQUALIFIED ->
                wording.conditions().first(statement).isPresent()
                        ? promise.map(match -> wording(shown.pointer() + "/statement", match))
                        : flatly(shown, promise, wording);
            case UNSUPPORTED -> flatly(shown, promise, wording);
        };
    }

    private static List<Phrases.Match> promises(String sentence, Passage passage, Wording wording) {
        List<Phrases.Match> made = made(sentence, wording).stream()
                .filter(promise -> !isHedged(sentence, promise, wording))
                .toList();
        return made.isEmpty() || isDoubted(sentence, passage, wording) ? List.of() : made;
    }

    private static boolean isDoubted(String sentence, Passage passage, Wording wording) {
        return wording.doubts().first(sentence).isPresent()
                || isDoubtful(passage.lead(), wording)
                || (passage.section() != null
                        && wording.doubts().first(passage.section().heading()).isPresent());
    }

    private static boolean isDoubtful(String lead, Wording wording) {
        return wording.doubts().first(lead).isPresent()
                || wording.negations().first(lead).isPresent();
    }

    /** The promises that the sentence makes and does not deny. */
    private static List<Phrases.Match> made(String sentence, Wording wording) {
        return wording.promises().all(sentence).stream()
                .filter(promise -> !isDenied(sentence, promise, wording))
                .toList();
    }

    private static boolean isDenied(String sentence, Phrases.Match promise, Wording wording) {
        String before = clauseBefore(sentence, promise);
        String after = sentence.substring(promise.end(), Math.min(sentence.length(), promise.end() + WINDOW_AFTER));
        int negations = wording.negations().all(before).size();
        return negations > wording.emphases().all(before).size()
                || wording.refutations().first(after).isPresent();
    }

    private static boolean isHedged(String sentence, Phrases.Match promise, Wording wording) {
        return wording.hedges().first(clauseBefore(sentence, promise)).isPresent();
    }

    private static String clauseBefore(String sentence, Phrases.Match promise) {
        String before = sentence.substring(Math.max(0, promise.start() - WINDOW_BEFORE), promise.start());
        return before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
    }

    /** Whether a supported claim, of the section or for a title of the article, says the same. */
    private static boolean isSupported(String word, @Nullable Section section, Composition text) {
        Set<String> stated = section == null
                ? text.manuscript().claimsById().keySet()
                : section.claims().stream().collect(Collectors.toSet());
        return text.manuscript().claims().stream()
                .filter(claim -> claim.appraisal() == Appraisal.SUPPORTED && stated.contains(claim.id()))
                .anyMatch(claim -> claim.statement().toLowerCase(Locale.ROOT).contains(word));
    }

    private static Finding promotional(Composition.ShownClaim shown, Phrases.Match promise) {
        return new Finding(
                Concern.PROMOTIONAL_CLAIM,
                shown.pointer() + "/statement",
                "The claim " + shown.claim().id() + " promises (\"" + promise.text() + "\") and is appraised as "
                        + shown.claim().appraisal() + ".",
                "Say that it is claimed and what the evidence is, show it to nobody, or take it out.");
    }

    private static Optional<Finding> flatly(
            Composition.ShownClaim shown, Optional<Phrases.Match> promise, Wording wording) {
        return promise.map(match -> promotional(shown, match)).or(() -> unqualified(shown, wording));
    }

    /** Only where the language is known can be said that a doubt is missing. */
    private static Optional<Finding> unqualified(Composition.ShownClaim shown, Wording wording) {
        return wording.doubts().isNothing()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Concern.CLAIM_UNQUALIFIED,
                        shown.pointer() + "/statement",
                        "The claim " + shown.claim().id() + " reads like a fact and is appraised as "
                                + shown.claim().appraisal() + ".",
                        "Say that it is claimed and what the evidence is, or under which conditions it holds."));
    }

    private static Finding wording(String pointer, Phrases.Match promise) {
        return new Finding(
                Concern.PROMOTIONAL_WORDING,
                pointer,
                "\"" + promise.text() + "\" promises more than the evidence given here.",
                "Say what was found, in how many people and how sure that is.");
    }
}
