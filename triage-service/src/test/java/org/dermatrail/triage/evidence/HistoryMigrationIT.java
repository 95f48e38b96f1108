package org.dermatrail.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.dermatrail.triage.support.ReleasedDatabase;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

/** A database of the release before: what stands is taken into the history, and every change from then on. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class HistoryMigrationIT {

    private static final String HISTORY =
            "select claim || ' ' || version || ' ' || revision || ' ' || current from claim_history order by claim, version";

    @Test
    void whatStandsBeginsTheHistoryAndNoWriterCanForgetTheRest() throws SQLException {
        try (var released = new ReleasedDatabase("released", "postgres")) {
            released.migrate("1");
            released.execute("""
                    insert into evidence_article values
                        ('scar', 2, 'published', '2026-01-01T00:00:00Z'), ('vitiligo', 1, 'withdrawn', '2026-02-01T00:00:00Z');
                    insert into evidence_claim values ('scar/a', 'scar', 2, 'high', 'supported', 'x', true),
                        ('vitiligo/b', 'vitiligo', 1, 'low', 'limited', 'x', false);
                    update evidence_state set version = 5""");

            released.migrate("2");

            assertThat(released.column(
                            "select version || ' ' || (since = '2026-02-01T00:00:00Z') from evidence_moment"))
                    .containsExactly("5 true");
            assertThat(released.column(HISTORY)).containsExactly("scar/a 5 2 true", "vitiligo/b 5 1 false");

            released.execute("""
                    update evidence_claim set revision = 3 where claim = 'scar/a';
                    update evidence_claim set current = false where claim = 'scar/a';
                    update evidence_state set version = version + 1""");

            assertThat(released.column(HISTORY))
                    .containsExactly("scar/a 5 2 true", "scar/a 6 3 false", "vitiligo/b 5 1 false");
            assertThat(released.column("select version from evidence_moment order by since"))
                    .containsExactly("5", "6");
        }
    }
}
