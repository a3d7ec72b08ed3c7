package org.committeepapers.writer.html;

import java.util.List;
import java.util.stream.IntStream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.InlineText;
import org.committeepapers.writer.LongWords;

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

    private final String cssClass;

    TableReflow(String cssClass) {
        this.cssClass = cssClass;
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

    /** Estimates how narrow a table can be without breaking a word. */
    static final class LeastWidth {

        private static final String NARROW = "iljtfrI.,:;'|!()[]/- \u2018\u2019";
        private static final String WIDE = "mwMW@%\u2013\u2014";

        /** The widths of ASCII characters, in em. */
        private static final double[] PLAIN =
                IntStream.range(0, 0x80).mapToDouble(LeastWidth::estimate).toArray();

        private static final double PADDING = 1.04;
        private static final double SIGN = 1.3;
        private static final double BOLD = 1.08;

        private LeastWidth() {}

        /** The width in em. */
        static double of(Block.Table table) {
            double sum = 0;
            for (int i = 0; i < table.columns().size(); i++) {
                double column = of(table.columns().get(i).header()) * BOLD;
                for (Block.Row row : table.rows()) {
                    column = Math.max(column, of(row.cells().get(i)));
                }
                sum += column + PADDING;
            }
            return sum;
        }

        private static double of(Block.Cell cell) {
            double longest = 0;
            for (Block block : cell.content()) {
                if (block instanceof Block.Paragraph paragraph) {
                    longest = Math.max(longest, of(paragraph.content()));
                } else if (block instanceof Block.Items items) {
                    for (Block.Item item : items.items()) {
                        longest = Math.max(longest, of(item.content()) + PADDING);
                    }
                }
            }
            return longest;
        }

        private static double of(List<Inline> content) {
            double longest = longestWord(InlineText.of(content));
            for (Inline inline : content) {
                if (inline instanceof Inline.Status status) {
                    longest = Math.max(longest, em(status.word()) * BOLD + SIGN);
                }
            }
            return longest;
        }

        /** The width of words in Arial, in em, estimated well enough to choose a layout. */
        static double em(String words) {
            return words.codePoints().mapToDouble(LeastWidth::em).sum();
        }

        /** The width of the longest word, in em; a word that may be broken counts as its longest piece. */
        private static double longestWord(String words) {
            double longest = 0;
            for (String piece : LongWords.pieces(words)) {
                double word = 0;
                for (int i = 0; i < piece.length(); i++) {
                    char character = piece.charAt(i);
                    word = Character.isWhitespace(character) ? 0 : word + em(character);
                    longest = Math.max(longest, word);
                }
            }
            return longest;
        }

        private static double em(int codePoint) {
            return codePoint < PLAIN.length ? PLAIN[codePoint] : estimate(codePoint);
        }

        private static double estimate(int codePoint) {
            if (NARROW.indexOf(codePoint) >= 0) {
                return 0.32;
            }
            if (WIDE.indexOf(codePoint) >= 0) {
                return 0.87;
            }
            if (codePoint > 0x2e7f) {
                return 1;
            }
            return Character.isUpperCase(codePoint) ? 0.7 : 0.556;
        }
    }
}
