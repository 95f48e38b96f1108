package org.dermatrail.triage.intake;

import java.time.Duration;
import org.dermatrail.triage.intake.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which amounts of time are somebody's age and no time since something began: "66 y/o", "72 years, face drooping",
 * "a man of 72 years".
 */
final class Ages {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration GROWN = YEAR.multipliedBy(16);
    private static final int GROWN_YEARS = 16;
    private static final int BESIDE = 3;

    private final Passage passage;
    private final Cues cues;
    private final TimeWords words;

    Ages(Passage passage, Cues cues, TimeWords words) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
    }

    /** "66 y/o", "72-jährig", "9 m/o": a number and a word that only an age has. */
    @Nullable
    TimeSpan abbreviated(int from, int at, double count) {
        if (at >= passage.size()) {
            return null;
        }
        int years = passage.endOf(at, words.of(Word.YEARS_OLD));
        int months = passage.endOf(at, words.of(Word.MONTHS_OLD));
        if (years > 0) {
            return ofWhoOrWhat(from, years, times(YEAR, count));
        }
        if (months < 0) {
            return null;
        }
        boolean whose = months > at + 1 || opens(from) || isBesidePerson(from, months, MONTH);
        return whose ? ofWhoOrWhat(from, months, times(MONTH, count)) : null;
    }

    private static Duration times(Duration unit, double count) {
        return unit.multipliedBy(Math.round(Math.min(count, 150)));
    }

    /** "recién nacido": what could be a time is part of the name of somebody. */
    boolean isInName(int at, int end) {
        return cues.end(passage, at, Cue.CHILD) > end;
    }

    /** "55M": no minutes, but a man. */
    boolean isSexed(int from, int to) {
        return to == from + 2
                && passage.token(from).value() >= GROWN_YEARS
                && cues.at(passage, to - 1, Cue.SEX_LETTER)
                && passage.token(from).end() == passage.token(to - 1).start();
    }

    /** "tengo 34 años", but not "tengo 3 años con vitíligo"; and "mi hijo de 5 años". */
    boolean isInYears(int before, int to, Duration length) {
        if (length.compareTo(YEAR) < 0) {
            return false;
        }
        boolean lasting = to < passage.size() && passage.is(to, words.of(Word.LASTING_AFTER));
        boolean young = passage.is(before, words.of(Word.YOUNG))
                || (before > 0 && passage.is(before - 1, words.of(Word.YOUNG)));
        return (passage.is(before, words.of(Word.AGE_IN_YEARS)) || (young && length.compareTo(GROWN) < 0)) && !lasting;
    }

    /** "72 years, face drooping", "face drooping (72 years)": years by themselves; those of a child only in front. */
    boolean isSetApart(int from, int to, Duration length) {
        boolean closes = to >= passage.size() || !passage.token(to).isWord();
        boolean grown = length.compareTo(GROWN) >= 0 && passage.token(from).isNumber();
        boolean apart = opens(from) || (grown && passage.token(from - 1).isSoft());
        return closes && apart && length.compareTo(YEAR) >= 0 && !isBehindDisease(from);
    }

    private boolean isBehindDisease(int from) {
        for (int i = Math.max(0, from - BESIDE); i < from; i++) {
            if (passage.is(i, words.of(Word.DISEASE)) && passage.inOneSentence(i, from)) {
                return true;
            }
        }
        return false;
    }

    /** "a man of 72 years", "mother, 80 years", "72 years, female"; weeks and months are the age of a baby only. */
    boolean isBesidePerson(int from, int to, Duration length) {
        if (length.compareTo(WEEK) < 0) {
            return false;
        }
        boolean years = length.compareTo(YEAR) >= 0;
        return isPersonBefore(from, to, years) || isPersonAfter(to, years);
    }

    private boolean isPersonBefore(int from, int to, boolean years) {
        boolean linked = false;
        for (int i = from - 1; i >= Math.max(0, from - BESIDE); i--) {
            if (!passage.inOneSentence(i, from)) {
                return false;
            }
            boolean childOf = passage.is(i + 1, words.of(Word.BETWEEN)) && cues.at(passage, i, Cue.CHILD);
            if (childOf || isPerson(i, years)) {
                boolean lasting = to < passage.size() && passage.is(to, words.of(Word.LASTING_AFTER));
                return linked || !lasting;
            }
            boolean link = passage.token(i).isSoft() || passage.is(i, words.of(Word.BETWEEN));
            if (!link && !cues.at(passage, i, Cue.PRESENT)) {
                return false;
            }
            linked |= link;
        }
        return false;
    }

    private boolean isPersonAfter(int to, boolean years) {
        int at = to < passage.size() && passage.token(to).isSoft() ? to + 1 : to;
        return at < passage.size() && isPerson(at, years);
    }

    private boolean isPerson(int at, boolean years) {
        boolean infant = cues.at(passage, at, Cue.INFANT);
        return infant
                || (years
                        && (cues.at(passage, at, Cue.MALE)
                                || cues.at(passage, at, Cue.FEMALE)
                                || cues.at(passage, at, Cue.CHILD)
                                || cues.at(passage, at, Cue.RELATIVE)));
    }

    /** A scar can be three years old as well as a child. */
    TimeSpan ofWhoOrWhat(int from, int to, Duration length) {
        boolean thing = false;
        for (int i = Math.max(0, from - 4); i < Math.min(passage.size(), to + 2); i++) {
            thing |= passage.is(i, words.of(Word.DURABLE)) && passage.inOneSentence(i, from);
        }
        return new TimeSpan(from, to, length, thing ? TimeSpan.Kind.LASTING : TimeSpan.Kind.AGE);
    }

    private boolean opens(int at) {
        return at == 0
                || passage.token(at - 1).isHard()
                || (at == 1 && passage.token(0).isSoft());
    }
}
