package org.dermatrail.content.rendering;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;

/**
 * What the service itself says to readers, in the language of the text beside it, or in English where nobody has put it
 * into that language. Kept as data in {@code reader/}, so that a further language needs no code.
 */
public final class Idiom {

    private static final Control NEVER_THAT_OF_THE_MACHINE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The languages that it is there in, the one that all others fall back on first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es");

    private final ResourceBundle words;

    private Idiom(ResourceBundle words) {
        this.words = words;
    }

    /** @param language a language tag such as {@code de} or {@code en-GB} */
    public static Idiom of(String language) {
        return new Idiom(ResourceBundle.getBundle(
                "reader.words",
                Locale.forLanguageTag(language),
                Idiom.class.getClassLoader(),
                NEVER_THAT_OF_THE_MACHINE));
    }

    /** The language that it turned out to be. */
    public String language() {
        String language = words.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    /** @param details what its gaps are filled with, as they are to be shown */
    public String say(Saying saying, String... details) {
        return new MessageFormat(words.getString(saying.toString()), Locale.ROOT).format(details);
    }

    /** A reviewer's term as a patient understands it. */
    public String say(Certainty certainty) {
        return words.getString("certainty-" + certainty.toString().replace('_', '-'));
    }

    /** A reviewer's term as a patient understands it. */
    public String say(Appraisal appraisal) {
        return words.getString("appraisal-" + appraisal.toString().replace('_', '-'));
    }
}
