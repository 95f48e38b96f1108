package org.dermatrail.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The command {@code deploy/bench/search}: a database, a broker and content replicas of its own, the collection loaded, and
 * search measured through HTTP beside what one would pick instead.
 */
public final class SearchBench {

    private static final int SMALL = 1_000;
    private static final int LARGE = 50_000;
    private static final int PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final int PUBLISHED = 20;
    private static final double LEAST_RECIPROCAL_RANK = 0.94;
    private static final double LEAST_RECALL = 1;
    private static final double LEAST_GAIN = 0.85;
    private static final double LATENCY_BELOW_MILLIS = 10;
    private static final double MOST_MILLIS_UNTIL_FOUND = 300;
    private static final int MISSED = 1;

    private SearchBench() {}

    /** @param arguments the file of documents, the file of judged queries, the jar of the service, yes or no to growth */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        HeldOut held = new HeldOut(documents(Path.of(arguments[0])));
        List<JudgedQuery> queries = JudgedQuery.read(Path.of(arguments[1]));
        boolean growth = arguments[3].equals("yes");
        Limits limits = new Limits();
        Path folder = Files.createTempDirectory("dermatrail-search-bench");
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                SearchStack stack = SearchStack.start(folder, Path.of(arguments[2]), client)) {
            Map<String, String> slugs = new HashMap<>();
            MedQuadLines converter = new MedQuadLines("");
            List<MedQuadLines.Line> lines = new ArrayList<>();
            for (MedQuadDocument document : held.documents()) {
                converter.line(document).ifPresent(line -> {
                    lines.add(line);
                    slugs.put(document.id(), line.article().slug());
                });
            }
            KnownItems known = new KnownItems(held, slugs);
            stack.createTables();
            stack.shelves().load(lines.subList(0, SMALL));
            if (growth) {
                grown(stack, client, known.questions(), "512m");
            }
            stack.shelves().load(lines.subList(SMALL, lines.size()));
            measure(stack, client, known, queries, lines, limits);
            if (growth) {
                grow(stack, converter, held, lines.size());
                grown(stack, client, known.questions(), "2g");
            }
        }
        say("%s", limits.table());
        if (!limits.areMet()) {
            System.exit(MISSED);
        }
    }

    private static void measure(
            SearchStack stack,
            HttpClient client,
            KnownItems known,
            List<JudgedQuery> queries,
            List<MedQuadLines.Line> lines,
            Limits limits)
            throws IOException, SQLException, InterruptedException {
        try (ContentReplica one = stack.replica("512m", 0);
                ContentReplica two = stack.replica("512m", 1);
                PlainLucene plain = new PlainLucene(lines)) {
            stack.shelves().prepareTextSearch();
            say(
                    "Known item, %d questions held out of %d documents",
                    known.questions().size(), lines.size());
            KnownItems.Quality quality = known.measure("content service", one::articles);
            limits.atLeast("known item, MRR@10", LEAST_RECIPROCAL_RANK, quality.reciprocalRank());
            limits.atLeast("known item, recall@10", LEAST_RECALL, quality.recall());
            known.measure("Lucene BM25, one field", plain::search);
            known.measure("PostgreSQL ts_rank", stack.shelves()::textSearch);
            limits.atLeast("judged queries, nDCG@10", LEAST_GAIN, judged(queries, one, limits));
            say(
                    "%-28s %s",
                    "warm-up", load(client, one, known.questions(), WARM_UP).text());
            OpenLoop.Latencies latencies = load(client, one, known.questions(), MEASURED);
            say("%-28s %s", PER_SECOND + " searches/s, " + lines.size(), latencies.text());
            limits.below("latency p99, ms", LATENCY_BELOW_MILLIS, latencies.p99());
            limits.atMost("searches that failed", 0, latencies.failed());
            load(client, two, known.questions(), WARM_UP);
            limits.atMost(
                    "published until found, ms",
                    MOST_MILLIS_UNTIL_FOUND,
                    new Freshness(stack, one, two).measure(PUBLISHED));
        }
    }

    /** The mean gain of the articles; whether a notice comes with the answer where it has to is a limit of its own. */
    private static double judged(List<JudgedQuery> queries, ContentReplica replica, Limits limits)
            throws IOException, InterruptedException {
        double articles = 0;
        double claims = 0;
        int answerable = 0;
        Notices notices = new Notices();
        for (JudgedQuery judged : queries) {
            var answer = replica.search(judged.query());
            notices.count(
                    judged.query(), judged.isEmergency(), !answer.get("notice").isNull());
            if (judged.hasAnswers()) {
                answerable++;
                articles += Ranking.ndcg(answer.get("hits").findValuesAsText("article"), judged.articleGrades());
                claims += Ranking.ndcg(claimIds(answer), judged.claimGrades());
            } else {
                say(
                        "no answer expected            %d articles for: %s",
                        answer.get("total").asInt(), judged.query());
            }
        }
        say("Judged queries, the collection loaded too: %d", queries.size());
        say("%-28s nDCG@10 articles %.3f, claims %.3f", "content service", articles / answerable, claims / answerable);
        for (Notices.Question own : Notices.questions()) {
            notices.count(
                    own.text(),
                    own.isEmergency(),
                    !replica.search(own.text()).get("notice").isNull());
        }
        say("%-28s %s", "emergency notice", notices.text());
        notices.limit(limits);
        return articles / answerable;
    }

    private static List<String> claimIds(com.fasterxml.jackson.databind.JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.get("hits")
                .forEach(hit -> hit.get("claims")
                        .forEach(claim -> ids.add(claim.get("id").asText())));
        return ids;
    }

    private static void grow(SearchStack stack, MedQuadLines converter, HeldOut held, int loaded) throws SQLException {
        List<MedQuadLines.Line> more = new ArrayList<>();
        for (int copy = 2; loaded + more.size() < LARGE; copy++) {
            for (MedQuadDocument document : held.documents()) {
                if (loaded + more.size() < LARGE) {
                    converter.line(document.copy(copy)).ifPresent(more::add);
                }
            }
            stack.shelves().load(more);
            loaded += more.size();
            more.clear();
        }
    }

    private static void grown(SearchStack stack, HttpClient client, List<String> questions, String heap)
            throws IOException, InterruptedException {
        try (ContentReplica replica = stack.replica(heap, 0)) {
            load(client, replica, questions, WARM_UP);
            say(
                    "%-28s %s; index %.0f MB, built with the start in %.1f s",
                    String.format(Locale.ROOT, "%.0f articles", replica.metric("search_index_articles")),
                    load(client, replica, questions, WARM_UP).text(),
                    replica.metric("search_index_size_bytes") / 1e6,
                    replica.startTime().toMillis() / 1e3);
        }
    }

    private static OpenLoop.Latencies load(
            HttpClient client, ContentReplica replica, List<String> questions, Duration time) {
        List<URI> addresses = questions.stream().map(replica::searchFor).toList();
        return new OpenLoop(client).run(addresses, PER_SECOND, time);
    }

    private static List<MedQuadDocument> documents(Path file) throws IOException {
        List<MedQuadDocument> documents = new ArrayList<>();
        MedQuadDocument.each(file, documents::add);
        return documents;
    }

    static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
