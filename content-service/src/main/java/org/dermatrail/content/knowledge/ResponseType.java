package org.dermatrail.content.knowledge;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of an answer. */
enum ResponseType {
    ATOM("application/atom+xml"),
    XML("text/xml"),
    JSON("application/json");

    private final String mediaType;

    ResponseType(String mediaType) {
        this.mediaType = mediaType;
    }

    String contentType() {
        return this == JSON ? mediaType : mediaType + ";charset=UTF-8";
    }

    static Optional<ResponseType> byMediaType(String text) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equalsIgnoreCase(text))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(type -> type.mediaType).collect(Collectors.joining(", "));
    }
}
