package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported can be imported again, and says the same. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ExportIT {

    private static final int DOCUMENTS = 250;

    Infrastructure infrastructure;

    @TestHTTPResource
    URI address;

    @Test
    void whatLeavesASourceComesBackUnchanged() {
        Sender sender = new Sender(address, infrastructure);
        sender.publish("circle", Sender.lines("circle", 0, DOCUMENTS));

        String exported = export("source=circle");

        assertThat(exported.lines()).hasSize(DOCUMENTS);
        assertThat(sender.publish("circle", exported).counts()).containsExactly(0L, 0L, (long) DOCUMENTS, 0L);
    }

    @Test
    void itGoesOnBehindASlugAndHoldsOnlyWhatIsAskedFor() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("exported-a"));
        newsroom.publishNew(ManuscriptFixture.article("exported-b"));
        newsroom.publishNew(ManuscriptFixture.article("exported-c"));
        newsroom.withdraw("exported-b", "{\"reason\":\"no longer right\"}")
                .then()
                .statusCode(200);

        List<String> behind = export("after=exported-a").lines().toList();

        assertThat(behind.getFirst()).contains("\"sourceId\":\"exported-c\"", "\"slug\":\"exported-c\"");
        assertThat(export("condition=sunburn&after=exported").lines().toList().getFirst())
                .contains("exported-a");
        assertThat(export("condition=no-such-condition")).isEmpty();
        assertThat(export("locale=de")).isEmpty();
        assertThat(export("source=no-such-source")).isEmpty();
        assertThat(export("updatedSince=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(export("updatedSince=2001-01-01T00:00:00Z")).contains("exported-c");
    }

    @Test
    void asAZipItHoldsFilesThatAreArticles() throws IOException {
        new Newsroom(infrastructure).publishNew(ManuscriptFixture.article("zipped"));

        byte[] zip = admin().header("Accept", "application/zip")
                .get("/v1/articles/export?condition=sunburn&after=zippe")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsKey("zipped.md");
        assertThat(TransferFixture.markdown().read(String.valueOf(files.get("zipped.md"))))
                .isEqualTo(new MarkdownFile.Outcome.Read(ManuscriptFixture.article("zipped")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"source='", "condition=%00", "locale=*", "updatedSince=yesterday", "after=..%2Fx", "after=A B"})
    void whatCannotBeAskedForIsRefused(String query) {
        admin().get("/v1/articles/export?" + query).then().statusCode(400);
    }

    @Test
    void itIsForEditorsAndAdministrators() {
        given().get("/v1/articles/export").then().statusCode(401);
        given().header("Authorization", infrastructure.bearer("rita", "reviewer"))
                .get("/v1/articles/export")
                .then()
                .statusCode(403);
        admin().header("Accept", "text/csv").get("/v1/articles/export").then().statusCode(406);
    }

    private String export(String query) {
        return admin().get("/v1/articles/export?" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    private RequestSpecification admin() {
        return given().header("Authorization", infrastructure.bearer("ada", "admin"));
    }
}
