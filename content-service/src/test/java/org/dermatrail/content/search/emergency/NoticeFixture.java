package org.dermatrail.content.search.emergency;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a question is told, and how grave that is. */
final class NoticeFixture {

    private static final Emergencies EMERGENCIES = new Emergencies();
    private static final Map<String, SignTable.Level> LEVELS = WordFile.LANGUAGES.stream()
            .flatMap(language -> WordFile.of(language).notices().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private NoticeFixture() {}

    static Optional<String> notice(String question) {
        return EMERGENCIES.notice(question, null);
    }

    static Optional<SignTable.Level> level(String question) {
        return notice(question).map(LEVELS::get);
    }
}
