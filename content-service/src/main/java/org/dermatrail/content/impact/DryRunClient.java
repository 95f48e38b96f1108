package org.dermatrail.content.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks triage for a dry run and tells its refusals from its failures; nothing of what was asked is logged. */
@ApplicationScoped
class DryRunClient {

    private static final Logger LOG = Logger.getLogger(DryRunClient.class);
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;

    private final TriageClient triage;

    DryRunClient(@RestClient TriageClient triage) {
        this.triage = triage;
    }

    DryRun of(ArticleToBe article, String bearer) {
        try {
            Forecast forecast = triage.forecast(bearer, article);
            return forecast == null ? new DryRun.Unanswered() : new DryRun.Told(forecast);
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            LOG.warnf("No forecast: triage answered with status %d", status);
            return refusal(status);
        } catch (RuntimeException away) {
            LOG.warnf("No forecast: %s", away.getClass().getSimpleName());
            return new DryRun.Unanswered();
        }
    }

    private static DryRun refusal(int status) {
        return switch (status) {
            case UNAUTHENTICATED -> new DryRun.TokenRefused();
            case FORBIDDEN -> new DryRun.CallerRefused();
            case TIMED_OUT, TOO_MANY -> new DryRun.Unanswered();
            default -> status >= 400 && status < 500 ? new DryRun.TextRefused(status) : new DryRun.Unanswered();
        };
    }
}
