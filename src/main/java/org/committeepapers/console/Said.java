package org.committeepapers.console;

import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Severity;

/** Something that the program says. */
sealed interface Said {

    /** Whether it says why something failed. */
    default boolean isError() {
        return false;
    }

    /**
     * What came of a command.
     *
     * @param facts what stands in the line, by name, for programs that read it
     */
    record Result(String line, Map<String, Object> facts) implements Said {}

    /**
     * Why something ends or is left out.
     *
     * @param severity an error or a warning
     * @param what went wrong, without a full stop
     * @param fix what to do
     * @param trace where in the program; empty where it isn't the program's fault
     */
    record Problem(Severity severity, String what, String fix, String trace) implements Said {
        @Override
        public boolean isError() {
            return severity == Severity.ERROR;
        }
    }

    /** Findings that a person takes in as one. */
    record Found(FindingGroup group) implements Said {
        @Override
        public boolean isError() {
            return group.first().isError();
        }
    }

    /** How many findings there are in a file. */
    record Tally(List<Finding> findings, String file) implements Said {}

    /**
     * How far a long run is.
     *
     * @param done trackers that have been told of
     * @param of all trackers
     */
    record Progress(int done, int of) implements Said {}

    /** What is being done now, and to which tracker. */
    record Stage(String words) implements Said {}
}
