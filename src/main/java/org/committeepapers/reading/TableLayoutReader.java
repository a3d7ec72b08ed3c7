package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.reading.TableLayout.RowRange;
import org.committeepapers.reading.TableLayout.SameItem;
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.schema.Setting;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;

/** Reads the layout of one table. */
record TableLayoutReader(LayoutValues values) {

    private static final Pattern ROWS = Pattern.compile("([1-9][0-9]{0,6})(?:\\s*[-\u2013]\\s*([1-9][0-9]{0,6}))?");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final HeadingRows AUTO = new HeadingRows.Auto();
    private static final Map<String, HeadingRows> HEADINGS =
            Map.of("auto", AUTO, "none", new HeadingRows.None(), "known", new HeadingRows.Known());

    private static final String OTHER = "other";
    private static final Map<String, Boolean> IF_BLANK = new TreeMap<>(Map.of("progress", true, "unknown", false));
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s*%?");
    private static final int MOST_PERCENT = 100;

    TableLayout table(Setting table) {
        int before = values.mistakes();
        values.checkKeys(table, LayoutNames.TABLE);
        TableLayout layout = layout(table);
        if (values.mistakes() == before) {
            new TableCheck(values, table, layout).check();
        }
        return layout;
    }

    private TableLayout layout(Setting table) {
        TemplateReader templates = new TemplateReader(values);
        List<TextPattern> lines = templates.patterns(table.at("lines"));
        Map<Field, TextPattern> parts = templates.parts(table.at("parts"));
        Map<Field, List<TextPattern>> labels = templates.labels(table.at("labels"));
        Map<String, String> fixed = templates.fixed(table.at("fixed"));
        return new TableLayout(
                table.line(),
                patterns(values, table.at("sheet")),
                rows(table.at("rows")),
                headings(table.at("headings")),
                columns(table),
                names(table.at("ignore")),
                lines,
                templates.reference(table),
                parts,
                patterns(values, table.at("skip")),
                patterns(values, table.at("until")),
                fields(table.at("continues")),
                Set.copyOf(fields(table.at("fillDown"))),
                status(table.at("status")),
                exemption(table),
                names(table.at("of")),
                labels,
                fixed,
                Set.copyOf(values.eachOf(table.at("clean"), "way of cleaning", LayoutNames.CLEANINGS)),
                values.eachOf(table.at("languages"), "language", LayoutNames.LANGUAGES),
                values.oneOf(table.at("sameItem"), "choice", LayoutNames.SAME_ITEM)
                        .orElse(SameItem.FINDING),
                translations(table.at("values")));
    }

    static List<TextPattern> patterns(LayoutValues values, Setting setting) {
        return values.texts(setting).stream()
                .map(text -> TextPattern.of(text.words().strip()))
                .toList();
    }

    private Optional<RowRange> rows(Setting rows) {
        return values.text(rows).flatMap(text -> {
            Matcher range = ROWS.matcher(text.words().strip());
            int first = range.matches() ? row(range.group(1)) : 0;
            int last = !range.matches() ? -1 : range.group(2) == null ? first : row(range.group(2));
            if (last < first) {
                values.mistake(rows, "rows");
                return Optional.empty();
            }
            return Optional.of(new RowRange(first, last));
        });
    }

    /** From 0. */
    private static int row(String number) {
        return Integer.parseInt(number) - 1;
    }

    private HeadingRows headings(Setting headings) {
        List<String> words = values.neededTexts(headings).stream()
                .map(text -> text.words().strip().toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty()) {
            return AUTO;
        }
        HeadingRows named = words.size() == 1 ? HEADINGS.get(words.getFirst()) : null;
        if (named != null) {
            return named;
        }
        boolean numbers = words.stream().allMatch(word -> ROW.matcher(word).matches());
        int first = numbers ? row(words.getFirst()) : 0;
        int last = numbers ? row(words.getLast()) : 0;
        if (!numbers || words.size() > 2 || last - first != words.size() - 1) {
            values.mistake(headings, "headings");
        }
        return new HeadingRows.Rows(first, last);
    }

    /** The columns of each field; those of progress may also be given in the table itself. */
    private Map<Field, List<ColumnName>> columns(Setting table) {
        Map<Field, List<ColumnName>> columns = new EnumMap<>(Field.class);
        for (Setting column : values.group(table.at("columns"))) {
            values.named(column, "field", Field.BY_NAME)
                    .ifPresent(field -> put(columns, field, names(values.neededTexts(column))));
        }
        Setting progress = table.at("progress");
        if (columns.containsKey(Field.PROGRESS) && !progress.isNothing()) {
            values.mistake(progress, "progress-twice");
        } else {
            put(columns, Field.PROGRESS, names(values.neededTexts(progress)));
        }
        return columns;
    }

    private static void put(Map<Field, List<ColumnName>> columns, Field field, List<ColumnName> names) {
        if (!names.isEmpty()) {
            columns.put(field, names);
        }
    }

    private List<ColumnName> names(Setting setting) {
        return names(values.texts(setting));
    }

    private static List<ColumnName> names(List<Setting> texts) {
        return texts.stream()
                .map(text -> new ColumnName(text.words().strip(), text.line()))
                .toList();
    }

    private List<Field> fields(Setting setting) {
        return values.eachOf(setting, "field", Field.BY_NAME);
    }

    /** Cells may stand for any words, but a word that is nearly a known name is a slip. */
    private void checkSlip(Field field, Setting cell) {
        Set<String> names = LayoutNames.namesOf(field).keySet();
        String words = cell.words().strip();
        if (!names.contains(words)) {
            names.stream()
                    .filter(name -> Spelling.distance(name, words.toLowerCase(Locale.ROOT)) == 1)
                    .findFirst()
                    .ifPresent(near -> values.mistake(cell, "slip", words, near));
        }
    }

    /** What cells stand for, by field and pattern. */
    private Map<Field, Map<TextPattern, String>> translations(Setting group) {
        Map<Field, Map<TextPattern, String>> translations = new EnumMap<>(Field.class);
        for (Setting cells : values.group(group)) {
            Optional<Field> field = values.named(cells, "field", Field.BY_NAME);
            Map<TextPattern, String> ofField = new LinkedHashMap<>();
            for (Setting cell : values.group(cells)) {
                field.ifPresent(known -> checkSlip(known, cell));
                values.text(cell)
                        .ifPresent(text -> ofField.put(
                                TextPattern.of(cell.name().strip()),
                                field.map(known -> LayoutNames.inWords(
                                                known, text.words().strip()))
                                        .orElse("")));
            }
            field.ifPresent(known -> translations.put(known, ofField));
        }
        return translations;
    }

    private StatusLayout status(Setting status) {
        values.checkKeys(status, LayoutNames.STATUS);
        return new StatusLayout(
                words(status.at("words")),
                colours(status.at("colours")),
                percent(status.at("percent")),
                status(status.at("percent").at(OTHER), false),
                status(status.at("otherwise"), false).orElse(Status.UNKNOWN),
                values.oneOf(status.at("blank"), "choice", IF_BLANK).orElse(false));
    }

    /** What the words of markings mean; an exempt one may have its paragraph. */
    private MarkingWords exemption(Setting table) {
        Setting exemption = table.at("exemption");
        values.checkKeys(exemption, LayoutNames.EXEMPTION);
        Map<TextPattern, Marking> meanings = new LinkedHashMap<>();
        for (Setting word : values.group(exemption.at("words"))) {
            for (Setting text : values.text(word).stream().toList()) {
                MarkingWords.meaning(text.words())
                        .ifPresentOrElse(
                                meaning ->
                                        meanings.put(TextPattern.of(word.name().strip()), meaning),
                                () -> values.mistake(
                                        text, "marking", text.words().strip()));
            }
        }
        if (meanings.isEmpty()) {
            ofMarkings(table)
                    .filter(name -> MarkedLabel.asksWhetherPublic(name.words()))
                    .forEach(name -> values.mistake(name, "marking-words", name.words()));
        }
        MarkingWords words = new MarkingWords(meanings);
        return !meanings.isEmpty() && isUnderPlainHeadings(table) ? words.whereBlankIsPublic() : words;
    }

    private static Stream<Setting> ofMarkings(Setting table) {
        return Stream.of("columns", "labels")
                .flatMap(group -> table.at(group).at(Field.EXEMPTION.key()).each().stream());
    }

    /** Whether all headings of markings are those of the standard layout, which ask what is exempt. */
    private static boolean isUnderPlainHeadings(Setting table) {
        Set<String> plain = StandardLayout.headingsOf(Field.EXEMPTION);
        return ofMarkings(table)
                .allMatch(name -> name.words().indexOf('*') < 0 && plain.contains(ColumnName.folded(name.words())));
    }

    private Map<String, Status> words(Setting group) {
        Map<String, Status> words = new LinkedHashMap<>();
        for (Setting word : values.group(group)) {
            status(word, LayoutNames.STATUSES.containsKey(word.name()))
                    .ifPresent(status -> words.put(word.name().strip(), status));
        }
        return words;
    }

    /** @param turned whether the status seems to stand before the colon */
    private Optional<Status> status(Setting setting, boolean turned) {
        boolean known = setting.items().isEmpty()
                && (LayoutNames.STATUSES.containsKey(setting.words().strip()) || LayoutValues.isQuestion(setting));
        if (turned && !known && !setting.isNothing()) {
            values.mistake(setting, "status-before-colon", setting.name());
            return Optional.empty();
        }
        return values.oneOf(setting, "status", LayoutNames.STATUSES);
    }

    private Map<FillColour, Status> colours(Setting group) {
        Map<FillColour, Status> colours = new EnumMap<>(FillColour.class);
        for (Setting entry : values.group(group)) {
            values.named(entry, "colour", LayoutNames.COLOURS)
                    .ifPresent(colour -> status(entry, false).ifPresent(status -> colours.put(colour, status)));
        }
        return colours;
    }

    private Map<Integer, Status> percent(Setting group) {
        Map<Integer, Status> percent = new HashMap<>();
        for (Setting entry : values.group(group)) {
            var share = PERCENT.matcher(entry.name().strip());
            if (share.matches() && Integer.parseInt(share.group(1)) <= MOST_PERCENT) {
                status(entry, false).ifPresent(status -> percent.put(Integer.valueOf(share.group(1)), status));
            } else if (!entry.name().equals(OTHER)) {
                values.mistake(entry, "percentage", entry.name());
            }
        }
        return percent;
    }

    /** Checks whether the keys of one table fit each other, once each by itself is right. */
    private record TableCheck(LayoutValues values, Setting table, TableLayout layout) {

        private static final Set<Field> ITEM = EnumSet.of(Field.RECOMMENDATION, Field.ACTION, Field.REFERENCE);
        private static final Set<Field> BEGINNING = EnumSet.of(Field.RECOMMENDATION, Field.REFERENCE);

        void check() {
            if (layout.columns().isEmpty() && layout.labels().isEmpty()) {
                values.mistake(table, "nothing-to-read");
                return;
            }
            checkItems();
            checkLetters();
            checkIgnored();
            checkFields("continues", layout.continued());
            checkFields("fillDown", layout.fillDown());
        }

        private void checkItems() {
            if (layout.labels().isEmpty()) {
                if (given().noneMatch(ITEM::contains)) {
                    values.mistake(table.at("columns").line() > 0 ? table.at("columns") : table, "no-item");
                }
            } else if (!BEGINNING.contains(layout.labels().keySet().iterator().next())) {
                values.mistake(table.at("labels").settings().getFirst(), "first-label");
            }
        }

        /** The fields that the cells of a row give. */
        private Stream<Field> given() {
            return Stream.of(
                            layout.columns().keySet().stream(),
                            layout.parts().values().stream()
                                    .flatMap(part -> part.names().stream().flatMap(this::field)),
                            layout.reference().stream().map(template -> Field.REFERENCE))
                    .flatMap(fields -> fields);
        }

        private Stream<Field> field(String name) {
            return Stream.ofNullable(Field.BY_NAME.get(name));
        }

        private void checkLetters() {
            if (layout.headings() instanceof TableLayout.HeadingRows.None) {
                for (Setting name : named()) {
                    if (new ColumnName(name.words(), name.line()).letter().isEmpty()) {
                        values.mistake(name, "no-letter");
                    }
                }
            }
        }

        /** All settings that name columns. */
        private List<Setting> named() {
            return Stream.concat(
                            table.at("columns").settings().stream(),
                            Stream.of(table.at("progress"), table.at("of"), table.at("ignore")))
                    .flatMap(setting -> setting.each().stream())
                    .toList();
        }

        private void checkIgnored() {
            Set<String> read = new HashSet<>();
            layout.columns()
                    .values()
                    .forEach(names -> names.forEach(name -> read.add(ColumnName.folded(name.words()))));
            layout.of().forEach(name -> read.add(ColumnName.folded(name.words())));
            for (Setting ignored : table.at("ignore").each()) {
                if (read.contains(ColumnName.folded(ignored.words()))) {
                    values.mistake(ignored, "ignored-and-read");
                }
            }
        }

        private void checkFields(String key, Iterable<Field> fields) {
            Set<Field> given = EnumSet.noneOf(Field.class);
            given().forEach(given::add);
            for (Field field : fields) {
                if (!given.contains(field)) {
                    values.mistake(table.at(key), "no-such-column", field.key());
                }
            }
        }
    }
}
