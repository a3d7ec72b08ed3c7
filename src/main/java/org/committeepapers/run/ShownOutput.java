package org.committeepapers.run;

import java.io.IOException;
import java.util.List;
import org.committeepapers.console.Console;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Discrepancy;
import org.committeepapers.edition.Publication;

/** The public folder at the end of a run. */
public final class ShownOutput {

    private ShownOutput() {}

    /**
     * Makes the public folder what the record says, and tells what wasn't. Returns the code for that and for what was done
     * before.
     */
    public static ExitCode after(ExitCode code, Publication publication, Console console) {
        console.stage("copying", "to the public folder");
        try {
            Publication.Told told = publication.show();
            told.mended()
                    .forEach(one -> console.warning(
                            one.sentence() + "; this has been put right",
                            one.kind() == Discrepancy.Kind.EMPTY
                                    ? one.advice(publication.roots())
                                    : "You don't need to do anything. To check every file, run verify."));
            told.wrong().forEach(one -> console.error(one.sentence() + ".", one.advice(publication.roots())));
            return told.wrong().isEmpty() ? code : ExitCode.of(List.of(code, ExitCode.ERROR_FINDINGS));
        } catch (IOException e) {
            console.error(
                    "the public folder can't be made what the record says: " + Failures.plain(e),
                    "The editions themselves are kept. Correct that, then run again, which puts it right.");
            return ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        }
    }
}
