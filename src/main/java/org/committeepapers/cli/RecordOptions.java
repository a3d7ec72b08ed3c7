package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run that is put on record begins and tells of its end. */
final class RecordOptions {

    /** Read before the others, since the file is written even where they are wrong. */
    static final String STATUS_FILE = "--status-file";

    @Option(
            names = "--new-output",
            description = "Go on, although the papers that are public are of another record or none, or the disk of the"
                    + " output is empty. Needed once.")
    boolean newOutput;

    @Option(
            names = STATUS_FILE,
            paramLabel = "FILE",
            description =
                    "Write how the run ended to this file, for Prometheus, however it ends; publish also writes how"
                            + " all trackers stand. Its name ends in .prom.")
    @Nullable
    Path statusFile;

    /** Ends the run where a record seems to be elsewhere, and nobody asked for a new one. */
    void check(OutputFolders roots) throws IOException, Ended {
        Optional<String> sign = newOutput ? Optional.empty() : roots.signOfRecord();
        if (sign.isPresent()) {
            throw Ended.by(
                    ExitCode.WRONG_USAGE,
                    sign.get(),
                    "If the record is elsewhere, mount its disk or give its folder with --internal, or that of its papers"
                            + " with --public. If the papers are to follow another record from now on, give"
                            + " --new-output, once.");
        }
    }
}
