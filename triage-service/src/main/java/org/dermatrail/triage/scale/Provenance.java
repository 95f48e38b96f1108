package org.dermatrail.triage.scale;

/**
 * Where an instrument comes from.
 *
 * @param source authors and year of the publication that the formula and bands are from
 * @param terms what the licence means for those who use it
 */
public record Provenance(String source, Licence licence, String terms) {

    static Provenance free(String source) {
        return new Provenance(source, Licence.FREE, "The formula is free to use.");
    }

    static Provenance restricted(String source, String terms) {
        return new Provenance(source, Licence.RESTRICTED, terms);
    }
}
