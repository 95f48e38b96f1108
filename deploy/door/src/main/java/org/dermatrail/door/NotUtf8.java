package org.dermatrail.door;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.ContentReference;

/** JSON with bytes that are no UTF-8; its location is where they begin. */
public final class NotUtf8 extends JsonParseException {

    private static final long serialVersionUID = 1;

    NotUtf8(CharSequence before, int bytes) {
        super(null, "The body is not UTF-8", location(before.toString(), bytes));
    }

    private static JsonLocation location(String before, int bytes) {
        int lines = (int) before.chars().filter(letter -> letter == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new JsonLocation(ContentReference.unknown(), bytes, before.length(), lines + 1, column);
    }
}
