package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.content.manuscript.Appraisal;
import org.junit.jupiter.api.Test;

class UnsourcedClaimsTest {

    @Test
    void aSoundTextHasNoFindings() {
        assertThat(TextFixture.sound().findings()).isEmpty();
    }

    @Test
    void aShownClaimNeedsASource() {
        TextFixture text = TextFixture.sound().claim("Hats help.", Appraisal.SUPPORTED, true, List.of(), null, null);

        assertThat(text.findings()).containsExactly("claim-without-source /claims/1");
    }

    @Test
    void aClaimThatNobodySeesNeedsNone() {
        TextFixture text = TextFixture.sound().claim("Son burn.", Appraisal.UNSUPPORTED, false, List.of(), null, null);

        assertThat(text.findings()).isEmpty();
    }
}
