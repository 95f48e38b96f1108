package org.dermatrail.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits, generous for a clinic's use. Every one can be set by environment, {@code DERMATRAIL_LIMITS_BODY=1M}. */
@ConfigMapping(prefix = "dermatrail.limits")
interface LimitsConfig {

    /** The largest request body: what the content service takes of an article. A service may take less and says so. */
    @WithDefault("1M")
    MemorySize body();

    /** All request bodies together that are held at one time; beyond it requests are asked to come again. */
    @WithDefault("32M")
    MemorySize bodies();

    /** How long a client may take to send its body. */
    @WithDefault("PT30S")
    Duration bodyTime();

    /** The longest request URI, in characters; the server's own limit of the request line lies above it. */
    @WithDefault("8192")
    int uri();

    /** All header names and values of a request together, in characters. */
    @WithDefault("16384")
    int headers();

    /** Requests a second that one subject may keep up. */
    @WithDefault("200")
    int subjectRate();

    /** Requests that one subject may send at once after a pause. */
    @WithDefault("400")
    int subjectBurst();

    /** Requests a second that one address may keep up without a token. */
    @WithDefault("100")
    int anonymousRate();

    /** Requests that one address may send at once after a pause, without a token. */
    @WithDefault("200")
    int anonymousBurst();

    /** How many callers are remembered; beyond it the longest unseen are forgotten and begin anew. */
    @WithDefault("100000")
    int callers();
}
