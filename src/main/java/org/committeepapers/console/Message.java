package org.committeepapers.console;

import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Severity;

/** Something that the program says. */
public sealed interface Message {

    /** Whether it says why something failed. */
    default boolean isError() {
        return false;
    }

    /**
     * What a command has done.
     *
     * @param facts the facts in the line, by name, for programs
     */
    record Result(String line, Map<String, Object> facts) implements Message {}

    /**
     * Why something ends or is left out.
     *
     * @param severity an error or a warning
     * @param what went wrong, without a full stop
     * @param fix what to do
     * @param trace the stack trace of a fault in the program; empty for other problems
     */
    record Problem(Severity severity, String what, String fix, String trace) implements Message {
        @Override
        public boolean isError() {
            return severity == Severity.ERROR;
        }
    }

    /** Findings that belong together as one. */
    record Found(FindingGroup group) implements Message {
        @Override
        public boolean isError() {
            return group.first().isError();
        }
    }

    /** How many findings there are in a file. */
    record Tally(List<Finding> findings, String file) implements Message {}

    /**
     * How far a long run is.
     *
     * @param done trackers that are done
     * @param of all trackers
     */
    record Progress(int done, int of) implements Message {}

    /** What is being done now, and for which tracker. */
    record Stage(String words) implements Message {}
}
