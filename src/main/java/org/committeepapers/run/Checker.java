package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.EditionRecord;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.history.History;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.ListedRecommendation.ListedAction;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
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
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.owner.OwnerWords;

/** Reads a workbook and applies the rules: the first half of a run, and all that {@code check} does. */
public final class Checker {

    private final Settings settings;
    private final LocalDate asAt;
    private final Optional<Occasion> occasion;
    private final Set<FrontPart> required;

    public Checker(Settings settings, LocalDate asAt) {
        this(settings, asAt, Optional.empty(), Set.of());
    }

    /**
     * @param occasion for which papers are published, if they are
     * @param required the parts of the front matter that the house style asks for
     */
    public Checker(Settings settings, LocalDate asAt, Optional<Occasion> occasion, Set<FrontPart> required) {
        this.settings = settings;
        this.asAt = asAt;
        this.occasion = occasion;
        this.required = required;
    }

    /**
     * Reads a tracker without checking it.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    public Reading read(Path workbook) throws Refusal {
        return readCopy(workbook, workbook);
    }

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

    /** Refuses a tracker whose layout nobody has confirmed: whatever is made from it would look as if somebody had. */
    public static void refuseUnconfirmed(List<Finding> findings) throws Refusal {
        refuse(RuleId.LAYOUT_TO_CONFIRM, findings);
    }

    /** Refuses to send out words of a tracker in which nobody has declared where exempt information is marked. */
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
        return WhoLooked.in(tracker, asAt);
    }

    /**
     * Merges the workbooks in the folder beside a master into a copy of it. Where something is marked in them that isn't
     * taken, nothing is: what one officer marks, another may say.
     *
     * @param reading of the master
     * @throws Refusal where the copy can't be read as a tracker
     * @throws IOException where the folder can't be read
     */
    public MergedMaster merge(Path master, Reading reading, TemporaryFolder scratch) throws Refusal, IOException {
        MergedMaster merged = new Submissions(this).take(master, reading, SubmissionFile.beside(master), scratch);
        return merged.isInDoubt() ? merged.withoutChanges(reading) : merged;
    }

    /** The id of its tracker; empty if it can't be read. */
    public Optional<String> id(Path workbook) {
        return WorkbookReader.id(workbook, settings.limits());
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

    /** What {@link #check} says of the workbooks that were sent back, and nothing of what the master had wrong before. */
    public List<Finding> ofSentBack(MergedMaster merged, EarlierEditions editions) {
        Set<String> files = merged.sentBack().stream().map(SubmissionFile::name).collect(Collectors.toSet());
        return check(merged, editions).findings().stream()
                .filter(finding -> merged.findings().contains(finding)
                        || files.contains(finding.location().file()))
                .toList();
    }

    private Checked check(Reading reading, Path workbook, EarlierEditions editions) {
        String file = String.valueOf(workbook.getFileName());
        Tracker read = Register.named(looked(reading.tracker()));
        EarlierEditions.Earlier earlier = editions.of(read.id());
        Meetings meetings = settings.meetings().of(read);
        NextMeetings next = new NextMeetings(meetings, asAt);
        RestrictedTracker whole = RestrictedTracker.of(read);
        Optional<Matching> before = earlier.whole().map(edition -> Matching.of(whole, edition));
        Tracker marked = Decisions.mark(next.in(read, before), earlier.latest().standing(), asAt);
        Tracker tracker = before.map(edition -> edition.numbered(marked)).orElse(marked);
        List<Finding> onReading = new ArrayList<>(earlier.findings());
        SameTracker.of(read, editions, earlier, before, file).ifPresent(onReading::add);
        if (settings.ended().contains(read.id())) {
            onReading.add(Finding.of("tracker-ended", new Location.File(file), read.id(), read.id()));
        }
        onReading.addAll(ExemptionDeclared.findings(tracker, reading.layout(), asAt));
        editions.catalogue()
                .map(all -> new PublishedEarlier(all, asAt).of(tracker, WorkbookReader.idByName(workbook), file))
                .ifPresent(onReading::addAll);
        Inputs.openWarning(workbook).ifPresent(onReading::add);
        onReading.addAll(Inputs.decisionsElsewhere(workbook, settings.limits()));
        onReading.addAll(reading.findings());
        onReading.addAll(next.findings());
        onReading.addAll(meetings(read, meetings, file));
        EarlierEditions.Withholding withholding = editions.before(read.id(), earlier);
        onReading.addAll(withholding.findings());
        WithheldEarlier withheld = new WithheldEarlier(tracker, editions, withholding);
        if (read.id().equals(WorkbookReader.idByName(workbook))
                && withheld.isRepeatedIn(Names.withoutExtension(file), asAt)) {
            onReading.add(Finding.of("exemption-in-doubt/copied-file-name", new Location.File(file), ""));
        }
        RemovedItems removed = before.map(edition -> removed(tracker, file, edition, editions, earlier, withheld))
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
                removed.without(outcome.accepted(), earlier.last().standing().keySet(), tracker.isExempt()),
                meetings);
    }

    private RemovedItems removed(
            Tracker tracker,
            String file,
            Matching before,
            EarlierEditions editions,
            EarlierEditions.Earlier earlier,
            WithheldEarlier withheld) {
        Predicate<String> repeatsWithheld =
                OutsideTexts.repeating(withheld.kept(tracker, asAt).keySet());
        return RemovedItems.of(
                tracker,
                file,
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
                EarlierEditions.against(
                        before, tracker, earlier.meeting().filter(asAt::isAfter).isPresent()),
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
        past(tracker, meetings.own()).ifPresent(findings::add);
        unmatched(tracker).ifPresent(findings::add);
        occasion.ifPresent(it -> findings.addAll(it.findings(meetings, file)));
        return findings;
    }

    List<Finding> rules(Tracker tracker) {
        return Rules.check(inspection(tracker, "", Inspection.Earlier.NONE, Map.of(), Lost.NONE));
    }

    private Inspection inspection(
            Tracker tracker,
            String layout,
            Inspection.Earlier earlier,
            Map<Decisions.Key, Set<String>> standing,
            Lost lost) {
        return Inspection.of(
                tracker,
                layout,
                asAt,
                Writers::canDraw,
                settings.periods(),
                settings.isInWales(),
                earlier,
                required,
                standing,
                settings.domains(),
                lost);
    }

    /** Where all meetings of the tracker's committee that are known were before the day of the papers. */
    private Optional<Finding> past(Tracker tracker, CommitteeMeetings own) {
        if (own.isEmpty() || own.from(asAt).isPresent()) {
            return Optional.empty();
        }
        LocalDate last = own.meetings().getLast().day();
        Location place = tracker.meetings().stream()
                .filter(listed -> listed.day().equals(last))
                .filter(listed -> listed.committee().isEmpty() || Meetings.isSame(listed.committee(), own.committee()))
                .findFirst()
                .<Location>map(ListedMeeting::cell)
                .orElseGet(() -> new Location.Setting(settings.fileName(), "meetings." + own.committee()));
        return Optional.of(Finding.of("meetings-past", place, DayWords.of(last)));
    }

    /** Where the settings have meetings, but none of the tracker's committee. */
    private Optional<Finding> unmatched(Tracker tracker) {
        List<String> others = settings.meetings().othersThan(tracker);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String own = tracker.about().committee();
        String all = String.join("; ", others);
        return Optional.of(Nearest.to(own, others)
                .map(name -> Finding.of(
                        "meetings-unmatched/nearest",
                        new Location.Setting(settings.fileName(), "meetings." + name),
                        own,
                        all,
                        name))
                .orElseGet(() -> Finding.of(
                        "meetings-unmatched", new Location.Setting(settings.fileName(), "meetings"), own, all)));
    }

    /**
     * Finds a workbook that doesn't seem to be of the tracker that its id says, unless {@code --replaces} names that tracker:
     * what the committee follows would drop out of sight, or begin again.
     */
    private static final class SameTracker {

        /** One recommendation alone may have been written anew. */
        private static final int FEWEST_GONE = 2;

        /** Fewer recommendations in common may be chance. */
        private static final int FEWEST_SHARED = 3;

        /**
         * The finding on a tracker, if it has an earlier edition, by the recommendations of that edition; if it has no edition at
         * all, by those of others.
         */
        static Optional<Finding> of(
                Tracker tracker,
                EarlierEditions editions,
                EarlierEditions.Earlier earlier,
                Optional<Matching> before,
                String file) {
            if (earlier.day().isPresent()) {
                return editions.replaced().contains(tracker.id())
                        ? Optional.empty()
                        : earlier.whole().flatMap(edition -> before.flatMap(it -> gone(tracker, edition, it, file)));
            }
            if (editions.hasAny(tracker.id())) {
                return Optional.empty();
            }
            return editions.trackers().stream()
                    .filter(other -> (!other.contains(TrackerFolder.EXTRACT) || WorkbookReader.isNeutral(other))
                            && !editions.replaced().contains(other))
                    .flatMap(other ->
                            editions.of(other).whole().flatMap(it -> shared(tracker, other, it, file)).stream())
                    .findFirst();
        }

        /** Most of the recommendations that were still open, which don't vanish from a tracker by themselves. */
        private static Optional<Finding> gone(Tracker tracker, Snapshot edition, Matching matching, String file) {
            Set<ItemKey> found = matching.recommendations().values().stream()
                    .filter(listed -> listed.lastListed().equals(edition.asAt()))
                    .map(listed -> listed.recommendation().key())
                    .collect(Collectors.toSet());
            List<Recommendation> open = edition.recommendations().stream()
                    .filter(SameTracker::isOpen)
                    .toList();
            long gone = open.stream().filter(one -> !found.contains(one.key())).count();
            if (gone < FEWEST_GONE || gone * 2 <= open.size()) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                    "tracker-replaced",
                    new Location.File(file),
                    tracker.id(),
                    DayWords.of(edition.asAt()),
                    gone,
                    open.size(),
                    tracker.id()));
        }

        private static boolean isOpen(Recommendation recommendation) {
            return recommendation.actions().isEmpty()
                    || recommendation.actions().stream()
                            .anyMatch(action -> !action.status().isEnded());
        }

        private static Optional<Finding> shared(Tracker tracker, String other, Snapshot edition, String file) {
            Set<String> texts = texts(tracker.recommendations().stream().map(one -> one.text(Field.RECOMMENDATION)));
            Set<String> theirs = texts(edition.recommendations().stream().map(one -> one.text(Field.RECOMMENDATION)));
            long shared = texts.stream().filter(theirs::contains).count();
            // What of a wholly exempt tracker was withheld, only its id says, so one in common is enough.
            if (shared == 0
                    || !WorkbookReader.isNeutral(other) && (shared < FEWEST_SHARED || shared * 2 <= texts.size())) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                    "tracker-under-another-id",
                    new Location.File(file),
                    tracker.id(),
                    shared,
                    texts.size(),
                    other,
                    DayWords.of(edition.asAt())));
        }

        private static Set<String> texts(Stream<RichText> texts) {
            return texts.map(text -> PlainText.sameWords(text.plain()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Gives "by next meeting" its day: the first meeting after the day on which an edition first printed these words. It stays
     * that day once the meeting has passed, so that a promise never moves by itself.
     */
    private static final class NextMeetings {

        private final Meetings meetings;
        private final LocalDate asAt;
        private final List<Finding> findings = new ArrayList<>();

        NextMeetings(Meetings meetings, LocalDate asAt) {
            this.meetings = meetings;
            this.asAt = asAt;
        }

        List<Finding> findings() {
            return findings;
        }

        /**
         * Gives the tracker these days.
         *
         * @param before the tracker in the last earlier edition
         */
        Tracker in(Tracker tracker, Optional<Matching> before) {
            if (tracker.actions().noneMatch(action -> committee(action.byWhen()).isPresent())) {
                return tracker;
            }
            return tracker.with(tracker.recommendations().stream()
                    .map(recommendation ->
                            recommendation.withEach(action -> dated(action, before.flatMap(it -> promise(action, it)))))
                    .toList());
        }

        private static Optional<Promise> promise(Action action, Matching before) {
            return before.action(action.key()).map(listed -> new Promise(listed, before.asAt()));
        }

        /** The committee whose next meeting is meant, as the words call it. */
        private static Optional<String> committee(ByWhen byWhen) {
            return byWhen.kind() == ByWhen.Kind.OPEN
                    ? byWhen.doubts(DateDoubt.Kind.NEXT_MEETING)
                            .map(DateDoubt::meant)
                            .findFirst()
                    : Optional.empty();
        }

        private Action dated(Action action, Optional<Promise> before) {
            return committee(action.byWhen())
                    .flatMap(committee -> day(action, committee, before.filter(made -> made.isOf(committee))))
                    .map(day -> action.with(action.byWhen().meaning(day)))
                    .orElse(action);
        }

        private Optional<LocalDate> day(Action action, String committee, Optional<Promise> before) {
            CommitteeMeetings sittings = meetings.of(committee);
            if (before.isEmpty()) {
                return sittings.from(asAt).map(Meeting::day);
            }
            Optional<LocalDate> kept = before.get().listed().action().byWhen().latest();
            kept.ifPresent(day -> lookAgain(action, day, sittings));
            return kept.or(() -> firstAfter(before.get().since(), sittings));
        }

        /** Empty if a meeting between the two days may be unknown. */
        private Optional<LocalDate> firstAfter(LocalDate since, CommitteeMeetings sittings) {
            return sittings.from(since)
                    .map(Meeting::day)
                    .filter(day -> day.isBefore(asAt) || sittings.reachBackTo(since));
        }

        private void lookAgain(Action action, LocalDate day, CommitteeMeetings sittings) {
            if (!day.isBefore(asAt) && !sittings.isEmpty() && sittings.on(day).isEmpty()) {
                findings.add(Finding.of(
                        "next-meeting-moved",
                        action.cell(Field.BY_WHEN),
                        action.byWhen().words().plain().strip(),
                        DayWords.of(day)));
            }
        }

        /** An action as an earlier edition shows it. */
        private record Promise(ListedAction listed, LocalDate edition) {

            boolean isOf(String committee) {
                return says(listed.action().byWhen().words(), committee);
            }

            private static boolean says(RichText words, String committee) {
                return committee(Dates.read(words))
                        .filter(other -> Meetings.isSame(other, committee))
                        .isPresent();
            }

            /** The day of the first known edition with these words. */
            LocalDate since() {
                return listed.history()
                        .map(History::dates)
                        .filter(dates -> !dates.isEmpty())
                        .map(dates -> dates.get(dates.size() - 1))
                        .filter(date ->
                                committee(Dates.read(RichText.of(date.words()))).isPresent())
                        .map(History.PrintedDate::since)
                        .orElse(edition);
            }
        }
    }

    /**
     * Whether a person has declared where exempt information is marked in a tracker, or that it has none. No search for words
     * finds everything that is marked, so nothing goes out before somebody has.
     */
    private static final class ExemptionDeclared {

        /**
         * What is missing, and what contradicts the declaration.
         *
         * @param asAt a declaration of a later day doesn't count
         */
        static List<Finding> findings(Tracker tracker, Layout layout, LocalDate asAt) {
            Optional<ExemptInformation> about = tracker.about().exemptInformation();
            List<Finding> findings = new ArrayList<>();
            if (layout.nothingExempt()) {
                findings.addAll(contradictions(tracker, layout.file()));
            } else if (about.filter(ExemptionDeclared::isNone).isPresent()) {
                findings.addAll(contradictions(tracker, "The About sheet"));
            }
            List<Location.Cell> more = about.filter(
                            given -> !tracker.exemptions().isAny())
                    .map(ExemptInformation::more)
                    .orElse(List.of());
            if (!more.isEmpty()) {
                String cells = Location.Cell.listed(more, more.size());
                findings.add(
                        Finding.of("exemption-in-doubt/declaration", more.getFirst(), "", cells, DayWords.of(asAt)));
                return findings;
            }
            boolean complete =
                    about.filter(given -> missing(given, asAt).isEmpty()).isPresent();
            if (!complete && !layout.nothingExempt() && !tracker.exemptions().isAny() && !hasPlace(tracker, layout)) {
                findings.add(
                        about.map(given -> incomplete(given, asAt)).orElseGet(() -> undeclared(tracker, layout, asAt)));
            }
            return findings;
        }

        /** Whether there is a column, a label or the like in which it is marked, blank or not. */
        private static boolean hasPlace(Tracker tracker, Layout layout) {
            return layout.marksExemption() || tracker.items().anyMatch(item -> item.has(Field.EXEMPTION));
        }

        private static boolean isNone(ExemptInformation given) {
            return saysSomething(given.words())
                    && ExemptionWords.read(given.words()).isNothing();
        }

        /** A dash says nothing. */
        private static boolean saysSomething(String words) {
            return words.chars().anyMatch(Character::isLetter);
        }

        private static boolean isName(String who) {
            return saysSomething(who) && !OwnerWords.nameNobody(who);
        }

        /** @param who says that nothing is exempt */
        private static List<Finding> contradictions(Tracker tracker, String who) {
            Stream<Location.Cell> inRows =
                    tracker.items().filter(item -> marks(item.exemptions())).map(item -> item.cell(Field.EXEMPTION));
            Stream<Location.Cell> onAbout = tracker.about().exemptInformation().stream()
                    .filter(given -> marks(tracker.exemptions()))
                    .map(ExemptInformation::place);
            Stream<Finding> marked = Stream.concat(inRows, onAbout)
                    .distinct()
                    .map(cell -> Finding.of("exemption-undeclared/contradicted", cell, "", who, cell.address()));
            Stream<Finding> decided = tracker.decisions().stream()
                    .filter(Decisions::isExempt)
                    .map(decision -> decision.at(Decision.Column.ANSWER))
                    .map(cell ->
                            Finding.of("exemption-undeclared/contradicted-by-decision", cell, "", who, cell.address()));
            return Stream.concat(marked, decided).toList();
        }

        /** What is in doubt has a finding of its own. */
        private static boolean marks(Exemptions exemptions) {
            return exemptions.isAny()
                    && exemptions.doubt() == Exemptions.Doubt.NONE
                    && !exemptions.words().isBlank();
        }

        private static String missing(ExemptInformation given, LocalDate asAt) {
            FindingText words = FindingText.findings();
            List<String> missing = new ArrayList<>();
            if (!saysSomething(given.words())) {
                missing.add(words.sentence("exempt-information-not-none", DayWords.of(asAt)));
            }
            if (!isName(given.who())) {
                missing.add(words.sentence("exempt-information-nobody", DayWords.of(asAt)));
            }
            if (given.when().isEmpty()) {
                missing.add(words.sentence("exempt-information-no-date", DayWords.of(asAt)));
            } else if (given.when().get().isAfter(asAt)) {
                missing.add(words.sentence("exempt-information-later", DayWords.of(asAt)));
            }
            return String.join(" and ", missing);
        }

        private static Finding incomplete(ExemptInformation given, LocalDate asAt) {
            return Finding.of(
                    "exemption-undeclared/incomplete",
                    given.place(),
                    given.words(),
                    given.words(),
                    missing(given, asAt),
                    DayWords.of(asAt));
        }

        /** The headings are where a column would be missed. */
        private static Finding undeclared(Tracker tracker, Layout layout, LocalDate asAt) {
            Location place = tracker.recommendations().getFirst().entries().headings();
            boolean csv = place.isInCsv();
            String key = layout.isStandard()
                    ? csv ? "exemption-undeclared/csv" : "exemption-undeclared"
                    : layout.file().equals(LayoutFile.SHARED)
                            ? csv ? "exemption-undeclared/csv-shared" : "exemption-undeclared/shared"
                            : csv ? "exemption-undeclared/csv-layout" : "exemption-undeclared/layout";
            return Finding.of(key, place, "", DayWords.of(asAt), layout.isStandard() ? place.file() : layout.file());
        }
    }

    /** Finds editions that are still public and have words where something is exempt now. */
    private record PublishedEarlier(Catalogue catalogue, LocalDate asAt) {

        /**
         * A finding for each such edition, without a word of what is exempt.
         *
         * @param idByName the id that the tracker would have by its file's name, under which it may have been published
         */
        List<Finding> of(Tracker tracker, String idByName, String file) {
            List<Finding> findings = new ArrayList<>();
            if (!tracker.isExempt()) {
                return findings;
            }
            Tracker exempt = exempt(tracker);
            for (TrackerFolder folder : catalogue.recorded()) {
                if (Stream.of(tracker.id(), idByName).anyMatch(id -> isOfTracker(folder.tracker(), id))) {
                    for (EditionName edition : catalogue.present(folder.tracker())) {
                        finding(exempt, folder, edition, file).ifPresent(findings::add);
                    }
                }
            }
            return findings;
        }

        private static boolean isOfTracker(String folder, String id) {
            return folder.equals(id) || folder.startsWith(id + TrackerFolder.EXTRACT);
        }

        /** Only its recommendations with anything exempt: all of them if the tracker is. */
        private static Tracker exempt(Tracker tracker) {
            return tracker.part(
                    tracker.id(),
                    tracker.about(),
                    tracker.recommendations().stream()
                            .filter(one -> tracker.exemptions().isWhole() || one.isExempt())
                            .toList());
        }

        private Optional<Finding> finding(Tracker exempt, TrackerFolder folder, EditionName edition, String file) {
            try {
                Snapshot then = EditionRecord.snapshot(folder.folder(edition, Audience.INTERNAL));
                List<String> shown = shown(exempt, then);
                return shown.isEmpty()
                        ? Optional.empty()
                        : Optional.of(finding("exempt-now-public-earlier", folder, edition, file, shown));
            } catch (IOException e) {
                // A comparison reads only the edition that the committee last saw, so no other rule tells of this one.
                return Optional.of(finding("exempt-now-public-earlier/unknown", folder, edition, file, List.of()));
            }
        }

        private static List<String> shown(Tracker exempt, Snapshot then) {
            Matching matching = Matching.of(
                    RestrictedTracker.of(exempt),
                    new Snapshot(then.asAt(), then.recommendations(), then.histories(), List.of()));
            Set<String> shown = new LinkedHashSet<>();
            for (Recommendation now : PublicTracker.of(exempt).recommendations()) {
                ListedRecommendation was = matching.recommendations().get(now.key());
                if (was != null && isShown(now, was.recommendation(), matching)) {
                    boolean named = !now.reference().isBlank()
                            && !was.recommendation().withheld().contains(Field.REFERENCE);
                    shown.add(named ? now.reference() : "one without a reference");
                }
            }
            return List.copyOf(shown);
        }

        private static boolean isShown(Recommendation now, Recommendation was, Matching matching) {
            return isShown(now.withheld(), was.withheld(), was)
                    || now.actions().stream()
                            .anyMatch(action -> matching.action(action.key())
                                    .filter(listed -> isShown(
                                            action.withheld(), listed.action().withheld(), listed.action()))
                                    .isPresent());
        }

        private static boolean isShown(Set<Field> withheld, Set<Field> before, Item was) {
            return withheld.stream()
                    .anyMatch(
                            field -> !before.contains(field) && !was.text(field).isBlank());
        }

        private Finding finding(
                String key, TrackerFolder folder, EditionName edition, String file, List<String> shown) {
            return Finding.of(
                    key,
                    new Location.File(file),
                    (edition + ": " + String.join(", ", shown)).replaceFirst(": $", ""),
                    edition,
                    folder.tracker(),
                    edition.isFirst() ? edition + ".1" : edition,
                    String.join(", ", shown),
                    DayWords.of(asAt));
        }
    }
}
