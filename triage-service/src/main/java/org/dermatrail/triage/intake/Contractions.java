package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a noun from the verb that is written behind it: "my throat's closing" tells of a throat, not of throats. Where
 * the same letters tell whose something is ("mum's face"), or the word is known with its ending ("it's"), it stays.
 */
final class Contractions {

    private static final String PLURAL = "s";

    private final Map<String, String> endings;
    private final Map<String, String> perfect;
    private final Set<String> participles;
    private final Set<String> whole;
    private final Set<String> single;
    private final Set<String> owner;

    /**
     * @param endings what stands behind the apostrophe and the verb it is short for
     * @param perfect the same before one of the {@code participles}
     * @param whole words that are never parted from such an ending
     * @param single what nobody has two of: such a word with an "s" behind a word of {@code owner} has lost its
     *     apostrophe
     */
    Contractions(
            Map<String, String> endings,
            Map<String, String> perfect,
            Set<String> participles,
            Set<String> whole,
            Set<String> single,
            Set<String> owner) {
        this.endings = Map.copyOf(endings);
        this.perfect = Map.copyOf(perfect);
        this.participles = Set.copyOf(participles);
        this.whole = Set.copyOf(whole);
        this.single = Set.copyOf(single);
        this.owner = Set.copyOf(owner);
    }

    List<Token> parted(List<Token> written) {
        if (endings.isEmpty()) {
            return written;
        }
        List<Token> tokens = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Token token = written.get(i);
            int tail = token.tail() > 0 ? token.tail() : lostTail(written, i);
            int cut = token.word().length() - tail;
            String verb = tail > 0 && cut > 0 ? verb(token.word().substring(cut), written, i + 1) : null;
            if (verb == null || whole.contains(token.word().substring(0, cut))) {
                tokens.add(token);
            } else {
                tokens.add(token.part(0, cut, token.word().substring(0, cut)));
                tokens.add(token.part(cut, token.word().length(), verb));
            }
        }
        return tokens;
    }

    private @Nullable String verb(String ending, List<Token> written, int next) {
        boolean perfectly =
                next < written.size() && participles.contains(written.get(next).word());
        return (perfectly ? perfect : endings).getOrDefault(ending, endings.get(ending));
    }

    /** "my throats closing": the noun has lost its apostrophe, since something is said of it. */
    private int lostTail(List<Token> written, int at) {
        String word = written.get(at).word();
        boolean owned = at > 0 && owner.contains(written.get(at - 1).word());
        boolean told = at + 1 < written.size()
                && (written.get(at + 1).isWord() || written.get(at + 1).isNumber());
        boolean one = word.endsWith(PLURAL) && single.contains(word.substring(0, word.length() - 1));
        return owned && told && one ? PLURAL.length() : 0;
    }
}
