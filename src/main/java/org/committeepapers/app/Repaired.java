package org.committeepapers.app;

import java.io.IOException;
import org.committeepapers.edition.store.OutputLock;
import org.committeepapers.edition.store.Publication;
import org.committeepapers.parallel.DeepStack;

/** An output in which nothing is left in the middle, for whoever writes to it next. */
final class Repaired {

    private Repaired() {}

    /** Finishes or takes back what earlier runs left, and says so. */
    static Publication publication(OutputLock lock, Console console) throws IOException {
        Publication publication = new Publication(lock, DeepStack::thread);
        publication
                .repair()
                .forEach(said -> console.warning(
                        said, "Nothing is left to do unless it says so; verify looks at every edition."));
        return publication;
    }

    static Ended busy(OutputLock.Busy busy) {
        return Ended.by(
                ExitCode.BUSY,
                "another run is writing to " + busy.root(),
                "Nothing was done. Wait until it has ended, then run again.");
    }
}
