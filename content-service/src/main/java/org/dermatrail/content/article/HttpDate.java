package org.dermatrail.content.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP headers have them (IMF-fixdate of RFC 9110), whole seconds in GMT. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }

    /** When the second of this time ends: the smallest unit that a header can name counts as a whole. */
    static Instant endOf(Instant second) {
        return second.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /** The time that a header names; empty when it is not written as HTTP wants it. */
    static Optional<Instant> read(String header) {
        try {
            return Optional.of(Instant.from(FORMAT.parse(header.strip())));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
