package org.committeepapers.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.committeepapers.calendar.BankHolidays;
import org.committeepapers.calendar.ClearDays;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.config.Settings.MeetingSettings.Nation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.paper.ReportScope.ClosedItems;
import org.committeepapers.reading.FillColour;
import org.committeepapers.reading.Layouts;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Kind.Free;
import org.committeepapers.schema.Kind.Named;
import org.committeepapers.schema.Kind.OneOf;
import org.committeepapers.schema.Kind.Words;
import org.committeepapers.schema.Kind.YesOrNo;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.schema.Values;
import org.committeepapers.sheet.Limits;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponsePeriod;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.status.StatusWords;

/**
 * The settings of trackers, from {@code settings.yaml} in their folder.
 *
 * @param file that they are in; empty if nothing is set
 */
public record Settings(Optional<Path> file, Values values) {

    static final String FILE_NAME = "settings.yaml";

    /** In characters. */
    private static final int LONGEST_SIGN = 3;

    private static final Set<String> COLOURS = EnumNames.byName(
                    List.copyOf(EnumSet.complementOf(EnumSet.of(FillColour.NONE))))
            .keySet();

    private static final Map<String, Status> STATUSES = EnumNames.byName(List.of(
            Status.NOT_STARTED, Status.IN_PROGRESS, Status.OPEN, Status.DELAYED, Status.COMPLETED, Status.CLOSED));

    private static final Map<String, Response.Category> RESPONSES = EnumNames.byName(List.of(
            Response.Category.AGREED,
            Response.Category.AGREED_IN_PART,
            Response.Category.NOT_AGREED,
            Response.Category.NOTED,
            Response.Category.AWAITED));

    /** Words that can be compared with those of a tracker. */
    private static final Words<String> NAME = name(words -> words);

    private static final Words<String> SIGN = Words.of(
            "a number, letter or colour that is known here",
            "1, G or green; words go under statusWords",
            Settings::sign);

    private static final Kind<ResponsePeriod> PERIOD =
            Words.of("a period of days, weeks or months", "28 days, 8 weeks or 2 months", ResponsePeriod::parse);

    /** Empty for none. */
    private static final Kind<Optional<ResponsePeriod>> PERIOD_OR_NONE = Words.of(
            "a period of days, weeks or months, or none",
            "28 days, 8 weeks, 2 months or none",
            words -> Optional.of(ResponsePeriod.parse(words))
                    .filter(period -> period.isPresent() || words.equals("none")));

    private static final Kind<LocalDate> DAY =
            new Words<>("a date: year, month and day", "2026-12-03", "[0-9]{4}-[0-9]{2}-[0-9]{2}", Settings::day);

    /** Two parts at least: a whole country's addresses are nobody's own. */
    private static final Pattern DOMAIN_NAME =
            Pattern.compile("[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,5}");

    private static final Kind<String> DOMAIN = Words.<String>of(
                    "the domain of the council's own e-mail addresses, without the @, and none that many share",
                    "example.gov.uk",
                    words -> Optional.of(words.toLowerCase(Locale.ROOT))
                            .filter(name -> DOMAIN_NAME.matcher(name).matches()))
            .thenChecked((name, written, mistakes) -> {
                if (EmailDomains.areSharedAt(name)) {
                    mistakes.add(
                            written,
                            "Others have addresses at " + name + " too, and theirs would go into papers",
                            "Write the council's own domain, such as example.gov.uk.");
                    return Optional.empty();
                }
                return Optional.of(name);
            });

    private static final Kind<Map<Field, List<String>>> NAMES_OF_FIELDS =
            new Named<>("field", Field.BY_NAME, NAME.list()).thenChecked(once("A heading can't name two columns"));
    private static final Kind<Map<Status, List<String>>> NAMES_OF_STATUSES =
            new Named<>("status", STATUSES, NAME.list()).thenChecked(once("A word can't mean two things"));
    private static final Kind<Map<Response.Category, List<String>>> NAMES_OF_RESPONSES =
            new Named<>("response", RESPONSES, NAME.list()).thenChecked(once("A word can't mean two things"));
    private static final Key<Map<Field, List<String>>> HEADINGS =
            Key.of("headings", NAMES_OF_FIELDS, "Further headings of columns.");
    private static final Key<Map<String, Status>> STATUS_WORDS =
            Key.of("statusWords", NAMES_OF_STATUSES.thenChecked(Settings::meanings), "Further words of Status.");
    private static final Key<Map<String, Response.Category>> RESPONSE_WORDS =
            Key.of("responseWords", NAMES_OF_RESPONSES.then(Settings::byWord), "Further words of Response.");
    private static final Key<Map<String, Status>> STATUS_KEY = Key.of(
            "statusKey",
            new Free<>("number, letter or colour", SIGN, new OneOf<>("status", STATUSES)),
            "What a sign in the column Status means.");
    private static final Key<Optional<ResponsePeriod>> EXECUTIVE =
            new Key<>("executive", PERIOD_OR_NONE, "2 months", "The cabinet, leader or mayor.");
    private static final Key<Optional<ResponsePeriod>> COMMITTEE =
            new Key<>("committee", PERIOD_OR_NONE, "none", "Any committee, panel or forum.");
    private static final Key<Optional<ResponsePeriod>> OTHER =
            new Key<>("other", PERIOD_OR_NONE, "none", "Everybody else.");
    private static final Key<Map<String, ResponsePeriod>> NAMED = Key.of(
            "named",
            new Free<>("addressee", name(PlainText::lettersAndNumbers), PERIOD),
            "Addressees as in the column Directed to; these come before the three others.");
    private static final Kind<ResponsePeriods> PERIODS =
            Kind.group(EXECUTIVE, COMMITTEE, OTHER, NAMED).then(Settings::periods);
    private static final Key<ResponsePeriods> RESPONSE_PERIODS =
            Key.of("responsePeriods", PERIODS, "How long each addressee has to answer.");

    private static final Key<ClosedItems> CLOSED_ITEMS = new Key<>(
            "closedItems",
            OneOf.of(ClosedItems.class, "choice"),
            "section",
            "Where actions go whose closure was agreed before.");
    private static final Key<Map<String, List<LocalDate>>> MEETINGS = Key.of(
            "meetings", new Free<>("committee", NAME, DAY.list()), "When committees meet, where no tracker says it.");
    private static final Key<Nation> NATION = new Key<>(
            "nation",
            OneOf.of(Nation.class, "nation"),
            "england",
            "Whose law counts: 5 clear days and paragraphs 1 to 7 of Schedule 12A in England, 3 and 12 to 18 in Wales.");
    private static final Key<Integer> CLEAR_DAYS = Key.of(
            "clearDays", Kind.whole(1, ClearDays.MOST), "Clear days before a meeting, where the council wants more.");
    private static final Key<UpdatesDue> UPDATES_DAYS_BEFORE = new Key<>(
            "updatesDaysBefore",
            Kind.whole(0, 30).then(UpdatesDue::new),
            "5",
            "Working days before papers are published.");
    private static final Key<String> CONTACT =
            Key.of("contact", Kind.words(), "Whom owners may ask, and how, in the messages of chase.");
    private static final Key<Boolean> SKIP_HIDDEN =
            new Key<>("skipHidden", new YesOrNo(), "false", "Whether hidden rows, columns and sheets are left out.");
    private static final Key<PaperLanguages> LANGUAGE = new Key<>(
            "language", new OneOf<>("language", PaperLanguages.CHOICES), "en", "The languages of the papers.");
    private static final Key<EmailDomains> EMAIL_DOMAINS = Key.of(
            "emailDomains",
            DOMAIN.list().then(names -> new EmailDomains(new LinkedHashSet<>(names))),
            "The council's own, whose addresses may stand in papers.");
    private static final Kind<String> ID = new Words<>(
            "the id of a tracker",
            "safer-roads",
            "[a-z0-9-]+",
            words -> Optional.of(words).filter(id -> id.equals(Slug.of(id))));

    private static final Key<List<String>> ENDED =
            Key.of("ended", ID.list(), "Ids of trackers of which no workbook is expected any more.");
    private static final Key<String> RESTRICTED_GROUP = Key.of(
            "restrictedGroup",
            Words.of(
                    "the name of a group of users",
                    "scrutiny-exempt",
                    words -> Optional.of(words).filter(name -> !name.isBlank())),
            "The group of users on this machine who may also read what is exempt; not on Windows.");
    private static final Key<Limits> MEGABYTES = new Key<>(
            "megabytes", Kind.whole(1, 2_000).then(Limits::new), "64", "How large a workbook may be, unpacked.");

    /** What the file may hold. */
    public static final Kind.Group KEYS = Kind.group(
            HEADINGS,
            STATUS_WORDS,
            RESPONSE_WORDS,
            STATUS_KEY,
            RESPONSE_PERIODS,
            CLOSED_ITEMS,
            MEETINGS,
            NATION,
            CLEAR_DAYS,
            UPDATES_DAYS_BEFORE,
            CONTACT,
            SKIP_HIDDEN,
            LANGUAGE,
            EMAIL_DOMAINS,
            ENDED,
            RESTRICTED_GROUP,
            MEGABYTES);

    /** Words in which trackers are read, and those of messages; no paper prints them from here. */
    private static final Set<String> READ_ONLY = Set.of(
            HEADINGS.name(),
            STATUS_WORDS.name(),
            RESPONSE_WORDS.name(),
            STATUS_KEY.name(),
            CONTACT.name(),
            ENDED.name());

    public static final Settings DEFAULT = new Settings(Optional.empty(), Values.NONE);

    /**
     * The settings in the file; the defaults if there is no such file.
     *
     * @throws Refusal if the file can't be read; for all mistakes in it
     */
    static Settings load(Path file, String name) throws Refusal {
        Optional<Setting> root = SettingFile.read(file, source(name));
        return root.isEmpty()
                ? DEFAULT
                : new Settings(Optional.of(file), Mistakes.read(KEYS.thenChecked(Settings::publishable), root.get()));
    }

    private static Source source(String name) {
        return new Source(new RuleId("settings"), name, "setting", "docs/settings.md");
    }

    /** Refuses files that somebody meant as the settings of the folder. */
    static void checkNames(Path file) throws Refusal {
        source(FILE_NAME).checkNames(file.resolveSibling(""), name -> false);
    }

    private static Optional<Values> publishable(Values values, Setting root, Mistakes mistakes) {
        tellUnpublishable(root, values.get(EMAIL_DOMAINS), mistakes);
        return Optional.of(values);
    }

    /** Holds what people set to the same test as a tracker's texts, since papers and index pages may print it. */
    static void tellUnpublishable(Setting setting, EmailDomains own, Mistakes mistakes) {
        if (READ_ONLY.contains(setting.key())) {
            return;
        }
        OutsideTexts.fault(setting.words(), own).ifPresent(fault -> tell(fault, setting, mistakes));
        setting.items().forEach(item -> tellUnpublishable(item, own, mistakes));
        for (Setting below : setting.settings()) {
            // Its own key would repeat the name.
            OutsideTexts.fault(below.name(), own)
                    .ifPresentOrElse(
                            fault -> tell(fault, setting.on(below.line()), mistakes),
                            () -> tellUnpublishable(below, own, mistakes));
        }
    }

    private static void tell(String fault, Setting setting, Mistakes mistakes) {
        mistakes.add(
                setting.withheld(),
                "There seems to be " + fault + " in this text, which may reach what is public",
                "Take it out, or say it in other words.");
    }

    /**
     * How the tracker is read: by its layout file, or by the standard layout with the names and signs set here.
     *
     * @throws Refusal if its layout file is wrong
     */
    public ReadingRules rules(Path tracker) throws Refusal {
        Additions additions = new Additions(values.get(HEADINGS), values.get(STATUS_KEY), values.get(SKIP_HIDDEN));
        return new ReadingRules(Layouts.of(tracker, additions), words());
    }

    private Vocabulary words() {
        return new Vocabulary(values.get(STATUS_WORDS), values.get(RESPONSE_WORDS));
    }

    /** The name of the file that they are in, or would be in. */
    public String fileName() {
        return String.valueOf(file.map(Path::getFileName).orElse(Path.of(FILE_NAME)));
    }

    public Limits limits() {
        return values.get(MEGABYTES);
    }

    public ResponsePeriods periods() {
        return values.get(RESPONSE_PERIODS);
    }

    public ClosedItems closedItems() {
        return values.get(CLOSED_ITEMS);
    }

    /** Whether the council is in Wales, by {@code nation}. */
    public boolean isInWales() {
        return values.get(NATION) == Nation.WALES;
    }

    public MeetingSettings meetings() {
        return MeetingSettings.of(
                values.get(MEETINGS),
                values.find(CLEAR_DAYS).orElse(values.get(NATION).clearDays()));
    }

    public UpdatesDue updates() {
        return values.get(UPDATES_DAYS_BEFORE);
    }

    /** Whom owners may ask, as a person wrote it; empty for nobody else than who sends the message. */
    public String contact() {
        return values.find(CONTACT).orElse("");
    }

    public PaperLanguages languages() {
        return values.get(LANGUAGE);
    }

    public EmailDomains domains() {
        return values.get(EMAIL_DOMAINS);
    }

    /** The ids of trackers whose workbook isn't missed. */
    public List<String> ended() {
        return values.get(ENDED);
    }

    /** Who else may read restricted files; empty for nobody. */
    public Optional<String> restrictedGroup() {
        return values.find(RESTRICTED_GROUP);
    }

    /** Names that are the same where this form of them is. */
    private static Words<String> name(UnaryOperator<String> form) {
        return new Words<>(
                "words with a letter or figure",
                "Lead officer",
                ".*[\\p{L}\\p{N}].*",
                words -> Optional.of(words)
                        .filter(name -> !PlainText.sameLabel(name).isEmpty())
                        .map(form));
    }

    /** A number or letters, or a colour that a fill may have; anything longer is words. */
    private static Optional<String> sign(String words) {
        String sign = PlainText.sameLabel(words);
        boolean isShort = !sign.isEmpty() && sign.length() <= LONGEST_SIGN;
        return isShort || COLOURS.contains(sign) ? Optional.of(sign) : Optional.empty();
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ResponsePeriods periods(Values values) {
        Map<Addressee.Kind, ResponsePeriod> byKind = new EnumMap<>(Addressee.Kind.class);
        values.get(EXECUTIVE).ifPresent(period -> byKind.put(Addressee.Kind.EXECUTIVE, period));
        values.get(COMMITTEE).ifPresent(period -> byKind.put(Addressee.Kind.COMMITTEE, period));
        values.get(OTHER).ifPresent(period -> byKind.put(Addressee.Kind.OTHER, period));
        return new ResponsePeriods(byKind, values.get(NAMED));
    }

    /** Refuses words for completed or closed that plainly say that the work isn't finished. */
    private static Optional<Map<String, Status>> meanings(
            Map<Status, List<String>> words, Setting group, Mistakes mistakes) {
        for (Setting meaning : group.settings()) {
            boolean ended = Optional.ofNullable(STATUSES.get(meaning.name()))
                    .filter(Status::isEnded)
                    .isPresent();
            for (Setting word : ended ? meaning.each() : List.<Setting>of()) {
                if (StatusWords.ofStatusCell(word.words())
                        .filter(status -> !status.isEnded())
                        .isPresent()) {
                    mistakes.add(
                            word,
                            "\"" + word.words()
                                    + "\" says that the action hasn't ended, so it can't mean completed or closed",
                            "Delete it here, or write it under the status that it means.");
                }
            }
        }
        return Optional.of(byWord(words));
    }

    private static <V> Map<String, V> byWord(Map<V, List<String>> words) {
        Map<String, V> meanings = new LinkedHashMap<>();
        words.forEach((meaning, all) -> all.forEach(word -> meanings.put(word, meaning)));
        return meanings;
    }

    /** Tells of words that stand under two keys. The same words twice under one do no harm. */
    private static <V> Kind.Use<V, V> once(String why) {
        return (value, group, mistakes) -> {
            Map<String, Setting> before = new HashMap<>();
            for (Setting key : group.settings()) {
                for (Setting word : key.each()) {
                    Setting first = before.putIfAbsent(PlainText.sameLabel(word.words()), key);
                    if (first != null && !first.equals(key)) {
                        mistakes.add(
                                word,
                                "\"" + word.words() + "\" is both here and under " + first.key() + ". " + why,
                                "Keep one of them and delete the other.");
                    }
                }
            }
            return Optional.of(value);
        };
    }

    /**
     * By when owners have to send their updates: {@code updatesDaysBefore}.
     *
     * @param daysBefore how many working days before the publishing day of the next meeting
     */
    public record UpdatesDue(int daysBefore) {

        /**
         * The first meeting whose papers can still be published. Empty if none is known.
         *
         * @param published the meetings for which papers have been published
         */
        public Optional<Meeting> meeting(
                Tracker tracker, MeetingSettings meetings, Set<LocalDate> published, LocalDate asAt) {
            return meetings.of(tracker).own().meetings().stream()
                    .filter(meeting -> !published.contains(meeting.day()))
                    .filter(meeting -> !meeting.papersBy(meetings.clearDays()).isBefore(asAt))
                    .min(Comparator.comparing(meeting -> meeting.papersBy(meetings.clearDays())));
        }

        /** The day for this meeting; empty if it isn't still to come. */
        public Optional<LocalDate> by(Meeting meeting, MeetingSettings meetings, LocalDate asAt) {
            return Optional.of(before(meeting.papersBy(meetings.clearDays()))).filter(asAt::isBefore);
        }

        private LocalDate before(LocalDate publishing) {
            LocalDate day = publishing;
            for (int left = daysBefore; left > 0; ) {
                day = day.minusDays(1);
                left -= BankHolidays.isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }
    }

    /**
     * When committees meet, and how long before a meeting its papers are published: {@code meetings}, {@code nation} and
     * {@code clearDays}.
     *
     * @param sittings each committee once
     */
    public record MeetingSettings(List<CommitteeMeetings> sittings, ClearDays clearDays) {

        /** Decides when a council's papers have to be published. */
        enum Nation {
            /** Local Government Act 1972, s.100B, as amended for England by SI 2002/715. */
            ENGLAND(5),
            /** Local Government Act 1972, s.100B, as it applies in Wales. */
            WALES(3);

            private final int clearDays;

            Nation(int clearDays) {
                this.clearDays = clearDays;
            }

            int clearDays() {
                return clearDays;
            }
        }

        /**
         * The committees that have meetings here, if there are some and none is that of the tracker, whose own workbook lists none
         * either: one of them may be misspelt.
         */
        public List<String> othersThan(Tracker tracker) {
            String own = tracker.about().committee();
            boolean matched = own.isEmpty()
                    || sittings.stream().anyMatch(one -> Meetings.isSame(one.committee(), own))
                    || !of(tracker).own().isEmpty();
            return matched
                    ? List.of()
                    : sittings.stream().map(CommitteeMeetings::committee).toList();
        }

        static MeetingSettings of(Map<String, List<LocalDate>> days, int clearDays) {
            List<CommitteeMeetings> sittings = new ArrayList<>();
            days.forEach((committee, on) -> sittings.add(new CommitteeMeetings(
                    committee, on.stream().map(Meeting::on).toList())));
            return new MeetingSettings(sittings, new ClearDays(clearDays));
        }

        /**
         * The meetings that a tracker knows. If its workbook lists meetings of a committee, those in the settings don't
         * count.
         */
        public Meetings of(Tracker tracker) {
            String own = tracker.about().committee();
            List<CommitteeMeetings> listed = listed(tracker.meetings(), own);
            List<CommitteeMeetings> all = new ArrayList<>(listed);
            sittings.stream()
                    .filter(set -> listed.stream().noneMatch(one -> Meetings.isSame(one.committee(), set.committee())))
                    .forEach(all::add);
            List<Meeting> theirs = all.stream()
                    .filter(one -> Meetings.isSame(one.committee(), own))
                    .flatMap(one -> one.meetings().stream())
                    .toList();
            return new Meetings(
                    new CommitteeMeetings(own, theirs),
                    all.stream()
                            .filter(one -> !Meetings.isSame(one.committee(), own))
                            .toList());
        }

        /** By committee, in the order in which each is first listed, whatever its spelling. */
        private static List<CommitteeMeetings> listed(List<ListedMeeting> rows, String own) {
            List<CommitteeMeetings> listed = new ArrayList<>();
            for (ListedMeeting row : rows) {
                String committee = row.committee().isEmpty() ? own : row.committee();
                if (listed.stream().noneMatch(before -> Meetings.isSame(before.committee(), committee))) {
                    List<Meeting> theirs = rows.stream()
                            .filter(other ->
                                    Meetings.isSame(other.committee().isEmpty() ? own : other.committee(), committee))
                            .map(other -> new Meeting(other.day(), other.papersBy()))
                            .toList();
                    listed.add(new CommitteeMeetings(committee, theirs));
                }
            }
            return listed;
        }
    }
}
