package org.committeepapers.workbook.copy;

import java.util.List;

/** The order of the elements of a worksheet that its schema demands (ECMA-376, CT_Worksheet). */
final class SheetOrder {

    private static final List<String> ELEMENTS = List.of("""
            sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges \
            scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr \
            conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks \
            colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF \
            drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst""".split(" "));

    private SheetOrder() {}

    /** Whether an element of this name goes before those of the other; of an unknown one nobody can tell. */
    static boolean isBefore(String name, String other) {
        int place = ELEMENTS.indexOf(name);
        return place >= 0 && place < ELEMENTS.indexOf(other);
    }

    /** Whether an element of this name goes behind those of the other; of an unknown one nobody can tell. */
    static boolean isAfter(String name, String other) {
        return ELEMENTS.indexOf(name) > ELEMENTS.indexOf(other);
    }
}
