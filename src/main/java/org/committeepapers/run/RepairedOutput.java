package org.committeepapers.run;

import java.io.IOException;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.store.OutputLock;
import org.committeepapers.edition.store.Publication;

/** An output in which nothing is left in the middle, for whoever writes to it next. */
public final class RepairedOutput {

    private RepairedOutput() {}

    /** Finishes or takes back what earlier runs left, and says so. */
    public static Publication publication(OutputLock lock, Console console) throws IOException {
        Publication publication = new Publication(lock);
        publication
                .repair()
                .forEach(said -> console.warning(
                        said, "Nothing is left to do unless it says so; verify looks at every edition."));
        return publication;
    }

    public static Ended busy(OutputLock.Busy busy) {
        return Ended.by(
                ExitCode.BUSY,
                "another run is writing to " + busy.root(),
                "Nothing was done. Wait until it has ended, then run again.");
    }
}
