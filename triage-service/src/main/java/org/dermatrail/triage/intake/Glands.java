package org.dermatrail.triage.intake;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes back a swollen throat where the swelling is said of glands: "throat is sore and glands are swollen". Patterns don't
 * know whose a word is, so this looks for a gland that has the swelling and for something else that is said of the throat.
 * Where the throat may share the swelling ("throat and glands are swollen"), and beside any sign of an airway, an allergy or
 * an infection deep in the neck, it stays: nobody loses a swollen airway, and tonsils can close one too. It stays as well
 * beside words that nobody understood, which may tell such a sign.
 */
final class Glands {

    private static final Sense SWOLLEN_THROAT = new Sense(Sense.Kind.FINDING, "throat-swelling");
    private static final Set<String> ALARMING = Set.of(
            "breathless",
            "breathless-severe",
            "breathless-lying-flat",
            "wheeze",
            "noisy-breathing",
            "drooling",
            "choking",
            "blue-lips",
            "swallowing-difficulty",
            "tongue-swelling",
            "lip-swelling",
            "hoarse-voice",
            "hives",
            "allergen-exposure",
            "sting-mouth",
            "face-swelling",
            "mouth-opening-limited",
            "mouth-floor-swelling",
            "neck-stiffness",
            "neck-pain",
            "not-drinking",
            "no-urine",
            "severely-unwell",
            "drowsiness",
            "confusion",
            "collapse",
            "mottled-skin",
            "rapid-spread",
            "speech-disturbance",
            "rigors",
            "named-sepsis");
    private static final int ATTRIBUTE = 3;
    private static final int PREDICATE = 7;
    private static final int DESCRIPTION = 4;

    /**
     * The word classes.
     *
     * @param sore what is said of a throat that is ill and not closing
     * @param place what stands between a thing and where it is: "in my throat"
     */
    record Words(int gland, int throat, int swell, int sore, int place) {}

    private final Passage passage;
    private final Lexicon lexicon;
    private final Cues cues;
    private final Words words;

    Glands(Passage passage, Lexicon lexicon) {
        this.passage = passage;
        this.lexicon = lexicon;
        this.cues = lexicon.words().cues();
        this.words = lexicon.words().glands();
    }

    void settle(List<Mention> met) {
        List<Mention> ofGlands = met.stream()
                .filter(mention -> mention.sense().equals(SWOLLEN_THROAT) && isOfGlands(mention))
                .toList();
        if (ofGlands.isEmpty()) {
            return;
        }
        Mentions mentions = new Mentions(met, passage.size());
        if (!isAlarming(met, mentions)) {
            Clauses clauses = clauses(mentions);
            Set<Mention> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
            ofGlands.stream()
                    .filter(mention -> !clauses.areObscureBeside(mention))
                    .forEach(dropped::add);
            met.removeIf(dropped::contains);
        }
    }

    private Clauses clauses(Mentions mentions) {
        Times times = new Times(passage, cues, lexicon.words().times(), mentions, lexicon.nature());
        return new Clauses(passage, mentions, lexicon.matching().medicines().in(passage), times);
    }

    private boolean isAlarming(List<Mention> met, Mentions mentions) {
        Negation negation = new Negation(passage, cues, mentions);
        return met.stream()
                .filter(mention -> mention.sense().kind() == Sense.Kind.FINDING)
                .filter(mention -> ALARMING.contains(mention.sense().id()))
                .anyMatch(mention -> !negation.denies(mention) && !isOfNeckGlands(mention));
    }

    /** In "swollen neck glands and a sore throat" no neck is sore. */
    private boolean isOfNeckGlands(Mention mention) {
        boolean gland = false;
        for (int at = mention.from(); at <= Math.min(mention.to(), passage.size() - 1); at++) {
            gland |= passage.is(at, words.gland());
        }
        return gland && mention.sense().id().equals("neck-pain");
    }

    private boolean isOfGlands(Mention mention) {
        int[] tokens = mention.tokens().toArray();
        if (tokens.length != 2) {
            return false;
        }
        int throat = passage.is(tokens[0], words.throat()) ? tokens[0] : tokens[1];
        int swelling = tokens[0] + tokens[1] - throat;
        if (!passage.is(throat, words.throat()) || !passage.is(swelling, words.swell())) {
            return false;
        }
        int gland = glandWith(swelling);
        return gland >= 0 && (isPlace(throat, gland) || isDescribed(throat, gland, swelling));
    }

    /** The gland that the swelling is said of: "swollen neck glands", "glands in my neck are very swollen"; or -1. */
    private int glandWith(int swelling) {
        for (int at = swelling + 1; at < Math.min(passage.size(), swelling + 1 + ATTRIBUTE); at++) {
            if (passage.is(at, words.gland())) {
                return at;
            }
            if (parts(at) || (passage.is(at, words.throat()) && !isGland(at + 1))) {
                break;
            }
        }
        for (int at = swelling - 1; at >= Math.max(0, swelling - PREDICATE); at--) {
            if (passage.is(at, words.gland())) {
                return at;
            }
            boolean also = at == swelling - 1 && cues.at(passage, at, Cue.AND);
            if ((parts(at) && !also) || (passage.is(at, words.throat()) && !isPlaced(at))) {
                break;
            }
        }
        return -1;
    }

    private boolean isGland(int at) {
        return at < passage.size() && passage.is(at, words.gland());
    }

    private boolean parts(int at) {
        Token token = passage.token(at);
        return token.isSoft() || token.isHard() || cues.at(passage, at, Cue.AND) || cues.at(passage, at, Cue.BUT);
    }

    /** Whether the throat only tells where the gland is: "throat glands", "glands in my throat". */
    private boolean isPlace(int throat, int gland) {
        return throat + 1 == gland || (throat > gland && throat - gland <= ATTRIBUTE && isPlaced(throat));
    }

    private boolean isPlaced(int throat) {
        for (int at = throat - 1; at >= Math.max(0, throat - 2); at--) {
            if (passage.is(at, words.place())) {
                return true;
            }
            if (parts(at) || passage.is(at, words.gland())) {
                return false;
            }
        }
        return false;
    }

    /** Whether the throat has something of its own: "sore throat", "throat is sore and glands". */
    private boolean isDescribed(int throat, int gland, int swelling) {
        if (throat > 0 && passage.is(throat - 1, words.sore())) {
            return true;
        }
        int first = Math.min(gland, swelling);
        int to = throat < first ? first : Math.min(passage.size(), throat + 1 + DESCRIPTION);
        for (int at = throat + 1; at < to && passage.inOneSentence(throat, at); at++) {
            if (passage.is(at, words.sore())) {
                return true;
            }
        }
        return false;
    }
}
