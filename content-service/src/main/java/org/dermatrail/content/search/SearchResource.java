package org.dermatrail.content.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.dermatrail.content.search.emergency.Emergencies;
import org.dermatrail.door.OpenParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Search, for anybody. What is asked may be about somebody's health, so no answer is kept on the way and none logged. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "search")
class SearchResource {

    /** How a question may go on. */
    record Suggestions(List<Suggestion> suggestions) {}

    private static final Logger LOG = Logger.getLogger(SearchResource.class);
    private static final int SUGGESTED = 8;

    private final SearchIndex index;
    private final Projection projection;
    private final Emergencies emergencies;

    SearchResource(SearchIndex index, Projection projection, Emergencies emergencies) {
        this.index = index;
        this.projection = projection;
        this.emergencies = emergencies;
    }

    @GET
    @OpenParameters
    @Operation(
            summary = "The articles that match best, with their best claims and what to do first in an emergency",
            description =
                    "Parameters that are not listed here are passed over, and of one that is there twice the first"
                            + " value counts. Words of an emergency are answered with the notice also where another"
                            + " parameter would have been refused or nothing can be searched; there are no hits then.")
    @APIResponseSchema(value = SearchView.class, responseCode = "200", responseDescription = "What was found")
    public Response search(
            @Parameter(description = "Words; nothing in them is a command") @QueryParam("q") @Nullable String q,
            @QueryParam("condition") @Nullable String condition,
            @Parameter(description = "A treatment that a claim of the article applies to")
                    @QueryParam("treatment")
                    @Nullable
                    String treatment,
            @Parameter(description = "Only articles and claims of this kind") @QueryParam("kind") @Nullable String kind,
            @QueryParam("certainty") @Nullable String certainty,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Hits on a page, 10 unless told; at most 200") @QueryParam("limit") @Nullable
                    String limit,
            @Context UriInfo address) {
        String notice = notice(address, locale);
        SearchQuery query;
        try {
            query = Asked.query(
                    Asked.words(q, Asked.LONGEST),
                    Asked.filter(condition, treatment, kind, certainty, locale),
                    cursor,
                    limit);
        } catch (RefusedRequest refused) {
            if (notice == null) {
                throw refused;
            }
            return firstOfAll(notice);
        }
        if (!projection.isComplete()) {
            return notice == null ? notYet() : firstOfAll(notice);
        }
        Found found;
        try {
            found = index.search(query);
        } catch (RuntimeException fault) {
            if (notice == null) {
                throw fault;
            }
            LOG.errorf(fault, "A search failed; only what to do first was answered");
            return firstOfAll(notice);
        }
        Response.ResponseBuilder answer = fresh(SearchView.of(found, notice));
        int seen = query.offset() + found.hits().size();
        if (seen < found.total() && seen <= Asked.DEEPEST && !found.hits().isEmpty()) {
            answer.header("Link", Keyset.next(String.valueOf(seen), address));
        }
        return answer.build();
    }

    @GET
    @Path("/suggestions")
    @Operation(summary = "How the question that is being typed may go on")
    @APIResponseSchema(
            value = Suggestions.class,
            responseCode = "200",
            responseDescription = "At most eight suggestions")
    public Response suggestions(@Parameter(description = "What was typed so far") @QueryParam("q") @Nullable String q) {
        String typed = Asked.words(q, Asked.LONGEST_TYPED);
        return projection.isComplete()
                ? fresh(new Suggestions(index.suggest(typed, SUGGESTED))).build()
                : notYet();
    }

    /** Reads all that was asked, as it was typed: a line that ends may end a denial. */
    private @Nullable String notice(UriInfo address, @Nullable String locale) {
        String asked = String.join("\n", address.getQueryParameters().getOrDefault("q", List.of()));
        return emergencies
                .notice(asked.substring(0, Math.min(asked.length(), Asked.LONGEST_WARNED)), locale)
                .orElse(null);
    }

    /** In an emergency, what to do waits neither for an index nor for a well-formed filter. */
    private static Response firstOfAll(String notice) {
        return fresh(SearchView.of(Found.nothing(), notice)).build();
    }

    private static Response.ResponseBuilder fresh(Object answer) {
        return Response.ok(answer).header("Cache-Control", "no-store");
    }

    private static Response notYet() {
        return Problem.of(ProblemType.UNAVAILABLE, "The index is being built; try again in a moment.")
                .response();
    }
}
