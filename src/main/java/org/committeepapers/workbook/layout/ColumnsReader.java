package org.committeepapers.workbook.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.setting.Setting;
import org.committeepapers.tracker.Field;

/** Reads by which names a table calls its columns. */
final class ColumnsReader {

    private final LayoutValues values;

    ColumnsReader(LayoutValues values) {
        this.values = values;
    }

    /** The columns of the fields; those of progress may also stand in the table itself. */
    Map<Field, List<ColumnName>> columns(Setting table) {
        Map<Field, List<ColumnName>> columns = new EnumMap<>(Field.class);
        for (Setting column : values.group(table.at("columns"))) {
            values.named(column, "field", LayoutNames.FIELDS)
                    .ifPresent(field -> put(columns, field, names(values.neededTexts(column))));
        }
        Setting progress = table.at("progress");
        if (columns.containsKey(Field.PROGRESS) && !progress.isNothing()) {
            values.mistake(
                    progress,
                    "The columns of progress stand here and below \"columns\"",
                    "Leave them in one place and delete them from the other.");
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

    /** The columns that a key lists. */
    List<ColumnName> names(Setting setting) {
        return names(values.texts(setting));
    }

    private static List<ColumnName> names(List<Setting> texts) {
        return texts.stream()
                .map(text -> new ColumnName(text.words().strip(), text.line()))
                .toList();
    }
}
