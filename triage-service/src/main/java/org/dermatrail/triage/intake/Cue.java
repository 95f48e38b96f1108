package org.dermatrail.triage.intake;

import java.util.Locale;

/** Small words that change what the words around them count for. The lexicon lists them under these names. */
enum Cue {
    /** Denies what follows: "no", "without", "isn't". */
    NEGATION,
    /** Looks like a denial and is none: "not sure", "not getting better". */
    NO_NEGATION,
    /** Cannot: in "can't stand without falling" the "without" denies nothing. */
    UNABLE,
    /** Ends the reach of a denial: "but", "my", "it is". */
    TURN,
    /** "have", "feel": no turn where a denial stands just before it. */
    AUXILIARY,
    /** "or", "nor": goes on with a list that was denied. */
    OR,
    AND,
    /** Says afterwards that something has gone: "cleared up". */
    RESOLVED,
    /** Says afterwards that something is not there: "none". */
    NONE,
    /** "still", "again": whatever was said of the past, it is there now. */
    STILL,
    /** Sets what follows in the past: "used to", "as a child". */
    PAST,
    /** Past tense that makes "ago" mean that it is over: "had", "was". */
    WAS,
    /** The beginning of something that goes on: "noticed", "started". */
    BEGAN,
    /** Imagines what follows up to the end of the clause: "if", "in case". */
    IF,
    /** Imagines the rest of the sentence: "what would happen if", "can you get". */
    SUPPOSE,
    /** Asks about what may well be there, so that a supposition is none where it is told as it is: "what does it mean". */
    ASKED,
    /** Opens a question in general when nobody is named in it: "can a cold sore leave a scar". */
    ASK,
    /** Makes an "if" real: "is it normal if", "as if". */
    REAL_IF,
    /** Asks what is to be done at once, which makes an "if" real: "what should I do if", "is it an emergency if". */
    WHAT_TO_DO,
    /** A movement or test that anybody can make, so that its "if" is real: "if I smile", "if I press on it". */
    TRIAL,
    /** What has not begun: "if I get", "should it appear". */
    ARISES,
    /** Makes a fear real: "worried about my eye", "about this lump". */
    OWN,
    /** Fears what follows, unless it is one's own: "worried about". */
    FEAR,
    /** I, my, me. */
    SELF,
    /** He, her, their. */
    THIRD,
    /** Family who may be the patient or may have what runs in the family. */
    RELATIVE,
    /** A child in somebody's care: nearly always the patient. */
    CHILD,
    /** A child in its first year: "newborn". */
    INFANT,
    /** A child in its second year or little more: "toddler". */
    TODDLER,
    /** Friends, strangers, people on television. */
    OTHER,
    /** Makes whoever is named next nobody: "like" someone, "as if" someone. */
    LIKENED,
    /** Animals and things. */
    THING,
    /** A child only in passing: "stretch marks from my last baby". */
    NO_CHILD,
    /** The writer asks for themselves: "is it safe for me", "mine". */
    MINE,
    /** The writer asks whether they can catch it: "can I kiss her", "is it contagious". */
    CATCHING,
    /** Tells in the present tense: "is", "can't". */
    PRESENT,
    /** Says that somebody has died, has it again and again, or that it is in the family: no danger of today. */
    USUAL,
    /** Says that somebody is ill at this moment: "is next to me", "right now". */
    AT_ONCE,
    /** Tells up to now: "her face has dropped" is of today, "her face dropped" may be of long ago. */
    PERFECT,
    /** Says of somebody that they are well again: "right as rain". */
    WELL_AGAIN,
    /** Says of somebody that a doctor has seen to them: "was checked over". */
    SEEN_TO,
    /** Saying and seeing: who says it does not have it. */
    TELLING,
    /** Somebody writes for the patient: "is typing for me". */
    SCRIBE,
    /** The writer writes for the one named next: "on behalf of". */
    ON_BEHALF,
    /** A procedure that is wanted or booked. */
    PLANNED,
    /** A procedure that has been done. */
    DONE,
    /** "but" and "now": what was supposed or past before them ends here. */
    BUT,
    NOW,
    /** "without": after "can't" it denies nothing. */
    WITHOUT,
    /** "never … before": there is one now. */
    NEVER,
    BEFORE,
    /** Denies what stands before it in its clause, as German does: "Fieber habe ich nicht". */
    NEGATION_AFTER,
    /** "maybe", "I think": what follows counts, and its doubt is told. */
    UNSURE,
    /** What did it, not who has it: "by", "from". */
    CAUSE,
    /** The writer beside another: "me", "I". */
    ONESELF,
    MY,
    /** "of mine". */
    OF_MINE,
    /** Speaks to the reader: "you", "help". */
    ADDRESS,
    /** Opens a question about a treatment: "is", "should". */
    ASK_WHETHER,
    /** Before a number that is an age: "I'm", "aged". */
    AM_AGED,
    /** Before a word for a man or woman: "I am a". */
    AM_A,
    /** A letter for the sex beside an age: "34f". */
    SEX_LETTER,
    /** Words for a man or boy, and for a woman or girl. */
    MALE,
    FEMALE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
