package org.dermatrail.content.manuscript;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the codes of each terminology look like, so that a code is not filed under another one's name. Whether a code
 * exists is not asked: the terminologies are larger than this service, and some need a licence.
 */
enum CodeShape {
    ICD_10("icd-10", "[A-Z]\\d{2}(\\.\\d{1,2})?", "must be a code of ICD-10 such as L80 or L81.5"),
    ICD_10_CM("icd-10-cm", "[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?", "must be a code of ICD-10-CM such as H02.739"),
    /** Stem codes, and clusters of them with each other and with extension codes. The letters I and O are not used. */
    ICD_11(
            "icd-11",
            CodeShape.STEM + "([/&](" + CodeShape.STEM + "|X[0-9A-HJ-NP-Z]{3,5}))*",
            "must be a code of ICD-11 such as ED63.0"),
    SNOMED_CT("snomed-ct", "[1-9]\\d{5,17}", "must be an identifier of SNOMED CT, of 6 to 18 digits");

    private static final String STEM = "[0-9A-HJ-NP-Z][A-HJ-NP-Z]\\d[0-9A-HJ-NP-Z](\\.[0-9A-HJ-NP-Z]{1,2})?";

    private static final Map<String, CodeShape> BY_SYSTEM = Map.of(
            ICD_10.system, ICD_10, ICD_10_CM.system, ICD_10_CM, ICD_11.system, ICD_11, SNOMED_CT.system, SNOMED_CT);

    private final String system;
    private final Pattern shape;
    private final String demand;

    CodeShape(String system, String shape, String demand) {
        this.system = system;
        this.shape = Pattern.compile(shape);
        this.demand = demand;
    }

    /** Of a terminology that articles may name. */
    static CodeShape of(String system) {
        CodeShape shape = BY_SYSTEM.get(system);
        if (shape == null) {
            throw new IllegalArgumentException("No such terminology");
        }
        return shape;
    }

    boolean fits(String code) {
        return shape.matcher(code).matches();
    }

    /** What to tell whoever wrote a code that does not fit. */
    String demand() {
        return demand;
    }
}
