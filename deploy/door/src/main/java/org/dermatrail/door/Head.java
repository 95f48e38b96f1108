package org.dermatrail.door;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** How the head of a request is judged at every door. */
public final class Head {

    private Head() {}

    /** Whether an address is one: its escapes are whole, and it has no character that had to be escaped. */
    public static boolean isReadable(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /** All names and values of the headers together, in characters. */
    public static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
