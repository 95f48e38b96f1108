package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.dermatrail.content.problem.Problem;

/**
 * What an import tells while it runs, one JSON object a line: every refused line, how far it is after each transaction,
 * and at the end the summary. An end without a summary means that the import broke off.
 */
final class Report {

    /** How far it is. */
    private record Progress(Counts progress) {}

    /** Why there will be no summary, and how many lines are dealt with for good. */
    private record BrokenOff(Problem brokenOff, long lines) {}

    private final ObjectWriter json;
    private final OutputStream stream;

    Report(ObjectMapper json, OutputStream stream) {
        this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.stream = stream;
    }

    /** The refused lines of a batch, and all counts so far. */
    void batch(Batch.Filed filed, Counts soFar) throws IOException {
        for (Entry.Refused refused : filed.refused()) {
            line(refused);
        }
        line(new Progress(soFar));
        stream.flush();
    }

    void summary(Counts all) throws IOException {
        line(all);
        stream.flush();
    }

    /** Why it broke off, and how many lines are dealt with for good. */
    void brokenOff(Problem problem, long lines) throws IOException {
        line(new BrokenOff(problem, lines));
        stream.flush();
    }

    private void line(Object value) throws IOException {
        stream.write(json.writeValueAsBytes(value));
        stream.write('\n');
    }
}
