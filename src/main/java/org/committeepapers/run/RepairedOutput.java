package org.committeepapers.run;

import java.io.IOException;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.Publication;

/** An output after the repair of what interrupted runs left. */
public final class RepairedOutput {

    private RepairedOutput() {}

    /** Finishes or undoes what interrupted runs left, and reports it. */
    public static Publication publication(OutputLock lock, Console console) throws IOException {
        Publication publication = new Publication(lock);
        publication
                .repair()
                .forEach(done -> console.warning(
                        done,
                        "You don't need to do anything unless the message says so. To check every edition, run "
                                + "verify."));
        return publication;
    }

    public static Ended busy(OutputLock.Busy busy) {
        return Ended.by(
                ExitCode.BUSY,
                "another run is writing to " + busy.root(),
                "This run did nothing. Wait until the other has ended, then run again.");
    }
}
