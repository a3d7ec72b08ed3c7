package org.committeepapers.console;

import java.util.List;
import java.util.function.Consumer;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;

/** Ends a command, or its work on one file, early: with an exit code and a message. */
public final class Ended extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient Consumer<Console> telling;

    private Ended(ExitCode code, Consumer<Console> telling) {
        this.code = code;
        this.telling = telling;
    }

    public static Ended by(ExitCode code, Refusal refusal) {
        List<Finding> findings = refusal.findings();
        return new Ended(code, console -> findings.forEach(console::finding));
    }

    public static Ended by(ExitCode code, String what, String fix) {
        return new Ended(code, console -> console.error(what, fix));
    }

    public ExitCode code() {
        return code;
    }

    /** Prints the message and returns the exit code. */
    public ExitCode tell(Console console) {
        telling.accept(console);
        return code;
    }
}
