package org.committeepapers.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;

/** The folder into which {@code check --annotate} writes. */
final class AnnotateFolder {

    private final Path folder;
    private final FindingFiles files;
    private final Console console;
    private final boolean quiet;

    /**
     * @param quiet whether standard output is for others
     */
    AnnotateFolder(Path folder, FindingFiles files, Console console, boolean quiet) {
        this.folder = folder;
        this.files = files;
        this.console = console;
        this.quiet = quiet;
    }

    private interface Making {
        List<FindingFiles.Made> files() throws Refusal;
    }

    /** Writes the page and the copy; how the run ended, which is {@code otherwise} where both could be written. */
    ExitCode write(Checked checked, Path workbook, ExitCode otherwise) {
        return write(() -> files.of(checked, workbook), workbook, otherwise);
    }

    /** Writes the page of a workbook that can't be read. */
    ExitCode write(Refusal refusal, Path workbook) {
        return write(() -> List.of(files.of(refusal, workbook)), workbook, ExitCode.INPUT_UNREADABLE);
    }

    private ExitCode write(Making making, Path workbook, ExitCode otherwise) {
        try {
            for (FindingFiles.Made made : making.files()) {
                boolean page = made.name().equals("findings.html");
                Path written = write(page ? made.named(FindingFiles.name(workbook) + ".findings.html") : made);
                if (!quiet) {
                    console.result((page ? "Findings page: " : "Annotated copy: ") + written);
                }
            }
            return otherwise;
        } catch (Refusal refusal) {
            console.finding(refusal.finding());
            return ExitCode.WRONG_SETTINGS;
        } catch (IOException e) {
            console.error("error: the findings of " + workbook.getFileName() + " can't be written: "
                    + Failures.plain(e)
                    + "\n   =  Close the file if it is open in a program, or name another folder with --annotate.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** Whole or not at all: what was there before stays until the new file is complete. */
    private Path write(FindingFiles.Made made) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(made.name());
        Path part = Files.createTempFile(folder, ".committee-papers-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                made.content().writeTo(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return target;
    }
}
