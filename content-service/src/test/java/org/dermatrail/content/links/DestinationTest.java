package org.dermatrail.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only literal addresses, so that no name has to be looked up. */
class DestinationTest {

    private static final Set<Integer> WEB = Set.of(80, 443);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0/",
                "https://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/latest/meta-data",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1:80/",
                "http://user:secret@8.8.8.8/",
                "http://8.8.8.8:22/",
                "http://8.8.8.8:8080/",
                "ftp://8.8.8.8/",
                "file:///etc/hosts",
                "//8.8.8.8/",
                "http:8.8.8.8",
                "http:///x",
                "gopher://8.8.8.8/"
            })
    void whateverIsNotTheOpenWebIsNotAsked(String address) {
        assertThat(Destination.of(URI.create(address), WEB, Set.of())).isNotInstanceOf(Destination.Allowed.class);
    }

    @Test
    void theOpenWebIsAskedAtTheAddressThatWasJudged() {
        assertThat(Destination.of(URI.create("https://8.8.8.8/a%20b?q=1#part"), WEB, Set.of()))
                .isInstanceOfSatisfying(Destination.Allowed.class, allowed -> {
                    assertThat(allowed.address().getHostAddress()).isEqualTo("8.8.8.8");
                    assertThat(allowed.port()).isEqualTo(443);
                    assertThat(allowed.tls()).isTrue();
                    assertThat(allowed.path()).isEqualTo("/a%20b?q=1");
                });
        assertThat(Destination.of(URI.create("http://1.1.1.1"), WEB, Set.of()))
                .isInstanceOfSatisfying(Destination.Allowed.class, allowed -> {
                    assertThat(allowed.port()).isEqualTo(80);
                    assertThat(allowed.path()).isEqualTo("/");
                });
    }

    @Test
    void aTrustedHostIsAskedAndOnlyOnPortsThatMayBeAsked() {
        Set<String> trusted = Set.of("127.0.0.1");

        assertThat(Destination.of(URI.create("http://127.0.0.1:8099/x"), Set.of(8099), trusted))
                .isInstanceOf(Destination.Allowed.class);
        assertThat(Destination.of(URI.create("http://127.0.0.1:8099/x"), WEB, trusted))
                .isInstanceOf(Destination.Refused.class);
        assertThat(Destination.of(URI.create("http://127.0.0.2/"), WEB, trusted))
                .isInstanceOf(Destination.Refused.class);
    }

    @Test
    void aPathIsSentAsItIsAndNeverBreaksTheRequest() {
        URI odd = URI.create("http://1.1.1.1//x/é?ü=1");

        assertThat(Destination.of(odd, WEB, Set.of()))
                .isInstanceOfSatisfying(
                        Destination.Allowed.class,
                        allowed -> assertThat(allowed.path()).isEqualTo("//x/%C3%A9?%C3%BC=1"));
    }
}
