package org.dermatrail.content.search.lucene;

import java.util.List;

/** The languages that words are taken apart in; whatever is none of them is only split at spaces and lower-cased. */
enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    SPANISH("es"),
    OTHER("xx");

    static final List<Language> ALL = List.of(values());

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    static Language of(String locale) {
        String language = locale.length() < 3 || locale.charAt(2) != '-' ? locale : locale.substring(0, 2);
        return ALL.stream()
                .filter(known -> known.tag.equals(language))
                .findFirst()
                .orElse(OTHER);
    }

    /** The name of a field that holds words of this language. */
    String field(String name) {
        return name + "." + tag;
    }
}
