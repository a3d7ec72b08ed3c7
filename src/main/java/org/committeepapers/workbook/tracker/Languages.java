package org.committeepapers.workbook.tracker;

import java.util.List;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;

/** The lines of a cell that holds the same in two languages. */
final class Languages {

    private Languages() {}

    /** Each line alone where the layout says that cells hold several languages; else the whole text. */
    static List<RichText> lines(Item item, RichText text) {
        if (item.table().languages().isEmpty()) {
            return List.of(text);
        }
        List<RichText> lines = text.lineTexts();
        return lines.isEmpty() ? List.of(text) : lines;
    }

    /** Which line is English, where there is one for each language; else the first. */
    static int own(Item item, List<RichText> lines) {
        int english = item.table().languages().indexOf(Language.ENGLISH);
        return lines.size() == item.table().languages().size() && english >= 0 ? english : 0;
    }
}
