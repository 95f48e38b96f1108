package org.dermatrail.content.manuscript;

/**
 * Characters that nobody means to write: controls other than line ends and tabs, halves of surrogate pairs, and marks that
 * turn the direction of writing round and so can make a sentence look like another one.
 */
public final class ControlCharacters {

    private ControlCharacters() {}

    public static boolean areIn(String text) {
        return text.codePoints().anyMatch(ControlCharacters::isControl);
    }

    /**
     * Whether text that was written as JSON may hold any. A quick look at the whole, since hardly any text does; JSON
     * writes most of them as escapes, and a text may hold such an escape as its own words.
     */
    static boolean mayBeIn(String json) {
        for (int index = 0; index < json.length(); index++) {
            char character = json.charAt(index);
            if (character == '\\') {
                index++;
                char escaped = json.charAt(index);
                if (escaped == 'u' || escaped == 'b' || escaped == 'f') {
                    return true;
                }
            } else if (character > '~' && isSuspect(json, index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSuspect(String json, int index) {
        char character = json.charAt(index);
        if (Character.isLowSurrogate(character)) {
            return !Character.isHighSurrogate(json.charAt(index - 1));
        }
        return Character.isISOControl(character)
                || turnsDirection(character)
                || (Character.isHighSurrogate(character) && !Character.isLowSurrogate(json.charAt(index + 1)));
    }

    private static boolean isControl(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return Character.getType(character) == Character.SURROGATE
                || turnsDirection(character)
                || (Character.isISOControl(character) && !layout);
    }

    /** Embeddings, overrides and isolates (Unicode Annex 9); the marks that Arabic and Hebrew need are not among them. */
    private static boolean turnsDirection(int character) {
        return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    }
}
