package org.committeepapers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellText.Font;
import org.committeepapers.sheet.CountedZip.CountedStream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * POI's table of shared strings, which is read as a stream, with the fonts of runs, which POI drops. POI's other table
 * keeps them, but takes half a second more for 5,000 recommendations.
 */
final class RichStrings extends ReadOnlySharedStringsTable {

    private final List<CellText> texts = new ArrayList<>();
    private final Budget budget;
    private final CountedStream in;
    private Item item;
    private int depth;

    RichStrings(CountedStream in, Budget budget) throws IOException, SAXException {
        // POI's constructor would read before there is a list to put anything in.
        super(InputStream.nullInputStream(), false);
        this.budget = budget;
        this.in = in;
        this.item = new Item(budget);
        in.newPiece();
        readFrom(in);
    }

    static RichStrings none(Budget budget) throws IOException, SAXException {
        return new RichStrings(new CountedStream(InputStream.nullInputStream(), budget), budget);
    }

    /**
     * The text of that number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    CellText text(int number) {
        return texts.get(number);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        in.newPiece();
        try {
            budget.depth(++depth);
            if (uri.equals(XSSFRelation.NS_SPREADSHEETML)) {
                String value = attributes.getValue("val");
                item.start(localName, value == null ? "" : value);
            }
        } catch (Refusal e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        in.newPiece();
        depth--;
        if (!uri.equals(XSSFRelation.NS_SPREADSHEETML)) {
            return;
        }
        item.end(localName);
        if (localName.equals("si")) {
            try {
                CellText text = item.text();
                budget.text(text.length());
                texts.add(text);
            } catch (Refusal e) {
                throw new SAXException(e);
            }
            item = new Item(budget);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        in.newPiece();
        try {
            item.words(text, start, length);
        } catch (Refusal e) {
            throw new SAXException(e);
        }
    }

    /** One string item, shared or in a cell: one text or several runs with fonts, without phonetic hints. */
    static final class Item {

        private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

        private final Budget budget;
        private final List<CellText.Piece> pieces = new ArrayList<>(1);
        private final StringBuilder words = new StringBuilder();
        private Optional<Font> font = Optional.empty();
        private boolean strong;
        private boolean emphasis;
        private boolean struckOut;
        private boolean signs;
        private boolean phonetic;
        private boolean inText;
        private int length;

        Item(Budget budget) {
            this.budget = budget;
        }

        /** @param value of the attribute {@code val}; empty where there is none */
        void start(String element, String value) throws Refusal {
            boolean on = value.isEmpty() || value.equals("1") || value.equals("true");
            switch (element) {
                case "r" -> font = Optional.empty();
                case "rPr" -> {
                    strong = false;
                    emphasis = false;
                    struckOut = false;
                    signs = false;
                }
                case "b" -> strong = on;
                case "i" -> emphasis = on;
                case "strike" -> struckOut = on;
                case "rFont" -> signs = Font.showsSigns(value);
                case "rPh" -> phonetic = true;
                case "t" -> {
                    budget.cell();
                    inText = !phonetic;
                }
                default -> {}
            }
        }

        void words(char[] text, int start, int count) throws Refusal {
            if (inText) {
                length += count;
                budget.textLength(length);
                words.append(text, start, count);
            }
        }

        void end(String element) {
            switch (element) {
                case "rPr" -> font = Optional.of(new Font(strong, emphasis, struckOut, signs));
                case "rPh" -> phonetic = false;
                case "t" -> {
                    if (inText) {
                        pieces.add(new CellText.Piece(decoded(words.toString()), font));
                        words.setLength(0);
                        inText = false;
                    }
                }
                default -> {}
            }
        }

        CellText text() {
            return CellText.of(pieces);
        }

        /** The words with escaped characters such as {@code _x000D_} decoded. */
        static String decoded(String raw) {
            if (!raw.contains("_x")) {
                return raw;
            }
            return ESCAPE.matcher(raw).replaceAll(escape -> {
                char decoded = (char) Integer.parseInt(escape.group(1), 16);
                return decoded == '$' || decoded == '\\' ? "\\" + decoded : String.valueOf(decoded);
            });
        }
    }
}
