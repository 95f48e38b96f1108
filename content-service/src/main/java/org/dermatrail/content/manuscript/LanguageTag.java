package org.dermatrail.content.manuscript;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages that an article can be in: a language of ISO 639, alone or with a country of ISO 3166. */
final class LanguageTag {

    static final String SHAPE = "[a-z]{2,3}(-[A-Z]{2})?";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private LanguageTag() {}

    static boolean isKnown(String tag) {
        if (!PATTERN.matcher(tag).matches()) {
            return false;
        }
        int hyphen = tag.indexOf('-');
        String language = hyphen < 0 ? tag : tag.substring(0, hyphen);
        return isLanguage(language) && (hyphen < 0 || COUNTRIES.contains(tag.substring(hyphen + 1)));
    }

    /** Java lists the languages of two letters; one of three is known where it has a name. */
    private static boolean isLanguage(String language) {
        return LANGUAGES.contains(language)
                || (language.length() > 2
                        && !Locale.of(language)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equals(language));
    }
}
