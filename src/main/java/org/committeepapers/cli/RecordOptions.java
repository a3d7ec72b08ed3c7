package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run that is put on record begins and tells of its end. */
final class RecordOptions {

    /** Written even where other options are wrong. */
    static final String STATUS_FILE = "--status-file";

    @Option(
            names = "--new-output",
            description =
                    "Go on, although the papers that are public follow another record or a later one, or the disk of"
                            + " the output is empty. Needed once.")
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
    void check(OutputFolders roots, Console console) throws IOException, Ended {
        refuseExchanged(roots);
        if (newOutput) {
            roots.signOfRecord()
                    .ifPresent(sign -> console.warning(sign, "From now on what is public follows this record."));
        } else {
            refuseOther(roots, "If the papers are to follow this record from now on, give --new-output, once.");
        }
    }

    /** What is exempt lies in an internal folder, and all of a public one is uploaded. */
    private static void refuseExchanged(OutputFolders roots) throws Ended {
        if (roots.seemExchanged()) {
            throw Ended.by(
                    ExitCode.WRONG_USAGE,
                    "the public folder, " + roots.publicRoot() + ", and the internal one, " + roots.internalRoot()
                            + ", look exchanged: one holds a file that belongs in the other",
                    "Give each its own folder with --public and --internal, or move them back.");
        }
    }

    static void refuseOther(OutputFolders roots, String otherwise) throws IOException, Ended {
        refuseExchanged(roots);
        Optional<String> sign = roots.signOfRecord();
        if (sign.isPresent()) {
            throw Ended.by(
                    ExitCode.WRONG_USAGE,
                    sign.get(),
                    "Bring back the right internal folder, mount its disk, or give it with --internal, or that of its"
                            + " papers with --public. " + otherwise);
        }
    }
}
