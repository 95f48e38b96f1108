package org.dermatrail.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.content.knowledge.RequestParametersTest.CODE;
import static org.dermatrail.content.knowledge.RequestParametersTest.ICD_10;
import static org.dermatrail.content.knowledge.RequestParametersTest.NAME;
import static org.dermatrail.content.knowledge.RequestParametersTest.SYSTEM;
import static org.dermatrail.content.knowledge.RequestParametersTest.read;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dermatrail.content.problem.RefusedRequest;

class RequestParametersPropertyTest {

    @Property
    void anyTextIsTakenOrRefusedAndNeverAFault(
            @ForAll String code, @ForAll String words, @ForAll String age, @ForAll String type) {
        try {
            KnowledgeRequest request =
                    read(CODE, code, SYSTEM, ICD_10, NAME, words, "age.v.v", age, "knowledgeResponseType", type);
            assertThat(request.criteria()).isNotEmpty();
        } catch (RefusedRequest refused) {
            assertThat(refused).isNotNull();
        }
    }
}
