package org.dermatrail.gateway.portal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page and the policy under which a browser shows it: only the script and the style that the file holds may run,
 * named by their hashes, so that no injected text ever becomes code.
 */
@Singleton
final class PortalPage {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private final String html;
    private final String policy;

    PortalPage() {
        this(read());
    }

    PortalPage(String html) {
        this.html = html;
        this.policy = "default-src 'none'; script-src " + hash(SCRIPT, html) + "; style-src " + hash(STYLE, html)
                + "; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String html() {
        return html;
    }

    String policy() {
        return policy;
    }

    private static String hash(Pattern element, String html) {
        Matcher found = element.matcher(html);
        if (!found.find()) {
            return "'none'";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(found.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read() {
        try (InputStream file = PortalPage.class.getResourceAsStream("/portal/index.html")) {
            if (file == null) {
                throw new IllegalStateException("The portal's page is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
