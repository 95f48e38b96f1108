package org.dermatrail.content.impact;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The triage service, asked in the name of whoever asks. */
@RegisterRestClient(configKey = "triage")
@Path("/v1/recalls/forecast")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface TriageClient {

    @POST
    Forecast forecast(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, ArticleToBe article);
}
