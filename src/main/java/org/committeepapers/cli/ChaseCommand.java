package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.config.RunSettings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RunLog;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.run.ChaseRun;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.run.RunJournal;
import org.committeepapers.tracker.Post;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes messages that ask each owner for updates before the meeting. Sends and publishes nothing. */
@Command(
        name = "chase",
        mixinStandardHelpOptions = true,
        description = "Writes a message to each owner, across all trackers, about actions that are open, overdue, "
                + "unclear or unchanged, and a summary of who owes what. Sends nothing.")
final class ChaseCommand implements Callable<Integer> {

    private static final int MOST_BEFORE = 90;

    @Parameters(paramLabel = "TRACKER", description = "Workbooks to chase instead of those in the input folder.")
    List<Path> trackers = List.of();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Mixin
    OutputOptions outputs = new OutputOptions();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder for the messages (default: chase/DATE under the internal folder).")
    @Nullable
    Path to;

    @Option(
            names = "--by",
            paramLabel = "DATE",
            description = "The date by which updates are needed, such as 2026-11-17.")
    @Nullable
    LocalDate by;

    @Option(
            names = "--before",
            paramLabel = "DAYS",
            description = "Only reminds owners of dates in as many days, from 1 to 90.")
    @Nullable
    Integer before;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description = "The sender's e-mail address (default: the mail program's).")
    @Nullable
    String from;

    @Mixin
    RecordOptions record = new RecordOptions();

    private final Console console;

    ChaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        LocalDate day = common.day();
        checkUsage(day);
        OutputFolders roots = to == null ? outputs.roots() : outputs.under(outputs.output);
        Path folder = Optional.ofNullable(to)
                .orElse(roots.internalRoot()
                        .resolve(before == null ? "chase" : "chase/reminders")
                        .resolve(day.toString()));
        if (OutputOptions.isIn(folder, roots.publicRoot())) {
            throw common.wrong("The messages aren't for the public, but " + folder + " is in " + roots.publicRoot());
        }
        List<Path> workbooks = common.workbooks(trackers);
        RunSettings settings = common.settings(workbooks);
        Rendered pages = templates.read(() -> Rendered.load(templates.folders()));
        RootPages lists =
                templates.read(() -> RootPages.of(pages.forLists(), settings.ofRun(), templates.folders(), console));
        ChaseRun run = new ChaseRun(
                console,
                settings,
                new ChaseRun.When(
                        day,
                        Optional.ofNullable(by),
                        Optional.ofNullable(before).map(day::plusDays)),
                new EarlierEditions(roots.internalRoot(), day),
                pages,
                Optional.ofNullable(from).flatMap(Post::address));
        return ExitCode.OUTPUT_UNWRITABLE
                .unless(
                        () -> locked(roots, lists, () -> run.chase(workbooks, folder)),
                        "the messages can't be written",
                        "Correct that, or give another folder with --to. Earlier messages there are unchanged.")
                .code();
    }

    private void checkUsage(LocalDate day) {
        if (by != null && by.isBefore(day)) {
            throw common.wrong("--by (" + by + ") is before the date of the messages (" + day + ")");
        }
        if (before != null && (before < 1 || before > MOST_BEFORE)) {
            throw common.wrong("--before (" + before + ") isn't a number of days from 1 to " + MOST_BEFORE);
        }
        if (from != null && Post.address(from).isEmpty()) {
            throw common.wrong(
                    "\"" + from + "\" isn't an e-mail address. Give one address, such as scrutiny@example.gov.uk");
        }
        if (to != null && to.toString().isBlank()) {
            throw common.wrong("The folder after --to has no name");
        }
    }

    /** Takes the lock, so that no other run adds an edition or writes messages. */
    private ExitCode locked(OutputFolders roots, RootPages lists, ExitCode.Step<ExitCode> step)
            throws Refusal, IOException, Ended {
        if (to != null && !Files.isDirectory(roots.internalRoot())) {
            return step.take();
        }
        record.check(roots, console);
        try (OutputLock lock = OutputLock.take(roots)) {
            RunJournal journal = new RunJournal(console, RunLog.CHASE, lock);
            Publication store = new Publication(journal.log());
            return journal.keep(() -> lists.after(step.take(), store));
        }
    }
}
