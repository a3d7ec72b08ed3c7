package org.committeepapers.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.Values;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;

/**
 * Tells of keys of one table that don't fit each other, where reading would be silent about it, or wrong. What a table lacks
 * is told only where nothing else in it is wrong, since that may be the reason.
 *
 * @param keys the table as written
 */
record TableCheck(Values keys, TableLayout layout, Mistakes mistakes) {

    private static final Set<Field> ITEM = EnumSet.of(Field.RECOMMENDATION, Field.ACTION, Field.REFERENCE);
    private static final Set<Field> BEGINNING = EnumSet.of(Field.RECOMMENDATION, Field.REFERENCE);

    /** Their words may stand in a cell with those of another field. */
    private static final Set<Field> SHARING = EnumSet.of(Field.STATUS, Field.PERCENT, Field.EXEMPTION, Field.RESPONSE);

    /** Letters such as R, A and G mean something by themselves. */
    private static final Pattern TICK = Pattern.compile("(?i)x|y|yes|ie|done|[^\\p{L}*?]+");

    /** In characters; shorter names that differ by a letter are different names. */
    private static final int SHORTEST_SLIP = 5;

    void tell() {
        boolean sound = !mistakes.areIn(keys.setting());
        tellColumns();
        tellTicks();
        tellMarkings();
        if (layout.entries().isPresent() && layout.languages().size() > 1) {
            wrong(at(LayoutKeys.ENTRIES), "entries-and-languages");
        }
        tellNames();
        if (sound) {
            tellMissing();
        }
    }

    private void wrong(Setting setting, String key, Object... words) {
        LayoutKeys.tell(mistakes, setting, key, words);
    }

    private Setting at(Key<?> key) {
        return keys.at(key);
    }

    /** A column that two keys name by mistake would be read twice, or not at all. */
    private void tellColumns() {
        Map<String, Setting> read = new HashMap<>();
        for (Setting field : at(LayoutKeys.COLUMNS).settings()) {
            for (Setting name : field.each()) {
                Setting other = read.putIfAbsent(ColumnName.folded(name.words()), field);
                if (other != null && !mayShare(field.name()) && !mayShare(other.name())) {
                    wrong(name, "column-twice", other.name());
                }
            }
        }
        layout.of().forEach(name -> read.putIfAbsent(ColumnName.folded(name.words()), at(LayoutKeys.OF)));
        for (Setting ignored : at(LayoutKeys.IGNORE).each()) {
            if (read.containsKey(ColumnName.folded(ignored.words()))) {
                wrong(ignored, "ignored-and-read");
            }
        }
    }

    /** A tick in any of several columns would mean the same, whatever their headings say. */
    private void tellTicks() {
        Setting columns = at(LayoutKeys.COLUMNS).at(Field.STATUS.key());
        List<Setting> ticks = at(LayoutKeys.TABLE_STATUS).at(LayoutKeys.STATUS_WORDS.name()).settings().stream()
                .filter(word -> TICK.matcher(word.name().strip()).matches())
                .toList();
        boolean severalColumns = columns.each().size() > 1 || columns.words().indexOf('*') >= 0;
        if (severalColumns && ticks.stream().map(Setting::words).distinct().count() == 1) {
            wrong(ticks.getFirst(), "ticks", ticks.getFirst().name());
        }
    }

    private static boolean mayShare(String field) {
        return SHARING.contains(Field.BY_NAME.get(field));
    }

    private void tellMarkings() {
        if (at(LayoutKeys.EXEMPTION).line() == 0) {
            ofMarkings(keys)
                    .filter(name -> MarkedLabel.asksWhetherPublic(name.words()))
                    .forEach(name -> wrong(name, "marking-words", name.words()));
        }
    }

    private static Stream<Setting> ofMarkings(Values keys) {
        return Stream.of(LayoutKeys.COLUMNS, LayoutKeys.LABELS)
                .flatMap(group -> keys.at(group).at(Field.EXEMPTION.key()).each().stream());
    }

    /** What the words of markings mean. Under headings of the standard layout, which ask what is exempt, a blank cell is public. */
    static MarkingWords exemption(Values keys) {
        Map<TextPattern, Marking> meanings = keys.get(LayoutKeys.EXEMPTION).get(LayoutKeys.EXEMPTION_WORDS);
        MarkingWords words = new MarkingWords(meanings);
        if (meanings.isEmpty()) {
            return words;
        }
        Set<String> plain = StandardLayout.headingsOf(Field.EXEMPTION);
        boolean isPlain = ofMarkings(keys)
                .allMatch(name -> name.words().indexOf('*') < 0 && plain.contains(ColumnName.folded(name.words())));
        return isPlain ? words.whereBlankIsPublic() : words;
    }

    /** Holds the names in braces of patterns and the reference, and those that are fixed, to each other. */
    private void tellNames() {
        Set<String> ofReference = layout.reference().stream()
                .flatMap(pattern -> pattern.names().stream())
                .collect(Collectors.toSet());
        Set<String> given = new LinkedHashSet<>(layout.fixed().keySet());
        given.addAll(Field.BY_NAME.keySet());
        for (Setting pattern : patterns()) {
            for (String name : TextPattern.of(pattern.words()).names()) {
                given.add(name);
                if (!ofReference.contains(name)) {
                    tellSlip(pattern, name);
                }
            }
        }
        for (String name : ofReference) {
            if (!given.contains(name)) {
                wrong(at(LayoutKeys.REFERENCE), "name-not-given", name);
            }
        }
        for (Setting fixed : at(LayoutKeys.FIXED).settings()) {
            if (!ofReference.contains(fixed.name()) && !Field.BY_NAME.containsKey(fixed.name())) {
                wrong(fixed, "never-used", fixed.name(), Nearest.advice(fixed.name(), Field.BY_NAME.keySet()));
            }
        }
    }

    private List<Setting> patterns() {
        return Stream.of(
                        Stream.of(at(LayoutKeys.SHEET), at(LayoutKeys.LINES)),
                        at(LayoutKeys.PARTS).settings().stream(),
                        at(LayoutKeys.LABELS).settings().stream())
                .flatMap(settings -> settings)
                .flatMap(setting -> setting.each().stream())
                .toList();
    }

    /** A table's own name may be anything, but one that is nearly a field is a slip. */
    private void tellSlip(Setting pattern, String name) {
        for (String field : Field.BY_NAME.keySet()) {
            if (!name.equals(field)
                    && (name.equalsIgnoreCase(field)
                            || name.length() >= SHORTEST_SLIP && Spelling.distance(name, field) == 1)) {
                wrong(pattern, "never-used", name, "Did you mean \"" + field + "\"?");
            }
        }
    }

    private void tellMissing() {
        Set<Field> given = given();
        if (!layout.labels().isEmpty()) {
            if (!BEGINNING.contains(layout.labels().keySet().iterator().next())) {
                wrong(at(LayoutKeys.LABELS).settings().getFirst(), "first-label");
            }
        } else if (given.stream().noneMatch(ITEM::contains)) {
            Setting columns = at(LayoutKeys.COLUMNS);
            wrong(columns.line() > 0 ? columns : keys.setting(), "no-item");
        }
        tellNotGiven(LayoutKeys.CONTINUES, layout.continued().without(), given);
        tellNotGiven(LayoutKeys.FILL_DOWN, layout.fillDown(), given);
        Set<String> named = new LinkedHashSet<>(layout.fixed().keySet());
        // Words of statuses count in progress too.
        named.add(Field.STATUS.key());
        patterns()
                .forEach(pattern -> named.addAll(TextPattern.of(pattern.words()).names()));
        for (Setting values : at(LayoutKeys.VALUES).settings()) {
            Field field = Field.BY_NAME.get(values.name());
            if (!given.contains(field) && !layout.labels().containsKey(field) && !named.contains(values.name())) {
                wrong(values, "values-not-used", values.name());
            }
        }
    }

    private void tellNotGiven(Key<?> key, Iterable<Field> fields, Set<Field> given) {
        for (Field field : fields) {
            if (!given.contains(field)) {
                wrong(at(key), "no-such-column", field.key());
            }
        }
    }

    /** The fields that the cells of a row give. */
    private Set<Field> given() {
        Set<Field> given = EnumSet.noneOf(Field.class);
        given.addAll(layout.columns().keySet());
        layout.reference().ifPresent(template -> given.add(Field.REFERENCE));
        layout.parts().values().stream()
                .flatMap(List::stream)
                .flatMap(part -> part.names().stream())
                .flatMap(name -> Stream.ofNullable(Field.BY_NAME.get(name)))
                .forEach(given::add);
        return given;
    }
}
