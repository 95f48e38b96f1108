package org.dermatrail.content.search.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a question reads like an emergency, and what to do first. A notice too many costs a moment, one too few can
 * cost a life; so in doubt there is one. Only the less grave signs, and diseases that are merely named, are passed over when
 * somebody plainly asks in general or about long ago. What is denied is no sign, except of a crisis; of what calls for an
 * ambulance a denial takes back only the nearest thing and what an "or" joins to it, since many write without full stops.
 * The most urgent sign decides. Nobody says which language a question is in, so each is read for, and the notice is in the
 * language of the words that were recognised. All of the text is read, in time that grows with its length only; the resource
 * hands over the first 4,000 characters.
 */
@ApplicationScoped
public class Emergencies {

    private static final int WORDS_TOGETHER = 20;
    private static final int CERTAIN_FROM = 2;

    private record Seen(SignTable.Level level, Lexicon lexicon) {}

    private final List<SignTable.Row> signs = SignTable.read().signs();
    private final List<Lexicon> lexicons = Lexicon.all(SignTable.read());

    /**
     * What to do first, or nothing.
     *
     * @param locale the language to answer in where a question can be read in several
     */
    public Optional<String> notice(String question, @Nullable String locale) {
        String language = locale == null ? "" : Locale.forLanguageTag(locale).getLanguage();
        return Stream.of(false, true)
                .filter(between -> !between || PlainLetters.hasUnseen(question))
                .flatMap(between -> read(PlainLetters.words(question, between)))
                .min(Comparator.comparing(Seen::level)
                        .thenComparing(seen -> !seen.lexicon().language().equals(language)))
                .map(seen -> seen.lexicon().notice(seen.level()));
    }

    /** Slips are looked for in the language only that most of the words are certainly of. */
    private Stream<Seen> read(Words words) {
        long most = lexicons.stream()
                .mapToLong(lexicon -> lexicon.certain(words))
                .max()
                .orElse(0);
        return lexicons.stream().flatMap(lexicon -> {
            Wording wording = lexicon.wording(words, lexicon.certain(words) == most);
            return wording.parts(WORDS_TOGETHER).stream()
                    .flatMap(part -> levels(lexicon, part))
                    .map(level -> new Seen(level, lexicon));
        });
    }

    private Stream<SignTable.Level> levels(Lexicon lexicon, Wording part) {
        Set<String> said = lexicon.said(part, Denied.Extent.REACHED);
        Set<String> withLittleDenied = part.isDeniedAlike() ? said : lexicon.said(part, Denied.Extent.NEAREST);
        List<SignTable.Row> seen = signs.stream()
                .filter(sign -> sign.isIn(
                        switch (sign.notice()) {
                            case CRISIS, AMBULANCE -> withLittleDenied;
                            case TODAY -> said;
                        }))
                .toList();
        boolean alone = seen.stream().map(SignTable.Row::matter).distinct().count() < CERTAIN_FROM;
        boolean distant = alone && said.contains(Lexicon.DISTANT) && !said.contains("sudden");
        boolean general = distant || alone && said.contains(Lexicon.ASKING) && !said.contains(Lexicon.ACUTE);
        return seen.stream()
                .filter(sign -> switch (sign.quietWhen()) {
                    case GENERAL -> !general;
                    case DISTANT -> !distant;
                    case NEVER -> true;
                })
                .map(SignTable.Row::notice);
    }
}
