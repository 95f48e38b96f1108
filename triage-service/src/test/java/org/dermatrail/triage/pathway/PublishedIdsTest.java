package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Stored reports, events and clinics' own pathways name findings, measurements, procedures and red flags by id, so an id
 * that was ever published stays and goes on meaning what it meant.
 *
 * <p>The file has a line for each: its id and, behind a colon, what it means. Whoever adds an id writes its line by
 *
 * <pre>./mvnw -pl triage-service -am test -Dtest=PublishedIdsTest -Dsurefire.failIfNoSpecifiedTests=false -Dids=write</pre>
 *
 * <p>which adds lines and changes none. A title in better words is changed in the file by hand.
 */
class PublishedIdsTest {

    private static final Path FILE = Path.of("src/test/resources/cases/published-ids.txt");

    private final SortedMap<String, String> now = now(Knowledge.load().vocabulary());

    @Test
    void noIdVanishes() throws IOException {
        assertThat(now.keySet())
                .as(
                        "Ids that were published, which stored reports and events name: retire it, do not remove it. Leave it"
                                + " in the vocabulary, take its words out of the lexicons, and out of the rules what should no"
                                + " longer follow from it")
                .containsAll(published().keySet());
    }

    @Test
    void noIdChangesItsMeaning() throws IOException {
        SortedMap<String, String> published = published();
        SortedMap<String, String> stillThere = new TreeMap<>(now);
        stillThere.keySet().retainAll(published.keySet());
        published.keySet().retainAll(stillThere.keySet());

        assertThat(stillThere)
                .as(
                        "What ids mean, for stored reports and events too. If it is the same in better words, change the line of"
                                + " the file by hand; if it is something else, give that an id of its own, and as for the old"
                                + " one: retire it, do not remove it")
                .isEqualTo(published);
    }

    @Test
    void everyIdIsListed() throws IOException {
        if ("write".equals(System.getProperty("ids"))) {
            SortedMap<String, String> all = new TreeMap<>(now);
            all.putAll(published());
            List<String> lines = new ArrayList<>();
            all.forEach((id, meaning) -> lines.add(meaning.isEmpty() ? id : id + ": " + meaning));
            Files.write(FILE, lines);
        }

        assertThat(published().keySet())
                .as("New ids are to be listed: run with -Dids=write, as told above, and commit the file")
                .containsAll(now.keySet());
    }

    private static SortedMap<String, String> published() throws IOException {
        SortedMap<String, String> published = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] parts = line.split(": ", 2);
            published.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return published;
    }

    /** By kind and id; the meaning of a red flag is its id. */
    private static SortedMap<String, String> now(Vocabulary vocabulary) {
        SortedMap<String, String> now = new TreeMap<>();
        vocabulary.findings().values().forEach(term -> now.put("finding " + term.id(), term.title()));
        vocabulary
                .measurements()
                .values()
                .forEach(term -> now.put("measurement " + term.id(), term.title() + ", in " + term.unit()));
        vocabulary.procedures().values().forEach(term -> now.put("procedure " + term.id(), term.title()));
        vocabulary.redFlags().forEach(id -> now.put("red-flag " + id, ""));
        return now;
    }
}
