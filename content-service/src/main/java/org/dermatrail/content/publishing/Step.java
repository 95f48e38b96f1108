package org.dermatrail.content.publishing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.audit.Word;
import org.dermatrail.content.publishing.Stage.Approved;
import org.dermatrail.content.publishing.Stage.Discarded;
import org.dermatrail.content.publishing.Stage.InReview;
import org.dermatrail.content.publishing.Stage.Published;
import org.dermatrail.content.publishing.Stage.Scheduled;
import org.dermatrail.content.publishing.Stage.Superseded;
import org.dermatrail.content.publishing.Stage.Withdrawn;
import org.dermatrail.content.publishing.Stage.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The life of a text as one table: from which stages a step may be taken, to which it leads, and which events it sets
 * off. Articles and translations live by the same table.
 *
 * <pre>
 *   begin -> draft --submit--> in_review --approve--> approved --schedule--> scheduled
 *            ^ ^ |                 |                  | | ^                   | |
 *            | +-+ edit            |                  | | +-unschedule, hold--+ |
 *            |                     |                  | |                       |
 *            +-------reject--------+------reject------+-)--------reject---------+
 *                                                       |                       |
 *                                                       +--------publish--------+
 *                                                                    v
 *                          superseded <--supersede-- published --withdraw--> withdrawn
 * </pre>
 *
 * <p>{@code discard} ends a draft. {@code revise}, {@code translate} and {@code restore} begin another draft from a
 * text that was published and leave that text as it is.
 */
enum Step {
    BEGIN(Word.BEGIN, By.NOBODY, Set.of(), (now, act) -> now),
    REVISE(Word.REVISE, By.PEOPLE, Set.of(Published.class, Withdrawn.class), (now, act) -> now),
    TRANSLATE(Word.TRANSLATE, By.PEOPLE, Set.of(Published.class), (now, act) -> now),
    RESTORE(Word.RESTORE, By.PEOPLE, Set.of(Published.class, Superseded.class, Withdrawn.class), (now, act) -> now),
    EDIT(Word.EDIT, By.PEOPLE, Set.of(Writing.class), (now, act) -> now),
    SUBMIT(Word.SUBMIT, By.PEOPLE, Set.of(Writing.class), (now, act) -> new InReview(act.by())),
    APPROVE(Word.APPROVE, By.PEOPLE, Set.of(InReview.class), (now, act) -> new Approved(act.by(), null)),
    REJECT(
            Word.REJECT,
            By.PEOPLE,
            Set.of(InReview.class, Approved.class, Scheduled.class),
            (now, act) -> new Writing(act.why())),
    SCHEDULE(
            Word.SCHEDULE,
            By.PEOPLE,
            Set.of(Approved.class, Scheduled.class),
            (now, act) -> new Scheduled(reviewerOf(now), act.by(), act.due())),
    UNSCHEDULE(Word.UNSCHEDULE, By.PEOPLE, Set.of(Scheduled.class), (now, act) -> new Approved(reviewerOf(now), null)),
    HOLD(Word.HOLD, By.NOBODY, Set.of(Scheduled.class), (now, act) -> new Approved(reviewerOf(now), act.why())),
    PUBLISH(
            Word.PUBLISH,
            By.PEOPLE,
            Set.of(Approved.class, Scheduled.class),
            (now, act) -> new Published(),
            ArticleChange.PUBLISHED,
            ArticleChange.REVISED,
            ArticleChange.TRANSLATED),
    DISCARD(
            Word.DISCARD,
            By.PEOPLE,
            Set.of(Writing.class, InReview.class, Approved.class),
            (now, act) -> new Discarded()),
    WITHDRAW(Word.WITHDRAW, By.PEOPLE, Set.of(Published.class), (now, act) -> new Withdrawn(), ArticleChange.WITHDRAWN),
    /** What the publication of the next text does to the one before; one event tells of both. */
    SUPERSEDE(
            Word.SUPERSEDE, By.NOBODY, Set.of(Published.class), (now, act) -> new Superseded(), ArticleChange.REVISED),
    /** The day has come on which somebody has to look at it again. */
    REVIEW_DUE(Word.REVIEW_DUE, By.NOBODY, Set.of(Published.class), (now, act) -> now, ArticleChange.REVIEW_DUE);

    /**
     * What is known about a step that is being taken.
     *
     * @param due the time for which it is meant, and otherwise the time at which it is taken
     */
    record Act(String by, @Nullable String why, Instant due) {}

    /** Where a step leads. */
    interface Transition {
        Stage from(Stage now, Act act);
    }

    /** Whether people ask for a step or it follows from another one, or from the time. */
    private enum By {
        PEOPLE,
        NOBODY
    }

    private final Word word;
    private final By by;
    private final Set<Class<? extends Stage>> from;
    private final Transition transition;
    private final List<ArticleChange> announces;

    Step(Word word, By by, Set<Class<? extends Stage>> from, Transition transition, ArticleChange... announces) {
        this.word = word;
        this.by = by;
        this.from = from;
        this.transition = transition;
        this.announces = List.of(announces);
    }

    /** What the trail and the addresses call it. */
    Word word() {
        return word;
    }

    /** The changes of the article, and so the events, that the step can set off. */
    List<ArticleChange> announces() {
        return announces;
    }

    boolean isPossibleFrom(Stage stage) {
        return from.contains(stage.getClass());
    }

    Stage take(Stage now, Act act) {
        if (!isPossibleFrom(now)) {
            throw new IllegalStateException(word + " is not possible from " + now.word());
        }
        return transition.from(now, act);
    }

    /** The words of the steps that people can ask for now. */
    static List<String> possibleFrom(Stage stage) {
        return Arrays.stream(values())
                .filter(step -> step.by == By.PEOPLE && step.isPossibleFrom(stage))
                .map(step -> step.word.toString())
                .toList();
    }

    /** Who found it good; only asked of what was found good. */
    static String reviewerOf(Stage now) {
        return switch (now) {
            case Approved approved -> approved.reviewer();
            case Scheduled scheduled -> scheduled.reviewer();
            case Writing ignored -> throw unreviewed(now);
            case InReview ignored -> throw unreviewed(now);
            case Stage.Settled ignored -> throw unreviewed(now);
        };
    }

    private static IllegalStateException unreviewed(Stage now) {
        return new IllegalStateException("Nobody has approved what is " + now.word());
    }
}
