package org.dermatrail.triage.scale;

import java.util.List;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/** A published instrument: scored from its inputs, and read from a report as far as that holds what it needs. */
public sealed interface Scale
        permits Dlqi,
                HouseBrackmann,
                ItchNrs,
                News2,
                Posas,
                SaVes,
                Scar,
                SevenPointChecklist,
                Sunnybrook,
                Vasi,
                Vetf,
                Vida,
                Vss {

    /** Its formula, range, inputs, source and licence. */
    About about();

    /** The score of checked entries. */
    Score score(Sheet sheet);

    /** What is wrong with entries that are each right by themselves. */
    default List<Refusal> faults(Sheet sheet) {
        return List.of();
    }

    /** The id that pathways name it by. */
    default String id() {
        return about().id();
    }

    /** The lowest value it can have. */
    default double min() {
        return about().span().min();
    }

    /** The highest value it can have. */
    default double max() {
        return about().span().max();
    }

    /** The measurement by which a report gives its value as somebody else has rated it. */
    default String measurement() {
        return id();
    }

    /** What a value means. */
    default String meaning(double value) {
        Band band = band(value);
        return band == null
                ? Figures.plain(value) + " of " + Figures.plain(min()) + " to " + Figures.plain(max()) + ", "
                        + (about().span().better() == Better.LOWER ? "lower" : "higher") + " is better"
                : band.meaning();
    }

    /** The band of a value, or null where none is published. */
    default @Nullable Band band(double value) {
        return about().bandings().isEmpty()
                ? null
                : Band.of(about().bandings().getFirst().bands(), value);
    }

    /** The score of a value with these parts and warnings. */
    default Score scored(double value, List<Part> parts, String... warnings) {
        Band band = band(value);
        return new Score(value, band == null ? null : band.id(), meaning(value), parts, List.of(warnings));
    }

    /**
     * Every point that the signs of a report can give, those of one measurement in a row from the first on; empty where
     * points are not counted so.
     */
    default List<Point> points() {
        return List.of();
    }

    /** The value that the report gives as rated, or null; of several the gravest. */
    default @Nullable Double rated(Report report) {
        return about().span().better() == Better.LOWER ? report.highest(measurement()) : report.lowest(measurement());
    }

    /** The reading for this report, or null where the report does not hold what the instrument needs. */
    default @Nullable Reading read(Report report) {
        Double rated = rated(report);
        return rated == null ? null : new Reading(rated, meaning(rated));
    }
}
