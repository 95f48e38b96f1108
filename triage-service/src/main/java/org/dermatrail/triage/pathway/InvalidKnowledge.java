package org.dermatrail.triage.pathway;

import java.util.List;
import java.util.stream.Collectors;

/** Files of knowledge that can't be used, with every fault that was found in them. */
public final class InvalidKnowledge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidKnowledge(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The faults, in the order of the files. */
    public List<Fault> faults() {
        return faults;
    }
}
