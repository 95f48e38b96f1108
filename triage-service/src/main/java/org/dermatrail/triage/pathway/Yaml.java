package org.dermatrail.triage.pathway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML or JSON document as a tree whose every node knows where it stands, so that a fault can be pointed at. */
sealed interface Yaml {

    /** Where the node begins. */
    At at();

    /** Line and column, both from 1. */
    record At(int line, int column) {}

    /** A scalar, as it is written. */
    record Text(String value, At at) implements Yaml {}

    /** A sequence. */
    record Items(List<Yaml> of, At at) implements Yaml {
        public Items {
            of = List.copyOf(of);
        }
    }

    /** A mapping in the order of the file. */
    record Fields(Map<String, Yaml> of, At at) implements Yaml {
        public Fields {
            of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }
    }
}
