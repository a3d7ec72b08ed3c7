package org.committeepapers.reading;

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
import org.committeepapers.finding.FindingText;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.reading.TableLayout.Continued;
import org.committeepapers.reading.TableLayout.DateStyle;
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
import org.committeepapers.schema.Values;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Language;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;

/** What a layout file may hold. */
final class LayoutKeys {

    static final Map<String, Status> STATUSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Status.WITHHELD))));

    static final Map<String, FillColour> COLOURS = EnumNames.byName(List.of(FillColour.values()));

    private static final Map<String, Response.Category> RESPONSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Response.Category.WITHHELD))));

    /** What cells of a field may say, by name; other fields may say anything. */
    private static final Map<String, Map<String, ? extends Enum<?>>> POSSIBLE =
            Map.of(Field.RESPONSE.key(), RESPONSES, Field.STATUS.key(), STATUSES);

    private static final FindingText TEXT = FindingText.of(LayoutKeys.class, "mistakes.txt");

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

    private static final Words<ColumnName> COLUMN_NAME =
            Words.of("the heading of a column, or its letter", "", words -> Optional.of(new ColumnName(words, 0)));
    private static final Kind<ColumnName> COLUMN = COLUMN_NAME.thenChecked(
            (name, written, mistakes) -> Optional.of(new ColumnName(name.words(), written.line())));

    /** Fields whose text may go on in a row below. */
    private static final Map<String, Field> CONTINUED = EnumNames.byName(List.copyOf(Field.texts(Field.OWNER)));

    /** In place of a column: whatever holds the first text of a row. */
    static final ColumnName FIRST_TEXT = new ColumnName("", 0);

    /** In place of a percentage: every other one. */
    static final int OTHER = -1;

    private static final OneOf<Field> FIELD = new OneOf<>("field", Field.BY_NAME);
    private static final OneOf<Status> STATUS = new OneOf<>("status", STATUSES);

    private static final Kind<LocalDate> DAY = Words.of(
            "a full date",
            "9 October 2025",
            words -> Dates.read(RichText.of(words)).onlyDay());
    private static final Kind<RowRange> ROW_RANGE =
            new Words<>("the first and the last row", "5-40", ROWS.pattern(), LayoutKeys::rows);
    private static final Words<Integer> PERCENTAGE =
            Words.of("a percentage from 0 to 100, or other", "50", LayoutKeys::percentage);
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
            Kind.words().list().thenChecked(LayoutKeys::headings),
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
    static final Key<Map<ColumnName, List<TextPattern>>> SKIP = Key.of(
            "skip",
            new Kind.Either<>(
                    PATTERN.list().then(patterns -> Map.of(FIRST_TEXT, patterns)),
                    new Free<>("column", COLUMN_NAME, PATTERN.list())),
            "Rows that aren't items, by their first text, or by that in a column: `{Type: Info}`.");
    static final Key<List<TextPattern>> UNTIL =
            Key.of("until", PATTERN.list(), "From the row that begins like this, nothing is read.");
    static final Key<Continued> CONTINUES = Key.of(
            "continues",
            new Kind.Either<>(
                    FIELD.list().then(fields -> new Continued(fields, Map.of())),
                    new Named<>("field", CONTINUED, PATTERN.list()).then(by -> new Continued(List.of(), by))),
            "A row without this field continues the row above, if it only adds text. Or `{progress: \"Comment*\"}`: the text of a"
                    + " row that begins like this belongs to that field of the item above.");
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
            new Free<>("field, or name in the reference", Kind.words(), Kind.words()).thenChecked(LayoutKeys::fixed),
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
                    .thenChecked(LayoutKeys::translations),
            "What cells stand for: `response: {\"Derbyniwyd*\": agreed, \"Y\": agreed}`. If an asterisk stands for words, a"
                    + " response keeps them; if they may limit it or take it back, such as \"in part\", the cell is read as it"
                    + " is.");

    static final Key<DateStyle> DATES = Key.of(
            "dates",
            OneOf.of(DateStyle.class, "way of writing dates"),
            "How dates in figures are written. `serial`: a number without a date format is the day that a spreadsheet shows for"
                    + " it. Without this key they are read day first, and one that only makes sense month first puts the"
                    + " others of its column in doubt.");

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
                            VALUES,
                            DATES)
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

    /** The keys of the file itself. */
    static final Kind.Group KEYS = Kind.group(CONFIRMED, ABOUT, TABLES, IGNORE_SHEETS, EXEMPT_INFORMATION, SKIP_HIDDEN);

    private LayoutKeys() {}

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
        texts.replaceAll(LayoutKeys::inWords);
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
