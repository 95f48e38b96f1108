package org.dermatrail.content.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dermatrail.content.problem.RefusedRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins and how long it is. Rows are read in the order of a textual key, one more than asked for, so that
 * the extra row tells whether there is a next page.
 *
 * @param after the key of the last row seen, empty at the start
 */
public record Keyset(String after, int limit) {

    /** The most rows on a page. */
    public static final int MOST = 200;

    private static final int USUAL = 50;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9/-]{1,200}");

    /** Reads the parameters {@code cursor} and {@code limit}. */
    public static Keyset of(@Nullable String cursor, @Nullable String limit) {
        return new Keyset(cursor == null ? "" : key(cursor), limit == null ? USUAL : size(limit));
    }

    /** The id after which the page begins, where rows have one and come in its order. */
    public UUID afterId() {
        if (after.isEmpty()) {
            return FIRST;
        }
        if (!ID.matcher(after).matches()) {
            throw RefusedRequest.parameter("cursor", "must be a cursor of an earlier page");
        }
        return UUID.fromString(after);
    }

    /** The number below which the page begins, where rows have one and the highest comes first. */
    public long below() {
        if (after.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!NUMBER.matcher(after).matches()) {
            throw RefusedRequest.parameter("cursor", "must be a cursor of an earlier page");
        }
        return Long.parseLong(after);
    }

    /** How many rows to read: one more than the page shows. */
    public int rows() {
        return limit + 1;
    }

    /** The answer with the page and, where there is more, the {@code Link} to it. */
    public <R, V> RestResponse<Page<V>> page(
            List<R> rows, Function<R, String> key, Function<R, V> view, UriInfo address) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        List<V> items = shown.stream().map(view).toList();
        if (shown.size() == rows.size()) {
            return RestResponse.ok(new Page<>(items, null));
        }
        String last = key.apply(shown.getLast());
        return RestResponse.ResponseBuilder.ok(new Page<>(items, cursor(last)))
                .header("Link", next(last, address))
                .build();
    }

    /** The {@code Link} to the page after a key. */
    public static String next(String last, UriInfo address) {
        return "<" + address.getRequestUri().getRawPath() + query(address, cursor(last)) + ">; rel=\"next\"";
    }

    private static String query(UriInfo address, String next) {
        StringBuilder query = new StringBuilder("?cursor=").append(next);
        address.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value ->
                        query.append('&').append(encode(name)).append('=').append(encode(value)));
            }
        });
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (KEY.matcher(key).matches() && cursor(key).equals(cursor)) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw RefusedRequest.parameter("cursor", "must be a cursor of an earlier page");
        }
        throw RefusedRequest.parameter("cursor", "must be a cursor of an earlier page");
    }

    private static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            throw RefusedRequest.parameter("limit", "must be a whole number from 1 to " + MOST);
        }
        throw RefusedRequest.parameter("limit", "must be a whole number from 1 to " + MOST);
    }
}
