package org.dermatrail.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/articles?condition=acne%20inversa", "/v1/search?q=%F0%9F%99%82", "//host/path"})
    void anAddressIsReadable(String address) {
        assertThat(Head.isReadable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/articles/%", "/v1/articles/%zz", "/v1/search?q=%e", "/v1/search?q=a b", "mailto:someone"})
    void anAddressWithABrokenEscapeOrWithoutAPathIsNot(String address) {
        assertThat(Head.isReadable(address)).isFalse();
    }
}
