package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The command {@code deploy/token}: prints a token of the local issuer, and nothing else, on standard output. */
public final class Token {

    private static final String USAGE =
            "Usage: deploy/token ROLE[,ROLE…] [CLINIC] [--subject NAME]\nRoles: " + String.join(", ", Issuer.ROLES);

    private Token() {}

    /** @param arguments the folder of the source tree, then what the person typed */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        try {
            System.out.println(token(
                    Settings.data(home, System.getenv()),
                    Arrays.asList(arguments).subList(1, arguments.length)));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    static String token(Path data, List<String> arguments) throws Refusal, IOException {
        Request request = Request.of(arguments);
        Path issuer = DataFolder.issuerOf(data);
        if (!Issuer.isIn(issuer)) {
            throw new Refusal(
                    "The data folder %s has no issuer yet. Run deploy/up once (or set DERMATRAIL_DATA to the folder that it uses)."
                            .formatted(data));
        }
        return Issuer.open(issuer)
                .token(request.subject(), request.clinic(), request.roles().toArray(String[]::new));
    }

    /** What was typed, checked. */
    record Request(List<String> roles, String clinic, String subject) {

        static Request of(List<String> arguments) throws Refusal {
            Deque<String> left = new ArrayDeque<>(arguments);
            List<String> words = new ArrayList<>();
            String subject = "";
            while (!left.isEmpty()) {
                String word = left.pop();
                if (word.equals("--subject") && !left.isEmpty()) {
                    subject = left.pop();
                } else if (word.startsWith("-")) {
                    throw new Refusal("Not understood: " + word + "\n" + USAGE);
                } else {
                    words.add(word);
                }
            }
            if (words.isEmpty() || words.size() > 2) {
                throw new Refusal(USAGE);
            }
            List<String> roles = List.of(words.getFirst().split(",", -1));
            for (String role : roles) {
                if (!Issuer.ROLES.contains(role)) {
                    throw new Refusal(
                            "There is no role '%s'. Roles: %s".formatted(role, String.join(", ", Issuer.ROLES)));
                }
            }
            return new Request(
                    roles,
                    words.size() == 2 ? words.getLast() : "demo",
                    subject.isEmpty() ? "local-" + roles.getFirst() : subject);
        }
    }
}
