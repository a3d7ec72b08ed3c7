package org.committeepapers.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

/**
 * Tells of keys of one table that don't fit each other. What a table lacks is told only where nothing else in it is wrong,
 * since that may be the reason.
 *
 * @param values the table as written
 */
record TableCheck(Values values, TableLayout layout, Mistakes mistakes) {

    private static final Set<Field> ITEM = EnumSet.of(Field.RECOMMENDATION, Field.ACTION, Field.REFERENCE);
    private static final Set<Field> BEGINNING = EnumSet.of(Field.RECOMMENDATION, Field.REFERENCE);

    /** In characters; shorter names that differ by a letter are different names. */
    private static final int SHORTEST_SLIP = 5;

    void tell() {
        boolean sound = !mistakes.areIn(values.setting());
        tellTwice();
        tellLetters();
        tellIgnored();
        tellMarkings();
        tellNames();
        if (sound) {
            tellMissing();
        }
    }

    private void wrong(Setting setting, String key, Object... words) {
        LayoutKeys.tell(mistakes, setting, key, words);
    }

    private Setting at(Key<?> key) {
        return values.at(key);
    }

    private void tellMissing() {
        if (layout.columns().isEmpty() && layout.labels().isEmpty()) {
            wrong(values.setting(), "nothing-to-read");
            return;
        }
        if (!layout.labels().isEmpty()) {
            if (!BEGINNING.contains(layout.labels().keySet().iterator().next())) {
                wrong(at(LayoutKeys.LABELS).settings().getFirst(), "first-label");
            }
        } else if (given().noneMatch(ITEM::contains)) {
            Setting columns = at(LayoutKeys.COLUMNS);
            wrong(columns.line() > 0 ? columns : values.setting(), "no-item");
        }
        tellNotGiven(at(LayoutKeys.CONTINUES), layout.continued().without());
        tellNotGiven(at(LayoutKeys.FILL_DOWN), layout.fillDown());
    }

    private void tellNotGiven(Setting setting, Iterable<Field> fields) {
        Set<Field> given = EnumSet.noneOf(Field.class);
        given().forEach(given::add);
        for (Field field : fields) {
            if (!given.contains(field)) {
                wrong(setting, "no-such-column", field.key());
            }
        }
    }

    /** The fields that the cells of a row give. */
    private Stream<Field> given() {
        return Stream.of(
                        layout.columns().keySet().stream(),
                        layout.parts().values().stream()
                                .flatMap(List::stream)
                                .flatMap(part -> part.names().stream().flatMap(TableCheck::field)),
                        layout.reference().stream().map(template -> Field.REFERENCE))
                .flatMap(fields -> fields);
    }

    private static Stream<Field> field(String name) {
        return Stream.ofNullable(Field.BY_NAME.get(name));
    }

    private void tellTwice() {
        Setting progress = at(LayoutKeys.PROGRESS);
        if (progress.line() > 0
                && at(LayoutKeys.COLUMNS).at(Field.PROGRESS.key()).line() > 0) {
            wrong(progress, "progress-twice");
        }
    }

    private void tellLetters() {
        if (layout.headings() instanceof TableLayout.HeadingRows.None) {
            Stream.concat(
                            at(LayoutKeys.COLUMNS).settings().stream(),
                            Stream.of(at(LayoutKeys.PROGRESS), at(LayoutKeys.OF), at(LayoutKeys.IGNORE)))
                    .flatMap(setting -> setting.each().stream())
                    .filter(name -> !name.words().isBlank())
                    .filter(name ->
                            new ColumnName(name.words(), name.line()).letter().isEmpty())
                    .forEach(name -> wrong(name, "no-letter"));
        }
    }

    private void tellIgnored() {
        Set<String> read = new HashSet<>();
        layout.columns().values().forEach(names -> names.forEach(name -> read.add(ColumnName.folded(name.words()))));
        layout.of().forEach(name -> read.add(ColumnName.folded(name.words())));
        for (Setting ignored : at(LayoutKeys.IGNORE).each()) {
            if (read.contains(ColumnName.folded(ignored.words()))) {
                wrong(ignored, "ignored-and-read");
            }
        }
    }

    private void tellMarkings() {
        if (at(LayoutKeys.EXEMPTION).line() == 0) {
            ofMarkings(values)
                    .filter(name -> MarkedLabel.asksWhetherPublic(name.words()))
                    .forEach(name -> wrong(name, "marking-words", name.words()));
        }
    }

    private static Stream<Setting> ofMarkings(Values values) {
        return Stream.of(LayoutKeys.COLUMNS, LayoutKeys.LABELS)
                .flatMap(group -> values.at(group).at(Field.EXEMPTION.key()).each().stream());
    }

    /** Whether all headings of markings are those of the standard layout, which ask what is exempt. */
    static boolean isUnderPlainHeadings(Values values) {
        Set<String> plain = StandardLayout.headingsOf(Field.EXEMPTION);
        return ofMarkings(values)
                .allMatch(name -> name.words().indexOf('*') < 0 && plain.contains(ColumnName.folded(name.words())));
    }

    /** Holds the names in braces of lines, parts, labels and the reference, and those that are fixed, to each other. */
    private void tellNames() {
        Setting reference = at(LayoutKeys.REFERENCE);
        Set<String> used = new LinkedHashSet<>();
        layout.reference().ifPresent(pattern -> used.addAll(pattern.names()));
        if (layout.reference().isPresent() && used.isEmpty()) {
            wrong(reference, "reference-without-names");
        }
        for (Setting part : at(LayoutKeys.PARTS).settings()) {
            if (part.form() == Setting.Form.WORDS
                    && !part.words().isBlank()
                    && names(part).isEmpty()) {
                wrong(part, "no-part");
            }
        }
        List<Setting> patterns = Stream.of(
                        Stream.of(at(LayoutKeys.SHEET), at(LayoutKeys.LINES)),
                        at(LayoutKeys.PARTS).settings().stream(),
                        at(LayoutKeys.LABELS).settings().stream())
                .flatMap(settings -> settings)
                .flatMap(setting -> setting.each().stream())
                .toList();
        tellUnknown(reference, used, patterns);
        patterns.forEach(pattern -> tellSlips(pattern, used));
        // A fixed value has to be a field or part of the reference, or it is never used.
        for (Setting fixed : at(LayoutKeys.FIXED).settings()) {
            if (!used.contains(fixed.name()) && !Field.BY_NAME.containsKey(fixed.name())) {
                wrong(fixed, "never-used", Nearest.advice(fixed.name(), Field.BY_NAME.keySet()));
            }
        }
    }

    private static List<String> names(Setting pattern) {
        return TextPattern.of(pattern.words().strip()).names();
    }

    private void tellUnknown(Setting reference, Set<String> used, List<Setting> patterns) {
        Set<String> known = new LinkedHashSet<>(layout.fixed().keySet());
        patterns.forEach(pattern -> known.addAll(names(pattern)));
        known.addAll(Field.BY_NAME.keySet());
        for (String name : used) {
            if (!known.contains(name)) {
                wrong(
                        reference,
                        "name-not-given",
                        name,
                        Nearest.to(name, known)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Name it in braces below \"lines\", \"parts\" or \"labels\", or say it below"
                                        + " \"fixed\"."));
            }
        }
    }

    /** A table's own name may be anything, but one that is nearly a field is a slip. */
    private void tellSlips(Setting pattern, Set<String> used) {
        for (String name : names(pattern)) {
            if (!Field.BY_NAME.containsKey(name) && !used.contains(name)) {
                Field.BY_NAME.keySet().stream()
                        .filter(field -> isSlip(name, field))
                        .findFirst()
                        .ifPresent(field -> wrong(pattern, "slip/field", name, field));
            }
        }
    }

    private static boolean isSlip(String name, String field) {
        return name.equalsIgnoreCase(field) || name.length() >= SHORTEST_SLIP && Spelling.distance(name, field) == 1;
    }
}
