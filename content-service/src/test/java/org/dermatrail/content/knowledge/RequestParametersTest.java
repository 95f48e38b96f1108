package org.dermatrail.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.problem.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParametersTest {

    static final String CODE = "mainSearchCriteria.v.c";
    static final String SYSTEM = "mainSearchCriteria.v.cs";
    static final String NAME = "mainSearchCriteria.v.dn";
    static final String ICD_10 = "2.16.840.1.113883.6.3";

    @Test
    void aCodeAloneIsAskedForAPatientInEnglish() {
        KnowledgeRequest request = read(CODE, "l80", SYSTEM, ICD_10);

        assertThat(request.criteria()).containsExactly(new Criterion.Coded(CodeSystem.ICD_10, "L80", null));
        assertThat(request.audience()).isEqualTo(Audience.PAT);
        assertThat(request.language()).isEqualTo("en");
        assertThat(request.type()).isEqualTo(ResponseType.ATOM);
        assertThat(request.kinds()).isEmpty();
    }

    @Test
    void furtherCriteriaAreNumberedInAnyOrderAndWithGaps() {
        KnowledgeRequest request = read(
                CODE + "10",
                "56727007",
                SYSTEM + "10",
                "2.16.840.1.113883.6.96",
                NAME + "2",
                "Keloid",
                CODE,
                "L80",
                SYSTEM,
                ICD_10);

        assertThat(request.criteria())
                .containsExactly(
                        new Criterion.Coded(CodeSystem.ICD_10, "L80", null),
                        new Criterion.Named("Keloid"),
                        new Criterion.Coded(CodeSystem.SNOMED_CT, "56727007", null));
    }

    @ParameterizedTest
    @CsvSource({
        "informationRecipient, PAT, PAT",
        "informationRecipient, PROV, PROV",
        "informationRecipient, PAYOR, PROV",
        "informationRecipient.healthCareProvider, 200000000X, PROV",
        "informationRecipient.healthCareProvider.c.c, 207N00000X, PROV",
        "informationRecipient.patient, x, PAT",
        "performer, PROV, PROV",
        "performer, PAT, PAT"
    })
    void whoReadsIsUnderstoodInEveryWayOfTheGuide(String name, String value, Audience audience) {
        assertThat(read(NAME, "Vitiligo", name, value).audience()).isEqualTo(audience);
    }

    @Test
    void whoReadsGoesBeforeWhoAsks() {
        KnowledgeRequest request = read(
                NAME,
                "Vitiligo",
                "performer",
                "PROV",
                "performer.languageCode.c",
                "de",
                "informationRecipient",
                "PAT",
                "informationRecipient.languageCode.c",
                "es");

        assertThat(request.audience()).isEqualTo(Audience.PAT);
        assertThat(request.language()).isEqualTo("es");
        assertThat(read(NAME, "Vitiligo", "performer.languageCode.c", "de-CH").language())
                .isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignedAuthorizedPerson.id.root",
                "assignedEntity.n",
                "holder.assignedEntity.certificateText",
                "encounter.c.c",
                "locationOfInterest.addr.CNT",
                "serviceDeliveryLocation.id.root",
                "severityObservation.interpretationCode.c.c",
                "observation.c.c",
                "subject.x",
                "transform",
                "x"
            })
    void whatRecordSystemsSendBesideIsPassedOver(String name) {
        assertThat(read(NAME, "Vitiligo", name, "<anything>").echo()).containsOnly(Map.entry(NAME, "Vitiligo"));
    }

    @Test
    void whatTheGuideDoesNotHaveIsPassedOverAndNotEchoed() {
        KnowledgeRequest request = read(NAME, "Vitiligo", "representedOrganization.id.root", "1.2", "x", "<y>");

        assertThat(request.echo()).containsOnly(Map.entry(NAME, "Vitiligo"));
    }

    @Test
    void aCriterionOfAForeignSystemIsPassedOverBesideOneThatIsKnown() {
        assertThat(read(CODE, "L80", SYSTEM, ICD_10, CODE + "1", "709.01", SYSTEM + "1", "2.16.840.1.113883.6.103")
                        .criteria())
                .hasSize(1);
        assertRefused(List.of("?" + SYSTEM), CODE, "709.01", SYSTEM, "2.16.840.1.113883.6.103");
    }

    @Test
    void subTopicsNameKindsOfClaims() {
        assertThat(read(NAME, "x", "subTopic.v.c", "Q000009", "subTopic.v.c1", "Q000744")
                        .kinds())
                .containsExactlyInAnyOrder(Kind.ADVERSE_EFFECT, Kind.CONTRAINDICATION);
        assertThat(read(NAME, "x", "subTopic.v.c", "never heard of").kinds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,a", "150,a", "17.5,a", "3,mo", "2,wk", "9,d", "30,h", "45,min", "54750,d"})
    void agesOfPeopleAreTaken(String value, String unit) {
        assertThat(read(NAME, "x", "age.v.v", value, "age.v.u", unit).echo()).containsEntry("age.v.v", value);
    }

    @ParameterizedTest
    @CsvSource({"-1,a", "151,a", "1e9,a", "NaN,a", "999999999,a", "'1,5',a", "99999999999999999999,d", "3 or 1=1,a"})
    void agesOfNobodyAreRefused(String value, String unit) {
        assertRefused(List.of("?age.v.v"), NAME, "x", "age.v.v", value, "age.v.u", unit);
    }

    @Test
    void everythingThatCannotBeMeantIsNamed() {
        assertRefused(List.of("?age.v.u"), NAME, "x", "age.v.v", "3", "age.v.u", "years");
        assertRefused(List.of("?age.v.v"), NAME, "x", "age.v.u", "a");
        assertRefused(List.of("?informationRecipient"), NAME, "x", "informationRecipient", "pat");
        assertRefused(List.of("?" + SYSTEM), CODE, "L80");
        assertRefused(List.of("?" + CODE), SYSTEM, ICD_10);
        assertRefused(List.of("?" + CODE));
        assertRefused(List.of("?" + CODE), CODE, " ", NAME, "");
        assertRefused(List.of("?" + NAME), NAME, "x".repeat(301));
        assertRefused(
                List.of("?patientPerson.administrativeGenderCode.c", "?informationRecipient.languageCode.c"),
                NAME,
                "x",
                "patientPerson.administrativeGenderCode.c",
                "female",
                "informationRecipient.languageCode.c",
                "../..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "application/javascript", "text/html", "application/json;x=y", "json", "*/*"})
    void formsThatAreNotOfferedAreRefused(String type) {
        assertRefused(List.of("?knowledgeResponseType"), NAME, "x", "knowledgeResponseType", type);
    }

    @Test
    void aParameterThatIsThereTwiceIsRefusedOnce() {
        Map<String, List<String>> query = new HashMap<>();
        query.put(CODE, Collections.nCopies(500, "L80"));
        query.put(SYSTEM, List.of(ICD_10));
        query.put("unknown", Collections.nCopies(500, "x"));

        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> RequestParameters.read(query, ResponseType.ATOM));
    }

    @Test
    void fiveHundredCriteriaAreTooMany() {
        List<String> words = new ArrayList<>();
        for (int number = 1; number <= 500; number++) {
            words.addAll(List.of(NAME + number, "vitiligo"));
        }

        assertRefused(List.of("?" + CODE), words.toArray(String[]::new));
    }

    private static void assertRefused(List<String> pointers, String... words) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> read(words))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .extracting("pointer")
                        .containsExactlyInAnyOrderElementsOf(pointers));
    }

    static KnowledgeRequest read(String... words) {
        Map<String, List<String>> query = new HashMap<>();
        for (int index = 0; index < words.length; index += 2) {
            query.put(words[index], List.of(words[index + 1]));
        }
        return RequestParameters.read(query, ResponseType.ATOM);
    }
}
