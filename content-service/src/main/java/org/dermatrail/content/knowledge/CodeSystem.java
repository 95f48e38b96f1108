package org.dermatrail.content.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The terminologies that requests may speak, by their object identifiers. */
enum CodeSystem {
    ICD_10("2.16.840.1.113883.6.3", "icd-10", "ICD-10"),
    ICD_10_CM("2.16.840.1.113883.6.90", "icd-10-cm", "ICD-10-CM"),
    ICD_11("2.16.840.1.113883.6.347", "icd-11", "ICD-11"),
    SNOMED_CT("2.16.840.1.113883.6.96", "snomed-ct", "SNOMED CT");

    /** Length of an ICD-10 category such as L80. */
    private static final int CATEGORY = 3;

    private final String oid;
    private final String word;
    private final String title;

    CodeSystem(String oid, String word, String title) {
        this.oid = oid;
        this.word = word;
        this.title = title;
    }

    /** What articles call it. */
    String word() {
        return word;
    }

    String title() {
        return title;
    }

    static Optional<CodeSystem> byOid(String oid) {
        return Arrays.stream(values()).filter(system -> system.oid.equals(oid)).findFirst();
    }

    /** All of them with their identifiers, for whoever sent another one. */
    static String known() {
        return Arrays.stream(values())
                .map(system -> system.oid + " (" + system.title + ")")
                .collect(Collectors.joining(", "));
    }

    /** The code as articles write it: capitals, and the dot of ICD-10 that many systems leave out. */
    String normal(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        boolean undotted = (this == ICD_10 || this == ICD_10_CM) && upper.matches("[A-Z][0-9][0-9A-Z][0-9A-Z]{1,4}");
        return undotted ? upper.substring(0, CATEGORY) + "." + upper.substring(CATEGORY) : upper;
    }

    /** The codes above this one, the nearest first; SNOMED CT identifiers do not tell what is above them. */
    List<String> above(String code) {
        List<String> wider = new ArrayList<>();
        int dot = code.indexOf('.');
        if (this != SNOMED_CT && dot > 0) {
            for (int length = code.length() - 1; length > dot + 1; length--) {
                wider.add(code.substring(0, length));
            }
            wider.add(code.substring(0, dot));
        }
        return wider;
    }
}
