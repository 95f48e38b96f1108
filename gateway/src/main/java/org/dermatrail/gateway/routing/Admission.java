package org.dermatrail.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.dermatrail.gateway.identity.Caller;
import org.dermatrail.gateway.identity.Identity;
import org.dermatrail.gateway.identity.Tokens;
import org.dermatrail.gateway.limits.Rate;
import org.dermatrail.gateway.limits.RateLimits;
import org.dermatrail.gateway.limits.Sizes;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;

/**
 * Decides whether a request comes in. A token that does not hold is refused even where none is needed: its sender
 * believes to be somebody, and a silent downgrade would hide that.
 */
@Singleton
final class Admission {

    private static final String CHALLENGE = "Bearer realm=\"dermatrail\"";

    private final Sizes sizes;
    private final Tokens tokens;
    private final RateLimits rates;

    Admission(Sizes sizes, Tokens tokens, RateLimits rates) {
        this.sizes = sizes;
        this.tokens = tokens;
        this.rates = rates;
    }

    /** What became of a request at the door. */
    sealed interface Outcome {

        record Admitted(Optional<Caller> caller) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    Future<Outcome> admit(HttpServerRequest request, Route route) {
        Optional<Problem> size = sizes.refusal(request);
        if (size.isPresent()) {
            return Future.succeededFuture(new Outcome.Refused(size.get()));
        }
        List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        Optional<Identity> known = tokens.glance(credentials);
        if (known.isPresent()) {
            return Future.succeededFuture(weigh(known.get(), request, route));
        }
        return tokens.check(credentials).map(identity -> weigh(identity, request, route));
    }

    private Outcome weigh(Identity identity, HttpServerRequest request, Route route) {
        Rate rate = switch (identity) {
            case Identity.Known(Caller caller) -> rates.ofSubject(caller.subject());
            case Identity.Anonymous _ -> rates.ofAddress(address(request));
            case Identity.Refused _ -> rates.ofRefusal(address(request));
        };
        rate.announce(request.response());
        return rate.granted() ? judge(identity, route) : new Outcome.Refused(rate.problem());
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    private static Outcome judge(Identity identity, Route route) {
        return switch (identity) {
            case Identity.Refused(String hint) ->
                new Outcome.Refused(Problem.of(ProblemType.INVALID_TOKEN, hint)
                        .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
            case Identity.Anonymous anonymous ->
                access(route) instanceof Access.Bearer
                        ? new Outcome.Refused(
                                Problem.of(ProblemType.AUTHENTICATION_REQUIRED).with("WWW-Authenticate", CHALLENGE))
                        : new Outcome.Admitted(Optional.empty());
            case Identity.Known(Caller caller) ->
                access(route) instanceof Access.Bearer needed && !caller.holdsOneOf(needed.roles())
                        ? new Outcome.Refused(Problem.of(ProblemType.ROLE_MISSING))
                        : new Outcome.Admitted(Optional.of(caller));
        };
    }

    private static Access access(Route route) {
        return switch (route) {
            case Route.Proxied proxied -> proxied.access();
            case Route.Own own -> own.access();
            case Route.Ambiguous _, Route.Unknown _, Route.Probe _ -> new Access.Anyone();
        };
    }
}
