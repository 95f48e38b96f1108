package org.dermatrail.content.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists of the product, one entry a line; what follows a {@code #} is a remark. */
final class WordLists {

    private WordLists() {}

    static List<String> lines(String name) {
        String file = "search/" + name;
        try (InputStream stream = WordLists.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The word list " + file + " cannot be read", unreadable);
        }
    }

    static Reader reader(String name) {
        return new StringReader(String.join("\n", lines(name)));
    }
}
