package org.dermatrail.gateway.routing;

import static org.dermatrail.gateway.identity.Role.ADMIN;
import static org.dermatrail.gateway.identity.Role.CLINICIAN;
import static org.dermatrail.gateway.identity.Role.EDITOR;
import static org.dermatrail.gateway.identity.Role.REVIEWER;
import static org.dermatrail.gateway.identity.Role.SUBSCRIBER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The table of routes. Prefixes are whole path segments. Without a token only what is listed as a published read is
 * open: a new path behind a known prefix stays closed until it is listed here.
 */
public final class Routes {

    private static final Access ANYONE = new Access.Anyone();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Map<String, Upstream> PREFIXES = new LinkedHashMap<>();
    private static final Map<String, Route.Own> OWN = Map.of(
            "/", new Route.Own("/", READING, ANYONE),
            "/openapi", new Route.Own("/openapi", READING, ANYONE),
            "/asyncapi", new Route.Own("/asyncapi", READING, ANYONE),
            "/docs", new Route.Own("/docs", READING, ANYONE),
            "/q/metrics", new Route.Own("/q/metrics", READING, Access.Bearer.of(ADMIN)),
            "/v1/events",
                    new Route.Own(
                            "/v1/events",
                            Set.of("GET"),
                            Access.Bearer.of(SUBSCRIBER, CLINICIAN, EDITOR, REVIEWER, ADMIN)));

    static {
        for (String prefix : List.of("/v1/articles", "/v1/claims", "/v1/search", "/v1/gaps", "/infobutton")) {
            PREFIXES.put(prefix, Upstream.CONTENT);
        }
        PREFIXES.put("/v1/audit", Upstream.CONTENT);
        PREFIXES.put("/v1/drafts", Upstream.CONTENT);
        PREFIXES.put("/v1/reviews", Upstream.CONTENT);
        for (String prefix : List.of(
                "/v1/assessments",
                "/v1/intake",
                "/v1/follow-ups",
                "/v1/interviews",
                "/v1/pathways",
                "/v1/proof-keys",
                "/v1/scales",
                "/v1/recalls",
                "/v1/subjects",
                "/fhir",
                "/cds-services")) {
            PREFIXES.put(prefix, Upstream.TRIAGE);
        }
    }

    private static final String IMPORT = "/v1/articles/import";

    private static final String NAME = "/[A-Za-z0-9._~-]+";
    private static final Pattern PUBLISHED_READ = Pattern.compile(
            "/v1/articles((?!/export$)" + NAME + "(/revisions(/[0-9]+(/diff/[0-9]+)?)?|/translations)?)?"
                    + "|/v1/claims(" + NAME + NAME + ")?"
                    + "|/v1/search(/suggestions)?"
                    + "|/v1/proof-keys"
                    + "|/v1/pathways/schema"
                    + "|/infobutton");

    /**
     * Empty segments, dot segments, parameters, backslashes; control characters; escapes that hide a dot or are broken.
     * An escaped slash is data, since a patient's subject may hold one; no published read takes it.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|[;\\\\]|[^\\x21-\\x7e]"
            + "|(/|%2[fF]|%5[cC])\\.{1,2}(/|%2[fF]|%5[cC]|$)"
            + "|%(2[eE]|[01][0-9a-fA-F]|7[fF])|%(?![0-9a-fA-F]{2})");

    private Routes() {}

    /** Where a request of this method and raw path belongs. */
    static Route find(String method, String path) {
        if (!path.startsWith("/")) {
            return new Route.Unknown();
        }
        if (AMBIGUOUS.matcher(path).find()) {
            return new Route.Ambiguous();
        }
        if (under("/q/health", path)) {
            return new Route.Probe();
        }
        Route.Own own = path.startsWith("/docs/") ? OWN.get("/docs") : OWN.get(path);
        if (own != null) {
            return own;
        }
        return prefix(path).<Route>map(prefix -> proxied(prefix, method, path)).orElseGet(Route.Unknown::new);
    }

    /** Whether a path of a service is reachable through the gateway, whoever asks. */
    public static boolean serves(Upstream upstream, String path) {
        return prefix(path).map(PREFIXES::get).filter(upstream::equals).isPresent();
    }

    private static Route proxied(String prefix, String method, String path) {
        boolean open = READING.contains(method) && PUBLISHED_READ.matcher(path).matches();
        Upstream upstream = PREFIXES.get(prefix);
        return upstream == null
                ? new Route.Unknown()
                : new Route.Proxied(
                        upstream,
                        prefix,
                        open ? ANYONE : Access.Bearer.of(),
                        method.equals("POST") && path.equals(IMPORT));
    }

    private static Optional<String> prefix(String path) {
        return PREFIXES.keySet().stream().filter(prefix -> under(prefix, path)).findFirst();
    }

    private static boolean under(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
