package org.dermatrail.content.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows how large the index is and how far behind the articles it is. */
@ApplicationScoped
class SearchMetrics {

    private final MeterRegistry metrics;
    private final SearchIndex index;
    private final ArticleConsumer consumer;

    SearchMetrics(MeterRegistry metrics, SearchIndex index, ArticleConsumer consumer) {
        this.metrics = metrics;
        this.index = index;
        this.consumer = consumer;
    }

    void onStart(@Observes StartupEvent started) {
        Gauge.builder("search.index.articles", index, known -> known.slugs().size())
                .description("Articles in the index")
                .register(metrics);
        Gauge.builder("search.index.size", index, SearchIndex::bytes)
                .description("Memory that the index takes")
                .baseUnit("bytes")
                .register(metrics);
        Gauge.builder("search.index.lag", consumer, ArticleConsumer::lag)
                .description("Events that are not read yet, and articles read of that wait to be taken in")
                .register(metrics);
    }
}
