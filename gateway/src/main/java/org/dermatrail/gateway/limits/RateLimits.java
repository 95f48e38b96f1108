package org.dermatrail.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * A token bucket for each subject, and for each address of those who send no token. The buckets live in this process:
 * with several gateways a caller gets each one's share, which is meant, since the limits protect a process and are no
 * quota.
 */
@Singleton
public final class RateLimits {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final LimitsConfig config;
    private final Cache<String, Bucket> subjects;
    private final Cache<String, Bucket> addresses;

    RateLimits(LimitsConfig config) {
        this.config = config;
        this.subjects = buckets(config.callers());
        this.addresses = buckets(config.callers());
    }

    /** Takes one request from a subject's bucket. */
    public Rate ofSubject(String subject) {
        return take(subjects, subject, config.subjectRate(), config.subjectBurst(), 1);
    }

    /** Takes one request from an address's bucket. */
    public Rate ofAddress(String address) {
        return take(addresses, address, config.anonymousRate(), config.anonymousBurst(), 1);
    }

    /** Looks into an address's bucket without taking: whether a token from there is worth the cost of checking it. */
    public Rate peekAddress(String address) {
        return take(addresses, address, config.anonymousRate(), config.anonymousBurst(), 0);
    }

    private static Rate take(Cache<String, Bucket> buckets, String key, int rate, int burst, int amount) {
        Bucket bucket = buckets.get(key, unseen -> bucket(rate, burst));
        if (amount == 0) {
            var estimate = bucket.estimateAbilityToConsume(1);
            return new Rate(
                    estimate.canBeConsumed(),
                    burst,
                    rate,
                    estimate.getRemainingTokens(),
                    estimate.getNanosToWaitForRefill());
        }
        var probe = bucket.tryConsumeAndReturnRemaining(amount);
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
