package org.dermatrail.content.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;

/** What the database does for a page of claims in another language. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ClaimStatementsIT {

    Infrastructure infrastructure;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    @Test
    @TestTransaction
    void aTranslationIsTakenApartOnceHoweverManyOfItsClaimsAreListed() throws JsonProcessingException {
        Newsroom newsroom = new Newsroom(infrastructure);
        Manuscript text = ManuscriptFixture.article("taken-apart-once");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "pt"));
        String[] ids = text.claims().stream().map(Claim::id).toArray(String[]::new);

        String plan = database.createNativeQuery("explain (analyze, format json) " + Claims.STATEMENTS, String.class)
                .setParameter("locale", "pt")
                .setParameter("ids", ids)
                .getSingleResult()
                .toString();

        List<Integer> times = new ArrayList<>();
        for (JsonNode node : json.readTree(plan).findParents("Function Name")) {
            times.add(node.path("Actual Loops").asInt());
        }
        assertThat(ids).hasSize(3);
        assertThat(times).containsExactly(1);
    }
}
