package org.dermatrail.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Source;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses on a server of the test's own are asked; no other port is, so that nothing leaves the machine. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LinkWatchIT {

    Infrastructure infrastructure;

    @Inject
    Links links;

    @Inject
    AgroalDataSource database;

    @Inject
    Vertx vertx;

    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private HttpServer server;
    private LinksConfig config;
    private LinkProbe probe;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        config = LinksConfigTest.config(Map.of(
                "dermatrail.links.ports",
                String.valueOf(server.getAddress().getPort()),
                "dermatrail.links.trusted-hosts",
                "127.0.0.1",
                "dermatrail.links.timeout",
                "PT2S",
                "dermatrail.links.batch",
                "500"));
        probe = new LinkProbe(vertx, config);
    }

    @AfterEach
    void close() {
        probe.close();
        server.stop(0);
    }

    @Test
    void anAnswerIsUnderstood() throws InterruptedException {
        assertThat(probe.ask(at("/there"))).isEqualTo(new Answer.Reached());
        assertThat(probe.ask(at("/status/404"))).isEqualTo(new Answer.Gone(404));
        assertThat(probe.ask(at("/status/410"))).isEqualTo(new Answer.Gone(410));
        assertThat(probe.ask(at("/status/500"))).isEqualTo(new Answer.Failed("status 500"));
        assertThat(probe.ask(at("/status/403"))).isEqualTo(new Answer.Silent("status 403"));
        assertThat(probe.ask("http://127.0.0.1:" + closedPort() + "/")).isInstanceOf(Answer.Silent.class);
        assertThat(probe.ask("http://[not an address")).isEqualTo(new Answer.Silent("not an address"));
    }

    @Test
    void theProductSaysItsNameAndVersionAndNoMore() {
        assertThat(ConfigProvider.getConfig().getValue("dermatrail.links.user-agent", String.class))
                .matches("Dermatrail/[0-9][0-9A-Za-z.-]*");
    }

    @Test
    void whereHeadIsNotUnderstoodGetIsTried() throws InterruptedException {
        assertThat(probe.ask(at("/get-only"))).isEqualTo(new Answer.Reached());
        assertThat(requests).containsExactly("HEAD /get-only", "GET /get-only");
        assertThat(probe.ask(at("/troubled-by-head"))).isEqualTo(new Answer.Reached());
    }

    @Test
    void redirectsAreFollowedFiveTimesAndNoMore() throws InterruptedException {
        assertThat(probe.ask(at("/hop/5"))).isEqualTo(new Answer.Reached());
        assertThat(probe.ask(at("/hop/6"))).isEqualTo(new Answer.Failed("more than 5 redirects"));
    }

    @Test
    void aRedirectDoesNotLeadIntoPrivateNetworks() throws InterruptedException {
        for (String target : List.of(
                "http://localhost:" + server.getAddress().getPort() + "/secret",
                "http://[::1]:" + server.getAddress().getPort() + "/secret",
                "http://[::ffff:127.0.0.1]:" + server.getAddress().getPort() + "/secret",
                "http://127.0.0.2:" + server.getAddress().getPort() + "/secret",
                "http://169.254.169.254/secret",
                "file:///etc/hosts")) {
            assertThat(probe.ask(at("/to?" + target))).as(target).isInstanceOf(Answer.Silent.class);
        }
        assertThat(requests).noneMatch(request -> request.contains("/secret") && !request.contains("/to?"));
    }

    @Test
    void whatAServerSendsIsNotRead() throws InterruptedException {
        assertThat(probe.ask(at("/endless"))).isEqualTo(new Answer.Reached());

        assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatSaysNothingFails() throws InterruptedException {
        assertThat(probe.ask(at("/silent"))).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void sourcesOfDraftsAndArticlesAreAskedAndTheirStateIsKept() throws Exception {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.begin(citing("watched-draft", at("/there"), at("/status/404")));
        newsroom.publishNew(citing("watched-article", at("/status/410"), "ftp-is-no-address"));
        LinkWatch watch = new LinkWatch(links, probe, config, Instant::now);

        assertThat(watch.round()).isGreaterThanOrEqualTo(3);

        assertThat(links.states(List.of(at("/there"), at("/status/404"), at("/status/410"), at("/unknown"))))
                .isEqualTo(Map.of(
                        at("/there"), LinkState.ALIVE,
                        at("/status/404"), LinkState.DEAD,
                        at("/status/410"), LinkState.DEAD));
        requests.clear();
        watch.round();
        assertThat(requests).isEmpty();
    }

    @Test
    void whatIsNoLongerCitedIsForgotten() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into source_link (url, state, next_at)"
                    + " values ('https://example.org/forgotten', 'dead', now()) on conflict do nothing");
        }

        links.register(Instant.now());

        assertThat(links.states(List.of("https://example.org/forgotten"))).isEmpty();
    }

    @Test
    void whatOneReplicaHasTakenIsNotTakenByAnother() throws Exception {
        new Newsroom(infrastructure).begin(citing("taken", at("/taken/1"), at("/taken/2")));
        Instant now = Instant.now();
        links.register(now);

        var mine = links.take(now, now.plusSeconds(60), 500);
        var theirs = links.take(now, now.plusSeconds(60), 500);
        var afterwards = links.take(now.plusSeconds(61), now.plusSeconds(120), 500);

        assertThat(mine).extracting(Link::url).contains(at("/taken/1"), at("/taken/2"));
        assertThat(theirs).isEmpty();
        assertThat(afterwards).extracting(Link::url).contains(at("/taken/1"), at("/taken/2"));
    }

    private static Manuscript citing(String slug, String... urls) {
        Manuscript text = ManuscriptFixture.article(slug);
        var sources = new ArrayList<>(text.sources());
        for (String url : urls) {
            if (url.startsWith("http")) {
                sources.add(new Source("cited-" + sources.size(), "Cited", url, 2026, LocalDate.of(2026, 1, 1), null));
            }
        }
        return new Manuscript(
                slug,
                text.locale(),
                text.title(),
                text.summary(),
                text.conditions(),
                text.codes(),
                text.reviewBy(),
                text.disclosure(),
                null,
                null,
                text.terms(),
                text.sections(),
                text.claims(),
                sources);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        try (exchange) {
            if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring("/status/".length())), -1);
            } else if (path.equals("/get-only") && head) {
                exchange.sendResponseHeaders(405, -1);
            } else if (path.equals("/troubled-by-head") && head) {
                exchange.sendResponseHeaders(501, -1);
            } else if (path.startsWith("/hop/")) {
                hop(exchange, Integer.parseInt(path.substring("/hop/".length())));
            } else if (path.equals("/to")) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/endless")) {
                exchange.sendResponseHeaders(head ? 405 : 200, head ? -1 : 0);
                sendUntilHungUp(exchange, head);
            } else if (path.equals("/silent")) {
                exchange.getRequestBody().readAllBytes();
                waitForTheEnd();
            } else {
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    private static void hop(HttpExchange exchange, int left) throws IOException {
        exchange.getResponseHeaders().set("Location", "/hop/" + (left - 1));
        exchange.sendResponseHeaders(left == 0 ? 200 : 301, -1);
    }

    private void sendUntilHungUp(HttpExchange exchange, boolean head) {
        byte[] chunk = new byte[1 << 16];
        try {
            while (!head) {
                exchange.getResponseBody().write(chunk);
            }
        } catch (IOException closed) {
            hungUp.countDown();
        }
    }

    private void waitForTheEnd() {
        try {
            hungUp.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private int closedPort() {
        return server.getAddress().getPort() == 1 ? 2 : 1;
    }
}
