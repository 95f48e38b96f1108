package org.dermatrail.triage.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.interview.InterviewView.Answered;
import org.dermatrail.triage.wording.Wording;
import org.dermatrail.triage.wording.Wordings;
import org.jspecify.annotations.Nullable;

/** Shows interviews, and ends those in which nothing is left to ask; all within the running transaction. */
@ApplicationScoped
class InterviewViews {

    private final Asking asking;
    private final Ending ending;
    private final InterviewForm form;
    private final Wordings wordings;

    InterviewViews(Asking asking, Ending ending, InterviewForm form, Wordings wordings) {
        this.asking = asking;
        this.ending = ending;
        this.form = form;
        this.wordings = wordings;
    }

    Standing standing(Interview interview) {
        return asking.about(interview);
    }

    /** Puts the next question under its number, and ends the interview where nothing is left to ask. */
    InterviewView moved(Interview interview, int number) {
        Standing standing = asking.about(interview);
        standing.put(number);
        if (standing.inquiry().next() == null) {
            ending.end(interview, standing.inquiry());
        }
        return of(standing);
    }

    void end(Interview interview) {
        ending.end(interview, asking.about(interview).inquiry());
    }

    InterviewView of(Interview interview) {
        return of(asking.about(interview));
    }

    private InterviewView of(Standing standing) {
        asking.settle();
        Interview interview = standing.interview();
        Inquiry inquiry = standing.inquiry();
        Wording wording = wordings.of(interview.locale);
        Question next = inquiry.next();
        var level = wording.level(inquiry.urgency());
        var answers = form.answers(interview);
        int asked = (int) answers.stream().mapToInt(Answer::question).distinct().count();
        return new InterviewView(
                interview.id,
                interview.subject,
                interview.status,
                wording.language(),
                new InterviewView.SoFar(inquiry.urgency(), level.title(), level.step(), next == null),
                next == null || !interview.isOpen()
                        ? null
                        : new QuestionView(standing.vocabulary(), wording).of(standing.number(), next),
                answered(answers),
                new InterviewView.Progress(asked, interview.isOpen() ? inquiry.remaining() : 0),
                interview.expiresAt,
                interview.assessment,
                wording.notice(),
                interview.version);
    }

    private static List<Answered> answered(List<Answer> answers) {
        return answers.stream()
                .map(answer -> switch (answer) {
                    case Answer.OfTheme theme -> new Answered(theme.question(), theme.about(), theme.presence(), null);
                    case Answer.OfFinding one -> new Answered(one.question(), one.about(), one.presence(), null);
                    case Answer.OfBeginning one -> new Answered(one.question(), one.about(), null, text(one.since()));
                })
                .toList();
    }

    private static @Nullable String text(@Nullable Duration since) {
        return since == null ? null : since.toString();
    }
}
