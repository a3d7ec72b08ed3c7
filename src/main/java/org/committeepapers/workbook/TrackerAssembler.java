package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.parallel.Team;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.about.AboutMarkings;
import org.committeepapers.workbook.about.AboutSheet;
import org.committeepapers.workbook.about.AcceptedSheet;
import org.committeepapers.workbook.about.MeetingsSheet;
import org.committeepapers.workbook.about.OwnersSheet;
import org.committeepapers.workbook.sheet.MarkingHeading;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;

/** Makes one tracker of the sheets of a workbook, each by its name or its headings. */
final class TrackerAssembler {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{3,4}$");
    private static final Pattern JOINTS = Pattern.compile("[-_\\s]+");

    private static final Set<String> ABOUT =
            Set.of("about", "about this tracker", "ynghylch", "ynglŷn â", "am y traciwr");

    /** The words allowed for Response and Status, and the guide of an officer's workbook. */
    private static final Set<String> NOT_READ = Set.of("lists", "guide");

    /** The sheet of an officer's workbook that holds what it said when it was sent to him. */
    private static final String AS_SENT = "as sent";

    private final Refusals refusals;
    private final Habits habits;
    private final Headings headings;
    private final Remarks remarks;
    private final Drafts drafts;
    private final StatusKeys keys;
    private final List<ReadSheet> trackers = new ArrayList<>();
    private final List<Post> register = new ArrayList<>();
    private final List<Acceptance> accepted = new ArrayList<>();
    private final List<ListedMeeting> meetings = new ArrayList<>();
    private final List<Sheet> unused = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Map<Integer, List<SheetReading>> sheets = new TreeMap<>();
    private final List<ReadSheet> ofActions = new ArrayList<>();
    private Optional<Sheet> asSent = Optional.empty();
    private Optional<AboutSheet> about = Optional.empty();

    private record ReadSheet(Sheet sheet, TrackerSheet reader, SheetRemarks remarks) {}

    TrackerAssembler(Refusals refusals, Habits habits, Remarks remarks) {
        this.refusals = refusals;
        this.habits = habits;
        this.remarks = remarks;
        this.drafts = new Drafts(remarks);
        this.headings = new Headings(habits.headings());
        this.keys = new StatusKeys(habits.statusKey());
    }

    /** Whether the sheet is one of ours that holds nothing to read, or hidden where hidden ones are left out. */
    boolean isPassedOver(SheetEntry entry) {
        boolean lists = NOT_READ.contains(Names.plain(entry.name()));
        boolean skipped = habits.skipHidden()
                && entry.hidden()
                && !Names.plain(entry.name()).equals(AS_SENT);
        if (skipped) {
            remarks.note(
                    "hidden-sheet-skipped",
                    new Location.Cell(refusals.file(), entry.name(), entry.index(), 0, 0),
                    entry.name(),
                    "The sheet is hidden and isn't read, as the settings say.",
                    "Nothing, unless it should be: then show it.");
        }
        if (lists || skipped) {
            explain(entry, lists ? "not read: words for drop-downs, or a guide" : "not read: it is hidden");
        }
        return lists || skipped;
    }

    static boolean isAbout(SheetEntry entry) {
        return ABOUT.contains(Names.plain(entry.name()));
    }

    void add(Sheet sheet) {
        if (isAbout(sheet.entry())) {
            about = Optional.of(AboutSheet.read(sheet, remarks));
            asides.addAll(AboutMarkings.of(sheet));
            asides.addAll(sheet.notes());
            explain(sheet.entry(), "what the tracker is about");
            return;
        }
        switch (Names.plain(sheet.name())) {
            case "owners" -> addOwners(sheet);
            case "accepted", "accepted findings" -> addAccepted(sheet);
            case AS_SENT -> {
                asSent = Optional.of(sheet);
                explain(sheet.entry(), "what the tracker said when it was sent to an officer");
            }
            default -> {
                if (!MeetingsSheet.isCalledSo(sheet.name()) || !addMeetings(sheet)) {
                    addTables(sheet);
                }
            }
        }
    }

    /** The recommendations as they stood when the workbook was sent to an officer; none where it doesn't say. */
    private List<Recommendation> asSent(ActionRow actionRow) {
        if (asSent.isEmpty()) {
            return List.of();
        }
        Drafts then = new Drafts(new Remarks());
        new TrackerSheet(asSent.get(), headings, then, new StatusKey(), new SheetRemarks(asSent.get(), new Remarks()))
                .read(Integer.MIN_VALUE);
        return then.all().stream()
                .map(draft -> draft.finished(actionRow, habits.words()))
                .toList();
    }

    /** A sheet of accepted recommendations has that name too. */
    private void addAccepted(Sheet sheet) {
        Optional<List<Acceptance>> rows = AcceptedSheet.read(sheet);
        if (rows.isPresent()) {
            accepted.addAll(rows.get());
            explain(sheet.entry(), "the findings that a person lets stand");
        } else {
            addTables(sheet);
        }
    }

    /** A tracker by meetings may have that name too; whether it was none. */
    private boolean addMeetings(Sheet sheet) {
        HeaderFinder headers = new HeaderFinder(headings, sheet);
        if (sheet.inOrder().stream().anyMatch(row -> headers.at(row, true).isPresent())) {
            return false;
        }
        Optional<List<ListedMeeting>> rows = MeetingsSheet.read(sheet, remarks);
        if (rows.isEmpty()) {
            MeetingsSheet.unread(sheet, remarks);
            return false;
        }
        meetings.addAll(rows.get());
        explain(sheet.entry(), "the meetings of committees");
        return true;
    }

    private void addOwners(Sheet sheet) {
        register.addAll(OwnersSheet.read(sheet, remarks));
        explain(sheet.entry(), "the register of owners");
    }

    private void explain(SheetEntry sheet, String use) {
        explain(sheet, new SheetReading(sheet.name(), use, List.of(), List.of()));
    }

    private void explain(SheetEntry sheet, SheetReading reading) {
        sheets.computeIfAbsent(sheet.index(), index -> new ArrayList<>()).add(reading);
    }

    private void addTables(Sheet sheet) {
        List<Sheet> parts = new SideBySide(sheet, headings).parts();
        parts.forEach(this::addPart);
        if (Stream.concat(trackers.stream(), ofActions.stream())
                .anyMatch(part -> part.sheet().entry().equals(sheet.entry()))) {
            asides.addAll(sheet.notes());
        }
    }

    private void addPart(Sheet sheet) {
        SheetRemarks sheetRemarks = new SheetRemarks(sheet, remarks);
        TrackerSheet reader = new TrackerSheet(
                sheet, headings, drafts, keys.ofSheet(sheet.entry().index()), sheetRemarks);
        ReadSheet added = new ReadSheet(sheet, reader, sheetRemarks);
        if (!reader.isTracker() && OwnersSheet.isOne(sheet)) {
            addOwners(sheet);
        } else if (!reader.isTracker()) {
            addUnused(sheet);
        } else if (reader.isOfActionsAlone()) {
            ofActions.add(added);
        } else {
            read(added);
        }
    }

    private void read(ReadSheet added) {
        int tables = trackers.stream()
                .mapToInt(tracker -> tracker.reader().tables().size())
                .sum();
        trackers.add(added);
        added.reader().read(tables);
        asides.addAll(added.remarks().asides());
        Sheet sheet = added.sheet();
        if (MarkingHeading.marks(sheet.name())) {
            Location.Cell corner =
                    new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), 0, 0);
            asides.add(new Aside(RichText.of(sheet.name()), corner, Aside.Bearing.SHEET));
        }
        explain(sheet.entry(), Explanation.of(sheet, added.reader(), added.remarks()));
        if (trackers.get(0).reader().index() != sheet.entry().index()) {
            readToo(sheet, added.reader().tables().get(0).header());
        }
    }

    private void addUnused(Sheet sheet) {
        StatusKey key = keys.ofSheet(sheet.entry().index());
        sheet.inOrder().forEach(row -> key.readApart(row.filled()));
        if (!key.isEmpty()) {
            explain(sheet.entry(), "a key to the statuses");
        } else if (!sheet.rows().isEmpty()) {
            unused.add(sheet);
            explain(sheet.entry(), "not read: it has no headings of a tracker");
        }
    }

    Reading finished() throws Refusal {
        ofActions.forEach(this::read);
        if (trackers.isEmpty()) {
            throw refusals.withoutHeader(FullestRow.shown(unused));
        }
        if (drafts.all().isEmpty()) {
            throw refusals.withoutRows(trackers.get(0).sheet().name());
        }
        unused.forEach(this::notUsed);
        new Reviews(trackers.stream().map(tracker -> tracker.reader()).toList()).name();
        Minutes.tellApart(drafts.all());
        StatusReader statuses = new StatusReader(keys, habits.words());
        Twins twins = new Twins(statuses, remarks, asides);
        drafts.all().forEach(twins::part);
        ActionRow actionRow = new ActionRow(statuses);
        List<Recommendation> recommendations = Team.forSome(drafts.all().size())
                .each(drafts.all(), draft -> draft.finished(actionRow, habits.words()));
        String fileName = EXTENSION.matcher(refusals.file()).replaceFirst("");
        Tracker tracker = new Tracker(
                id(),
                about(fileName),
                recommendations,
                register,
                asides,
                accepted,
                meetings,
                about.map(AboutSheet::exemptions).orElse(Exemptions.NONE));
        return new Reading(
                tracker,
                remarks.inSheetOrder(),
                sheets.values().stream().flatMap(List::stream).toList(),
                asSent(actionRow),
                about.map(AboutSheet::edition).orElse(""));
    }

    /** By what the sheets so far say. */
    String id() {
        return id(about.map(AboutSheet::trackerId).orElse(""), refusals.file());
    }

    /** @param file by whose name a tracker goes that has no id */
    static String id(String written, String file) {
        return Names.trackerId(written, EXTENSION.matcher(file).replaceFirst(""));
    }

    private About about(String fileName) {
        Opening opening = trackers.get(0).reader().opening();
        String title = opening.title().isEmpty()
                ? JOINTS.matcher(fileName).replaceAll(" ").strip()
                : opening.title();
        return about.orElseGet(() -> none(opening)).about(title, opening);
    }

    private AboutSheet none(Opening opening) {
        remarks.warn(
                "about-missing",
                new Location.File(refusals.file()),
                "",
                "The workbook has no sheet About, so the papers name "
                        + (opening.committee().isEmpty() ? "no council, no committee" : "no council")
                        + opening.consideredOn()
                                .map(day -> "; the day of its meeting is taken from the lines above the table.")
                                .orElse(" and no date of its meeting."),
                "Add a sheet called About with the labels Council, Committee, Title and Considered on in its first"
                        + " column and their values beside them.");
        return AboutSheet.empty(remarks);
    }

    private void readToo(Sheet sheet, Header header) {
        remarks.note(
                "sheet-read-too",
                new Location.Cell(
                        sheet.file(), sheet.name(), sheet.entry().index(), header.firstRow(), header.firstColumn()),
                sheet.name(),
                "The sheet is read as part of the tracker, after the sheet %s."
                        .formatted(trackers.get(0).sheet().name()),
                "Nothing, if it belongs to it; if not, such as an earlier copy, delete the sheet.");
    }

    private void notUsed(Sheet sheet) {
        remarks.note(
                "sheet-not-used",
                new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), 0, 0),
                sheet.name(),
                "The sheet has no headings of a tracker and isn't read.",
                "Nothing, unless it should be: then give it a heading row with Recommendation or Action.");
    }
}
