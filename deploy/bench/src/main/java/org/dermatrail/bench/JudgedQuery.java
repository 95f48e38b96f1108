package org.dermatrail.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question with the articles and claims that somebody judged to be answers.
 *
 * @param intent {@code information}, or what else is expected, such as an emergency notice or no answer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record JudgedQuery(String id, String query, String intent, List<Topic> topics, List<Claim> claims) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Topic(String topic, int grade) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claim(String id, int grade) {}

    static List<JudgedQuery> read(Path file) throws IOException {
        return List.of(JsonMapper.builder().build().readValue(file.toFile(), JudgedQuery[].class));
    }

    boolean isEmergency() {
        return intent.startsWith("emergency");
    }

    boolean hasAnswers() {
        return !topics.isEmpty();
    }

    Map<String, Integer> articleGrades() {
        return topics.stream().collect(Collectors.toMap(Topic::topic, Topic::grade));
    }

    Map<String, Integer> claimGrades() {
        return claims.stream().collect(Collectors.toMap(Claim::id, Claim::grade));
    }
}
