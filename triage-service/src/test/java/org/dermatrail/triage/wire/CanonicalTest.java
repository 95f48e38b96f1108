package org.dermatrail.triage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void namesAreSortedByTheirUtf16UnitsAndSpaceIsLeftOut() {
        assertThat(Canonical.json("{ \"b\": 1, \"a\": {\"d\": [], \"c\": {}}, \"\\u20ac\": 2, \"\\ud83d\\ude00\": 3 }"))
                .isEqualTo("{\"a\":{\"c\":{},\"d\":[]},\"b\":1,\"\u20ac\":2,\"\ud83d\ude00\":3}");
    }

    @Test
    void numbersAreWrittenAsEcmaScriptDoes() {
        assertThat(Canonical.json(
                        "[4.0, 4.50, 1E30, 0.002, 1e-27, 1e21, 100000000000000000000, -0.0, 333333333.33333329]"))
                .isEqualTo("[4,4.5,1e+30,0.002,1e-27,1e+21,100000000000000000000,0,333333333.3333333]");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(Canonical.json("[\"\\u20ac\\/\\u000a\\u001f\\u0041\\\"\\\\\"]"))
                .isEqualTo("[\"\u20ac/\\n\\u001fA\\\"\\\\\"]");
    }

    @Test
    void theSameContentHasTheSameDigest() {
        assertThat(Canonical.digest("{\"a\":1.0,\"b\":2}")).isEqualTo(Canonical.digest("{ \"b\":2, \"a\":1 }"));
        assertThat(Canonical.digest("{\"a\":1}")).isNotEqualTo(Canonical.digest("{\"a\":2}"));
        assertThat(Canonical.digestOfText("abc"))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whatIsNoJsonHasNoCanonicalForm() {
        assertThatThrownBy(() -> Canonical.json("{\"a\":")).isInstanceOf(IllegalStateException.class);
    }
}
