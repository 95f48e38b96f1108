package org.dermatrail.content.seeding;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.contract.EventContract;
import org.junit.jupiter.api.Test;

/** The articles of the product after the first start. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SeedingIT {

    Infrastructure infrastructure;

    @Inject
    FirstEdition firstEdition;

    @Inject
    Seeding seeding;

    @Inject
    SeedingConfig config;

    @Test
    void everyArticleOfTheProductIsPublishedAndAnnounced() {
        List<String> published = get("/v1/articles?limit=200").jsonPath().getList("items.slug");
        assertThat(published).containsAll(config.articles());
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), "dermatrail.content.article.v1")) {
            for (String slug : config.articles()) {
                await().until(() -> !log.of(slug).isEmpty());
                EventContract.assertKept(log.of(slug).getFirst());
            }
        }
    }

    @Test
    void aSecondStartChangesNothing() {
        seeding.onStart(new io.quarkus.runtime.StartupEvent());

        for (String slug : config.articles()) {
            assertThat(get("/v1/articles/" + slug).jsonPath().getInt("revision"))
                    .isEqualTo(1);
        }
    }

    @Test
    void ofReplicasThatStartTogetherOnePublishes() throws Exception {
        Callable<Boolean> replica =
                () -> firstEdition.publish("started-together", () -> ManuscriptFixture.article("started-together"));
        try (var replicas = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> outcomes = replicas.invokeAll(List.of(replica, replica, replica, replica));
            long publishers = 0;
            for (Future<Boolean> outcome : outcomes) {
                publishers += outcome.get() ? 1 : 0;
            }
            assertThat(publishers).isEqualTo(1);
        }
        assertThat(get("/v1/articles/started-together").jsonPath().getInt("revision"))
                .isEqualTo(1);
    }
}
