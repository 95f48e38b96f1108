package org.dermatrail.door;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the door has to be told by the service behind it. */
public interface House {

    /**
     * The problem for a status, in the words of the service's own catalogue; the door writes it as JSON.
     *
     * @param detail what to say about this case, or null for what the service says of every such status
     */
    Object problem(int status, @Nullable String detail);

    /** The problem of query parameters: the name of each faulty one, and what is wrong with it. */
    Object faulty(SequencedMap<String, String> parameters);

    /** What is thrown at a body that has more bytes than allowed; the service's own mapper answers it with 413. */
    RuntimeException tooLarge(long most);

    /** Whether a body is a stream: read piece by piece by its resource, which has limits of its own. */
    default boolean isStream(String method, String path) {
        return false;
    }
}
