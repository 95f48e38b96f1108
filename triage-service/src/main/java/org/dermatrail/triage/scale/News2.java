package org.dermatrail.triage.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * National Early Warning Score 2 (Royal College of Physicians, 2017; free to use unaltered and acknowledged): seven vital
 * signs, 0 to 20. Up to 4 is low, 5 and 6 or 3 points for a single sign are urgent, 7 and more an emergency. Saturation
 * is judged on the first scale unless a clinician has set the second for known hypercapnia.
 *
 * <p>Every sign can only add, so what a report holds of them gives a lower bound, and is told as one. It is not validated
 * for self-reports, in pregnancy or below 16 years; of a child nothing is read. Of two values of one sign the one further
 * from normal counts.
 */
record News2() implements Scale {

    private static final int URGENT = 5;
    private static final int EMERGENCY = 7;
    private static final int RED = 3;
    private static final int ADULT = 16;
    private static final int ENOUGH_SIGNS = 3;
    private static final String SATURATION = "oxygen-saturation";
    private static final String ON_OXYGEN = "on-oxygen";
    private static final String HYPERCAPNIA = "hypercapnia";
    private static final String ALERTNESS = "consciousness";

    private static final Map<String, Points> SIGNS = signs();
    private static final List<String> NOT_ALERT = List.of("confusion", "drowsiness");
    private static final List<Point> POINTS = points(SIGNS);
    private static final Points HYPERCAPNIC_LOW = Points.low(88, 86, 84);
    private static final Points HYPERCAPNIC = HYPERCAPNIC_LOW.high(92.01, 94.01, 96.01);

    private static final About ABOUT = new About(
            "news2",
            "NEWS2, early warning score",
            "clinician, who has measured the vital signs",
            new About.Span(0, 20, "points", Better.LOWER),
            "Breathing: 3 up to 8 a minute, 1 up to 11, 2 from 21, 3 from 25. Saturation: 3 up to 91 %, 2 up to 93, 1"
                    + " up to 95; in known hypercapnia 3 up to 83, 2 up to 85, 1 up to 87, and on oxygen 1 from 93, 2 from"
                    + " 95, 3 from 97. Oxygen given: 2. Systolic pressure: 3 up to 90 mmHg, 2 up to 100, 1 up to 110, 3"
                    + " from 220. Pulse: 3 up to 40, 1 up to 50, 1 from 91, 2 from 111, 3 from 131. New confusion or not"
                    + " alert: 3. Temperature: 3 up to 35.0, 1 up to 36.0, 1 from 38.1, 2 from 39.1 degrees Celsius. A"
                    + " value between two bands counts as the one further from normal.",
            new Provenance(
                    "Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017",
                    Licence.FREE,
                    "Free to use and reproduce unaltered with acknowledgement of the Royal College of Physicians."),
            null,
            List.of(
                    Input.amount("respiratory-rate", "Breaths a minute", "per minute", 0, 80),
                    Input.amount(SATURATION, "Oxygen saturation", "percent", 50, 100),
                    Input.yesOrNo(ON_OXYGEN, "Oxygen is being given"),
                    Input.amount("systolic-bp", "Systolic blood pressure", "mmHg", 40, 300),
                    Input.amount("pulse", "Pulse", "per minute", 20, 250),
                    Input.graded(ALERTNESS, "Consciousness", 0, "alert", "newly confused or not alert"),
                    Input.amount("temperature-c", "Body temperature", "degrees Celsius", 30, 45),
                    Input.yesOrNo(HYPERCAPNIA, "A clinician has set the saturation scale for known hypercapnia")
                            .optional()),
            Banding.of(
                    Band.from(0, "low", "low"),
                    Band.from(URGENT, "urgent", "urgent assessment by a clinician"),
                    Band.from(EMERGENCY, "emergency", "emergency assessment")));

    private static Map<String, Points> signs() {
        var signs = new LinkedHashMap<String, Points>();
        signs.put("respiratory-rate", Points.low(12, 9, 9).high(20.01, 20.01, 24.01));
        signs.put(SATURATION, Points.low(96, 94, 92));
        signs.put("systolic-bp", Points.low(111, 101, 91).high(219.01, 219.01, 219.01));
        signs.put("pulse", Points.low(51, 41, 41).high(90.01, 110.01, 130.01));
        signs.put("temperature-c", Points.low(36.1, 35.1, 35.1).high(38.01, 39.01, Points.never()));
        return signs;
    }

    private static List<Point> points(Map<String, Points> signs) {
        var points = new ArrayList<Point>();
        signs.forEach((sign, grades) -> points.addAll(grades.each(sign)));
        points.addAll(Collections.nCopies(RED, new Point.Told(NOT_ALERT)));
        return List.copyOf(points);
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        var parts = new ArrayList<Part>();
        SIGNS.forEach((sign, points) -> parts.add(Part.of(sign, points(sheet, sign, points))));
        parts.add(Part.of(ON_OXYGEN, sheet.yes(ON_OXYGEN) ? 2 : 0));
        parts.add(Part.of(ALERTNESS, sheet.yes(ALERTNESS) ? RED : 0));
        double value = parts.stream().mapToDouble(Part::value).sum();
        boolean red = parts.stream().anyMatch(part -> part.value() >= RED);
        var warnings = new ArrayList<String>();
        warnings.add(
                "Not validated for self-reports, in pregnancy or below 16 years. With signs of an infection a score "
                        + "of 5 or more is suspected sepsis.");
        if (red) {
            warnings.add("A single sign has 3 points: urgent assessment whatever the total is.");
        }
        if (sheet.yes(HYPERCAPNIA)) {
            warnings.add("Saturation was judged on the scale for hypercapnia, which only a clinician may choose.");
        }
        Band band = band(red ? Math.max(value, URGENT) : value);
        return new Score(value, band == null ? null : band.id(), words(value, red), parts, warnings);
    }

    @Override
    public List<Point> points() {
        return POINTS;
    }

    @Override
    public @Nullable Reading read(Report report) {
        Integer age = report.age();
        if (age != null && age < ADULT) {
            return null;
        }
        Double rated = rated(report);
        int known = 0;
        int sum = 0;
        boolean red = false;
        for (Map.Entry<String, Points> sign : SIGNS.entrySet()) {
            Double lowest = report.lowest(sign.getKey());
            Double highest = report.highest(sign.getKey());
            if (lowest != null && highest != null) {
                var grades = sign.getValue();
                int points = Math.max(grades.of(lowest), grades.of(highest));
                known++;
                sum += points;
                red |= points >= RED;
            }
        }
        if (known > 0 && (NOT_ALERT.stream().anyMatch(report::has))) {
            known++;
            sum += RED;
            red = true;
        }
        if (rated != null && rated >= sum) {
            return new Reading(rated, words(rated, red));
        }
        return known < ENOUGH_SIGNS && rated == null
                ? null
                : new Reading(sum, "at least " + sum + ", from " + known + " of 7 signs: " + words(sum, red));
    }

    private static int points(Sheet sheet, String sign, Points points) {
        double measured = sheet.value(sign);
        if (sign.equals(SATURATION) && sheet.yes(HYPERCAPNIA)) {
            return (sheet.yes(ON_OXYGEN) ? HYPERCAPNIC : HYPERCAPNIC_LOW).of(measured);
        }
        return points.of(measured);
    }

    private String words(double value, boolean red) {
        return red && value < URGENT ? "urgent assessment: 3 points for a single sign" : meaning(value);
    }
}
