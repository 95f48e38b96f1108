package org.dermatrail.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies beyond the limit with a problem: by their declared length before anything is read, and by counting
 * where none is declared. The server's own, higher limit cuts the connection without a word.
 */
@Provider
@PreMatching
class BodyLimit implements ContainerRequestFilter, ReaderInterceptor {

    private static final String STREAM = "dermatrail.stream";

    private final long most;
    private final House house;

    BodyLimit(@ConfigProperty(name = "dermatrail.body-limit", defaultValue = "1048576") long most, House house) {
        this.most = most;
        this.house = house;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (house.isStream(request.getMethod(), request.getUriInfo().getPath())) {
            request.setProperty(STREAM, true);
        } else if (ContentLength.isBeyond(most, request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            throw house.tooLarge(most);
        }
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (reading.getProperty(STREAM) == null) {
            reading.setInputStream(new Counting(reading.getInputStream()));
        }
        return reading.proceed();
    }

    private final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(got);
            return got;
        }

        private void count(int got) {
            read += Math.max(got, 0);
            if (read > most) {
                throw house.tooLarge(most);
            }
        }
    }
}
