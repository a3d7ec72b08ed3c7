package org.committeepapers.workbook;

import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.layout.StandardLayout;
import org.committeepapers.workbook.layout.StandardLayout.Additions;

/**
 * By what a tracker is read.
 *
 * @param layout what stands where
 * @param words further words of Status and Response
 */
public record ReadingRules(Layout layout, Vocabulary words) {

    /** The standard layout, without words of the council's own. */
    public static ReadingRules standard() {
        return new ReadingRules(StandardLayout.with(Additions.NONE), Vocabulary.NONE);
    }
}
