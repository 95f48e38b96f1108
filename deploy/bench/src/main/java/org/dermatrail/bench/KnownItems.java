package org.dermatrail.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions of which it is known which document answers them. Several documents may have the same topic, which the question
 * alone cannot tell apart; so the first of that topic counts, and how often it is the very document is told beside it.
 */
final class KnownItems {

    private final Map<String, String> questions;
    private final Map<String, String> slugs;
    private final Map<String, String> topicOfDocument = new HashMap<>();
    private final Map<String, String> topicOfSlug = new HashMap<>();

    KnownItems(HeldOut held, Map<String, String> slugs) {
        this.questions = held.questions();
        this.slugs = slugs;
        held.documents().forEach(document -> {
            topicOfDocument.put(document.id(), HeldOut.topic(document));
            String slug = slugs.get(document.id());
            if (slug != null) {
                topicOfSlug.put(slug, HeldOut.topic(document));
            }
        });
    }

    /** A search engine. */
    interface Engine {
        List<String> search(String question) throws IOException, SQLException, InterruptedException;
    }

    /** How good an engine is. */
    record Quality(double reciprocalRank, double recall) {}

    List<String> questions() {
        return questions.values().stream().sorted().toList();
    }

    Quality measure(String name, Engine engine) throws IOException, SQLException, InterruptedException {
        double rank = 0;
        double found = 0;
        double exact = 0;
        for (Map.Entry<String, String> question : questions.entrySet()) {
            String topic = topicOfDocument.getOrDefault(question.getKey(), "");
            List<String> answers = engine.search(question.getValue());
            double own = Ranking.reciprocalRank(answers, slug -> topic.equals(topicOfSlug.get(slug)));
            rank += own;
            found += own > 0 ? 1 : 0;
            exact += Ranking.reciprocalRank(answers, slug -> slug.equals(slugs.get(question.getKey())));
        }
        int all = questions.size();
        SearchBench.say(
                "%-28s MRR@10 %.3f, recall@10 %.3f; of the very document %.3f",
                name, rank / all, found / all, exact / all);
        return new Quality(rank / all, found / all);
    }
}
