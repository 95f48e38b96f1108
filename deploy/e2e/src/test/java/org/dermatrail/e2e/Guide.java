package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page for people who work by curl. What is indented in it are commands: they are run as they stand, one after the other,
 * and all have to succeed. What is fenced below commands is what they answer, shortened: see {@link Shown}.
 */
final class Guide {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String INDENT = "    ";
    private static final String FENCE = "```";
    private static final String SO_FAR = "~~~ what was shown so far ~~~";

    private final String page;
    private final List<Claim> claims = new ArrayList<>();
    private final StringBuilder commands = new StringBuilder();

    /** That something is shown by the commands of one part of a page. */
    private record Claim(int part, Shown shown) {}

    private Guide(String page) throws IOException {
        this.page = page;
        int part = 0;
        String kind = null;
        var fenced = new StringBuilder();
        for (String line : Files.readAllLines(HOME.resolve(page))) {
            if (line.startsWith(FENCE)) {
                if (kind != null) {
                    claims.add(new Claim(part, Shown.of(kind, fenced.toString())));
                    fenced.setLength(0);
                }
                kind = kind == null ? line.substring(FENCE.length()) : null;
            } else if (kind != null) {
                fenced.append(line).append('\n');
            } else if (line.startsWith(INDENT)) {
                if (!claims.isEmpty() && claims.getLast().part() == part) {
                    commands.append("printf '\\n%s\\n' '").append(SO_FAR).append("'\n");
                    part++;
                }
                commands.append(line.substring(INDENT.length())).append('\n');
            }
        }
        assertThat(kind).as("a fence of %s that is not closed", page).isNull();
        assertThat(commands).as(page).contains("http://127.0.0.1:8080/", "deploy/token", "curl -sS");
    }

    /** Follows a page to its end; answers all that its commands have printed. */
    static String followed(String page, PackagedStack stack) throws Exception {
        return new Guide(page).followed(stack);
    }

    private String followed(PackagedStack stack) throws Exception {
        Path folder = Files.createTempDirectory(stack.data(), "guide");
        Process run = new ProcessBuilder("bash", "-euo", "pipefail", "-c", against(stack))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(told).isZero();
        String[] parts = told.split(SO_FAR, -1);
        assertThat(claims)
                .as("what %s shows", page)
                .allSatisfy(claim -> assertThat(claim.shown().isIn(parts[claim.part()]))
                        .as("%s in%n%s", claim.shown(), parts[claim.part()])
                        .isTrue());
        assertNothingIsLeftForGit(folder);
        return told;
    }

    private String against(PackagedStack stack) {
        return "export DERMATRAIL_DATA='" + stack.data() + "'\n"
                + commands.toString()
                        .replace("http://127.0.0.1:8080", stack.gateway().toString())
                        .replace("deploy/", "'" + HOME + "'/deploy/")
                        .replace("curl -sS", "curl -sS --fail-with-body -w '\\n'");
    }

    /** Whoever follows a page does so at the root of the sources, where its files must not wait to be committed. */
    private void assertNothingIsLeftForGit(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Files.readAllLines(HOME.resolve(".gitignore")))
                    .as("files that %s writes", page)
                    .containsAll(files.map(file -> "/" + file.getFileName()).toList());
        }
    }
}
