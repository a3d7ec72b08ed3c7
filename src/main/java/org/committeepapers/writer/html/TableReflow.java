package org.committeepapers.writer.html;

import org.committeepapers.document.Block;
import org.committeepapers.writer.TableWidths;
import org.committeepapers.writer.TextExtent;

/** How a table is shown in a narrow window, depending on its longest words. */
enum TableReflow {
    /** Fits the narrowest phone. */
    STEADY(""),
    /** Below 40 em each row becomes a list of labelled values. */
    STACKED("stack"),
    /** Below 62 em each row becomes a list of labelled values. */
    STACKED_EARLY("stack-early"),
    /** Too wide for any window: scrolls sideways in a region of its own. */
    SCROLLED("");

    /** A window of 320 px without its margins, in em, plus one, as cells are closer together there. */
    private static final double PHONE = 19;

    /** A window of 40 em without its margins. */
    private static final double TABLET = 36.5;

    /** A window of 62 em without its margins. */
    private static final double PAGE = 57;

    /** Between the margins of A4, at 12 points. */
    private static final double PAPER = 40;

    /** The size of small print relative to other tables; also in the style sheet. */
    private static final double SMALL_PRINT = 0.917;

    /** Left and right of a cell's text together, in em. */
    private static final double PADDING = 1.04;

    private final String cssClass;

    TableReflow(String cssClass) {
        this.cssClass = cssClass;
    }

    /** How narrow a table can be without breaking a word, in em. */
    static double least(Block.Table table) {
        return TableWidths.of(table, TextExtent.of(table, 1), PADDING).least();
    }

    /**
     * @param least the narrowest the table can be, in em
     * @param full whether it takes the whole width
     */
    static TableReflow of(double least, boolean full) {
        if (least > PAGE) {
            return SCROLLED;
        }
        if (least > TABLET) {
            return STACKED_EARLY;
        }
        return full || least > PHONE ? STACKED : STEADY;
    }

    /** The class of a table that fits on paper only in smaller print, or only with broken words. */
    static String paperClass(double least) {
        if (least <= PAPER) {
            return "";
        }
        return least * SMALL_PRINT <= PAPER ? "small-print" : "squeezed";
    }

    boolean isStacked() {
        return this == STACKED || this == STACKED_EARLY;
    }

    String cssClass() {
        return cssClass;
    }
}
