package org.committeepapers.console;

import java.io.PrintStream;

/** Shows the progress of a run on one line of a terminal, which is wiped before any other message. */
final class ProgressLine implements Log {

    /** A line longer than the terminal's couldn't be wiped. */
    private static final int LONGEST = 79;

    private static final String WIPE = "\r\u001b[K";

    private final Log log;
    private final PrintStream err;
    private String done = "";
    private boolean shown;

    ProgressLine(Log log, PrintStream err) {
        this.log = log;
        this.err = err;
    }

    @Override
    public synchronized void say(Message said) {
        wipe();
        switch (said) {
            case Message.Progress progress -> done = progress.done() + " of " + progress.of() + " trackers done";
            case Message.Stage stage -> show(stage.words());
            default -> log.say(said);
        }
    }

    private void show(String stage) {
        String line = done.isEmpty() ? stage : done + "; " + stage;
        err.print(line.substring(0, Math.min(line.length(), LONGEST)));
        err.flush();
        shown = true;
    }

    private void wipe() {
        if (shown) {
            err.print(WIPE);
            err.flush();
            shown = false;
        }
    }
}
