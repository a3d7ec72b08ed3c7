package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Kind.Free;
import org.committeepapers.schema.Kind.Named;
import org.committeepapers.schema.Kind.OneOf;
import org.committeepapers.schema.Kind.Words;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.Values;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusWords;

/** What a layout file may hold. */
final class LayoutKeys {

    static final Map<String, Status> STATUSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Status.WITHHELD))));

    static final Map<String, FillColour> COLOURS = EnumNames.byName(List.of(FillColour.values()));

    private static final Map<String, Response.Category> RESPONSES =
            EnumNames.byName(List.copyOf(EnumSet.complementOf(EnumSet.of(Response.Category.WITHHELD))));

    private static final FindingText TEXT = FindingText.of(LayoutKeys.class, "mistakes.txt");

    private static final Pattern ROWS = Pattern.compile("([1-9][0-9]{0,6})(?:\\s*[-\u2013]\\s*([1-9][0-9]{0,6}))?");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final HeadingRows AUTO = new HeadingRows.Auto();
    private static final Map<String, HeadingRows> HEADING_ROWS =
            Map.of("auto", AUTO, "none", new HeadingRows.None(), "known", new HeadingRows.Known());

    private static final String OTHER = "other";
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s*%?");
    private static final int MOST_PERCENT = 100;

    private static final Pattern WELL_FORMED = Pattern.compile("[^{}]*+(?:\\{\\s*+[^{}\\s][^{}]*+}[^{}]*+)*+");

    private static final Kind<TextPattern> PATTERN = Kind.words().then(TextPattern::of);

    /** With names in braces. */
    private static final Kind<TextPattern> TEMPLATE = Kind.words().thenChecked((words, written, mistakes) -> {
        if (!WELL_FORMED.matcher(words).matches()) {
            tell(mistakes, written, "braces");
        }
        return Optional.of(TextPattern.of(words));
    });

    /** With names that get their values from the tracker. */
    private static final Kind<TextPattern> GIVING = TEMPLATE.thenChecked((pattern, written, mistakes) -> {
        if (Set.copyOf(pattern.names()).size() < pattern.names().size()) {
            tell(mistakes, written, "name-twice");
        }
        return Optional.of(pattern);
    });

    private static final Kind<ColumnName> COLUMN = new Words<>(
            "the heading of a column, or its letter",
            "",
            "",
            words -> Optional.of(new ColumnName(words.words().strip(), words.line())));

    /** Fields whose text may go on in a row below. */
    private static final Map<String, Field> CONTINUED = EnumNames.byName(List.copyOf(Field.texts(Field.OWNER)));

    /** In place of a column: whatever holds the first text of a row. */
    private static final ColumnName FIRST_TEXT = new ColumnName("", 0);

    private static final OneOf<Field> FIELD = new OneOf<>("field", Field.BY_NAME);
    private static final OneOf<Status> STATUS = new OneOf<>("status", STATUSES);

    private static final Kind<LocalDate> DAY = new Words<>(
            "a full date",
            "9 October 2025",
            "",
            words -> Dates.read(RichText.of(words.words())).onlyDay());
    private static final Kind<RowRange> ROW_RANGE =
            new Words<>("the first and the last row", "5-40", ROWS.pattern(), LayoutKeys::rows);
    private static final Kind<Marking> MARKING = new Words<>(
            "public, open, exempt, exempt and its paragraph, or confidential",
            "exempt 3",
            "",
            words -> MarkingWords.meaning(words.words()));
    private static final OneOf<Boolean> IF_BLANK =
            new OneOf<>("choice", new TreeMap<>(Map.of("progress", true, "unknown", false)));
    private static final OneOf<Language> LANGUAGE =
            new OneOf<>("language", EnumNames.byName(List.of(Language.values()), Language::code));
    private static final OneOf<SameItem> ITEM =
            new OneOf<>("choice", EnumNames.byName(List.of(SameItem.FIRST, SameItem.LAST)));

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
    static final Key<Values> ABOUT = new Key<>(
            "about",
            Kind.group(COUNCIL, COMMITTEE, TITLE, CONSIDERED_ON, AGREED_ON),
            Key.NO_KEYS,
            "What an About sheet would say; an About sheet takes precedence.");

    static final Key<List<TextPattern>> SHEET = new Key<>(
            "sheet",
            GIVING.list(),
            Key.NO_ITEMS,
            "Its sheets; `*` and `?` stand for any letters, and names in braces for what all items of the sheet have in common:"
                    + " `\"{committee} {*}\"`. A .csv has none.");
    private static final Key<RowRange> TABLE_ROWS = Key.of("rows", ROW_RANGE, "The only rows in which the table lies.");
    private static final Key<HeadingRows> HEADINGS = new Key<>(
            "headings",
            Kind.words().list().thenChecked(LayoutKeys::headings),
            "auto",
            "Their row; `[3, 4]` if they take two, where a merged upper one belongs to each below; `auto`: each row with all"
                    + " headings named; `known`: with those of the standard layout; `none`: columns are named by letters.");
    static final Key<Map<Field, List<ColumnName>>> COLUMNS = new Key<>(
            "columns",
            new Named<>("field", Field.BY_NAME, COLUMN.list()),
            Key.NO_KEYS,
            "Where each field is. A list means whichever is there; for `progress` all, of which the last one filled in counts;"
                    + " for `status` each in order.");
    static final Key<List<ColumnName>> PROGRESS = new Key<>(
            "progress",
            COLUMN.list(),
            Key.NO_ITEMS,
            "The columns of progress, the newest last, if not below `columns`.");
    static final Key<List<ColumnName>> IGNORE =
            new Key<>("ignore", COLUMN.list(), Key.NO_ITEMS, "Columns that appear in no paper, no data and no record.");
    static final Key<List<TextPattern>> LINES = new Key<>(
            "lines", GIVING.list(), Key.NO_ITEMS, "Rows of one text that say something about all items below.");
    static final Key<TextPattern> REFERENCE =
            Key.of("reference", TEMPLATE, "What a reference is made of: `\"{minute}{letter}\"`.");
    static final Key<Map<Field, List<TextPattern>>> PARTS = new Key<>(
            "parts",
            new Named<>("field", Field.BY_NAME, GIVING.list()),
            Key.NO_KEYS,
            "Cells that hold several things: `recommendation: \"{letter}) {recommendation}\"`, or a list of such patterns; `\\n` is"
                    + " a line break.");
    static final Key<Map<ColumnName, List<TextPattern>>> SKIP = new Key<>(
            "skip",
            new Kind.Either<>(
                    PATTERN.list().then(patterns -> Map.of(FIRST_TEXT, patterns)),
                    new Free<>("column", PATTERN.list()).then(LayoutKeys::byColumn)),
            Key.NO_ITEMS,
            "Rows that aren't items, by their first text, or by that in a column: `{Type: Info}`.");
    private static final Key<List<TextPattern>> UNTIL =
            new Key<>("until", PATTERN.list(), Key.NO_ITEMS, "From the row that begins like this, nothing is read.");
    static final Key<Continued> CONTINUES = new Key<>(
            "continues",
            new Kind.Either<>(
                    FIELD.list().then(fields -> new Continued(fields, Map.of())),
                    new Named<>("field", CONTINUED, PATTERN.list()).then(by -> new Continued(List.of(), by))),
            Key.NO_ITEMS,
            "A row without this field continues the row above, if it only adds text. Or `{progress: \"Comment*\"}`: the text of a"
                    + " row that begins like this belongs to that field of the item above.");
    static final Key<List<Field>> FILL_DOWN = new Key<>(
            "fillDown",
            FIELD.list(),
            Key.NO_ITEMS,
            "Fields whose blank cells take the value above, as merged cells always do. With both `reference` and"
                    + " `recommendation`, a row takes both or neither.");

    private static final Key<Map<String, Status>> STATUS_WORDS = new Key<>(
            "words", new Free<>("words", STATUS), Key.NO_KEYS, "Words of the tracker; `*` stands for anything.");
    private static final Key<Map<FillColour, Status>> STATUS_COLOURS =
            new Key<>("colours", new Named<>("colour", COLOURS, STATUS), Key.NO_KEYS, "The fills of the column.");
    private static final Key<Map<String, Status>> STATUS_PERCENT = new Key<>(
            "percent",
            new Free<>("percentage", STATUS).thenChecked(LayoutKeys::percent),
            Key.NO_KEYS,
            "Shares done, from 0 to 100, and `other` for every other one.");
    private static final Key<Status> OTHERWISE =
            new Key<>("otherwise", STATUS, "unknown", "What a row that says nothing means.");
    private static final Key<Boolean> BLANK = new Key<>(
            "blank", IF_BLANK, "unknown", "Whether the beginning of progress counts where the column is blank.");
    private static final Key<Boolean> STATUS_COLUMNS = new Key<>(
            "columns",
            new OneOf<>("choice", new TreeMap<>(Map.of("inOrder", false, "last", true))),
            "inOrder",
            "Which of several columns `status` counts: each `inOrder`, where one that disagrees is a finding, or the `last` one that is filled in.");
    private static final Key<StatusLayout> TABLE_STATUS = new Key<>(
            "status",
            Kind.group(STATUS_WORDS, STATUS_COLOURS, STATUS_PERCENT, OTHERWISE, STATUS_COLUMNS, BLANK)
                    .then(LayoutKeys::status),
            Key.NO_KEYS,
            "What the cells of the column of statuses mean.");

    private static final Key<Map<String, Marking>> EXEMPTION_WORDS = new Key<>(
            "words", new Free<>("words", MARKING), Key.NO_KEYS, "`*` stands for anything, `\"\"` for a blank cell.");
    static final Key<Values> EXEMPTION = new Key<>(
            "exemption", Kind.group(EXEMPTION_WORDS), Key.NO_KEYS, "What the cells of the column `exemption` mean.");

    static final Key<List<ColumnName>> OF = new Key<>(
            "of",
            COLUMN.list(),
            Key.NO_ITEMS,
            "The column that names the recommendation of an action on another sheet, and a second one to use where the first is"
                    + " blank. Both have to be there.");
    static final Key<Map<Field, List<TextPattern>>> LABELS = new Key<>(
            "labels",
            new Named<>("field", Field.BY_NAME, GIVING.list()),
            Key.NO_KEYS,
            "The labels of blocks: the first begins an item; the text is beside it, after a colon or below.");
    static final Key<Map<String, String>> FIXED = new Key<>(
            "fixed",
            new Free<>("field, or name in the reference", Kind.words()).thenChecked(LayoutKeys::fixed),
            Key.NO_KEYS,
            "What applies to the whole table: `{review: \"Flood readiness\", status: completed}`.");
    private static final Key<DatedEntries.Order> ENTRIES = Key.of(
            "entries",
            OneOf.of(DatedEntries.Order.class, "order"),
            "The order of dated entries in cells of `progress`, each of which begins on a line of its own: the newest is the"
                    + " progress, the others stay in the workbook.");
    private static final Key<List<Cleaning>> CLEAN = new Key<>(
            "clean",
            OneOf.of(Cleaning.class, "way of cleaning").list(),
            Key.NO_ITEMS,
            "`html`: tags and entities; `sharepoint`: numbers of people, times in UTC, placeholder dates.");
    private static final Key<List<Language>> LANGUAGES =
            new Key<>("languages", LANGUAGE.list(), Key.NO_ITEMS, "`[cy, en]` if each cell has both, a line each.");
    private static final Key<SameItem> SAME_ITEM =
            Key.of("sameItem", ITEM, "Which row counts if sheets list an item again; otherwise that is a finding.");

    /** Their words are printed as they are. */
    private static final Set<Field> TEXTS = Field.texts();

    private static final Key<Map<Field, Map<TextPattern, String>>> VALUES = new Key<>(
            "values",
            new Named<>("field", Field.BY_NAME, new Free<>("words", Kind.words()))
                    .thenChecked(LayoutKeys::translations),
            Key.NO_KEYS,
            "What cells stand for: `response: {\"Derbyniwyd*\": agreed, \"Y\": agreed}`. If an asterisk stands for words, a"
                    + " response keeps them; if they may limit it or take it back, such as \"in part\", the cell is read as it"
                    + " is.");

    private static final Key<DateStyle> DATES = Key.of(
            "dates",
            OneOf.of(DateStyle.class, "way of writing dates"),
            "How dates in figures are written. `serial`: a number without a date format is the day that a spreadsheet shows for"
                    + " it. Without this key they are read day first, and one that only makes sense month first puts the"
                    + " others of its column in doubt.");

    private static final Kind.Group TABLE = Kind.group(
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
                    CONTINUES)
            .and(
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
                    DATES);

    static final Key<List<TableLayout>> TABLES = new Key<>(
            "tables",
            TABLE.thenChecked(LayoutKeys::table).list(),
            Key.NO_ITEMS,
            "The tables, in the order in which they are read.");
    static final Key<List<TextPattern>> IGNORE_SHEETS =
            new Key<>("ignoreSheets", PATTERN.list(), Key.NO_ITEMS, "Sheets that hold nothing of the tracker.");

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

    private static Optional<TableLayout> table(Values values, Setting written, Mistakes mistakes) {
        TableLayout table = new TableLayout(
                written.line(),
                values.get(SHEET),
                values.find(TABLE_ROWS),
                values.get(HEADINGS),
                columns(values),
                values.get(IGNORE),
                values.get(LINES),
                values.find(REFERENCE),
                values.get(PARTS),
                values.get(SKIP).getOrDefault(FIRST_TEXT, List.of()),
                skipBy(values),
                values.get(UNTIL),
                values.get(CONTINUES),
                Set.copyOf(values.get(FILL_DOWN)),
                values.get(TABLE_STATUS),
                exemption(values),
                values.get(OF),
                values.get(LABELS),
                values.get(FIXED),
                values.find(ENTRIES),
                Set.copyOf(values.get(CLEAN)),
                values.get(LANGUAGES),
                values.find(SAME_ITEM).orElse(SameItem.FINDING),
                values.get(VALUES),
                values.find(DATES));
        new TableCheck(values, table, mistakes).tell();
        return Optional.of(table);
    }

    /** The columns of each field; those of progress may also be given in the table itself. */
    private static Map<Field, List<ColumnName>> columns(Values values) {
        Map<Field, List<ColumnName>> columns = new EnumMap<>(Field.class);
        values.get(COLUMNS).forEach((field, names) -> {
            if (!names.isEmpty()) {
                columns.put(field, names);
            }
        });
        if (!values.get(PROGRESS).isEmpty()) {
            columns.putIfAbsent(Field.PROGRESS, values.get(PROGRESS));
        }
        return columns;
    }

    private static Map<ColumnName, List<TextPattern>> byColumn(Map<String, List<TextPattern>> patterns) {
        Map<ColumnName, List<TextPattern>> columns = new LinkedHashMap<>();
        patterns.forEach((column, texts) -> columns.put(new ColumnName(column, 0), texts));
        return columns;
    }

    private static Map<ColumnName, List<TextPattern>> skipBy(Values values) {
        Map<ColumnName, List<TextPattern>> columns = new LinkedHashMap<>(values.get(SKIP));
        columns.remove(FIRST_TEXT);
        return columns;
    }

    private static Optional<RowRange> rows(Setting words) {
        Matcher range = ROWS.matcher(words.words().strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = row(range.group(1));
        int last = range.group(2) == null ? first : row(range.group(2));
        return Optional.of(new RowRange(first, last)).filter(rows -> first <= last);
    }

    /** From 0. */
    private static int row(String number) {
        return Integer.parseInt(number) - 1;
    }

    private static Optional<HeadingRows> headings(List<String> given, Setting written, Mistakes mistakes) {
        List<String> words =
                given.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        HeadingRows named = words.size() == 1 ? HEADING_ROWS.get(words.getFirst()) : words.isEmpty() ? AUTO : null;
        if (named != null) {
            return Optional.of(named);
        }
        boolean numbers = words.stream().allMatch(word -> ROW.matcher(word).matches());
        int first = numbers ? row(words.getFirst()) : 0;
        int last = numbers ? row(words.getLast()) : 0;
        if (!numbers || words.size() > 2 || last - first != words.size() - 1) {
            tell(mistakes, written, "headings");
            return Optional.empty();
        }
        return Optional.of(new HeadingRows.Rows(first, last));
    }

    private static Optional<Map<String, Status>> percent(
            Map<String, Status> percent, Setting written, Mistakes mistakes) {
        for (Setting entry : written.settings()) {
            if (!entry.name().equals(OTHER) && percentage(entry.name().strip()).isEmpty()) {
                tell(mistakes, entry, "percentage", entry.name());
            }
        }
        return Optional.of(percent);
    }

    private static Optional<Integer> percentage(String words) {
        Matcher share = PERCENT.matcher(words);
        return share.matches()
                ? Optional.of(Integer.valueOf(share.group(1))).filter(percent -> percent <= MOST_PERCENT)
                : Optional.empty();
    }

    private static StatusLayout status(Values values) {
        Map<Integer, Status> percent = new HashMap<>();
        values.get(STATUS_PERCENT)
                .forEach((words, status) -> percentage(words).ifPresent(share -> percent.put(share, status)));
        return new StatusLayout(
                values.get(STATUS_WORDS),
                values.get(STATUS_COLOURS),
                percent,
                Optional.ofNullable(values.get(STATUS_PERCENT).get(OTHER)),
                values.get(OTHERWISE),
                values.get(STATUS_COLUMNS),
                values.get(BLANK));
    }

    /** What the words of markings mean; an exempt one may have its paragraph. */
    private static MarkingWords exemption(Values values) {
        Map<TextPattern, Marking> meanings = new LinkedHashMap<>();
        values.get(EXEMPTION)
                .get(EXEMPTION_WORDS)
                .forEach((words, marking) -> meanings.put(TextPattern.of(words), marking));
        MarkingWords words = new MarkingWords(meanings);
        return !meanings.isEmpty() && TableCheck.isUnderPlainHeadings(values) ? words.whereBlankIsPublic() : words;
    }

    /** What cells stand for, by field and pattern. */
    private static Optional<Map<Field, Map<TextPattern, String>>> translations(
            Map<Field, Map<String, String>> cells, Setting written, Mistakes mistakes) {
        for (Setting field : written.settings()) {
            Optional.ofNullable(Field.BY_NAME.get(field.name()))
                    .ifPresent(known -> tellMeanings(known, field, mistakes));
        }
        Map<Field, Map<TextPattern, String>> translations = new EnumMap<>(Field.class);
        cells.forEach((field, words) -> {
            Map<TextPattern, String> ofField = new LinkedHashMap<>();
            words.forEach((cell, meaning) -> ofField.put(TextPattern.of(cell), inWords(field, meaning)));
            translations.put(field, ofField);
        });
        return Optional.of(translations);
    }

    /** A meaning in the place of a text would be published as what the council wrote. */
    private static void tellMeanings(Field field, Setting meanings, Mistakes mistakes) {
        if (field == Field.EXECUTIVE_RESPONSE) {
            tell(mistakes, meanings, "values-of-text/response", field.key());
        } else if (TEXTS.contains(field)) {
            tell(mistakes, meanings, "values-of-text", field.key());
        } else {
            meanings.settings().forEach(cell -> tellUnknown(field, cell, mistakes));
        }
    }

    /** Statuses and responses are named by their keys, or in words that a cell could have; a slip would be published. */
    private static void tellUnknown(Field field, Setting cell, Mistakes mistakes) {
        Set<String> names = namesOf(field).keySet();
        String words = cell.words().strip();
        if (names.isEmpty() || names.contains(words) || CellWords.sayNothing(words)) {
            return;
        }
        Optional<String> near = names.stream()
                .filter(name -> Spelling.distance(name, words.toLowerCase(Locale.ROOT)) == 1)
                .findFirst();
        boolean read = field == Field.STATUS
                ? StatusWords.ofStatusCell(words).isPresent()
                : ResponseWords.category(RichText.of(words)) != Response.Category.NOT_STATED;
        if (near.isPresent()) {
            tell(mistakes, cell, "slip", words, near.get());
        } else if (!read) {
            tell(mistakes, cell, "slip/choose", words, String.join(", ", names));
        }
    }

    private static Optional<Map<String, String>> fixed(Map<String, String> fixed, Setting written, Mistakes mistakes) {
        for (Setting value : written.settings()) {
            Optional.ofNullable(Field.BY_NAME.get(value.name()))
                    .ifPresent(field -> tellUnknown(field, value, mistakes));
        }
        return Optional.of(inWords(fixed));
    }

    private static Map<String, String> inWords(Map<String, String> fixed) {
        Map<String, String> texts = new LinkedHashMap<>();
        fixed.forEach((name, words) -> texts.put(
                name,
                Optional.ofNullable(Field.BY_NAME.get(name))
                        .map(field -> inWords(field, words))
                        .orElse(words)));
        return texts;
    }

    /**
     * The words for a cell of the field: for the name of a response or status, such as agreedInPart, what officers
     * write; else the words as they are.
     */
    private static String inWords(Field field, String words) {
        Enum<?> name = namesOf(field).get(words);
        return name == null ? words : EnumNames.words(name);
    }

    /** What cells of the field may say, by name; empty where they may say anything. */
    private static Map<String, ? extends Enum<?>> namesOf(Field field) {
        return switch (field) {
            case RESPONSE -> RESPONSES;
            case STATUS -> STATUSES;
            default -> Map.of();
        };
    }
}
