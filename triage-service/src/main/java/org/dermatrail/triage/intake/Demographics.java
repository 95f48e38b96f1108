package org.dermatrail.triage.intake;

import java.util.BitSet;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** Age and sex as the text states them: "I'm 34", "3 yr old", "F27", "my son". */
record Demographics(@Nullable Integer age, Sex sex) {

    private static final int OLDEST = 120;
    private static final int GROWN = 16;
    private static final int BESIDE = 3;

    /** @param measured the tokens of vital signs: in "temperature 104 F" nobody is 104 */
    static Demographics of(Passage passage, Cues cues, Times times, People people, BitSet measured) {
        Integer age = null;
        Sex sex = Sex.UNKNOWN;
        boolean certain = false;
        for (TimeSpan span : times.spans()) {
            boolean own = isOwn(passage, cues, span.from(), span.to());
            if (span.kind() == TimeSpan.Kind.AGE && isOfPatient(passage, cues, people, span) && !(certain && own)) {
                age = (int) Math.min(OLDEST, span.since().toDays() / 365);
                sex = sexNear(passage, cues, span.from(), span.to(), sex);
                certain = people.writesForAnother() && !own;
            }
        }
        for (int i = 0; i < passage.size(); i++) {
            boolean plain = isPlainAge(passage, cues, i) && !(certain && isOwn(passage, cues, i, i + 1));
            if (!measured.get(i) && (plain || isAgeBesidePerson(passage, cues, people, i))) {
                age = (int) passage.token(i).value();
                sex = sexNear(passage, cues, i, i + 1, sex);
            }
        }
        if (age == null) {
            age = ageOfInfant(passage, cues, people);
        }
        return new Demographics(age, sex == Sex.UNKNOWN ? sexOfWriter(passage, cues, people) : sex);
    }

    private static boolean isOfPatient(Passage passage, Cues cues, People people, TimeSpan age) {
        return people.writesForAnother() || people.tellsOfNobodyElse() || !isAnothers(passage, cues, age);
    }

    /** "I am 34 years old", said by whoever writes of their baby. */
    private static boolean isOwn(Passage passage, Cues cues, int from, int to) {
        boolean self = false;
        for (int i = Math.max(0, from - BESIDE); i < Math.min(passage.size(), to + 2); i++) {
            if (passage.inOneSentence(i, from)) {
                if (cues.at(passage, i, Cue.CHILD) || cues.at(passage, i, Cue.RELATIVE)) {
                    return false;
                }
                self |= i < to && cues.at(passage, i, Cue.SELF) && !cues.at(passage, i, Cue.MY);
            }
        }
        return self;
    }

    /** "my 3 month old" is not the writer. */
    private static boolean isAnothers(Passage passage, Cues cues, TimeSpan span) {
        for (int i = Math.max(0, span.from() - 2); i < Math.min(passage.size(), span.to() + 2); i++) {
            boolean owned = i < span.from() && cues.at(passage, i, Cue.MY);
            if (owned || cues.at(passage, i, Cue.CHILD) || cues.at(passage, i, Cue.RELATIVE)) {
                return passage.inOneSentence(i, span.from());
            }
        }
        return false;
    }

    /** "I'm 34", "aged 34", "34f", "f 34", "my dad 74": a number with no unit, beside a word for a person. */
    private static boolean isPlainAge(Passage passage, Cues cues, int at) {
        Token token = passage.token(at);
        if (!token.isNumber() || token.value() < GROWN || token.value() > OLDEST || token.value() % 1 != 0) {
            return false;
        }
        boolean closed = at + 1 >= passage.size()
                || !passage.token(at + 1).isWord()
                || isSexLetter(passage, cues, at + 1)
                || cues.at(passage, at + 1, Cue.AND);
        boolean opened = passage.startOf(at, cues.of(Cue.AM_AGED)) >= 0;
        boolean lettered = isSexLetter(passage, cues, at + 1) || isSexLetter(passage, cues, at - 1);
        return lettered || (closed && opened);
    }

    /** "my daughter is 7", "my son (3)", "dad (79)": a number by itself behind a person. */
    private static boolean isAgeBesidePerson(Passage passage, Cues cues, People people, int at) {
        Token token = passage.token(at);
        boolean years = token.isNumber() && token.value() <= OLDEST && token.value() % 1 == 0;
        if (!years || !isClosed(passage, cues, at)) {
            return false;
        }
        boolean grown = token.value() >= GROWN;
        if (grown && !people.writesForAnother() && !people.tellsOfNobodyElse()) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - BESIDE) && passage.inOneSentence(i, at); i--) {
            if (grown ? isGrownPerson(passage, cues, i) : people.isChild(i)) {
                return true;
            }
            boolean link = passage.token(i).isSoft()
                    || cues.at(passage, i, Cue.PRESENT)
                    || cues.at(passage, i, Cue.AM_AGED)
                    || isGrownPerson(passage, cues, i);
            if (!link) {
                return false;
            }
        }
        return false;
    }

    private static boolean isGrownPerson(Passage passage, Cues cues, int at) {
        return cues.at(passage, at, Cue.RELATIVE) || cues.at(passage, at, Cue.MALE) || cues.at(passage, at, Cue.FEMALE);
    }

    private static boolean isClosed(Passage passage, Cues cues, int at) {
        return at + 1 >= passage.size()
                || !passage.token(at + 1).isWord()
                || cues.at(passage, at + 1, Cue.AND)
                || cues.at(passage, at + 1, Cue.PRESENT)
                || cues.at(passage, at + 1, Cue.AUXILIARY);
    }

    /** A baby is less than a year old, where nobody else is told of. */
    private static @Nullable Integer ageOfInfant(Passage passage, Cues cues, People people) {
        Integer age = null;
        for (int i = 0; i < passage.size() && people.tellsOfNobodyElse(); i++) {
            if (people.isChild(i)) {
                if (cues.at(passage, i, Cue.INFANT)) {
                    return 0;
                }
                age = cues.at(passage, i, Cue.TODDLER) ? Integer.valueOf(1) : age;
            }
        }
        return age;
    }

    private static boolean isSexLetter(Passage passage, Cues cues, int at) {
        return cues.at(passage, at, Cue.SEX_LETTER);
    }

    private static Sex sexNear(Passage passage, Cues cues, int from, int to, Sex otherwise) {
        for (int i = Math.max(0, from - 3); i < Math.min(passage.size(), to + 3); i++) {
            if (passage.inOneSentence(i, from)) {
                Sex said = sexAt(passage, cues, i);
                if (said != Sex.UNKNOWN) {
                    return said;
                }
            }
        }
        return otherwise;
    }

    private static Sex sexAt(Passage passage, Cues cues, int at) {
        if (cues.at(passage, at, Cue.FEMALE)) {
            return Sex.FEMALE;
        }
        return cues.at(passage, at, Cue.MALE) ? Sex.MALE : Sex.UNKNOWN;
    }

    /** "I am a man"; and "my son", where the writer tells nothing of themselves. */
    private static Sex sexOfWriter(Passage passage, Cues cues, People people) {
        for (int i = 0; i < passage.size(); i++) {
            boolean own = cues.at(passage, i, Cue.AM_A);
            boolean another = cues.at(passage, i, Cue.CHILD) || cues.at(passage, i, Cue.RELATIVE);
            if (own || (another && people.writesForAnother())) {
                Sex said = sexNear(passage, cues, i, Math.min(i + 2, passage.size()), Sex.UNKNOWN);
                if (said != Sex.UNKNOWN) {
                    return said;
                }
            }
        }
        return Sex.UNKNOWN;
    }
}
