package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.officer.OfficerWorkbook;

/**
 * Makes workbooks for officers.
 *
 * @param asAt the date of the edition that they belong to; empty for the latest
 */
public record OfficerCopies(Path internalRoot, Optional<LocalDate> asAt, Console console) {

    /** The edition that a copy belongs to: that of the given date, otherwise the latest; empty if there is none. */
    public String edition(String tracker) {
        String date = asAt.map(LocalDate::toString).orElse("");
        try {
            return Catalogue.of(internalRoot).present(tracker).stream()
                    .filter(name -> asAt.isEmpty() || name.day().equals(asAt.get()))
                    .map(EditionName::toString)
                    .reduce(date, (earlier, later) -> later);
        } catch (IOException e) {
            console.warning(
                    "the editions can't be read, so the workbook names none: " + Failures.reading(e),
                    "Give their folder with --output or --internal.");
            return date;
        }
    }

    /** The bytes of the workbook file. */
    public static byte[] bytes(OfficerWorkbook workbook, Labels labels) throws Ended {
        try {
            return workbook.bytes(labels);
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.OUTPUT_UNWRITABLE, refusal);
        }
    }
}
