package org.dermatrail.content.article;

import java.util.List;

/** What an article can be read as. */
enum Format {
    JSON("application", "json", "application/json"),
    HTML("text", "html", "text/html;charset=UTF-8"),
    MARKDOWN("text", "markdown", "text/markdown;charset=UTF-8");

    private static final List<Format> ALL = List.of(values());

    private final String type;
    private final String subtype;
    private final String mediaType;

    Format(String type, String subtype, String mediaType) {
        this.type = type;
        this.subtype = subtype;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a range such as {@code text/*} takes it in. */
    boolean isIn(String rangeType, String rangeSubtype) {
        return (rangeType.equals("*") || rangeType.equalsIgnoreCase(type))
                && (rangeSubtype.equals("*") || rangeSubtype.equalsIgnoreCase(subtype));
    }

    static List<Format> all() {
        return ALL;
    }
}
