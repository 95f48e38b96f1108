package org.dermatrail.content.transfer;

/** What imported lines become. */
enum Mode {
    /** Drafts, to be reviewed like any other. */
    DRAFT("draft", "editor"),
    /** Revisions that readers get at once, marked as reviewed by nobody. */
    PUBLISHED("published", "importer");

    private final String word;
    private final String role;

    Mode(String word, String role) {
        this.word = word;
        this.role = role;
    }

    /** The word in addresses and tables. */
    String word() {
        return word;
    }

    /** Who may import so. */
    String role() {
        return role;
    }
}
