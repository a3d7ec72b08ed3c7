package org.committeepapers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.officer.OwnerSelection;
import org.committeepapers.officer.OwnerWorkbook;
import org.committeepapers.run.Checked;
import org.committeepapers.run.Checker;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.tracker.Tracker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workbook for officers to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes a workbook: a blank tracker, or one that asks an owner of a tracker for updates.")
final class TemplateCommand implements Callable<Integer> {

    /** Findings that tell why something is left out, or that it couldn't be found out. */
    private static final List<String> TOLD = List.of("exemption-in-doubt", "earlier-edition-unreadable");

    @Parameters(paramLabel = "FILE", description = "The workbook to write (.xlsx).")
    Path file = Path.of("");

    @Option(names = "--from", paramLabel = "TRACKER", description = "The tracker whose owner is asked.")
    @Nullable
    Path from;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "Only the actions of this owner, by a name or alias on the Owners sheet or in the tracker.")
    @Nullable
    String owner;

    @Option(
            names = "--by",
            paramLabel = "DATE",
            description = "The date by which the owner is asked for updates, such as 2026-11-17.")
    @Nullable
    LocalDate by;

    @Option(names = "--force", description = "Replace FILE if it is there already.")
    boolean force;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Mixin
    EditionsOption editions = new EditionsOption();

    private final Console console;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        NewFile target = new NewFile(file, force);
        checkUsage(target);
        target.check();
        Settings settings =
                common.settings(from == null ? List.of() : List.of(from)).ofRun();
        Checker checker = new Checker(settings, common.day());
        Labels labels = templates.read(() -> LabelFile.in(templates.folders(), LabelFile.Fault.NONE));
        Optional<OwnerWorkbook> ofOwner = from == null ? Optional.empty() : Optional.of(ofOwner(from, checker));
        byte[] bytes = ofOwner.isPresent()
                ? ExitCode.OUTPUT_UNWRITABLE.unless(
                        () -> ofOwner.get().bytes(labels), file + " can't be written", "Give another file.")
                : templates.read(() -> Files.readAllBytes(
                        templates.folders().find(TemplatesOption.TRACKER).orElse(Path.of(TemplatesOption.TRACKER))));
        target.write(bytes);
        console.result("Wrote " + file + ": "
                + ofOwner.map(OwnerWorkbook::tracker)
                        .map(TemplateCommand::contents)
                        .orElse("a blank tracker"));
        return ExitCode.DONE.code();
    }

    private void checkUsage(NewFile target) throws Ended {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw common.wrong("\"" + file + "\" isn't the name of an Excel workbook. End it in .xlsx");
        }
        if (owner != null && from == null) {
            throw common.wrong("--owner needs --from: a blank workbook has no actions");
        }
        if (from != null && owner == null) {
            throw common.wrong("--from needs --owner: a workbook asks one owner for updates. The tracker itself is the"
                    + " copy for everybody");
        }
        if (by != null && owner == null) {
            throw common.wrong("--by needs --owner: nobody is asked by a blank workbook");
        }
        if (by != null && by.isBefore(common.day())) {
            throw common.wrong("--by (" + by + ") is before the date of the workbook (" + common.day() + ")");
        }
        if (owner != null && owner.isBlank()) {
            throw common.wrong("There is no name after --owner");
        }
        if (from != null && target.is(from)) {
            throw common.wrong("FILE and the tracker after --from are the same file. Give another file to write");
        }
    }

    private OwnerWorkbook ofOwner(Path workbook, Checker checker) throws Ended {
        String name = Optional.ofNullable(owner).orElse("");
        OwnerSelection selection = new OwnerSelection(open(checked(workbook, checker)), name, List.of());
        Tracker part = selection.tracker();
        if (part.recommendations().isEmpty()) {
            throw common.wrong("\"" + name + "\" owns no action of this tracker. " + selection.advice());
        }
        return new OwnerWorkbook(part, selection.owner(), Optional.ofNullable(by), common.day());
    }

    private Checked checked(Path workbook, Checker checker) throws Ended {
        try {
            Checked checked = checker.check(workbook, new EarlierEditions(editions.internalRoot, common.day()));
            Checker.refuseUnconfirmed(checked.findings());
            Checker.refuseUndeclared(checked.findings());
            return checked;
        } catch (Refusal refusal) {
            throw Ended.by(Checker.exitCode(refusal), refusal);
        }
    }

    /** An owner's copy is sent by mail, so it has only recommendations that may be published in full. */
    private Tracker open(Checked checked) {
        OpenPart open = OpenPart.of(checked.tracker(), checked.findings());
        int withheld = open.withheld().size();
        console.findings(checked.findings().stream()
                .filter(finding -> TOLD.contains(finding.rule().name()))
                .toList());
        if (withheld > 0) {
            console.warning(
                    "recommendations that may not be published are left out: " + withheld,
                    "Ask their owners in another way.");
        }
        return open.tracker();
    }

    private static String contents(Tracker tracker) {
        return count(tracker.recommendations().size(), "recommendation") + ", "
                + count((int) tracker.actions().count(), "action");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
