package org.dermatrail.content.contract;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of the events, for the gateway to merge and for whoever subscribes. */
@Path("/asyncapi/content")
@PermitAll
@Tag(name = "contracts")
class AsyncApiResource {

    private final String document = read();

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The AsyncAPI 3 description of the article events")
    public String asyncApi() {
        return document;
    }

    private static String read() {
        try (InputStream stream = AsyncApiResource.class.getResourceAsStream("/asyncapi/content.json")) {
            if (stream == null) {
                throw new IllegalStateException("The AsyncAPI document is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
