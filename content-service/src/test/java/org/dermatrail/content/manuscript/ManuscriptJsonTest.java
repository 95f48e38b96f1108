package org.dermatrail.content.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.dermatrail.content.ManuscriptFixture;
import org.junit.jupiter.api.Test;

class ManuscriptJsonTest {

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Manuscript text = ManuscriptFixture.article("round");

        assertThat(json.readValue(json.writeValueAsString(text), Manuscript.class))
                .isEqualTo(text);
    }

    @Test
    void aClaimIsShownUnlessItSaysOtherwise() throws Exception {
        String claim = "{\"id\":\"a/b\",\"statement\":\"x\",\"kind\":\"self-care\",\"certainty\":\"very_low\","
                + "\"appraisal\":\"unsafe_unqualified\"%s}";

        assertThat(json.readValue(claim.formatted(""), Claim.class).shown()).isTrue();
        assertThat(json.readValue(claim.formatted(",\"shown\":false"), Claim.class)
                        .shown())
                .isFalse();
        assertThat(json.readValue(claim.formatted(""), Claim.class).name()).isEqualTo("b");
    }
}
