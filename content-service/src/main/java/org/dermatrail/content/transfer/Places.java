package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.problem.FieldFault;

/** At which line of a file each value stands, so that a fault can be found by whoever edits the file. */
final class Places {

    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    /** Notes the line of a value; the first note counts. */
    void note(JsonPointer value, int line) {
        lines.putIfAbsent(value, line);
    }

    /** Notes for a value and all in it what was noted for another in its place. */
    void noteAs(JsonPointer value, Places others, JsonPointer other) {
        others.lines.forEach((pointer, line) -> {
            if (pointer.toString().equals(other.toString())
                    || pointer.toString().startsWith(other + "/")) {
                note(
                        JsonPointer.compile(value
                                + pointer.toString().substring(other.toString().length())),
                        line);
            }
        });
    }

    /** The faults with the line of the value, or of the nearest value around it. */
    List<FieldFault> located(List<FieldFault> faults) {
        return faults.stream()
                .map(fault ->
                        new FieldFault(fault.pointer(), at(line(JsonPointer.compile(fault.pointer())), fault.detail())))
                .toList();
    }

    /** What is wrong at a line. */
    static String at(int line, String detail) {
        return "line " + line + ": " + detail;
    }

    private int line(JsonPointer value) {
        JsonPointer around = value;
        while (around != null && !around.matches()) {
            Integer line = lines.get(around);
            if (line != null) {
                return line;
            }
            around = around.head();
        }
        return 1;
    }
}
