package org.dermatrail.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code deploy/bench/vignettes}: posts every case of a file to a running gateway and compares the answers
 * with what the cases expect.
 */
public final class Vignettes {

    private static final int MISSED = 1;
    private static final int UNUSABLE = 2;

    private Vignettes() {}

    /** @param arguments the file of cases, the address of the gateway, a token with the role portal */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Findings findings = run(read(Path.of(arguments[0])), URI.create(arguments[1]), arguments[2]);
            System.out.println(findings.text());
            System.exit(findings.areAsWanted() ? 0 : MISSED);
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(UNUSABLE);
        }
    }

    /** Reads {@code {"vignettes": […]}} or a bare array. */
    static List<Vignette> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        try {
            JsonMapper json = JsonMapper.builder().build();
            JsonNode root = json.readTree(file.toFile());
            JsonNode cases = root.isArray() ? root : root.path("vignettes");
            List<Vignette> vignettes = json.convertValue(cases, new TypeReference<List<Vignette>>() {});
            if (vignettes == null || vignettes.isEmpty()) {
                throw new IOException(
                        file + " holds no cases: expected an array, or an object with an array \"vignettes\"");
            }
            return vignettes;
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            throw new IOException(file + " is not a file of cases: " + malformed.getMessage(), malformed);
        }
    }

    private static Findings run(List<Vignette> vignettes, URI address, String token)
            throws IOException, InterruptedException {
        MustNot mustNot = MustNot.load();
        List<Outcome> outcomes = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        try (Gateway gateway = new Gateway(address, token)) {
            for (Vignette vignette : vignettes) {
                Gateway.Reply reply = post(gateway, vignette, address);
                if (reply.status() == 201) {
                    outcomes.add(Outcome.of(vignette, gateway.read(reply), reply.time(), mustNot));
                } else if (reply.status() == 401 || reply.status() == 403) {
                    throw new IOException(
                            "The gateway refused the token (" + reply.status() + "). Give one with --token.");
                } else {
                    unanswered.add(vignette.id() + ": " + reply.status() + " "
                            + reply.body().lines().findFirst().orElse(""));
                }
            }
        }
        return new Findings(outcomes, unanswered);
    }

    private static Gateway.Reply post(Gateway gateway, Vignette vignette, URI address)
            throws IOException, InterruptedException {
        try {
            return gateway.post(vignette);
        } catch (IOException unreachable) {
            throw new IOException(
                    "No answer from the gateway at " + address + " (" + unreachable + "). Is deploy/up running?",
                    unreachable);
        }
    }
}
