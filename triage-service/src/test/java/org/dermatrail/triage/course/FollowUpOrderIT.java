package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseCalls.begun;
import static org.dermatrail.triage.course.CourseCalls.findings;
import static org.dermatrail.triage.course.CourseCalls.followedUp;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which report a follow-up goes on from. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class FollowUpOrderIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aFollowUpTakesOverFromTheNewestOfItsChain() {
        String first = begun("branch", findings(Map.of("id", "scar")));
        JsonPath second = followedUp(first, findings(Map.of("id", "fever"), Map.of("id", "spreading-redness")));

        JsonPath third = followedUp(first, findings(Map.of("id", "scar-itch")));

        assertThat(third.getString("urgency")).isEqualTo(second.getString("urgency"));
        assertThat(third.getList("redFlags.id")).containsAll(second.getList("redFlags.id"));
        assertThat(third.getList("findings.id")).contains("scar", "fever", "scar-itch");
        assertThat(third.getString("follows")).isEqualTo(second.getString("id"));
        assertThat(Database.column("select assessment from follow_up where subject = 'branch' and met_by is null"))
                .containsExactly(third.getString("id"));
    }

    @Test
    void ofTwoFollowUpsAtOnceOneFollowsTheOther() throws Exception {
        String first = begun("at-once", findings(Map.of("id", "scar")));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonPath> fever = () -> followedUp(first, findings(Map.of("id", "fever")));
            Callable<JsonPath> redness = () -> followedUp(first, findings(Map.of("id", "spreading-redness")));
            var one = both.submit(fever);
            var other = both.submit(redness);
            assertThat(List.of(one.get().getString("follows"), other.get().getString("follows")))
                    .contains(first)
                    .doesNotHaveDuplicates();
        }
    }
}
