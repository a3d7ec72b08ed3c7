package org.committeepapers.workbook.layout;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.setting.Setting;
import org.committeepapers.tracker.Field;

/** Checks whether the keys of one table fit each other, once each by itself is right. */
record TableCheck(LayoutValues values, Setting table, TableLayout layout) {

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
        layout.columns().values().forEach(names -> names.forEach(name -> read.add(ColumnName.folded(name.words()))));
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
