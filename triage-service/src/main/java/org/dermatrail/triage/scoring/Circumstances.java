package org.dermatrail.triage.scoring;

import java.util.Arrays;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/**
 * All that a report says besides findings; no change of a finding touches it.
 *
 * @param given what was taken and planned, the age and the sex, as things
 * @param bare whether nothing was taken or planned
 */
record Circumstances(
        double[][] measured,
        boolean disagreeing,
        boolean bare,
        long[] given,
        double age,
        Sex sex,
        boolean notUnderstood) {

    static Circumstances of(Report report, Terms terms) {
        double[][] measured = terms.unmeasured();
        long[] given = terms.none();
        boolean disagreeing = false;
        if (!report.measurements().isEmpty()) {
            measured = measured.clone();
        }
        for (var measurement : report.measurements()) {
            int number = terms.measurement(measurement.id());
            measured[number] = with(measured[number], measurement.value());
            disagreeing |= measured[number].length > 1;
            if (measured[number].length > 0) {
                Bits.add(given, terms.taken(number));
            }
        }
        for (String id : report.plannedProcedures()) {
            Bits.add(given, terms.procedure(id));
        }
        boolean bare = Bits.none(given);
        Integer age = report.age();
        Bits.add(given, terms.age(age));
        if (report.sex() == Sex.FEMALE || report.sex() == Sex.MALE) {
            Bits.add(given, terms.sex(report.sex()));
        }
        return new Circumstances(
                measured,
                disagreeing,
                bare,
                given,
                age == null || age < 0 ? Double.NaN : age,
                report.sex(),
                report.notUnderstoodText());
    }

    /** Distinct values, and none that is no number. */
    private static double[] with(double[] values, double value) {
        for (double known : values) {
            if (known == value) {
                return values;
            }
        }
        if (Double.isNaN(value)) {
            return values;
        }
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = value;
        return more;
    }
}
