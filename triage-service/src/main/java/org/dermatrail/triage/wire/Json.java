package org.dermatrail.triage.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The service's JSON without the service: for commands that read what it wrote. */
public final class Json {

    private Json() {}

    /** A mapper that writes what the one of the running service writes. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = new JsonMapper();
        new JsonForm().customize(mapper);
        return mapper;
    }
}
