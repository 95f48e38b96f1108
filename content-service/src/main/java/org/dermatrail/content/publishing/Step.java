package org.dermatrail.content.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.publishing.Stage.Approved;
import org.dermatrail.content.publishing.Stage.InReview;
import org.dermatrail.content.publishing.Stage.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The life of a draft as one table: from which stages a step may be taken, to which it leads, and which events it sets
 * off.
 *
 * <pre>
 *           edit
 *          +----+
 *          v    |
 *   (new)-> draft --submit--> in_review --approve--> approved --publish--> (article)
 *             ^                   |                     |
 *             +------reject-------+-------reject--------+
 * </pre>
 */
enum Step {
    EDIT("edit", Set.of(Writing.class), (now, by, why) -> now),
    SUBMIT("submit", Set.of(Writing.class), (now, by, why) -> new InReview(by)),
    APPROVE("approve", Set.of(InReview.class), (now, by, why) -> new Approved(by)),
    REJECT("reject", Set.of(InReview.class, Approved.class), (now, by, why) -> new Writing(why)),
    PUBLISH("publish", Set.of(Approved.class), (now, by, why) -> now, ArticleChange.PUBLISHED, ArticleChange.REVISED);

    /** Where a step leads. */
    interface Transition {
        Stage from(Stage now, String by, @Nullable String why);
    }

    private final String word;
    private final Set<Class<? extends Stage>> from;
    private final Transition transition;
    private final List<ArticleChange> announces;

    Step(String word, Set<Class<? extends Stage>> from, Transition transition, ArticleChange... announces) {
        this.word = word;
        this.from = from;
        this.transition = transition;
        this.announces = List.of(announces);
    }

    String word() {
        return word;
    }

    /** The changes of the article, and so the events, that the step can set off. */
    List<ArticleChange> announces() {
        return announces;
    }

    boolean isPossibleFrom(Stage stage) {
        return from.contains(stage.getClass());
    }

    Stage take(Stage now, String by, @Nullable String why) {
        if (!isPossibleFrom(now)) {
            throw new IllegalStateException(word + " is not possible from " + now.word());
        }
        return transition.from(now, by, why);
    }

    /** The words of the steps that are possible now. */
    static List<String> possibleFrom(Stage stage) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleFrom(stage))
                .map(Step::word)
                .toList();
    }
}
