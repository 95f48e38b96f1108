package org.dermatrail.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dermatrail.gateway.identity.Caller;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The streams that are open. Each has a Kafka consumer and a thread of its own: that makes resuming, filtering and a
 * slow subscriber the affair of one stream alone, and the bound on connections keeps it affordable.
 */
@Singleton
final class Subscriptions {

    private static final long RETRY_AFTER_SECONDS = 5;
    private static final int RECORDS_AT_ONCE = 100;
    private static final int BYTES_AT_ONCE = 256 * 1024;

    private final LiveConfig config;
    private final Map<String, Object> kafka;
    private final InstantSource clock;
    private final Places places;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();

    Subscriptions(
            LiveConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            InstantSource clock,
            MeterRegistry metrics) {
        this.config = config;
        this.kafka = kafka;
        this.clock = clock;
        this.places = new Places(config.connections(), config.connectionsPerSubject());
        metrics.gauge("dermatrail.gateway.live.connections", places, Places::total);
    }

    /** Opens a stream on a request that has not been answered. */
    void open(RoutingContext context, Audience audience, Optional<Position> from) {
        Caller caller = Caller.of(context);
        if (!places.take(caller.subject())) {
            Problem.of(ProblemType.TOO_MANY_SUBSCRIBERS)
                    .retryAfter(RETRY_AFTER_SECONDS)
                    .answer(context.response());
            return;
        }
        AtomicReference<@Nullable Subscription> running = new AtomicReference<>();
        context.addEndHandler(gone -> Optional.ofNullable(running.get()).ifPresent(Subscription::close));
        Thread.ofPlatform().name("live-events").daemon().start(() -> {
            try {
                serve(context, audience, from, running);
            } finally {
                places.release(caller.subject());
            }
        });
    }

    /** Ends the streams first, since the server waits for running requests and they would run on. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        open.forEach(Subscription::close);
    }

    private void serve(
            RoutingContext context,
            Audience audience,
            Optional<Position> from,
            AtomicReference<@Nullable Subscription> running) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            LogReader log;
            try {
                log = LogReader.open(consumer, from, config.discovery(), clock);
            } catch (KafkaException away) {
                Problem.of(ProblemType.EVENTS_UNAVAILABLE)
                        .retryAfter(RETRY_AFTER_SECONDS)
                        .answer(context.response());
                return;
            }
            Stream stream = new Stream(context, config.patience().toMillis());
            Subscription subscription =
                    new Subscription(log, stream, audience, Caller.of(context).expires(), config.heartbeat(), clock);
            running.set(subscription);
            open.add(subscription);
            try {
                subscription.run();
            } finally {
                open.remove(subscription);
            }
        }
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_AT_ONCE);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_AT_ONCE);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                config.opening().toMillis());
        properties.put(
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) config.opening().toMillis());
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
