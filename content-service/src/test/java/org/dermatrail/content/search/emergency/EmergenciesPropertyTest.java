package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.content.search.emergency.NoticeFixture.notice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EmergenciesPropertyTest {

    @Property
    void anyTextCanBeAsked(@ForAll String question) {
        assertThat(notice(question)).isNotNull();
    }
}
