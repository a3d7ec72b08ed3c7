package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.check.EarlierEditions;
import org.committeepapers.check.Inputs;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.config.SettingsFiles;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.store.OutputLock;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.ChaseFiles;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.run.ChaseRun;
import org.committeepapers.run.OfficerCopies;
import org.committeepapers.run.RepairedOutput;
import org.committeepapers.run.RunJournal;
import org.committeepapers.tracker.Post;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what each owner is to be asked before the meeting; sends nothing and publishes nothing. */
@Command(
        name = "chase",
        mixinStandardHelpOptions = true,
        description = "Writes a message for each owner, across all trackers, about what is open, overdue, unclear or"
                + " unchanged, and a summary of who owes what. Nothing is sent.")
final class ChaseCommand implements ReadsSettings {

    @Parameters(paramLabel = "TRACKER", description = "Workbooks to chase instead of those in the input folder.")
    List<Path> trackers = List.of();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where editions are, to compare with (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(names = "--internal", paramLabel = "DIR", description = "Where internal files of editions are instead.")
    @Nullable
    Path internalRoot;

    @Mixin
    RestrictedOption restricted = new RestrictedOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder of the messages (default: chase/DATE under the internal folder).")
    @Nullable
    Path to;

    @Option(names = "--by", paramLabel = "DATE", description = "The day by which updates are needed, as 2026-11-17.")
    @Nullable
    LocalDate by;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description = "The sender's e-mail address (default: left to the mail program).")
    @Nullable
    String from;

    private final Console console;

    ChaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public SettingsFiles settingsFiles() {
        return common.files(trackers);
    }

    @Override
    public Integer call() throws Ended {
        LocalDate day = common.day();
        checkUsage(day);
        OutputFolders under = OutputFolders.under(output);
        OutputFolders roots = new OutputFolders(
                        under.publicRoot(), Optional.ofNullable(internalRoot).orElse(under.internalRoot()))
                .with(restricted.root());
        Path folder = Optional.ofNullable(to)
                .orElse(roots.internalRoot().resolve("chase").resolve(day.toString()));
        if (lies(folder, roots.publicRoot())) {
            throw common.wrong(
                    "The messages aren't for the public, and " + folder + " lies in " + roots.publicRoot(), "--to");
        }
        List<Path> workbooks = ExitCode.INPUT_UNREADABLE.unless(
                () -> trackers.isEmpty() ? Inputs.in(common.input()) : Inputs.once(trackers),
                "the input can't be read",
                "Name its folder with --input.");
        RunSettings settings = common.settings(workbooks);
        ChaseFiles files = files(day);
        RootPages pages = pages(files, settings.ofRun());
        ChaseRun run = run(day, roots.internalRoot(), settings, files);
        return ExitCode.OUTPUT_UNWRITABLE
                .unless(
                        () -> locked(roots, pages, () -> run.chase(workbooks, folder)),
                        "the messages can't be written",
                        "Mend that, or name another folder with --to. What was there before is still there.")
                .code();
    }

    private static boolean lies(Path folder, Path root) {
        return folder.toAbsolutePath()
                .normalize()
                .startsWith(root.toAbsolutePath().normalize());
    }

    private void checkUsage(LocalDate day) {
        if (by != null && by.isBefore(day)) {
            throw common.wrong(
                    "The day after --by (" + by + ") is before the day of the messages (" + day + ")", "--by");
        }
        if (from != null && Post.address(from).isEmpty()) {
            throw common.wrong(
                    "\"" + from + "\" is no e-mail address; write one alone, such as scrutiny@example.gov.uk",
                    "--from");
        }
        if (to != null && to.toString().isBlank()) {
            throw common.wrong("The name of the folder after --to is empty", "--to");
        }
    }

    private ChaseFiles files(LocalDate day) throws Ended {
        return templates(() -> new ChaseFiles(
                Rendered.load(templates.folders()),
                day,
                Optional.ofNullable(from).flatMap(Post::address)));
    }

    /** What makes the pages that list the messages. */
    private RootPages pages(ChaseFiles files, Settings settings) throws Ended {
        return templates(() -> RootPages.of(files.pages().forLists(), settings, templates.folders(), console));
    }

    private static <T> T templates(ExitCode.Step<T> step) throws Ended {
        return ExitCode.WRONG_SETTINGS.unless(
                step, "the templates can't be read", "Let this run read them, or name their folder with --templates.");
    }

    private ChaseRun run(LocalDate day, Path internal, RunSettings settings, ChaseFiles files) throws Ended {
        OfficerCopies copies = new OfficerCopies(internal, Optional.ofNullable(common.asAt), console);
        return new ChaseRun(
                console,
                settings,
                new ChaseRun.When(day, Optional.ofNullable(by)),
                new EarlierEditions(EarlierEditions.existing(internal), restricted.root(), day),
                files,
                copies);
    }

    /** While it is held, nobody adds an edition or writes messages beside these. */
    private ExitCode locked(OutputFolders roots, RootPages pages, ExitCode.Step<ExitCode> step)
            throws Refusal, IOException, Ended {
        if (to != null && !Files.isDirectory(roots.internalRoot())) {
            return step.take();
        }
        try (OutputLock lock = OutputLock.take(roots)) {
            return new RunJournal(console, "chase").keep(lock, () -> pages.after(step.take(), lock));
        } catch (OutputLock.Busy e) {
            throw RepairedOutput.busy(e);
        }
    }
}
