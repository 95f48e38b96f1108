package org.dermatrail.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Passes over the type of a body that is not there. Many clients name one with every POST ({@code curl -d ''} that of a
 * form), and a step that needs no body would be refused for it.
 */
@Provider
@PreMatching
class BodilessTypes implements ContainerRequestFilter {

    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) != null
                && !ContentLength.announcesBody(
                        request.getHeaderString(HttpHeaders.CONTENT_LENGTH),
                        request.getHeaderString(TRANSFER_ENCODING))) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
