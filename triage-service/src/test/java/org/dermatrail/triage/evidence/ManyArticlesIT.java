package org.dermatrail.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Articles;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

/** Events that arrive together end in the same state as if each had come by itself. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ManyArticlesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anArticleThatChangesTwiceInOneBatchEndsAsItsLastEventSays() {
        Map<String, Object> first = Articles.published("many-changed", 1, "kept", "reworded", "dropped");
        List<Map<String, Object>> events = new ArrayList<>(others("many-a", 30));
        events.add(first);
        events.add(Articles.reworded(first, 2, "reworded"));
        events.addAll(others("many-b", 30));
        events.add(Articles.published("many-changed", 3, "kept", "reworded"));
        events.add(first);
        events.add(Articles.published("many-gone", 1, "claim"));
        events.add(Articles.withdrawn("many-gone", 1));
        events.add(Articles.published("many-last", 1, "claim"));

        Articles.sendTogether(events);

        await().atMost(PATIENCE).until(() -> !current("many-last").isEmpty());
        assertThat(current("many-changed")).containsExactly("many-changed/kept 3", "many-changed/reworded 3");
        assertThat(current("many-gone")).isEmpty();
        assertThat(Database.column("select state from evidence_article where slug = 'many-gone'"))
                .containsExactly("withdrawn");
        assertThat(Database.column("select count(*) from evidence_claim where article ~ '^many-[ab]-' and current"))
                .containsExactly("120");
        assertThat(Database.column(
                        "select count(distinct version) from claim_history where claim = 'many-changed/dropped'"))
                .containsExactly("3");
        assertThat(Database.column("""
                        select count(*) from evidence_claim left join lateral (
                            select current, revision from claim_history where claim = evidence_claim.claim
                            order by version desc limit 1) last on true
                        where last.current is distinct from evidence_claim.current
                           or last.revision is distinct from evidence_claim.revision""")).containsExactly("0");
    }

    @Test
    void aBatchIsWithinOneTransactionWithItsPlace() {
        Articles.sendTogether(others("many-c", 50));

        await().atMost(PATIENCE).until(() -> !current("many-c-49").isEmpty());
        assertThat(Database.column(
                        "select count(distinct xmin::text) from evidence_article where slug like 'many-c-%'"))
                .containsExactly("1");
        assertThat(Database.column("""
                        select count(*) from consumed_offset where consumer = 'triage-evidence' and xmin::text in (
                            select xmin::text from evidence_article where slug = 'many-c-49')""")).containsExactly("1");
    }

    private static List<Map<String, Object>> others(String prefix, int many) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            events.add(Articles.published(prefix + "-" + number, 1, "one", "two"));
        }
        return events;
    }

    private static List<String> current(String article) {
        return Database.column("select claim || ' ' || revision from evidence_claim where current and article = '"
                + article + "' order by claim");
    }
}
