package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.dermatrail.triage.support.ReleasedDatabase;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

/** What was reported before the release that knows follow-ups, migrated by the service's own role. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class CourseMigrationIT {

    @Test
    void openAssessmentsOfBeforeExpectAFollowUpToo() throws SQLException {
        try (var released = new ReleasedDatabase("before_courses", "triage")) {
            released.migrate("4");
            released.execute("""
                insert into assessment (id, clinic, subject, status, locale, report, not_understood, urgency, score,
                    scoring, scored_at, created_at, evidence_version, digest, version)
                select id, 'demo', 's', status, 'en', '{}', '[]', 'consultation', 20, 1, now(), now(), 1, 'd', 0
                from (values ('01990000-0000-7000-8000-000000000001'::uuid, 'open'),
                             ('01990000-0000-7000-8000-000000000002'::uuid, 'closed')) as old (id, status)\
                """);

            released.migrate("5");

            assertThat(released.column("select assessment from follow_up"))
                    .containsExactly("01990000-0000-7000-8000-000000000001");
            assertThat(released.column("select counts_from >= now() - interval '1 minute' from follow_up"))
                    .containsExactly("t");
            released.execute("update assessment set scoring = 2 where status = 'open'");
            assertThat(released.column("select scoring from follow_up")).containsExactly("2");
            released.execute("update assessment set status = 'closed'");
            assertThat(released.column("select assessment from follow_up")).isEmpty();
        }
    }
}
