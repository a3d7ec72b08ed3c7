package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.publication.Editions;
import org.committeepapers.publication.Roots;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.Habits;
import org.committeepapers.workbook.OfficerCopy;
import org.committeepapers.workbook.OfficerWorkbook;
import org.committeepapers.workbook.OwnerSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a workbook for officers to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes a tracker workbook for officers: blank, or filled from a tracker for all or one owner.")
final class TemplateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The workbook to write (.xlsx).")
    Path file = Path.of("");

    @Option(names = "--from", paramLabel = "TRACKER", description = "The tracker to fill it from.")
    @Nullable
    Path from;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description =
                    "Only the actions of this owner, by a name or alias on the sheet Owners or as in the tracker.")
    @Nullable
    String owner;

    @Option(names = "--force", description = "Replace FILE if it is there already.")
    boolean force;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where editions are: the copy goes with the latest (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(names = "--internal", paramLabel = "DIR", description = "Where internal files of editions are instead.")
    @Nullable
    Path internalRoot;

    @Option(names = "--templates", paramLabel = "DIR", description = "The council's templates, for its words.")
    @Nullable
    Path templates;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Console console;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkUsage();
        NewFile target = new NewFile(file, force);
        Optional<String> objection = target.objection();
        if (objection.isPresent()) {
            console.error("error: the workbook can't be written: " + objection.get());
            return ExitCode.OUTPUT_UNWRITABLE.code();
        }
        Settings settings;
        Checker checker;
        Labels labels;
        try {
            settings = common.settings();
            checker = new Checker(settings, common.day());
            Path folder = templates == null ? Program.templates() : templates;
            labels = LabelFile.load(folder.resolve("labels").resolve("en.yaml"));
        } catch (Refusal refusal) {
            console.finding(refusal.finding());
            return ExitCode.WRONG_SETTINGS.code();
        }
        try {
            OfficerCopy copy = from == null
                    ? OfficerCopy.blank(common.day())
                    : copy(checker.check(from).tracker(), settings.habits());
            return write(copy, labels, checker, target).code();
        } catch (Refusal refusal) {
            console.finding(refusal.finding());
            return ExitCode.INPUT_UNREADABLE.code();
        }
    }

    private void checkUsage() {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw wrong("\"" + file + "\" is no name of an Excel workbook; let it end in .xlsx");
        }
        if (owner != null && from == null) {
            throw wrong("--owner needs --from: a blank workbook has no actions of anybody");
        }
        if (owner != null && owner.isBlank()) {
            throw wrong("The name after --owner is empty");
        }
        if (from != null && isSame(file, from)) {
            throw wrong("FILE and the tracker after --from are the same file; name another file to write");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private OfficerCopy copy(Tracker tracker, Habits habits) {
        if (owner == null) {
            return new OfficerCopy(tracker, edition(tracker.id()), "", common.day(), habits);
        }
        OwnerSelection selection = new OwnerSelection(tracker, owner);
        Tracker part = selection.tracker();
        if (part.recommendations().isEmpty()) {
            throw wrong("\"" + owner + "\" owns no action of this tracker. " + selection.advice());
        }
        return new OfficerCopy(part, edition(tracker.id()), selection.owner(), common.day(), habits);
    }

    /** The edition that the copy goes with: of the day given, else the latest; empty where there is none. */
    private String edition(String tracker) {
        String date = Optional.ofNullable(common.asAt).map(LocalDate::toString).orElse("");
        Path root = internalRoot == null ? Roots.under(output).internalRoot() : internalRoot;
        try {
            return Editions.latest(root, tracker, date).orElse(date);
        } catch (IOException e) {
            console.error("warning: the editions can't be looked at, so the workbook names none: " + Failures.plain(e));
            return date;
        }
    }

    private ExitCode write(OfficerCopy copy, Labels labels, Checker checker, NewFile target) throws Refusal {
        byte[] bytes;
        try {
            bytes = OfficerWorkbook.write(copy, labels);
        } catch (Refusal refusal) {
            console.finding(refusal.finding());
            return ExitCode.OUTPUT_UNWRITABLE;
        } catch (Labels.UnknownLabel e) {
            console.error("error: " + e.getMessage()
                    + "\n   =  Add it to labels/en.yaml of the templates, as in the file that came with the program.");
            return ExitCode.WRONG_SETTINGS;
        }
        try {
            target.write(bytes, unfinished -> compare(copy.tracker(), unfinished, checker));
        } catch (IOException e) {
            console.error("error: the workbook can't be written: " + Failures.plain(e)
                    + "\n   =  Nothing was left behind. Mend that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
        console.result("Wrote " + file + ": " + contents(copy.tracker()));
        return ExitCode.DONE;
    }

    /** Says where the file isn't what it was filled with. */
    private void compare(Tracker tracker, Path written, Checker checker) throws Refusal {
        List<String> differing = ReadBack.differing(tracker, written, checker);
        if (!differing.isEmpty()) {
            console.error("warning: the workbook doesn't read back as the tracker does at recommendation "
                    + String.join(", ", differing)
                    + "\n   =  Compare the two workbooks there before you send it out.");
        }
    }

    private static String contents(Tracker tracker) {
        if (tracker.recommendations().isEmpty()) {
            return "a blank tracker";
        }
        return count(tracker.recommendations().size(), "recommendation") + ", "
                + count((int) tracker.actions().count(), "action");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
