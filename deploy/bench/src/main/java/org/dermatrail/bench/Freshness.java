package org.dermatrail.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long after its publishing was answered an article is found on each of two replicas. */
final class Freshness {

    private static final long LIMIT = 10_000_000_000L;
    private static final String TEXT = """
            {"slug":"%1$s","locale":"en","title":"%2$s of the skin","summary":"About %2$s.","conditions":["%2$s"],
             "sections":[{"id":"when-to-get-help","heading":"When to get help","body":"Ask a clinician about %2$s.",
                          "claims":["%1$s/ask"]}],
             "claims":[{"id":"%1$s/ask","statement":"Ask a clinician about %2$s.","kind":"referral","certainty":"low",
                        "appraisal":"limited","appliesTo":["%2$s"],"sources":["none"]}],
             "sources":[{"id":"none","citation":"Made up for a measurement","year":2026}]}""";

    private final SearchStack stack;
    private final List<ContentReplica> replicas;

    Freshness(SearchStack stack, ContentReplica... replicas) {
        this.stack = stack;
        this.replicas = List.of(replicas);
    }

    /** The longest of the times, in milliseconds. */
    double measure(int articles) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        String editor = stack.token("ines", "editor");
        String reviewer = stack.token("ruth", "reviewer");
        for (int number = 0; number < articles; number++) {
            String slug = "bench-article-" + number;
            String word = "benchword" + (char) ('a' + number) + "x";
            ContentReplica first = replicas.getFirst();
            first.post("/v1/articles", editor, TEXT.formatted(slug, word));
            first.post("/v1/articles/" + slug + "/draft/submit", editor, "");
            first.post("/v1/articles/" + slug + "/draft/approve", reviewer, "");
            first.post("/v1/articles/" + slug + "/draft/publish", editor, "");
            long published = System.nanoTime();
            for (ContentReplica replica : replicas) {
                while (!replica.articles(word).contains(slug)) {
                    if (System.nanoTime() - published > LIMIT) {
                        throw new IOException(slug + " was not found");
                    }
                }
                times.add((System.nanoTime() - published) / 1e6);
            }
        }
        double first = times.getFirst();
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        SearchBench.say(
                "%-28s the first %.0f ms, median %.0f ms, longest %.0f ms (%d articles, each on %d replicas)",
                "published until found",
                first,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                articles,
                replicas.size());
        return sorted[sorted.length - 1];
    }
}
