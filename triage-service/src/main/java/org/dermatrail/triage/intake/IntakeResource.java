package org.dermatrail.triage.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Sex;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads a text without scoring or keeping it, so that a portal can show people what was understood. */
@Path("/v1/intake")
@RolesAllowed({"portal", "clinician", "admin"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
public class IntakeResource {

    private final Intake intake;

    IntakeResource(Intake intake) {
        this.intake = intake;
    }

    @POST
    @Operation(
            operationId = "readText",
            summary = "Text to findings",
            description =
                    "Each finding names the range of characters (UTF-16) that it was read from, the place on the body"
                            + " and what makes it doubtful. What is told present and absent counts as present, and is"
                            + " listed.")
    public Read read(@NotNull @Valid TextToRead body) {
        String locale = body.locale();
        Understanding understood = intake.read(body.text(), locale == null ? "en" : locale);
        return new Read(
                understood.language(),
                understood.details().stream().map(ReadFinding::of).toList(),
                understood.contradictions(),
                understood.plannedProcedures(),
                understood.measurements(),
                understood.medicines(),
                understood.notUnderstood(),
                understood.age(),
                understood.sex());
    }

    /** A text in a language. */
    @Schema(name = "TextToRead")
    record TextToRead(
            @NotNull
            @Size(max = 100_000)
            @Pattern(
                    regexp = "[^\\x00\\p{Cs}]*",
                    flags = Pattern.Flag.DOTALL,
                    message = "must not hold NUL or halves of characters")
            String text,

            @Nullable
            @Pattern(
                    regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}",
                    message = "must be a language tag such as en or en-GB")
            String locale) {

        /** Shows nothing of what the person said. */
        @Override
        public String toString() {
            return "TextToRead[redacted]";
        }
    }

    /** What was understood; what was not is named by its ranges. */
    @Schema(name = "Understanding")
    record Read(
            String language,
            List<ReadFinding> findings,
            SortedSet<String> contradictions,
            SortedSet<String> plannedProcedures,
            List<Measured> measurements,
            List<Medicine> medicines,
            List<Range> notUnderstood,
            @Nullable Integer age,
            Sex sex) {}

    /** A finding as it was read, with its place on the body and its doubts. */
    @Schema(name = "ReadFinding")
    record ReadFinding(
            String id,
            Presence presence,
            Origin origin,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Duration since,
            @Nullable String site,
            @Nullable Side side,
            SortedSet<Doubt> doubts) {

        static ReadFinding of(Detail detail) {
            Finding finding = detail.finding();
            return new ReadFinding(
                    finding.id(),
                    finding.presence(),
                    finding.origin(),
                    finding.start(),
                    finding.end(),
                    finding.since(),
                    detail.site(),
                    detail.side(),
                    detail.doubts());
        }
    }
}
