package org.dermatrail.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * A token bucket for each subject, for each address of those who send no token, and for each address from which come
 * tokens that do not hold. The buckets live in this process:
 * with several gateways a caller gets each one's share, which is meant, since the limits protect a process and are no
 * quota.
 */
@Singleton
public final class RateLimits {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final LimitsConfig config;
    private final Cache<String, Bucket> subjects;
    private final Cache<String, Bucket> addresses;
    private final Cache<String, Bucket> refusals;

    RateLimits(LimitsConfig config) {
        this.config = config;
        this.subjects = buckets(config.callers());
        this.addresses = buckets(config.callers());
        this.refusals = buckets(config.callers());
    }

    /** Takes one request from a subject's bucket. */
    public Rate ofSubject(String subject) {
        return take(subjects, subject, config.subjectRate(), config.subjectBurst());
    }

    /** Takes one request from an address's bucket. */
    public Rate ofAddress(String address) {
        return take(addresses, address, config.anonymousRate(), config.anonymousBurst());
    }

    /** Takes one token that did not hold from an address's bucket of such. */
    public Rate ofRefusal(String address) {
        return take(refusals, address, config.anonymousRate(), config.anonymousBurst());
    }

    private static Rate take(Cache<String, Bucket> buckets, String key, int rate, int burst) {
        Bucket bucket = buckets.get(key, unseen -> bucket(rate, burst));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Rate(probe.isConsumed(), burst, rate, probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int rate, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    private static Cache<String, Bucket> buckets(int callers) {
        return Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(FORGOTTEN)
                .build();
    }
}
