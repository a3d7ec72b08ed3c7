package org.committeepapers.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.reading.TableLayout.RowRange;
import org.committeepapers.reading.TableLayout.SameItem;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Kind.Free;
import org.committeepapers.schema.Kind.Named;
import org.committeepapers.schema.Kind.OneOf;
import org.committeepapers.schema.Kind.Words;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.schema.Values;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Language;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.owner.OwnerWords;

/** A file that says how trackers are read: its keys, and what they say. */
public final class LayoutFile {

    /** The file for all trackers of a folder that have no layout of their own. */
    public static final String SHARED = "layout.yaml";

    /** The rule of the findings on layout files. */
    public static final RuleId RULE = new RuleId("layout");

    static final Map<String, Status> STATUSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Status.WITHHELD))));

    static final Map<String, FillColour> COLOURS = EnumNames.byName(List.of(FillColour.values()));

    private static final Map<String, Response.Category> RESPONSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Response.Category.WITHHELD))));

    /** What cells of a field may say, by name; other fields may say anything. */
    private static final Map<String, Map<String, ? extends Enum<?>>> POSSIBLE =
            Map.of(Field.RESPONSE.key(), RESPONSES, Field.STATUS.key(), STATUSES);

    private static final FindingText TEXT = FindingText.of(LayoutFile.class, "mistakes.txt");

    private static final Pattern ROWS = Pattern.compile("([1-9][0-9]{0,6})(?:\\s*[-\u2013]\\s*([1-9][0-9]{0,6}))?");
    private static final Map<String, HeadingRows> HEADING_ROWS =
            Map.of("auto", new HeadingRows.Auto(), "none", new HeadingRows.None(), "known", new HeadingRows.Known());

    private static final Pattern PERCENT = Pattern.compile("(100|[0-9]{1,2})\\s*%?");

    private static final Pattern WELL_FORMED = Pattern.compile("[^{}]*+(?:\\{\\s*+[^{}\\s][^{}]*+}[^{}]*+)*+");

    private static final Words<TextPattern> PATTERN =
            Words.of("words", "", words -> Optional.of(TextPattern.of(words)));

    /** With names in braces, each of which gets a value from the tracker. */
    private static final Kind<TextPattern> TEMPLATE = PATTERN.thenChecked((pattern, written, mistakes) -> {
        if (!WELL_FORMED.matcher(pattern.source()).matches()) {
            tell(mistakes, written, "braces");
        }
        if (Set.copyOf(pattern.names()).size() < pattern.names().size()) {
            tell(mistakes, written, "name-twice");
        }
        return Optional.of(pattern);
    });

    /** Which says nothing without names. */
    private static final Kind<TextPattern> OF_NAMES = TEMPLATE.thenChecked((pattern, written, mistakes) -> {
        if (pattern.names().isEmpty()) {
            tell(mistakes, written, "no-names");
        }
        return Optional.of(pattern);
    });

    private static final Kind<ColumnName> COLUMN = Words.<String>of(
                    "the heading of a column, or its letter", "", Optional::of)
            .thenChecked((name, written, mistakes) -> Optional.of(new ColumnName(name, written.line())));

    /** In place of a percentage: every other one. */
    static final int OTHER = -1;

    private static final OneOf<Field> FIELD = new OneOf<>("field", Field.BY_NAME);
    private static final OneOf<Status> STATUS = new OneOf<>("status", STATUSES);

    private static final Kind<LocalDate> DAY = Words.of(
            "a full date",
            "9 October 2025",
            words -> Dates.read(RichText.of(words)).onlyDay());
    private static final Kind<RowRange> ROW_RANGE =
            new Words<>("the first and the last row", "5-40", ROWS.pattern(), LayoutFile::rows);
    private static final Words<Integer> PERCENTAGE =
            Words.of("a percentage from 0 to 100, or other", "50", LayoutFile::percentage);
    private static final Kind<Marking> MARKING = Words.of(
            "public, open, exempt, exempt and its paragraph, or confidential", "exempt 3", MarkingWords::meaning);
    private static final OneOf<Language> LANGUAGE =
            new OneOf<>("language", EnumNames.byName(List.of(Language.values()), Language::code));

    static final Key<String> CONFIRMED = Key.of(
            "confirmed",
            Kind.words(),
            "Who has confirmed the file, and when. Without this key it counts as confirmed.");

    static final Key<String> COUNCIL = Key.of("council", Kind.words(), "The council.");
    static final Key<String> COMMITTEE = Key.of("committee", Kind.words(), "The committee; not in a shared file.");
    static final Key<String> TITLE = Key.of("title", Kind.words(), "The title of the papers.");
    static final Key<LocalDate> CONSIDERED_ON =
            Key.of("consideredOn", DAY, "When the committee made its recommendations; not in a shared file.");
    static final Key<LocalDate> AGREED_ON =
            Key.of("agreedOn", DAY, "When the executive agreed its response; not in a shared file.");
    static final Key<Values> ABOUT = Key.of(
            "about",
            Kind.group(COUNCIL, COMMITTEE, TITLE, CONSIDERED_ON, AGREED_ON),
            "What an About sheet would say; an About sheet takes precedence.");

    static final Key<List<TextPattern>> SHEET = Key.of(
            "sheet",
            TEMPLATE.list(),
            "Its sheets; `*` and `?` stand for any letters, and names in braces for what all items of the sheet have in common:"
                    + " `\"{committee} {*}\"`. A .csv has none.");
    static final Key<RowRange> TABLE_ROWS = Key.of("rows", ROW_RANGE, "The only rows in which the table lies.");
    static final Key<HeadingRows> HEADINGS = new Key<>(
            "headings",
            Kind.words().list().thenChecked(LayoutFile::headings),
            "auto",
            "Their row; `[3, 4]` if they take two, where a merged upper one belongs to each below; `auto`: each row with all"
                    + " headings named; `known`: with those of the standard layout; `none`: columns are named by letters.");
    static final Key<Map<Field, List<ColumnName>>> COLUMNS = Key.of(
            "columns",
            new Named<>("field", Field.BY_NAME, COLUMN.list()),
            "Where each field is. A list means whichever is there; for `progress` all, of which the last one filled in counts;"
                    + " for `status` each in order.");
    static final Key<List<ColumnName>> PROGRESS =
            Key.of("progress", COLUMN.list(), "The columns of progress, the newest last, if not below `columns`.");
    static final Key<List<ColumnName>> IGNORE =
            Key.of("ignore", COLUMN.list(), "Columns that appear in no paper, no data and no record.");
    static final Key<List<TextPattern>> LINES =
            Key.of("lines", TEMPLATE.list(), "Rows of one text that say something about all items below.");
    static final Key<TextPattern> REFERENCE =
            Key.of("reference", OF_NAMES, "What a reference is made of: `\"{minute}{letter}\"`.");
    static final Key<Map<Field, List<TextPattern>>> PARTS = Key.of(
            "parts",
            new Named<>("field", Field.BY_NAME, OF_NAMES.list()),
            "Cells that hold several things: `recommendation: \"{letter}) {recommendation}\"`, or a list of such patterns; `\\n` is"
                    + " a line break.");
    static final Key<List<TextPattern>> SKIP =
            Key.of("skip", PATTERN.list(), "Rows that aren't items, by their first text.");

    static final Key<List<TextPattern>> UNTIL =
            Key.of("until", PATTERN.list(), "From the row that begins like this, nothing is read.");
    static final Key<List<Field>> CONTINUES = Key.of(
            "continues", FIELD.list(), "A row without this field continues the row above, if it only adds text.");

    static final Key<List<Field>> FILL_DOWN = Key.of(
            "fillDown",
            FIELD.list(),
            "Fields whose blank cells take the value above, as merged cells always do. With both `reference` and"
                    + " `recommendation`, a row takes both or neither.");

    static final Key<Map<String, Status>> STATUS_WORDS = Key.of(
            "words", new Free<>("words", Kind.words(), STATUS), "Words of the tracker; `*` stands for anything.");
    static final Key<Map<FillColour, Status>> STATUS_COLOURS =
            Key.of("colours", new Named<>("colour", COLOURS, STATUS), "The fills of the column.");
    static final Key<Map<Integer, Status>> STATUS_PERCENT = Key.of(
            "percent",
            new Free<>("percentage", PERCENTAGE, STATUS),
            "Shares done, from 0 to 100, and `other` for every other one.");
    static final Key<Status> OTHERWISE =
            new Key<>("otherwise", STATUS, "unknown", "What a row that says nothing means.");
    static final Key<Boolean> BLANK = new Key<>(
            "blank",
            new OneOf<>("choice", new TreeMap<>(Map.of("progress", true, "unknown", false))),
            "unknown",
            "Whether the beginning of progress counts where the column is blank.");
    static final Key<Values> TABLE_STATUS = Key.of(
            "status",
            Kind.group(STATUS_WORDS, STATUS_COLOURS, STATUS_PERCENT, OTHERWISE, BLANK),
            "What the cells of the column of statuses mean.");

    static final Key<Map<TextPattern, Marking>> EXEMPTION_WORDS =
            Key.of("words", new Free<>("words", PATTERN, MARKING), "`*` stands for anything, `\"\"` for a blank cell.");
    static final Key<Values> EXEMPTION =
            Key.of("exemption", Kind.group(EXEMPTION_WORDS), "What the cells of the column `exemption` mean.");

    static final Key<List<ColumnName>> OF = Key.of(
            "of",
            COLUMN.list(),
            "The column that names the recommendation of an action on another sheet, and a second one to use where the first is"
                    + " blank. Both have to be there.");
    static final Key<Map<Field, List<TextPattern>>> LABELS = Key.of(
            "labels",
            new Named<>("field", Field.BY_NAME, TEMPLATE.list()),
            "The labels of blocks: the first begins an item; the text is beside it, after a colon or below.");
    static final Key<Map<String, String>> FIXED = Key.of(
            "fixed",
            new Free<>("field, or name in the reference", Kind.words(), Kind.words()).thenChecked(LayoutFile::fixed),
            "What applies to the whole table: `{review: \"Flood readiness\", status: completed}`.");
    static final Key<DatedEntries.Order> ENTRIES = Key.of(
            "entries",
            OneOf.of(DatedEntries.Order.class, "order"),
            "The order of dated entries in cells of `progress`, each of which begins on a line of its own: the newest is the"
                    + " progress, the others stay in the workbook.");
    static final Key<List<Cleaning>> CLEAN = Key.of(
            "clean",
            OneOf.of(Cleaning.class, "way of cleaning").list(),
            "`html`: tags and entities; `sharepoint`: numbers of people, times in UTC, and `1899-12-30`, `1900-01-01`, `9999-12-31` and"
                    + " `0001-01-01` where there is no date.");
    static final Key<List<Language>> LANGUAGES =
            Key.of("languages", LANGUAGE.list(), "`[cy, en]` if each cell has both, a line each.");
    static final Key<SameItem> SAME_ITEM = Key.of(
            "sameItem",
            new OneOf<>("choice", EnumNames.byName(List.of(SameItem.FIRST, SameItem.LAST))),
            "Which row counts if sheets list an item again; otherwise that is a finding.");

    /** Their words are printed as they are. */
    private static final Set<Field> TEXTS = Field.texts();

    static final Key<Map<Field, Map<TextPattern, String>>> VALUES = Key.of(
            "values",
            new Named<>("field", Field.BY_NAME, new Free<>("words", PATTERN, Kind.words()))
                    .thenChecked(LayoutFile::translations),
            "What cells stand for: `response: {\"Derbyniwyd*\": agreed, \"Y\": agreed}`. If an asterisk stands for words, a"
                    + " response keeps them; if they may limit it or take it back, such as \"in part\", the cell is read as it"
                    + " is.");

    static final Key<List<Values>> TABLES = Key.of(
            "tables",
            Kind.group(
                            SHEET,
                            TABLE_ROWS,
                            HEADINGS,
                            COLUMNS,
                            PROGRESS,
                            IGNORE,
                            LINES,
                            REFERENCE,
                            PARTS,
                            SKIP,
                            UNTIL,
                            CONTINUES,
                            FILL_DOWN,
                            TABLE_STATUS,
                            EXEMPTION,
                            OF,
                            LABELS,
                            FIXED,
                            ENTRIES,
                            CLEAN,
                            LANGUAGES,
                            SAME_ITEM,
                            VALUES)
                    .list(),
            "The tables, in the order in which they are read.");
    static final Key<List<TextPattern>> IGNORE_SHEETS =
            Key.of("ignoreSheets", PATTERN.list(), "Sheets that hold nothing of the tracker.");

    static final Key<Boolean> EXEMPT_INFORMATION = Key.of(
            "exemptInformation",
            new OneOf<>("declaration", Map.of("none", true)),
            "`none` declares that nothing in the tracker is exempt; only in a confirmed file, and not in one for a whole folder.");

    static final Key<Boolean> SKIP_HIDDEN = new Key<>(
            "skipHidden", new Kind.YesOrNo(), "false", "Whether hidden rows, columns and sheets are left out.");

    /** What the file may hold. */
    public static final Kind.Group KEYS =
            Kind.group(CONFIRMED, ABOUT, TABLES, IGNORE_SHEETS, EXEMPT_INFORMATION, SKIP_HIDDEN);

    private static final String QUESTION = "?";

    /** Keys of a group have to differ, so a number may follow the question mark of a draft. */
    private static final Pattern QUESTION_KEY = Pattern.compile("tables\\.(?:columns|labels|parts)\\.\\?\\s*\\d*");

    private static final Set<String> NOT_CONFIRMED = Set.of("no", "false");

    private static final Set<String> NOT_IN_SHARED =
            Set.of(COMMITTEE.name(), CONSIDERED_ON.name(), AGREED_ON.name(), EXEMPT_INFORMATION.name());

    private LayoutFile() {}

    /**
     * The layout that a person declared.
     *
     * @throws Refusal with all faults of the file, each with its line
     */
    public static Layout read(Path file) throws Refusal {
        String name = String.valueOf(file.getFileName());
        Source source = source(name);
        Optional<Setting> root = SettingFile.read(file, source);
        if (root.isEmpty()) {
            throw source.refused("", "There is no such file", "Look at its name, or let the program draft it.");
        }
        return layout(keys(root.get(), name.equals(SHARED)), name, isConfirmed(confirmed(root.get())), Additions.NONE);
    }

    static Values keys(String text, String name) throws Refusal {
        return keys(SettingFile.parsed(text, source(name)), false);
    }

    static Source source(String name) {
        return new Source(RULE, name, "key", "docs/layouts.md");
    }

    static Layout layout(Values keys, String file, boolean confirmed, Additions additions) {
        Values about = keys.get(ABOUT);
        return new Layout(
                file,
                confirmed,
                new LayoutAbout(
                        about.find(COUNCIL).orElse(""),
                        about.find(COMMITTEE).orElse(""),
                        about.find(TITLE).orElse(""),
                        about.find(CONSIDERED_ON),
                        about.find(AGREED_ON)),
                keys.get(TABLES).stream()
                        .map(table -> TableLayout.of(table, additions))
                        .toList(),
                keys.get(IGNORE_SHEETS),
                keys.find(EXEMPT_INFORMATION).isPresent(),
                keys.get(SKIP_HIDDEN) || additions.skipHidden());
    }

    private static Values keys(Setting root, boolean shared) throws Refusal {
        refuseQuestions(root);
        return Mistakes.read(
                KEYS.thenChecked((keys, written, mistakes) -> {
                    tell(keys, shared, mistakes);
                    return Optional.of(keys);
                }),
                root);
    }

    /** Whatever else is wrong may have its reason in a question of a draft that nobody has answered. */
    private static void refuseQuestions(Setting root) throws Refusal {
        Mistakes questions = new Mistakes(KEYS);
        root.all().forEach(setting -> {
            if (isQuestion(setting.words()) && !setting.key().equals(CONFIRMED.name())) {
                tell(questions, setting, "question");
            } else if (QUESTION_KEY.matcher(setting.key().strip()).matches()
                    && setting.name().startsWith(QUESTION)) {
                String name = setting.name().strip();
                tell(questions, setting, "question-key", setting.words(), name);
            }
        });
        questions.refuse();
    }

    private static boolean isQuestion(String words) {
        return words.strip().equals(QUESTION);
    }

    private static Setting confirmed(Setting root) {
        return root.at(CONFIRMED.name());
    }

    /** Whether a person entered name and day, or the file doesn't ask for them. */
    private static boolean isConfirmed(Setting confirmed) {
        String words = confirmed.words().strip().toLowerCase(Locale.ROOT);
        return confirmed.line() == 0
                || !NOT_CONFIRMED.contains(words) && !words.contains(QUESTION) && !OwnerWords.nameNobody(words);
    }

    private static boolean isOneNameAndDay(Note note) {
        return note.days().size() == 1
                && note.rest().size() == 1
                && OwnerWords.areOneName(note.rest().getFirst());
    }

    private static void tell(Values keys, boolean shared, Mistakes mistakes) {
        Setting confirmed = keys.at(CONFIRMED);
        String words = confirmed.words();
        if (isConfirmed(confirmed)
                && confirmed.line() > 0
                && (Dates.read(RichText.of(words)).kind() != ByWhen.Kind.DAY || Dates.isAlone(words))
                && !mistakes.areIn(confirmed)) {
            tell(mistakes, confirmed, "not-a-name-and-a-day");
        }
        Setting declared = keys.at(EXEMPT_INFORMATION);
        if (shared) {
            tellShared(keys.setting(), mistakes);
        } else if (declared.line() > 0 && confirmed.line() == 0) {
            tell(mistakes, declared, "not-confirmed");
        } else if (declared.line() > 0 && isConfirmed(confirmed) && !isOneNameAndDay(Note.of(words))) {
            tell(mistakes, confirmed, "not-a-name-and-a-day");
        }
        List<Values> tables = keys.get(TABLES);
        if (keys.at(TABLES).line() == 0) {
            tell(mistakes, keys.at(TABLES), "no-table");
        }
        for (Values table : tables) {
            new TableCheck(table, TableLayout.of(table, Additions.NONE), mistakes).tell();
            for (Setting sheet : table.at(SHEET).each()) {
                if (keys.get(IGNORE_SHEETS).stream().anyMatch(pattern -> pattern.fits(sheet.words()))) {
                    tell(mistakes, sheet, "sheet-ignored-too");
                }
            }
        }
    }

    /** What can hold for one tracker only has no place in a shared file. */
    private static void tellShared(Setting root, Mistakes mistakes) {
        Stream.concat(
                        Stream.of(root, root.at(ABOUT.name())),
                        root.at(TABLES.name()).each().stream().map(table -> table.at(FIXED.name())))
                .flatMap(group -> group.settings().stream())
                .filter(setting -> NOT_IN_SHARED.contains(setting.name()))
                .forEach(setting -> tell(mistakes, setting, "not-in-shared", setting.name()));
    }

    /**
     * Tells of a mistake.
     *
     * @param key of its entry in {@code mistakes.txt}
     * @param words that the entry takes in
     */
    static void tell(Mistakes mistakes, Setting setting, String key, Object... words) {
        FindingText.Entry entry = TEXT.of(key, words);
        mistakes.add(setting, entry.message(), entry.fix());
    }

    /** Rows that a person counts from 1. */
    private static Optional<RowRange> rows(String words) {
        Matcher range = ROWS.matcher(words);
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(range.group(1)) - 1;
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2)) - 1;
        return Optional.of(new RowRange(first, last)).filter(rows -> first <= last);
    }

    private static Optional<HeadingRows> headings(List<String> words, Setting written, Mistakes mistakes) {
        String one = String.join("-", words);
        Optional<HeadingRows> rows = Optional.ofNullable(HEADING_ROWS.get(one.toLowerCase(Locale.ROOT)))
                .or(() -> rows(one)
                        .filter(range -> range.last() <= range.first() + 1)
                        .map(range -> new HeadingRows.Rows(range.first(), range.last())));
        if (rows.isEmpty()) {
            tell(mistakes, written, "headings");
        }
        return rows;
    }

    private static Optional<Integer> percentage(String words) {
        if (words.equals("other")) {
            return Optional.of(OTHER);
        }
        Matcher share = PERCENT.matcher(words);
        return share.matches() ? Optional.of(Integer.valueOf(share.group(1))) : Optional.empty();
    }

    private static Optional<Map<String, String>> fixed(Map<String, String> fixed, Setting written, Mistakes mistakes) {
        for (Setting value : written.settings()) {
            tellUnknown(value.name(), value, mistakes);
            if (value.name().equals(Field.EXEMPTION.key())
                    && !ExemptionWords.read(value.words()).isClear()) {
                tell(mistakes, value, "exemption-not-fixed", value.words());
            }
        }
        Map<String, String> texts = new LinkedHashMap<>(fixed);
        texts.replaceAll(LayoutFile::inWords);
        return Optional.of(texts);
    }

    /** A meaning in the place of a text would be published as what the council wrote. */
    private static Optional<Map<Field, Map<TextPattern, String>>> translations(
            Map<Field, Map<TextPattern, String>> values, Setting written, Mistakes mistakes) {
        for (Setting field : written.settings()) {
            if (Optional.ofNullable(Field.BY_NAME.get(field.name()))
                    .filter(TEXTS::contains)
                    .isPresent()) {
                tell(mistakes, field, "values-of-text", field.name());
            } else if (field.name().equals(Field.EXEMPTION.key())) {
                tell(mistakes, field, "values-of-exemption");
            } else {
                field.settings().forEach(cell -> tellUnknown(field.name(), cell, mistakes));
            }
        }
        values.forEach((field, words) -> words.replaceAll((pattern, meaning) -> inWords(field.key(), meaning)));
        return Optional.of(values);
    }

    /** Refuses what isn't the name of a status or response, since a slip would be published. */
    private static void tellUnknown(String field, Setting cell, Mistakes mistakes) {
        Map<String, ? extends Enum<?>> names = POSSIBLE.getOrDefault(field, Map.of());
        if (!names.isEmpty()
                && named(names, cell.words()).isEmpty()
                && !CellWords.sayNothing(cell.words().strip())) {
            tell(mistakes, cell, "not-possible", cell.words(), Nearest.advice(cell.words(), names.keySet()));
        }
    }

    /** The words for a cell of the field: for the name of a response or status, such as agreedInPart, what officers write. */
    private static String inWords(String field, String words) {
        return named(POSSIBLE.getOrDefault(field, Map.of()), words).orElse(words);
    }

    private static Optional<String> named(Map<String, ? extends Enum<?>> names, String words) {
        String name = PlainText.sameLabel(words).replace(" ", "");
        return names.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .<String>map(each -> EnumNames.words(each.getValue()))
                .findFirst();
    }
}
