package org.dermatrail.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests sent at fixed moments whether or not the earlier ones were answered, as independent readers do. A latency counts
 * from the moment at which the request was due, so that waiting in line is not left out.
 */
final class OpenLoop {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client;

    OpenLoop(HttpClient client) {
        this.client = client;
    }

    /** What was measured, in milliseconds. */
    record Latencies(int requests, int failed, double median, double p99, double max) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f ms, p99 %.1f ms, max %.1f ms, %d requests, %d failed",
                    median,
                    p99,
                    max,
                    requests,
                    failed);
        }
    }

    Latencies run(List<URI> addresses, int perSecond, Duration duration) {
        int requests = Math.toIntExact(perSecond * duration.toSeconds());
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        double[] times = new double[requests];
        CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
        long began = System.nanoTime() + pause;
        for (int number = 0; number < requests; number++) {
            long due = began + number * pause;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int place = number;
            HttpRequest request = HttpRequest.newBuilder(addresses.get(number % addresses.size()))
                    .timeout(LIMIT)
                    .build();
            answers[number] = client.sendAsync(request, BodyHandlers.ofByteArray())
                    .handle((response, failure) -> {
                        boolean good = failure == null && response.statusCode() == 200;
                        times[place] = good ? (System.nanoTime() - due) / 1e6 : -1;
                        return good;
                    });
        }
        CompletableFuture.allOf(answers).join();
        double[] good = Arrays.stream(times).filter(time -> time >= 0).sorted().toArray();
        return new Latencies(requests, requests - good.length, share(good, 0.5), share(good, 0.99), share(good, 1));
    }

    private static double share(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
