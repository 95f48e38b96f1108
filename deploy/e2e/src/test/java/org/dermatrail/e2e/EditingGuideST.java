package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands of {@code content-service/EDITING.md}, as they stand there and one after the other, all succeed. */
class EditingGuideST {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String INDENT = "    ";

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    @Test
    void anEditorsDayGoesAsItIsWritten() throws Exception {
        Process day = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands())
                .directory(STACK.data().toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(day.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(day.waitFor()).as(told).isZero();
        assertThat(told)
                .contains(
                        "\"publishable\":true", "\"state\":\"withdrawn\"", "\"revision\":4", "\"sourceId\":\"doc-1\"");
    }

    private static String commands() throws IOException {
        String written = Files.readAllLines(HOME.resolve("content-service/EDITING.md")).stream()
                .filter(line -> line.startsWith(INDENT))
                .map(line -> line.substring(INDENT.length()))
                .collect(Collectors.joining("\n"));
        assertThat(written).contains("http://127.0.0.1:8080/", "deploy/token", "curl -sS");
        return "export DERMATRAIL_DATA='" + STACK.data() + "'\n"
                + written.replace("http://127.0.0.1:8080", STACK.gateway().toString())
                        .replace("deploy/token", "'" + HOME + "'/deploy/token")
                        .replace("curl -sS", "curl -sS --fail");
    }
}
