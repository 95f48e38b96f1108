package org.dermatrail.content.links;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.dermatrail.content.clock.Rounds;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Now and then asks the addresses that are due. Replicas share the work: what one has taken is put off for the others, and
 * comes up again should that replica die. Hosts are asked side by side, the addresses of one host one after the other.
 */
@ApplicationScoped
class LinkWatch {

    private static final Logger LOG = Logger.getLogger(LinkWatch.class);

    private final Links links;
    private final LinkProbe probe;
    private final LinksConfig config;
    private final InstantSource clock;
    private @Nullable Rounds rounds;

    LinkWatch(Links links, LinkProbe probe, LinksConfig config, InstantSource clock) {
        this.links = links;
        this.probe = probe;
        this.config = config;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        if (config.watch()) {
            rounds = Rounds.begin("link-watch", config.interval(), this::look);
        }
    }

    void onStop(@Observes ShutdownEvent stopped) {
        if (rounds != null) {
            rounds.end(Duration.ZERO);
        }
    }

    /** Asks a batch of what is due, and says how many that were. */
    int round() throws SQLException {
        links.register(clock.instant());
        List<Link> batch = due();
        ask(batch);
        return batch.size();
    }

    private void look() {
        try {
            LOG.debugf("Asked %d addresses of sources", round());
        } catch (SQLException | RuntimeException fault) {
            LOG.warnf("Sources wait to be asked: %s", fault.getClass().getSimpleName());
        }
    }

    /** One host's addresses may need all hops of all of them, twice, before the last one is done. */
    private List<Link> due() throws SQLException {
        Instant now = clock.instant();
        long hops = 2L * (config.redirects() + 1) * config.batch();
        return links.take(now, now.plus(config.timeout().multipliedBy(hops)), config.batch());
    }

    private void ask(List<Link> batch) {
        Map<String, List<Link>> byHost = batch.stream().collect(Collectors.groupingBy(LinkWatch::host));
        try (ExecutorService hosts = Executors.newVirtualThreadPerTaskExecutor()) {
            byHost.values().forEach(own -> hosts.execute(() -> own.forEach(this::ask)));
        }
    }

    private void ask(Link link) {
        try {
            Answer answer = probe.ask(link.url());
            Instant now = clock.instant();
            links.keep(link.after(answer, now, config), now);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException fault) {
            LOG.warnf("The state of a source was not kept: %s", fault.getClass().getSimpleName());
        }
    }

    private static String host(Link link) {
        try {
            String host = URI.create(link.url()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
