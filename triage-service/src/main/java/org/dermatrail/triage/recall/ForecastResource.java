package org.dermatrail.triage.recall;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dermatrail.triage.evidence.StatedClaim;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a revision of an article would set off, before anybody publishes it. */
@Path("/v1/recalls/forecast")
@RolesAllowed({"editor", "reviewer", "admin"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
public class ForecastResource {

    private final Forecasting forecasting;
    private final Caller caller;

    ForecastResource(Forecasting forecasting, Caller caller) {
        this.forecasting = forecasting;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "forecastRecall",
            summary = "The dry run of a recall: what would follow if an article stated these claims and no others",
            description = "Counts are over all clinics, the sample is of the caller's own. Nothing is written.")
    public ForecastView forecast(@NotNull @Valid ArticleToBe body) {
        return forecasting.forecast(
                caller.clinic(),
                body.article(),
                body.claims().stream().map(ClaimToBe::stated).toList());
    }

    /** An article as it would be. */
    @Schema(name = "ArticleToBe")
    record ArticleToBe(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,100}", message = "must be the slug of an article")
            String article,

            @NotNull @Size(max = 1000) List<@NotNull @Valid ClaimToBe> claims) {}

    /** A claim as the article would state it. */
    @Schema(name = "ClaimToBe")
    record ClaimToBe(
            @NotNull @Size(max = 200) @Pattern(regexp = "[a-z0-9-]+/[a-z0-9-]+", message = "must be the id of a claim")
            String id,

            @NotNull @Size(max = 2000) String statement,
            @Nullable @Size(max = 100) String kind,

            @NotNull @Pattern(regexp = "high|moderate|low|very_low", message = "must be a certainty")
            String certainty,

            @NotNull
            @Pattern(
                    regexp = "supported|limited|disputed|unsupported|unsafe_unqualified",
                    message = "must be an appraisal")
            String appraisal,

            @Nullable @Size(max = 50) List<String> appliesTo,
            @Nullable @Size(max = 50) List<String> sources) {

        StatedClaim stated() {
            return new StatedClaim(id, statement, kind, certainty, appraisal, appliesTo, sources);
        }
    }
}
