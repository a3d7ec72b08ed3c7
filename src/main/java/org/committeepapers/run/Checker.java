package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.ExitCode;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.history.Matching;
import org.committeepapers.reading.DecisionsSheet;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.rules.Decisions;
import org.committeepapers.rules.Inspection;
import org.committeepapers.rules.Lost;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.rules.Register;
import org.committeepapers.rules.Rules;
import org.committeepapers.rules.WhoLooked;
import org.committeepapers.schema.Nearest;
import org.committeepapers.sheet.Limits;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Tracker;

/** Reads a workbook and applies the rules: the first half of a run, and all that {@code check} does. */
public final class Checker {

    private final Settings settings;
    private final LocalDate asAt;
    private final Optional<Occasion> occasion;
    private final Set<FrontPart> required;

    public Checker(Settings settings, LocalDate asAt) {
        this(settings, asAt, Set.of());
    }

    /** @param required the parts of the front matter that the house style asks for */
    public Checker(Settings settings, LocalDate asAt, Set<FrontPart> required) {
        this(settings, asAt, Optional.empty(), required);
    }

    /** For papers to be published. */
    public Checker(Settings settings, Occasion occasion, Set<FrontPart> required) {
        this(settings, occasion.asAt(), Optional.of(occasion), required);
    }

    private Checker(Settings settings, LocalDate asAt, Optional<Occasion> occasion, Set<FrontPart> required) {
        this.required = required;
        this.settings = settings;
        this.asAt = asAt;
        this.occasion = occasion;
    }

    /**
     * Reads a tracker without checking it.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    public Reading read(Path workbook) throws Refusal {
        return readCopy(workbook, workbook);
    }

    /** Reads a copy of a master by the rules of the master. */
    Reading readCopy(Path copy, Path master) throws Refusal {
        if (DecisionsSheet.isFile(master)) {
            String name = String.valueOf(master.getFileName());
            throw new Refusal(Finding.of(
                    "decisions-elsewhere/alone",
                    new Location.File(name),
                    "",
                    DecisionsSheet.trackerOf(master).getFileName()));
        }
        return WorkbookReader.read(copy, settings.limits(), settings.rules(master))
                .deciding(master, settings.limits());
    }

    /**
     * Refuses a tracker whose layout nobody has confirmed: whatever is made from it would look as if somebody had.
     *
     * @param findings of the tracker
     */
    public static void refuseUnconfirmed(List<Finding> findings) throws Refusal {
        refuse(RuleId.LAYOUT_TO_CONFIRM, findings);
    }

    /**
     * Refuses to send out words of a tracker in which nobody has declared where exempt information is marked.
     *
     * @param findings of the tracker
     */
    public static void refuseUndeclared(List<Finding> findings) throws Refusal {
        refuse(RuleId.EXEMPTION_UNDECLARED, findings);
    }

    private static void refuse(RuleId rule, List<Finding> findings) throws Refusal {
        List<Finding> found =
                findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
        if (!found.isEmpty()) {
            throw new Refusal(found);
        }
    }

    /**
     * The exit code for a tracker that couldn't be read: its layout file is wrong or missing, its sheets don't fit the file, or
     * the workbook can't be read.
     */
    public static ExitCode exitCode(Refusal refusal) {
        RuleId rule = refusal.finding().rule();
        if (rule.equals(LayoutFile.RULE)) {
            return ExitCode.WRONG_SETTINGS;
        }
        return rule.name().startsWith("workbook-") ? ExitCode.INPUT_UNREADABLE : ExitCode.ERROR_FINDINGS;
    }

    /** The date of the papers. */
    LocalDate asAt() {
        return asAt;
    }

    /** How large the workbooks may be. */
    public Limits limits() {
        return settings.limits();
    }

    /** Whether none of the words is marked as exempt, or somebody's personal data. */
    boolean mayBeQuoted(String words) {
        return OutsideTexts.mayBePrintedAgain(words, settings.domains());
    }

    /** The tracker as the rules look at its markings. */
    Tracker looked(Tracker tracker) {
        return WhoLooked.in(settings.aliases().in(tracker), asAt);
    }

    /** Reads a workbook that an officer sent back; rows hidden by a filter count like the others. */
    Reading readSentBack(SubmissionFile sent) throws Refusal {
        return WorkbookReader.read(sent.file(), sent.name(), settings.limits(), settings.rulesOfOfficers());
    }

    /**
     * Merges the workbooks in the folder beside a master into a copy of it. Where something is marked in them that isn't
     * taken, nothing is: what one officer marks, another may say.
     *
     * @param reading of the master
     * @throws Refusal where the copy can't be read as a tracker
     * @throws IOException where the folder can't be read
     */
    public MergedMaster merge(Path master, Reading reading, TemporaryFolder scratch, EarlierEditions editions)
            throws Refusal, IOException {
        MergedMaster merged = new Submissions(this, id -> editions.of(id).day())
                .take(master, reading, SubmissionFile.beside(master), scratch);
        return merged.isInDoubt() ? merged.withoutChanges(reading) : merged;
    }

    /**
     * Reads a master and merges what officers sent back.
     *
     * @throws Refusal where the master can't be read as a tracker
     * @throws IOException where the folder beside it can't be read
     */
    public MergedMaster merge(Path master, TemporaryFolder scratch, EarlierEditions editions)
            throws Refusal, IOException {
        return merge(master, read(master), scratch, editions);
    }

    /** The id of its tracker; empty if it can't be read. */
    public Optional<String> id(Path workbook) {
        return WorkbookReader.id(workbook, settings.limits());
    }

    /**
     * Checks a tracker by itself, without earlier editions and what officers sent back.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    public Checked check(Path workbook) throws Refusal {
        return check(workbook, EarlierEditions.none(asAt));
    }

    /**
     * Checks a tracker with its earlier editions, without what officers sent back.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    public Checked check(Path workbook, EarlierEditions editions) throws Refusal {
        return check(read(workbook), workbook, editions);
    }

    /** Checks a tracker with what officers sent back and its earlier editions. */
    public Checked check(MergedMaster merged, EarlierEditions editions) {
        Checked checked = check(merged.reading(), merged.workbook(), editions).at(merged::atCause);
        return (merged.isInDoubt() ? checked.withoutValues() : checked).before(merged.findings());
    }

    /** Reads a workbook that the program made for an officer. */
    Tracker ofOfficer(Path workbook) throws Refusal {
        Reading reading = WorkbookReader.read(workbook, settings.limits(), settings.rulesOfOfficers());
        return check(reading, workbook, EarlierEditions.none(asAt)).tracker();
    }

    private Checked check(Reading reading, Path workbook, EarlierEditions editions) {
        Tracker read = Register.named(looked(reading.tracker()));
        EarlierEditions.Earlier earlier = editions.of(read.id());
        Meetings meetings = settings.meetings().of(read);
        NextMeetings next = new NextMeetings(meetings, asAt);
        RestrictedTracker whole = RestrictedTracker.of(read);
        Optional<Matching> before = earlier.whole().map(edition -> Matching.of(whole, edition));
        Tracker marked = Decisions.mark(next.in(read, before), earlier.latest().standing(), asAt);
        Tracker tracker = before.map(edition -> edition.numbered(marked)).orElse(marked);
        List<Finding> onReading = new ArrayList<>(earlier.findings());
        SameTracker.of(read, editions, earlier, before, String.valueOf(workbook.getFileName()))
                .ifPresent(onReading::add);
        onReading.addAll(ExemptionDeclared.findings(tracker, reading.layout(), asAt));
        Inputs.openWarning(workbook).ifPresent(onReading::add);
        onReading.addAll(Inputs.decisionsElsewhere(workbook, settings.limits()));
        onReading.addAll(reading.findings());
        onReading.addAll(next.findings());
        onReading.addAll(meetings(read, meetings, String.valueOf(workbook.getFileName())));
        EarlierEditions.Withholding withholding = editions.before(read.id(), earlier);
        onReading.addAll(withholding.findings());
        WithheldEarlier withheld = new WithheldEarlier(tracker, editions, withholding);
        if (read.id().equals(WorkbookReader.idByName(workbook))
                && withheld.isRepeatedIn(Names.withoutExtension(String.valueOf(workbook.getFileName())), asAt)) {
            onReading.add(Finding.of(
                    "exemption-in-doubt/copied-file-name",
                    new Location.File(String.valueOf(workbook.getFileName())),
                    ""));
        }
        RemovedItems removed = before.filter(edition -> !edition.vanished().isEmpty())
                .map(edition -> removed(tracker, workbook, edition, editions, earlier, withheld))
                .orElse(RemovedItems.NOTHING);
        removed.findings().forEach(onReading::add);
        Lost lost = withheld.lost();
        Decisions.Outcome outcome = found(tracker, reading.layout(), onReading, before, earlier, lost);
        List<Finding> found = outcome.findings();
        List<Finding> all = Redaction.ofDoubts(tracker, found).on(found);
        return new Checked(
                tracker,
                new Checked.Found(
                        tracker.isExempt() ? open(tracker, reading.layout(), onReading, earlier, lost, all) : all, all),
                reading.layout(),
                reading.sheets(),
                outcome.standing(),
                earlier,
                withheld,
                removed.notAccepted(found),
                meetings);
    }

    private RemovedItems removed(
            Tracker tracker,
            Path workbook,
            Matching before,
            EarlierEditions editions,
            EarlierEditions.Earlier earlier,
            WithheldEarlier withheld) {
        Predicate<String> repeatsWithheld =
                OutsideTexts.repeating(withheld.kept(tracker, asAt).keySet());
        return RemovedItems.of(
                tracker,
                String.valueOf(workbook.getFileName()),
                before,
                earlier.snapshot().orElseThrow(),
                editions,
                words -> OutsideTexts.mayBePrintedAgain(words, settings.domains()) && !repeatsWithheld.test(words));
    }

    private Decisions.Outcome found(
            Tracker tracker,
            Layout layout,
            List<Finding> onReading,
            Optional<Matching> before,
            EarlierEditions.Earlier earlier,
            Lost lost) {
        Inspection inspection = inspection(
                tracker,
                layout.file(),
                EarlierEditions.against(before),
                earlier.latest().standing(),
                lost);
        List<Finding> findings = new ArrayList<>(onReading);
        findings.addAll(Rules.check(inspection));
        return inspection.decided().on(Rules.oneForEachCause(findings));
    }

    /** The findings that anybody who reads logs may see: those on the public part alone, word for word. */
    private List<Finding> open(
            Tracker tracker,
            Layout layout,
            List<Finding> onReading,
            EarlierEditions.Earlier earlier,
            Lost lost,
            List<Finding> all) {
        PublicTracker open = PublicTracker.of(tracker);
        Optional<Matching> before = earlier.snapshot().map(edition -> Matching.of(open, edition));
        Tracker shown = OpenPart.withoutHiddenPosts(open.deciding(tracker.decisions()), tracker);
        Decisions.Outcome outcome = found(shown, layout, onReading, before, earlier, lost);
        return Redaction.open(tracker, all, outcome.findings(), onReading);
    }

    private List<Finding> meetings(Tracker tracker, Meetings meetings, String file) {
        List<Finding> findings = new ArrayList<>();
        PastMeetings.finding(tracker, meetings.own(), asAt, settings.fileName()).ifPresent(findings::add);
        PastMeetings.unmatched(tracker, settings.meetings().othersThan(tracker), settings.fileName())
                .ifPresent(findings::add);
        occasion.ifPresent(it -> findings.addAll(it.findings(meetings, file)));
        return findings;
    }

    /** What the rules find. */
    List<Finding> rules(Tracker tracker) {
        return Rules.check(inspection(tracker, "", Map.of(), Map.of(), Lost.NONE));
    }

    private Inspection inspection(
            Tracker tracker,
            String layout,
            Map<ItemKey, Inspection.Answer> earlier,
            Map<Decisions.Key, Set<String>> standing,
            Lost lost) {
        return Inspection.of(
                tracker,
                layout,
                asAt,
                Writers::canDraw,
                settings.periods(),
                earlier,
                required,
                standing,
                settings.domains(),
                lost);
    }

    /** A list of meetings that has run out, or that is of other committees. */
    private static final class PastMeetings {

        private PastMeetings() {}

        /**
         * Where all meetings of the tracker's committee that are known were before the day of the papers.
         *
         * @param settings the name of the file in which meetings may stand
         */
        static Optional<Finding> finding(Tracker tracker, CommitteeMeetings own, LocalDate asAt, String settings) {
            if (own.isEmpty() || own.from(asAt).isPresent()) {
                return Optional.empty();
            }
            LocalDate last = own.meetings().getLast().day();
            return Optional.of(Finding.of("meetings-past", place(tracker, own, last, settings), DayWords.of(last)));
        }

        /**
         * Where the settings have meetings, but none of the tracker's committee.
         *
         * @param others the committees that have some
         * @param settings the name of their file
         */
        static Optional<Finding> unmatched(Tracker tracker, List<String> others, String settings) {
            if (others.isEmpty()) {
                return Optional.empty();
            }
            String own = tracker.about().committee();
            Optional<String> nearest = Nearest.to(own, others);
            String all = String.join("; ", others);
            return Optional.of(nearest.map(name -> Finding.of(
                            "meetings-unmatched/nearest",
                            new Location.Setting(settings, "meetings." + name),
                            own,
                            all,
                            name))
                    .orElseGet(() ->
                            Finding.of("meetings-unmatched", new Location.Setting(settings, "meetings"), own, all)));
        }

        private static Location place(Tracker tracker, CommitteeMeetings own, LocalDate last, String settings) {
            return tracker.meetings().stream()
                    .filter(listed -> listed.day().equals(last))
                    .filter(listed ->
                            listed.committee().isEmpty() || Meetings.isSame(listed.committee(), own.committee()))
                    .findFirst()
                    .<Location>map(ListedMeeting::cell)
                    .orElseGet(() -> new Location.Setting(settings, "meetings." + own.committee()));
        }
    }
}
