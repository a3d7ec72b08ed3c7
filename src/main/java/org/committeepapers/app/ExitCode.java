package org.committeepapers.app;

import java.util.Collection;
import java.util.List;

/** How a run ended, as in sysexits, so that a scheduler can tell. */
enum ExitCode {
    DONE(0),
    WRONG_USAGE(64),
    /** A tracker has error findings and wasn't published. */
    ERROR_FINDINGS(65),
    INPUT_UNREADABLE(66),
    /** A fault in the program. */
    FAULT(70),
    OUTPUT_UNWRITABLE(73),
    /** Another run holds the output. */
    BUSY(75),
    WRONG_SETTINGS(78);

    private static final List<ExitCode> GRAVEST_FIRST =
            List.of(FAULT, WRONG_SETTINGS, OUTPUT_UNWRITABLE, INPUT_UNREADABLE, ERROR_FINDINGS);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The code of a run over several trackers. */
    static ExitCode of(Collection<ExitCode> outcomes) {
        return GRAVEST_FIRST.stream().filter(outcomes::contains).findFirst().orElse(DONE);
    }
}
