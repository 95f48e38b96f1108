package org.dermatrail.content.publishing;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The HTTP answer to every way in which a step can end. */
public final class Answers {

    private Answers() {}

    public static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Begun begun ->
                Response.status(Response.Status.CREATED)
                        .header("Location", "/v1/articles/" + begun.draft().slug() + "/draft" + begun.query())
                        .tag(new EntityTag(begun.tag()))
                        .entity(begun.draft())
                        .build();
            case Outcome.Saved saved ->
                Response.ok(saved.draft()).tag(new EntityTag(saved.tag())).build();
            case Outcome.Changed changed -> Response.ok(changed).build();
            case Outcome.Translated translated -> Response.ok(translated).build();
            case Outcome.Discarded ignored -> Response.noContent().build();
            case Outcome.Unknown ignored ->
                Problem.of(ProblemType.NOT_FOUND, "There is no such draft or article.")
                        .response();
            case Outcome.Exists ignored ->
                Problem.of(ProblemType.ALREADY_EXISTS, "Change it with PUT to its draft.")
                        .response();
            case Outcome.Invalid invalid -> Problem.invalid(invalid.faults()).response();
            case Outcome.Stale ignored ->
                Problem.of(ProblemType.PRECONDITION_FAILED, "Read the draft again.")
                        .response();
            case Outcome.Superseded ignored ->
                Problem.of(ProblemType.PRECONDITION_FAILED, "Read the article again; it was changed since.")
                        .response();
            case Outcome.Open ignored ->
                Problem.of(ProblemType.PRECONDITION_FAILED, "A draft is there already; change it with If-Match.")
                        .response();
            case Outcome.WrongStep wrong ->
                Problem.of(ProblemType.WRONG_STEP, "Not possible while it is " + wrong.state() + ".")
                        .with("allowed", wrong.allowed())
                        .response();
            case Outcome.Departed departed ->
                Problem.of(
                                ProblemType.WRONG_STEP,
                                "The draft was published with revision " + departed.revision()
                                        + "; it is a draft no longer.")
                        .with("allowed", departed.allowed())
                        .response();
            case Outcome.OwnWork ignored ->
                Problem.of(ProblemType.AUTHOR_MAY_NOT_APPROVE, "Somebody who did not write it has to review it.")
                        .response();
            case Outcome.Blocked blocked ->
                Problem.of(
                                ProblemType.QUALITY_GATE,
                                "Mend what the findings name, or have a reviewer publish with an override.")
                        .with("findings", blocked.findings())
                        .response();
            case Outcome.OutOfDate ignored ->
                Problem.of(ProblemType.DRAFT_OUT_OF_DATE, "Reject it, bring it up to date and have it reviewed.")
                        .with("allowed", List.of(Step.REJECT.word().toString()))
                        .response();
        };
    }

    /** The answer to a step that will be done later. */
    static Response accepted(Outcome outcome) {
        Response response = of(outcome);
        return outcome instanceof Outcome.Saved
                ? Response.fromResponse(response)
                        .status(Response.Status.ACCEPTED)
                        .build()
                : response;
    }

    static Response unsaid() {
        return unsaid("Send If-Match with the draft's ETag, or * for whatever there is.");
    }

    static Response unsaid(String detail) {
        return Problem.of(ProblemType.PRECONDITION_REQUIRED, detail).response();
    }

    /** Refuses whoever takes a draft in neither form; the framework would send them one that they did not ask for. */
    public static void refuseUnlessAccepted(HttpHeaders headers, MediaType form) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(form::isCompatible)) {
            throw new RefusedRequest(Problem.of(ProblemType.NOT_ACCEPTABLE, "A draft comes as JSON or Markdown."));
        }
    }

    /** The text that an address means; refuses what cannot be a language. */
    public static TextKey key(Drafting drafting, String slug, @Nullable String locale) {
        return drafting.key(slug, LocaleParameter.of(locale));
    }
}
