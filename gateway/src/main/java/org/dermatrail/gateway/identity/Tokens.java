package org.dermatrail.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks bearer tokens: signature, algorithm, issuer, audience and times. A signature costs more than all the rest of
 * proxying, so a token that held is remembered for a short while under its digest; one that did not is never
 * remembered, and no token is ever logged.
 */
@Singleton
public final class Tokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int REMEMBERED_AT_MOST = 10_000;
    private static final String SCHEME = "bearer ";

    private final JWTParser parser;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Cache<String, Caller> held;

    Tokens(JWTParser parser, Vertx vertx, InstantSource clock) {
        this.parser = parser;
        this.vertx = vertx;
        this.clock = clock;
        this.held = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** What the {@code Authorization} headers amount to as far as that can be told without checking a signature. */
    public Optional<Identity> glance(List<String> authorization) {
        if (authorization.isEmpty()) {
            return Optional.of(new Identity.Anonymous());
        }
        if (authorization.size() > 1
                || !authorization.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.of(new Identity.Refused("Send one Authorization header with a bearer token."));
        }
        return Optional.ofNullable(held.getIfPresent(digest(token(authorization))))
                .filter(known -> clock.instant().isBefore(known.expires()))
                .map(Identity.Known::new);
    }

    /** Checks the token of the one {@code Authorization} header, away from the event loop. */
    public Future<Identity> check(List<String> authorization) {
        String token = token(authorization);
        return vertx.executeBlocking(() -> check(token), false).map(Objects::requireNonNull);
    }

    private static String token(List<String> authorization) {
        return authorization.getFirst().substring(SCHEME.length()).strip();
    }

    private Identity check(String token) {
        try {
            JsonWebToken parsed = parser.parse(token);
            String subject = parsed.getSubject();
            if (subject == null || subject.isBlank()) {
                return new Identity.Refused("The token names no subject.");
            }
            Caller caller = new Caller(
                    subject,
                    parsed.getClaim("clinic") instanceof String clinic ? clinic : null,
                    roles(parsed.getGroups()),
                    Instant.ofEpochSecond(parsed.getExpirationTime()));
            held.put(digest(token), caller);
            return new Identity.Known(caller);
        } catch (ParseException refused) {
            return new Identity.Refused("It is malformed, expired, or not from the issuer that is trusted here.");
        }
    }

    private static Set<Role> roles(Set<String> names) {
        return names.stream().flatMap(name -> Role.named(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
