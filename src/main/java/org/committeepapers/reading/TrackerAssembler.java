package org.committeepapers.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.finding.Severity;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Refusals;
import org.committeepapers.sheet.Sheet;
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
import org.committeepapers.wording.marking.MarkedLabel;

/** Makes one tracker of the sheets of a workbook: those with known names, and those with its tables. */
final class TrackerAssembler {

    private static final Set<NamedSheet> ALSO_HIDDEN = EnumSet.of(NamedSheet.ABOUT, NamedSheet.OWNERS);

    private static final String NEUTRAL = "exempt-";
    private static final int NEUTRAL_DIGITS = 12;

    private final Refusals refusals;
    private final ReadingRules rules;
    private final Layout layout;
    private final Remarks remarks;
    private final TrackerTables tables;
    private final List<Post> register = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<ListedMeeting> meetings = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<SheetEntry> entries = new ArrayList<>();
    private final Map<Integer, SheetReading> sheets = new TreeMap<>();
    private Optional<Sheet> first = Optional.empty();
    private Optional<Sheet> asSent = Optional.empty();
    private Optional<AboutSheet> about = Optional.empty();

    TrackerAssembler(Refusals refusals, ReadingRules rules, Remarks remarks) {
        this.refusals = refusals;
        this.rules = rules;
        this.layout = rules.layout();
        this.remarks = remarks;
        this.tables = new TrackerTables(layout, rules.words(), refusals.file(), remarks);
    }

    /** Whether the sheet isn't read: it is ours and holds nothing of officers, or the layout leaves it out. */
    boolean isPassedOver(SheetEntry entry) {
        entries.add(entry);
        NamedSheet named = NamedSheet.of(entry);
        boolean ours = named == NamedSheet.NOT_READ;
        if (ours || layout.ignores(entry) && named != NamedSheet.DECISIONS) {
            explain(entry, ours ? "not read: words for drop-downs, or a guide" : "not read: the layout ignores it");
            return true;
        }
        if (entry.hidden()
                && named != NamedSheet.AS_SENT
                && named != NamedSheet.DECISIONS
                && (layout.skipHidden()
                        || !ALSO_HIDDEN.contains(named)
                                && layout.tablesOf(entry).isEmpty())) {
            Location.Cell corner = new Location.Cell(refusals.file(), entry.name(), entry.index(), 0, 0);
            remarks.add("hidden-sheet-skipped", corner, entry.name());
            explain(entry, "not read: it is hidden");
            return true;
        }
        return false;
    }

    /** Looks at a hidden sheet for markings alone. */
    void addHidden(Sheet sheet) {
        tables.lookAt(sheet);
    }

    void add(Sheet sheet) {
        switch (NamedSheet.of(sheet.entry())) {
            case ABOUT -> {
                AboutSheet read = AboutSheet.read(sheet, remarks);
                about = Optional.of(read);
                asides.addAll(read.asides());
                asides.addAll(sheet.notes());
                explain(sheet.entry(), "what the tracker is about");
            }
            case OWNERS -> addOwners(sheet);
            case DECISIONS -> addDecisions(sheet);
            case AS_SENT -> {
                asSent = Optional.of(sheet);
                explain(sheet.entry(), "what the tracker said when it was sent to an officer");
            }
            case MEETINGS -> addMeetings(sheet);
            case NOT_READ, OTHER -> addOther(sheet);
        }
    }

    private void addDecisions(Sheet sheet) {
        Optional<List<Decision>> rows = tables.isNamed(sheet) ? Optional.empty() : DecisionsSheet.read(sheet, remarks);
        if (rows.isPresent()) {
            decisions.addAll(rows.get());
            explain(sheet.entry(), "what people have decided about findings and texts");
        } else if (DecisionsSheet.isIncomplete(sheet)) {
            remarks.add(DecisionsSheet.unreadable(sheet));
            explain(sheet.entry(), "not read: it lacks headings of decisions");
        } else if (layout.ignores(sheet.entry())) {
            explain(sheet.entry(), "not read: the layout ignores it");
        } else {
            addOther(sheet);
        }
    }

    private void addOther(Sheet sheet) {
        List<SheetPlan> plans = tables.read(sheet);
        if (!plans.isEmpty()) {
            if (first.isEmpty()) {
                first = Optional.of(sheet);
            } else if (layout.isStandard()) {
                remarks.add(
                        "sheet-read-too",
                        sheet.corner(),
                        sheet.name(),
                        first.get().name());
            }
            sheets.put(sheet.entry().index(), SheetReading.of(sheet.name(), plans));
        } else {
            notUsed(sheet);
        }
    }

    private void addOwners(Sheet sheet) {
        register.addAll(OwnersSheet.read(sheet, remarks));
        explain(sheet.entry(), "the list of owners");
    }

    private void addMeetings(Sheet sheet) {
        if (tables.isNamed(sheet) || tables.hasHeadings(sheet)) {
            addOther(sheet);
            return;
        }
        meetings.addAll(MeetingsSheet.read(sheet, remarks));
        explain(sheet.entry(), "the meetings of committees");
    }

    private void explain(SheetEntry sheet, String use) {
        sheets.put(sheet.index(), new SheetReading(sheet.name(), use, List.of()));
    }

    Reading finished() throws Refusal {
        tables.checkSheets(entries);
        if (tables.isEmpty()) {
            throw nothingRead();
        }
        List<Recommendation> recommendations = tables.recommendations(id());
        asides.addAll(tables.asides());
        first.filter(sheet -> MarkedLabel.marksName(Names.withoutExtension(refusals.file())))
                .ifPresent(sheet ->
                        asides.add(new Aside(RichText.of(refusals.file()), sheet.corner(), Aside.Bearing.FILE)));
        Tracker tracker = new Tracker(
                id(),
                about.orElseGet(() -> AboutSheet.missing(new Location.File(refusals.file()), remarks))
                        .about(layout.about(), recommendations),
                recommendations,
                register,
                asides,
                decisions,
                meetings,
                about.map(AboutSheet::exemptions).orElse(Exemptions.NONE));
        return new Reading(
                tracker.part(id(tracker), tracker.about(), recommendations),
                remarks.inSheetOrder(),
                List.copyOf(sheets.values()),
                asSent(),
                about.map(AboutSheet::edition).orElse(""),
                layout);
    }

    /** Where the layout doesn't fit the workbook, its findings say why nothing was read. */
    private Refusal nothingRead() {
        if (!layout.isStandard()) {
            tables.tellWhatIsGone();
        }
        List<Finding> errors = remarks.inSheetOrder().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            return new Refusal(errors);
        }
        return first.isEmpty() && layout.isStandard()
                ? toConfirm()
                : refusals.of("workbook-without-rows", first.map(Sheet::name).orElseGet(refusals::file));
    }

    private Refusal toConfirm() {
        return refusals.of("layout-to-confirm/no-headings", Layout.draftOf(refusals.file()));
    }

    /** The recommendations as they stood when the workbook was sent to an officer; none where it doesn't say. */
    private List<Recommendation> asSent() {
        if (asSent.isEmpty()) {
            return List.of();
        }
        TrackerTables then =
                new TrackerTables(StandardLayout.with(Additions.NONE), rules.words(), refusals.file(), new Remarks());
        Sheet sheet = asSent.get();
        SheetEntry shown = new SheetEntry(sheet.name(), sheet.entry().index(), false);
        then.read(new Sheet(sheet.file(), shown, sheet.rows(), sheet.hiddenColumns(), List.of()));
        return then.recommendations(id());
    }

    /**
     * As written, or else by the file's name, unless that could give away what a wholly exempt tracker is about. Then it is
     * the same from run to run as long as the words of its first recommendation are, and nobody can tell the file's name
     * from it without them.
     */
    private String id(Tracker tracker) {
        boolean isWritten = about.filter(sheet -> !sheet.trackerId().isBlank()).isPresent();
        return isWritten || !tracker.exemptions().isWhole() ? tracker.id() : neutralId(tracker);
    }

    private String neutralId(Tracker tracker) {
        String words = tracker.recommendations().stream()
                .map(recommendation -> recommendation.text(Field.RECOMMENDATION).plain())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(tracker.about().title());
        byte[] hashed = (refusals.file() + '\n' + PlainText.sameWords(words)).getBytes(StandardCharsets.UTF_8);
        return NEUTRAL + DigestUtils.sha256Hex(hashed).substring(0, NEUTRAL_DIGITS);
    }

    /** By what has been read so far. */
    String id() {
        return Names.trackerId(about.map(AboutSheet::trackerId).orElse(""), refusals.file());
    }

    private void notUsed(Sheet sheet) {
        explain(sheet.entry(), "not read: the layout has no table for it");
        if (DecisionsSheet.isOfDecisions(sheet)) {
            remarks.add("decisions-elsewhere/sheet", sheet.corner(), sheet.name());
        } else if (NamedSheet.of(sheet.entry()) == NamedSheet.DECISIONS
                && !sheet.rows().isEmpty()
                && DecisionsSheet.hasNoHeadings(sheet)) {
            remarks.add(DecisionsSheet.unreadable(sheet));
        } else if (!sheet.rows().isEmpty() && (layout.isStandard() || !tables.isNamed(sheet))) {
            String key = layout.isStandard() ? "sheet-not-used/standard" : "sheet-not-used";
            String fix = layout.isStandard() ? Layout.draftOf(refusals.file()) : layout.file();
            remarks.add(key, sheet.corner(), sheet.name(), sheet.name(), fix);
        }
    }
}
