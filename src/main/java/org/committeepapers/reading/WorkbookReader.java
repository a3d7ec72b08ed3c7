package org.committeepapers.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Refusals;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.Names;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Stamps;

/**
 * Reads a recommendation tracker from a workbook (.xlsx, .xlsm, .xls) or a .csv, sheet by sheet: those with known names, and
 * those with its tables.
 */
public final class WorkbookReader {

    /** Sheets that are read though they are hidden, unless hidden ones are left out. */
    private static final Set<NamedSheet> ALSO_HIDDEN = EnumSet.of(NamedSheet.ABOUT, NamedSheet.OWNERS);

    /** The column of the tracker's id in the first row of what was sent. */
    public static final int ID_AS_SENT = 200;

    /** The column beside it, with the name of the owner. */
    public static final int OWNER_AS_SENT = 201;

    private static final String IGNORED = "not read: the layout ignores it";
    private static final String NEUTRAL = "exempt-";
    private static final int NEUTRAL_DIGITS = 12;

    private final String file;
    private final Layout layout;
    private final Remarks remarks = new Remarks();
    private final TrackerTables tables;
    private final List<Post> register = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<ListedMeeting> meetings = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<SheetReading> sheets = new ArrayList<>();

    /** The first sheet with a table. */
    private Optional<Sheet> first = Optional.empty();

    /** Whether a sheet that everybody sees holds something that may be a table. */
    private boolean mayHoldTable;

    private Optional<AboutSheet> about = Optional.empty();

    private WorkbookReader(String file, ReadingRules rules) {
        this.file = file;
        this.layout = rules.layout();
        this.tables = new TrackerTables(rules, file, remarks);
    }

    /** The id that a tracker gets from the name of its file. */
    public static String idByName(Path file) {
        return Names.trackerId("", String.valueOf(file.getFileName()));
    }

    /** The tracker's id, for which only the About sheet is read; empty where the workbook can't be read. */
    public static Optional<String> id(Path file, Limits limits) {
        String name = String.valueOf(file.getFileName());
        WorkbookReader reader = new WorkbookReader(name, ReadingRules.standard());
        try (Book book = WorkbookFile.open(file, name, limits)) {
            for (SheetEntry entry : book.sheets()) {
                if (NamedSheet.of(entry) == NamedSheet.ABOUT) {
                    reader.readAbout(book.read(entry));
                }
            }
            return Optional.of(reader.id());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Reads the workbook by the standard layout. */
    public static Reading read(Path file, Limits limits) throws Refusal {
        return read(file, limits, ReadingRules.standard());
    }

    /**
     * Reads the workbook and closes the file.
     *
     * @throws Refusal if it can't be read as a tracker, is beyond a limit, or was made for an owner
     */
    public static Reading read(Path file, Limits limits, ReadingRules rules) throws Refusal {
        String name = String.valueOf(file.getFileName());
        WorkbookReader reader = new WorkbookReader(name, rules);
        try (Book book = WorkbookFile.open(file, name, limits)) {
            for (SheetEntry entry : book.sheets()) {
                if (NamedSheet.of(entry) == NamedSheet.AS_SENT_TO_OWNER) {
                    SheetRow first = book.read(entry).rows().get(0);
                    String id = first == null ? "" : first.value(ID_AS_SENT).words();
                    throw new Refusal(Finding.of("submission-among-trackers", new Location.File(name), id, id));
                }
            }
            for (SheetEntry entry : book.sheets()) {
                reader.sheets.add(reader.read(entry, book));
            }
            book.report(reader.remarks);
            return reader.finished(book.sheets(), book.properties());
        }
    }

    private SheetReading read(SheetEntry entry, Book book) throws Refusal {
        NamedSheet named = NamedSheet.of(entry);
        Sheet whole = book.read(entry);
        mayHoldTable |=
                named == NamedSheet.OTHER && !entry.hidden() && !whole.rows().isEmpty();
        if (named == NamedSheet.NOT_READ) {
            asides.addAll(UnreadWords.around(whole));
            return as("not read: words for drop-downs, or a guide", entry);
        }
        if (layout.ignores(entry) && named != NamedSheet.DECISIONS) {
            return notRead(whole, IGNORED);
        }
        if (isLeftOut(entry, named)) {
            remarks.add("hidden-sheet-skipped", whole.corner(), entry.name());
            HiddenCells.refuseMarkings(whole, layout, remarks);
            return notRead(whole, "not read: it is hidden");
        }
        Sheet sheet = layout.skipHidden() ? HiddenCells.leaveOut(whole, layout, remarks) : whole;
        return switch (named) {
            case ABOUT -> readAbout(sheet);
            case OWNERS -> readOwners(sheet);
            case DECISIONS -> readDecisions(sheet);
            case MEETINGS -> readMeetings(sheet);
            case AS_SENT_TO_OWNER, NOT_READ, OTHER -> readTables(sheet);
        };
    }

    private SheetReading notRead(Sheet sheet, String why) {
        asides.addAll(UnreadWords.ofUnread(sheet));
        return as(why, sheet.entry());
    }

    private static SheetReading as(String use, SheetEntry sheet) {
        return new SheetReading(sheet.name(), use, List.of());
    }

    private boolean isLeftOut(SheetEntry entry, NamedSheet named) {
        boolean always = named == NamedSheet.DECISIONS;
        boolean unless = ALSO_HIDDEN.contains(named) || !layout.tablesOf(entry).isEmpty();
        return entry.hidden() && !always && (layout.skipHidden() || !unless);
    }

    private SheetReading readAbout(Sheet sheet) {
        AboutSheet read = AboutSheet.read(sheet, remarks);
        about = Optional.of(read);
        asides.addAll(read.asides());
        asides.addAll(UnreadWords.around(sheet));
        return as("what the tracker is about", sheet.entry());
    }

    private SheetReading readOwners(Sheet sheet) {
        register.addAll(OwnersSheet.read(sheet, remarks));
        asides.addAll(UnreadWords.ofUnread(sheet));
        return as("the list of owners", sheet.entry());
    }

    /** A tracker's own sheet may have that name too, and so with the next. */
    private SheetReading readDecisions(Sheet sheet) {
        Optional<List<Decision>> rows = tables.isNamed(sheet) ? Optional.empty() : DecisionsSheet.read(sheet, remarks);
        if (rows.isPresent()) {
            decisions.addAll(rows.get());
            asides.addAll(UnreadWords.around(sheet));
            return as("what people have decided about findings and texts", sheet.entry());
        }
        if (DecisionsSheet.isIncomplete(sheet)) {
            remarks.add(DecisionsSheet.unreadable(sheet));
            return notRead(sheet, "not read: it lacks headings of decisions");
        }
        return layout.ignores(sheet.entry()) ? notRead(sheet, IGNORED) : readTables(sheet);
    }

    private SheetReading readMeetings(Sheet sheet) {
        if (tables.isNamed(sheet) || tables.hasHeadings(sheet)) {
            return readTables(sheet);
        }
        meetings.addAll(MeetingsSheet.read(sheet, remarks));
        asides.addAll(UnreadWords.ofUnread(sheet));
        return as("the meetings of committees", sheet.entry());
    }

    private SheetReading readTables(Sheet sheet) {
        List<SheetPlan> plans = tables.read(sheet);
        if (plans.isEmpty()) {
            return notUsed(sheet);
        }
        first.filter(other -> layout.isStandard())
                .ifPresent(other -> remarks.add("sheet-read-too", sheet.corner(), sheet.name(), other.name()));
        first = first.or(() -> Optional.of(sheet));
        return new SheetReading(sheet.name(), "a tracker", plans);
    }

    private SheetReading notUsed(Sheet sheet) {
        if (DecisionsSheet.isOfDecisions(sheet)) {
            remarks.add("decisions-elsewhere/sheet", sheet.corner(), sheet.name());
        } else if (NamedSheet.of(sheet.entry()) == NamedSheet.DECISIONS
                && !sheet.rows().isEmpty()
                && DecisionsSheet.hasNoHeadings(sheet)) {
            remarks.add(DecisionsSheet.unreadable(sheet));
        } else {
            tables.tellNotUsed(sheet);
        }
        return notRead(sheet, "not read: the layout has no table for it");
    }

    private Reading finished(List<SheetEntry> entries, List<Book.Property> properties) throws Refusal {
        tables.checkSheets(entries);
        if (tables.isEmpty()) {
            throw nothingRead();
        }
        tables.tellNotUsed();
        List<Recommendation> recommendations = tables.recommendations(id());
        asides.addAll(tables.asides());
        first.ifPresent(sheet -> {
            Stream.of(Names.withoutExtension(file))
                    .filter(Stamps::markMoreThanNotes)
                    .forEach(name -> asides.add(new Aside(RichText.of(name), sheet.corner(), Aside.Bearing.FILE)));
            properties.stream()
                    .flatMap(it -> ExemptionWords.markOfProperty(it.name(), it.words()).stream())
                    .forEach(
                            words -> asides.add(new Aside(RichText.of(words), sheet.corner(), Aside.Bearing.PROPERTY)));
        });
        AboutSheet front = about.orElseGet(() -> AboutSheet.missing(new Location.File(file), remarks));
        Tracker tracker = new Tracker(
                id(),
                front.about(layout.about(), recommendations),
                recommendations,
                register,
                asides,
                decisions,
                meetings,
                about.map(AboutSheet::exemptions).orElse(Exemptions.NONE));
        return new Reading(
                tracker.part(id(tracker), tracker.about(), recommendations), remarks.inSheetOrder(), sheets, layout);
    }

    /** Where the layout doesn't fit the workbook, its findings say why nothing was read. */
    private Refusal nothingRead() {
        if (!layout.isStandard()) {
            tables.tellWhatIsGone();
        }
        List<Finding> errors =
                remarks.inSheetOrder().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            return new Refusal(errors);
        }
        Refusals refusals = new Refusals(file);
        if (!mayHoldTable) {
            return refusals.of("workbook-without-rows/empty");
        }
        return first.isEmpty() && layout.isStandard()
                ? refusals.of("layout-to-confirm/no-headings", Layout.draftOf(file))
                : refusals.of("workbook-without-rows", first.map(Sheet::name).orElse(file));
    }

    /** By what has been read so far. */
    private String id() {
        return Names.trackerId(about.map(AboutSheet::trackerId).orElse(""), file);
    }

    /** Whether an id is one that stands for the name of a wholly exempt tracker. */
    public static boolean isNeutral(String id) {
        return id.startsWith(NEUTRAL);
    }

    /**
     * As written, or else by the file's name, unless that could give away what a wholly exempt tracker is about. Then it is
     * the same from run to run as long as the words of its first recommendation are, and nobody can tell the file's name
     * from it without them.
     */
    private String id(Tracker tracker) {
        boolean isWritten = about.filter(sheet -> !sheet.trackerId().isBlank()).isPresent();
        if (isWritten || !tracker.exemptions().isWhole()) {
            return tracker.id();
        }
        String words = tracker.recommendations().stream()
                .map(recommendation -> recommendation.text(Field.RECOMMENDATION).plain())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(tracker.about().title());
        byte[] hashed = (file + '\n' + PlainText.sameWords(words)).getBytes(StandardCharsets.UTF_8);
        return NEUTRAL + DigestUtils.sha256Hex(hashed).substring(0, NEUTRAL_DIGITS);
    }
}
