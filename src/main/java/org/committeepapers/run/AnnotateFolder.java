package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.committeepapers.console.Console;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Layouts;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.WorkbookCopy;

/** The folder into which {@code check --annotate} writes. */
public final class AnnotateFolder {

    /** The end of the name that a copy of an annotated copy would have. */
    private static final Pattern AGAIN = Pattern.compile("(?:\\.annotated(?: \\(\\d+\\))?)+(\\.annotated\\.\\w+)$");

    private final Path folder;
    private final FindingFiles files;
    private final Console console;
    private final boolean quiet;
    private final Set<Path> written = new HashSet<>();

    /**
     * @param quiet whether standard output is for other data
     */
    public AnnotateFolder(Path folder, FindingFiles files, Console console, boolean quiet) {
        this.folder = folder;
        this.files = files;
        this.console = console;
        this.quiet = quiet;
    }

    private interface Making {
        List<EditionFile> files() throws Refusal;
    }

    /**
     * Writes the page, the copy and, if no layout would count for the copy there, that of the master. Returns
     * {@code otherwise} if all could be written.
     *
     * @param limits within which the workbook was read
     */
    public ExitCode write(Checked checked, MergedMaster merged, Limits limits, ExitCode otherwise) {
        Path workbook = merged.workbook();
        return write(
                () -> files.pageAndCopy(Audience.INTERNAL, checked, workbook, limits),
                workbook,
                Layouts.file(merged.master()),
                otherwise);
    }

    /** Writes the page of a workbook that can't be read. */
    public ExitCode write(Refusal refusal, Path workbook) {
        return write(() -> List.of(files.of(refusal, workbook)), workbook, Optional.empty(), Checker.exitCode(refusal));
    }

    private ExitCode write(Making making, Path workbook, Optional<Path> layout, ExitCode otherwise) {
        try {
            for (EditionFile made : making.files()) {
                boolean page = made.name().equals(FindingFiles.PAGE_NAME);
                Path target = page
                        ? free(Inputs.name(workbook) + ".findings.html", this::isNew)
                        : free(AGAIN.matcher(made.name()).replaceFirst("$1"), other -> mayReplace(other, workbook));
                write(made.bytes(), target);
                if (!quiet) {
                    console.result((page ? "Findings page: " : "Annotated copy: ") + target);
                }
                if (!page && layout.isPresent()) {
                    writeLayout(layout.get(), Layouts.own(folder.resolve(Inputs.name(workbook) + ".xlsx")), target);
                }
            }
            return otherwise;
        } catch (Refusal refusal) {
            refusal.findings().forEach(console::finding);
            return ExitCode.WRONG_SETTINGS;
        } catch (IOException e) {
            console.error(
                    "the findings of " + workbook.getFileName() + " can't be written: " + Failures.plain(e),
                    "Close the file if it is open in a program, or give another folder with --annotate.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** Writes the layout for the copy, unless one is there already, in which somebody may have worked. */
    private void writeLayout(Path layout, Path beside, Path copy) throws IOException {
        Optional<Path> there = Layouts.file(copy);
        if (there.isEmpty()) {
            write(Files.readAllBytes(layout), beside);
        } else if (!quiet && Files.mismatch(layout, there.get()) >= 0) {
            console.result("The copy is read by " + there.get() + ", which isn't the same as " + layout);
        }
    }

    /** The first file that may be written: of this name, or with a number after it. */
    private Path free(String name, Predicate<Path> mayWrite) {
        int dot = name.lastIndexOf('.');
        Path target = folder.resolve(name);
        for (int number = 2; !mayWrite.test(target); number++) {
            target = folder.resolve(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
        }
        return target;
    }

    private boolean isNew(Path target) {
        return !written.contains(target);
    }

    /** Neither the workbook itself nor a copy in which an officer has worked may be replaced, as there is no other copy. */
    private boolean mayReplace(Path target, Path workbook) {
        boolean itself = target.toAbsolutePath()
                .normalize()
                .equals(workbook.toAbsolutePath().normalize());
        return isNew(target) && !itself && (Files.notExists(target) || WorkbookCopy.isAsWritten(target));
    }

    /** Keeps the old file until the new one is complete. */
    private void write(byte[] bytes, Path target) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".committee-papers-", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            written.add(target);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
