package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.chase.Chase;
import org.committeepapers.chase.ChasedTracker;
import org.committeepapers.chase.Draft;
import org.committeepapers.chase.OwnerMessage;
import org.committeepapers.chase.Summary;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.document.Document;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.MessageFolder;
import org.committeepapers.edition.Publication.PublishResult;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Refusal;
import org.committeepapers.history.Snapshot;
import org.committeepapers.officer.OwnerSelection;
import org.committeepapers.officer.OwnerWorkbook;
import org.committeepapers.pages.PageFiles;
import org.committeepapers.pages.Rendered;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.writer.html.MessageBody;

/**
 * Reads the trackers and writes messages to their owners. A tracker that can't be read is reported and doesn't stop
 * the others.
 */
public final class ChaseRun {

    /** Findings that are shown though they aren't errors, because they concern the chase itself. */
    private static final List<String> ALWAYS_SHOWN = List.of("owner-e-mail-unusable", "earlier-edition-unreadable");

    private final Console console;
    private final RunSettings settings;
    private final When days;
    private final EarlierEditions editions;
    private final Rendered pages;
    private final Optional<String> sender;
    private final List<ChasedTracker> read = new ArrayList<>();
    private final List<Summary.Unread> unread = new ArrayList<>();
    private final List<ExitCode> outcomes = new ArrayList<>();
    private final Map<String, Path> workbooksById = new HashMap<>();

    /**
     * The dates of a chase.
     *
     * @param by the date by which updates are needed; empty to take it from the meetings
     * @param dueBy the last day of the dates of which owners are reminded; empty to ask about all that is open
     */
    public record When(LocalDate asAt, Optional<LocalDate> by, Optional<LocalDate> dueBy) {}

    /** @param sender whose address the messages have; empty to leave it to the mail program */
    public ChaseRun(
            Console console,
            RunSettings settings,
            When days,
            EarlierEditions editions,
            Rendered pages,
            Optional<String> sender) {
        this.console = console;
        this.settings = settings;
        this.days = days;
        this.editions = editions;
        this.pages = pages;
        this.sender = sender;
    }

    /**
     * Chases the owners in all trackers that can be read.
     *
     * @throws IOException if the messages can't be written; the folder then stays as it was
     */
    public ExitCode chase(List<Path> workbooks, Path folder) throws IOException, Ended {
        for (Path workbook : workbooks) {
            read(workbook);
        }
        Chase chase = Chase.of(read, unread, days.asAt(), pages.labels());
        List<EditionFile> made = new ArrayList<>();
        try {
            for (OwnerMessage message : chase.messages()) {
                made.add(draft(message));
            }
            byte[] summary = pages.page("chase-summary.ftlh", chase.summary(), "", days.asAt());
            made.add(new EditionFile(Audience.INTERNAL, PageFiles.SUMMARY, "summary", summary));
            report(chase, new MessageFolder(folder).write(days.asAt(), made));
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        }
        return ExitCode.of(outcomes);
    }

    private void read(Path workbook) {
        Settings own = settings.of(workbook);
        Checker checker = new Checker(own, days.asAt());
        try (TemporaryFolder scratch = new TemporaryFolder()) {
            MergedMaster merged = checker.merge(workbook, checker.read(workbook), scratch);
            if (merged.isInDoubt()) {
                throw new Refusal(merged.findings().stream()
                        .filter(finding -> Redaction.isInDoubt(finding))
                        .toList());
            }
            Checked checked = checker.check(merged, editions);
            Checker.refuseUnconfirmed(checked.findings());
            Checker.refuseUndeclared(checked.findings());
            Path other = workbooksById.putIfAbsent(checked.tracker().id(), workbook);
            if (other != null) {
                twice(workbook, other);
                return;
            }
            console.findings(checked.findings().stream()
                    .filter(finding -> finding.isError()
                            || ALWAYS_SHOWN.contains(finding.rule().name()))
                    .toList());
            outcomes.add(checked.hasErrors() ? ExitCode.ERROR_FINDINGS : ExitCode.DONE);
            OpenPart open = OpenPart.of(checked.tracker(), checked.findings());
            read.add(ChasedTracker.of(
                    new ChasedTracker.Workbook(merged.fileName(), open, checked.isStopped(), merged.replies()),
                    terms(checked.tracker(), own),
                    lastPapers(checked),
                    pages.labels()));
        } catch (Refusal refusal) {
            refusal.findings().forEach(console::finding);
            unread(workbook, refusal.finding().message(), Checker.exitCode(refusal));
        } catch (IOException e) {
            console.error(
                    workbook.getFileName() + " can't be merged with its submissions: " + Failures.plain(e),
                    "Correct that, then run again.");
            unread(workbook, Failures.plain(e), ExitCode.OUTPUT_UNWRITABLE);
        }
    }

    /** The last edition up to and including the date: owners are told how often papers have reported the same progress. */
    private Optional<Snapshot> lastPapers(Checked checked) {
        EarlierEditions.Earlier last =
                editions.before(days.asAt().plusDays(1)).of(checked.tracker().id());
        console.findings(last.findings().stream()
                .filter(finding -> !checked.findings().contains(finding))
                .toList());
        return last.snapshot().or(checked.earlier()::snapshot);
    }

    /** Updates are needed by the date given, otherwise by the date that follows from the committee's meetings. */
    private ChasedTracker.Terms terms(Tracker tracker, Settings own) {
        Optional<Meeting> meeting = own.updates()
                .meeting(
                        tracker,
                        own.meetings(),
                        editions.before(days.asAt().plusDays(1)).meetings(tracker.id()),
                        days.asAt());
        // A reminder asks for an answer by the day of the action.
        Optional<LocalDate> by = days.by()
                .or(() -> meeting.filter(next -> days.dueBy().isEmpty())
                        .flatMap(next -> own.updates().by(next, own.meetings(), days.asAt())));
        return new ChasedTracker.Terms(days.asAt(), by, meeting.map(Meeting::day), days.dueBy(), own.contact());
    }

    private void twice(Path workbook, Path other) {
        console.error(
                workbook.getFileName() + " has the same tracker id as " + other.getFileName()
                        + ", so its owners aren't asked a second time.",
                "Give each tracker its own Tracker id on its About sheet, or take one of the files away.");
        unread(workbook, "It has the same tracker id as " + other.getFileName() + ".", ExitCode.ERROR_FINDINGS);
    }

    private void unread(Path workbook, String why, ExitCode outcome) {
        unread.add(new Summary.Unread(String.valueOf(workbook.getFileName()), why));
        outcomes.add(outcome);
    }

    private EditionFile draft(OwnerMessage message) throws Refusal, Ended {
        Document document = pages.document("chase-message.ftlh", message, message.council(), days.asAt());
        Draft draft = new Draft(
                message.address(),
                message.name(),
                sender,
                document.title(),
                days.asAt(),
                MessageBody.write(document, pages.style()),
                workbooks(message));
        return new EditionFile(Audience.INTERNAL, message.slug() + ".eml", "draft", draft.bytes());
    }

    /** The workbooks as {@code template --owner} makes them, without what may not be shown. */
    private Map<String, byte[]> workbooks(OwnerMessage message) throws Ended {
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        for (OwnerMessage.Part part : message.parts()) {
            if (part.file().isEmpty()) {
                continue;
            }
            ChasedTracker from = read.get(part.tracker());
            Tracker tracker = from.workbook().open().tracker();
            OwnerSelection selection = new OwnerSelection(tracker, message.name(), part.names());
            OwnerWorkbook workbook = new OwnerWorkbook(
                    selection.tracker(), selection.owner(), from.terms().by(), days.asAt());
            workbooks.put(
                    part.file(),
                    ExitCode.OUTPUT_UNWRITABLE.unless(
                            () -> workbook.bytes(pages.labels()), part.file() + " can't be written", ""));
        }
        return workbooks;
    }

    private void report(Chase chase, PublishResult result) {
        undated(Optional::isEmpty, "no later meeting is known");
        undated(Optional::isPresent, "the day for updates before the next meeting has gone");
        for (OwnerMessage message : chase.messages()) {
            console.result(message.slug() + ": " + figures(message.figures())
                    + (message.address().isPresent() ? "" : ", no address"));
        }
        int updated = chase.summary().updated().size();
        if (updated > 0) {
            console.result("Not asked about: " + updated + (updated == 1 ? " action" : " actions")
                    + ", answered or updated since the last edition. The summary lists them.");
        }
        int number = chase.messages().size();
        console.result((result.isWritten() ? "Wrote " : "Nothing new in ") + number
                + (number == 1 ? " message" : " messages") + " and the summary: " + result.folder());
    }

    private void undated(Predicate<Optional<LocalDate>> meeting, String why) {
        String files = read.stream()
                .filter(tracker -> tracker.terms().by().isEmpty()
                        && tracker.terms().dueBy().isEmpty()
                        && meeting.test(tracker.terms().meeting()))
                .map(tracker -> tracker.workbook().file())
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            console.result("The messages about " + files + " name no day to reply by, since " + why
                    + ". Give a day with --by.");
        }
    }

    private static String figures(OwnerMessage.Figures asked) {
        int all = asked.actions() + asked.withheld();
        StringBuilder figures = new StringBuilder(all + (all == 1 ? " action" : " actions"));
        add(asked.overdue(), "overdue", figures);
        add(asked.unclear(), "unclear", figures);
        add(asked.unchanged(), "unchanged", figures);
        add(asked.withheld(), "not shown", figures);
        add(asked.refused(), "of the last reply to correct", figures);
        return figures.toString();
    }

    private static void add(int number, String word, StringBuilder figures) {
        if (number > 0) {
            figures.append(", ").append(number).append(' ').append(word);
        }
    }
}
