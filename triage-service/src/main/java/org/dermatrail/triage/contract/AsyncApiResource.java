package org.dermatrail.triage.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The AsyncAPI document, which the gateway merges with those of its neighbours. */
@Path("/asyncapi/triage")
public class AsyncApiResource {

    private static final String DOCUMENT = "contracts/asyncapi.json";

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String document() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (stream == null) {
                throw new IllegalStateException(DOCUMENT + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
