package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link of every document leads to a file or folder of the source tree. */
class MarkdownLinksTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^(https?|mailto):.*");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> documents = documents();
        assertThat(documents).contains(HOME.resolve("README.md"), HOME.resolve("CHANGELOG.md"));

        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            Matcher links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                String target = links.group(1).replaceFirst("#.*", "");
                if (!ELSEWHERE.matcher(target).matches()
                        && !target.isEmpty()
                        && !Files.exists(document.resolveSibling(target))) {
                    broken.add(HOME.relativize(document) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        Path decisions = HOME.resolve("deploy/adr");
        String list = Files.readString(decisions.resolve("README.md"));

        try (Stream<Path> records = Files.list(decisions)) {
            assertThat(records.map(record -> record.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(list).contains("](" + name + ")"));
        }
    }

    @Test
    void theReadmeIsShortAndOpensWithWhatThisIsNot() throws IOException {
        List<String> lines = Files.readAllLines(HOME.resolve("README.md"));

        assertThat(lines).hasSizeLessThanOrEqualTo(150);
        assertThat(String.join(" ", lines.subList(0, 5))).contains("no diagnosis", "emergency number");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            !HOME.relativize(file).toString().matches("(.*/)?(target|node_modules|\\.[a-z]+)/.*"))
                    .toList();
        }
    }
}
