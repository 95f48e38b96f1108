package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published chart, band by band, at both ends of each band. */
class News2Test {

    @ParameterizedTest
    @CsvSource({
        "respiratory-rate, 8, 3",
        "respiratory-rate, 9, 1",
        "respiratory-rate, 11, 1",
        "respiratory-rate, 12, 0",
        "respiratory-rate, 20, 0",
        "respiratory-rate, 21, 2",
        "respiratory-rate, 24, 2",
        "respiratory-rate, 25, 3",
        "oxygen-saturation, 91, 3",
        "oxygen-saturation, 92, 2",
        "oxygen-saturation, 93, 2",
        "oxygen-saturation, 94, 1",
        "oxygen-saturation, 95, 1",
        "oxygen-saturation, 96, 0",
        "systolic-bp, 90, 3",
        "systolic-bp, 91, 2",
        "systolic-bp, 100, 2",
        "systolic-bp, 101, 1",
        "systolic-bp, 110, 1",
        "systolic-bp, 111, 0",
        "systolic-bp, 219, 0",
        "systolic-bp, 220, 3",
        "pulse, 40, 3",
        "pulse, 41, 1",
        "pulse, 50, 1",
        "pulse, 51, 0",
        "pulse, 90, 0",
        "pulse, 91, 1",
        "pulse, 110, 1",
        "pulse, 111, 2",
        "pulse, 130, 2",
        "pulse, 131, 3",
        "temperature-c, 35.0, 3",
        "temperature-c, 35.1, 1",
        "temperature-c, 36.0, 1",
        "temperature-c, 36.1, 0",
        "temperature-c, 38.0, 0",
        "temperature-c, 38.1, 1",
        "temperature-c, 39.0, 1",
        "temperature-c, 39.1, 2"
    })
    void eachBandHasThePointsOfTheChart(String sign, double value, int points) {
        var measured = new LinkedHashMap<String, Double>();
        measured.put("respiratory-rate", 16.0);
        measured.put("pulse", 70.0);
        measured.put("temperature-c", 37.0);
        measured.put(sign, value);
        var measurements = new ArrayList<Measurement>();
        measured.forEach((id, one) -> measurements.add(new Measurement(id, one)));

        var reading = new News2().read(new Report(50, Sex.UNKNOWN, List.of(), measurements, new TreeSet<>(), false));

        assertThat(reading).isNotNull();
        assertThat(reading.value()).isEqualTo(points);
    }
}
