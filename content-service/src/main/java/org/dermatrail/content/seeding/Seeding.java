package org.dermatrail.content.seeding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dermatrail.content.manuscript.Manuscript;
import org.jboss.logging.Logger;

/** Publishes, at start, the articles of the product that this database has never seen. */
@ApplicationScoped
class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);

    private final SeedingConfig config;
    private final FirstEdition firstEdition;
    private final ObjectMapper yaml;

    Seeding(SeedingConfig config, FirstEdition firstEdition, ObjectMapper json) {
        this.config = config;
        this.firstEdition = firstEdition;
        this.yaml = json.copyWith(new YAMLFactory());
    }

    void onStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent started) {
        if (config.enabled()) {
            config.articles().forEach(this::seed);
        }
    }

    private void seed(String slug) {
        if (firstEdition.publish(slug, () -> read(slug))) {
            LOG.infof("Published the article %s for the first time", slug);
        }
    }

    private Manuscript read(String slug) {
        String file = "articles/" + slug + ".yaml";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return yaml.readValue(stream, Manuscript.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The article " + file + " cannot be read", unreadable);
        }
    }
}
