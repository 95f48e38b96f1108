package org.dermatrail.gateway.live;

import java.util.Optional;
import java.util.stream.Stream;

/** The topics whose events are sent on, each with the letter that stands for it in the id of an event. */
enum Topic {
    ARTICLE('a', "dermatrail.content.article.v1"),
    ASSESSMENT('s', "dermatrail.triage.assessment.v1"),
    COURSE('c', "dermatrail.triage.course.v1"),
    RECALL('r', "dermatrail.triage.recall.v1");

    private final char letter;
    private final String topicName;

    Topic(char letter, String topicName) {
        this.letter = letter;
        this.topicName = topicName;
    }

    char letter() {
        return letter;
    }

    String topicName() {
        return topicName;
    }

    static Optional<Topic> of(char letter) {
        return Stream.of(values()).filter(topic -> topic.letter == letter).findFirst();
    }

    static Topic named(String name) {
        return Stream.of(values())
                .filter(topic -> topic.topicName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic " + name));
    }
}
