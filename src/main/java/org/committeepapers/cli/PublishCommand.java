package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.Folders;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RunLog;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.RootPages;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.run.Extract;
import org.committeepapers.run.Inputs;
import org.committeepapers.run.PublishRun;
import org.committeepapers.run.PublishRun.Order;
import org.committeepapers.run.RunJournal;
import org.committeepapers.run.TemporaryFolder;
import org.committeepapers.text.DayWords;
import org.committeepapers.writer.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes an edition of every tracker. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes an edition of each tracker: every workbook in the input folder, or those given.")
final class PublishCommand implements Callable<Integer> {

    private static final int MOST_MONTHS = 6;

    @Parameters(paramLabel = "TRACKER", description = "Workbooks to publish instead of those in the input folder.")
    List<Path> trackers = List.of();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Mixin
    OutputOptions outputs = new OutputOptions();

    @Option(names = "--meeting", paramLabel = "DATE", description = "The date of the meeting that the papers are for.")
    @Nullable
    LocalDate meeting;

    @Option(
            names = "--papers",
            paramLabel = "NAMES",
            split = ",",
            description = "cabinet-appendix, scrutiny-progress-report (default: both).")
    List<Paper> papers = List.of(Paper.values());

    @Option(names = "--formats", paramLabel = "NAMES", split = ",", description = "pdf, docx, html (default: all).")
    List<Format> formats = List.of(Format.values());

    @Option(
            names = "--lang",
            paramLabel = "en|cy|both",
            description =
                    "English papers, Welsh papers, or both, with links to each other (default: as the settings say, or "
                            + "en).")
    @Nullable
    PaperLanguages languages;

    @Option(
            names = "--draft",
            description = "Make a draft for officers. It isn't public, and the next draft replaces it.")
    boolean draft;

    @Mixin
    ReplacesOption replaces = new ReplacesOption();

    @Option(
            names = "--any-date",
            description = "Publish even if the date is before the last edition, or the meeting isn't a known one.")
    boolean anyDate;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description =
                    "Why an edition of this date is published again, which is needed if its content has changed. The "
                            + "papers print it.")
    Reason reason = Reason.NONE;

    @Option(
            names = "--baseline",
            paramLabel = "DATE|none",
            description =
                    "The edition to compare with, or none (default: the last one for a meeting that has been held,"
                            + " or else the last one of an earlier day).")
    BaselineChoice baseline = new BaselineChoice.LastSeen();

    @Option(
            names = "--committee",
            paramLabel = "NAME",
            description = "Publish an extract with only the recommendations of this committee.")
    @Nullable
    String committee;

    private final Console console;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        OutputFolders roots = outputs.roots(common.input);
        checkReplaced(roots);
        Order order = order();
        List<Path> workbooks = common.workbooks(trackers);
        RunSettings settings = common.settings(workbooks);
        Optional<String> fault = OutsideTexts.fault(reason.words(), settings.domains());
        if (fault.isPresent()) {
            throw common.wrong("The papers print the reason, and there seems to be " + fault.get()
                    + " in it. Say it in other words");
        }
        Settings ofRun = settings.ofRun();
        Optional<String> group = ofRun.restrictedGroup();
        if (group.isPresent() && !canLetRead(group.get())) {
            throw Ended.by(
                    ExitCode.WRONG_SETTINGS,
                    ofRun.fileName() + ", restrictedGroup: this user can't give files to a group \"" + group.get()
                            + "\"",
                    "Correct the name, or make the group and this user a member of it. Or leave the setting out: then"
                            + " only this user can read what is exempt.");
        }
        try (PublishRun run = new PublishRun(console, order, settings, workbooks, roots)) {
            RootPages pages = templates.read(() -> run.load(templates.folders()));
            List<Finding> notRead = trackers.isEmpty()
                    ? Inputs.notRead(common.input, workbooks)
                    : Inputs.layoutsWithoutTracker(workbooks);
            notRead.forEach(console::finding);
            return ExitCode.OUTPUT_UNWRITABLE
                    .unless(
                            () -> publish(run, roots, pages, ofRun),
                            "the output can't be written",
                            "Correct that, or give another folder with --output.")
                    .code();
        }
    }

    /** Tries it on a folder that is deleted again, so that nothing is published before it is known to work. */
    static boolean canLetRead(String group) {
        try (TemporaryFolder tried = new TemporaryFolder()) {
            Folders.letRead(tried.file("group"), group);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private ExitCode publish(PublishRun run, OutputFolders roots, RootPages pages, Settings settings)
            throws Refusal, IOException, Ended {
        record.check(roots, console);
        try (OutputLock lock = OutputLock.take(roots)) {
            RunJournal journal = new RunJournal(console, draft ? "publish --draft" : RunLog.PUBLISH, lock);
            Publication store = new Publication(journal.log());
            store.letReadRestricted(settings.restrictedGroup());
            if (common.asAt == null && !draft) {
                warnOfClock(common.day(), journal.log().runs().last().values());
            }
            if (run.isReasonWithheld()) {
                throw common.wrong(Reason.WITHHELD);
            }
            return journal.keep(() -> {
                ExitCode code = journal.show(run.publish(store, journal), store);
                // Only a run over the whole input folder sees what is missing.
                if (trackers.isEmpty() && !draft && committee == null) {
                    journal.tellMissing(settings);
                }
                return pages.after(code, store);
            });
        }
    }

    /** A clock that is wrong gives papers a wrong date, before which nothing can be published any more. */
    private void warnOfClock(LocalDate today, Collection<EditionName> last) {
        last.stream()
                .map(EditionName::day)
                .max(Comparator.naturalOrder())
                .filter(day -> today.isAfter(day.plusMonths(MOST_MONTHS)))
                .ifPresent(day -> console.warning(
                        "today is " + DayWords.of(today) + " by the clock of this machine, more than " + MOST_MONTHS
                                + " months after the last edition, of " + DayWords.of(day),
                        "If that is right, you don't need to do anything. Otherwise withdraw what this run publishes, set"
                                + " the clock right, and publish again with --reason."));
    }

    /** "--formats pdf docx" gives one format and a tracker. */
    private void checkFormats() {
        for (Path tracker : trackers) {
            boolean isFormat = Stream.of(Format.values())
                    .anyMatch(format -> format.extension().equalsIgnoreCase(tracker.toString()));
            if (isFormat && !Files.exists(tracker)) {
                throw common.wrong("There is no tracker " + tracker + ". If it is a format, write it behind --formats,"
                        + " with commas and no spaces, as in --formats pdf,docx");
            }
        }
    }

    private Order order() throws Ended {
        checkFormats();
        return new Order(
                common.day(),
                Optional.ofNullable(meeting),
                papers.stream().distinct().toList(),
                formats.stream().distinct().toList(),
                draft,
                anyDate,
                replaces.ids(),
                reason.words(),
                Optional.ofNullable(languages),
                extract(),
                baseline);
    }

    /** Nobody means the whole tracker by a name that is blank. */
    private Extract extract() {
        if (committee != null && committee.isBlank()) {
            throw common.wrong("--committee has no name after it");
        }
        return new Extract(committee == null ? "" : committee.strip());
    }

    private void checkReplaced(OutputFolders roots) {
        for (String id : replaces.ids()) {
            if (!Files.isDirectory(roots.internalRoot().resolve(id))) {
                throw common.wrong(
                        "--replaces " + id + ": there is no such tracker in " + roots.internalRoot() + ". Give its id");
            }
        }
    }
}
