package org.dermatrail.triage.intake;

import java.util.BitSet;

/**
 * Whether a mention is denied, in the manner of NegEx: a negation reaches forward within its clause to the first thing
 * named. It reaches further only along a list that "or" closes ("no fever, chills or pus"): in "no fever, swollen
 * face" the face counts, because a missed sign is worse than one too many.
 */
final class Negation {

    private static final int REACH = 10;
    private static final int LIST_REACH = 10;
    private static final int TWICE_REACH = 6;
    private static final int BEHIND = 4;
    private static final int JUST_BEFORE = 2;

    private final Passage passage;
    private final Cues cues;
    private final Mentions mentions;
    private final BitSet falsely = new BitSet();
    private final int answers;

    Negation(Passage passage, Cues cues, Mentions mentions) {
        this.passage = passage;
        this.cues = cues;
        this.mentions = mentions;
        this.answers = bareAnswers();
        for (int i = 0; i < passage.size(); i++) {
            int end = cues.end(passage, i, Cue.NO_NEGATION);
            if (end > 0) {
                falsely.set(i, end);
            }
        }
    }

    boolean denies(Mention mention) {
        return deniesWithin(mention) || deniesBefore(mention) || deniesAfter(mention) || deniesBehind(mention);
    }

    /** Whether a denial stands just before, of whatever else it is part: "no puedo", "no me puedo". */
    boolean standsBefore(Mention mention) {
        for (int i = mention.from() - 1; i >= mention.from() - JUST_BEFORE; i--) {
            if (!passage.inOneLine(i, mention.from()) || passage.token(i).isSoft()) {
                return false;
            }
            if (cues.at(passage, i, Cue.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** What is put in brackets denies nothing round them: "my arm (no pain) went weak". */
    private boolean deniesWithin(Mention mention) {
        int brackets = 0;
        for (int i = mention.from(); i < mention.to(); i++) {
            Token token = passage.token(i);
            brackets += token.isOpening() ? 1 : 0;
            brackets -= token.isClosing() ? 1 : 0;
            if (brackets <= 0 && !mention.uses(i) && negates(i, mention)) {
                return true;
            }
        }
        return false;
    }

    private boolean negates(int at, Mention mention) {
        return cues.at(passage, at, Cue.NEGATION)
                && !falsely.get(at)
                && !mentions.spend(at, mention)
                && !isFirstTime(at)
                && !isTwice(at);
    }

    /** "I can't stand without falling": two denials, and so none. */
    private boolean isTwice(int at) {
        if (!cues.at(passage, at, Cue.WITHOUT)) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - TWICE_REACH); i--) {
            if (!passage.inOneSentence(i, at) || passage.token(i).isSoft()) {
                return false;
            }
            if (cues.at(passage, i, Cue.UNABLE)) {
                return true;
            }
        }
        return false;
    }

    /** "never had a headache like this before" means that there is one now. */
    private boolean isFirstTime(int at) {
        if (!cues.at(passage, at, Cue.NEVER)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(passage.size(), at + REACH); i++) {
            if (cues.at(passage, i, Cue.BEFORE)) {
                return passage.inOneSentence(i, at);
            }
        }
        return false;
    }

    private boolean deniesBefore(Mention mention) {
        Link link = Link.NONE;
        boolean list = false;
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - REACH); i--) {
            if (!passage.inOneLine(i, mention.from())) {
                return false;
            }
            if (negates(i, mention)) {
                return reaches(mention, link, list);
            }
            if (isTurn(i, mention) || closesAside(i)) {
                return false;
            }
            list |= passage.token(i).isSoft();
            link = link == Link.NONE ? linkAt(i, mention) : link;
        }
        return false;
    }

    /** "(no itch) and chest pain", "- no itch - and chest pain": what is put in between denies nothing behind it. */
    private boolean closesAside(int at) {
        Token token = passage.token(at);
        return token.isClosing() || (token.isDash() && cues.at(passage, at + 1, Cue.AND));
    }

    /** "hasn't got any" goes on, "no it has" doesn't. */
    private boolean isTurn(int at, Mention mention) {
        return cues.at(passage, at, Cue.TURN)
                && !(cues.at(passage, at, Cue.AUXILIARY) && at > 0 && negates(at - 1, mention));
    }

    /** What joins the mention to the one before it in a list. */
    private enum Link {
        NONE,
        OR,
        AND,
        LOOSE
    }

    private Link linkAt(int at, Mention mention) {
        if (cues.at(passage, at, Cue.OR)) {
            return Link.OR;
        }
        if (cues.at(passage, at, Cue.AND)) {
            return Link.AND;
        }
        boolean loose = passage.token(at).isSoft() || mentions.anotherAt(at, mention);
        return loose ? Link.LOOSE : Link.NONE;
    }

    private boolean reaches(Mention mention, Link link, boolean list) {
        return switch (link) {
            case NONE, OR -> true;
            case AND -> list;
            case LOOSE -> closedByOr(mention);
        };
    }

    /** Whether the list that goes on here comes to an "or" before anything else is said. */
    private boolean closedByOr(Mention mention) {
        int from = mention.to();
        for (int i = from; i < Math.min(passage.size(), from + LIST_REACH); i++) {
            if (cues.at(passage, i, Cue.OR)) {
                return true;
            }
            Token token = passage.token(i);
            if (token.isHard() || token.opensLine() || negates(i, mention) || cues.at(passage, i, Cue.TURN)) {
                return false;
            }
        }
        return false;
    }

    /** "Fieber habe ich nicht": a denial behind at the end of its clause, with nothing between that it could belong to. */
    private boolean deniesBehind(Mention mention) {
        for (int i = mention.to(); i < Math.min(passage.size(), mention.to() + BEHIND); i++) {
            if (!passage.inOneLine(i, mention.from()) || !passage.token(i).isWord()) {
                return false;
            }
            if (cues.at(passage, i, Cue.NEGATION_AFTER)) {
                return !falsely.get(i) && !mentions.anyAt(i) && closesClause(i + 1);
            }
            if (mentions.anotherAt(i, mention) || cues.at(passage, i, Cue.AND) || cues.at(passage, i, Cue.BUT)) {
                return false;
            }
        }
        return false;
    }

    /** Where a denial stands last in its clause; "nicht rot" denies what comes. */
    private boolean closesClause(int at) {
        return at >= passage.size()
                || !passage.token(at).isWord()
                || cues.at(passage, at, Cue.AND)
                || cues.at(passage, at, Cue.OR)
                || cues.at(passage, at, Cue.BUT);
    }

    /** "fever: none", "thoughts of hurting myself: no", "fever? no": a denial behind a mark, with nothing to belong to. */
    private boolean deniesAfter(Mention mention) {
        int mark = endOfHeading(mention);
        if (mark >= passage.size()) {
            return false;
        }
        int end = cues.end(passage, mark + 1, Cue.NONE);
        return end > 0
                && passage.isOneLine(end - 1, mention.from())
                && (passage.token(mark).isSoft()
                        ? closes(end)
                        : answers > 1 && isQuestion(mention, mark) && stops(end));
    }

    private boolean closes(int at) {
        return at >= passage.size() || !passage.token(at).isWord();
    }

    /** Nothing is added to an answer: not "no, pressure". */
    private boolean stops(int at) {
        return at >= passage.size() || passage.token(at).isHard();
    }

    /** Behind the mention, and what else is said of the same: "thoughts of hurting" and "myself". */
    private int endOfHeading(Mention mention) {
        int at = mention.to();
        int last = Math.min(passage.size(), at + BEHIND);
        while (at < last && passage.inOneSentence(at, mention.from()) && isOfSame(at, mention)) {
            at++;
        }
        return at;
    }

    private boolean isOfSame(int at, Mention mention) {
        return cues.at(passage, at, Cue.SELF)
                || mentions.at(at).stream().anyMatch(other -> other.sense().equals(mention.sense()));
    }

    /** "Chest pain?", but not "mild chest pain?", to which "no" may mean more. */
    private boolean isQuestion(Mention mention, int mark) {
        int before = mention.from() - 1;
        return passage.token(mark).is("?")
                && (!passage.inOneSentence(before, mention.from())
                        || passage.token(before).isSoft());
    }

    /** How many questions are answered with a bare "no": only one may be asked to say something else. */
    private int bareAnswers() {
        int count = 0;
        for (int i = 0; i < passage.size(); i++) {
            int end = passage.token(i).is("?") ? cues.end(passage, i + 1, Cue.NONE) : -1;
            if (end > 0 && stops(end)) {
                count++;
            }
        }
        return count;
    }
}
