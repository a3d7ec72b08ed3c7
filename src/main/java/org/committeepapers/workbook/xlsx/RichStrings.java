package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellText;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * POI's table of shared strings, which reads the part as it streams by, with the fonts of the runs, which POI's own lets
 * go. POI's other table keeps them, and takes half a second more for 5,000 recommendations.
 */
final class RichStrings extends ReadOnlySharedStringsTable {

    private static final CellText NONE = CellText.of("");

    private final List<CellText> texts = new ArrayList<>();
    private final Budget budget;
    private final CountedStream in;
    private StringItem item;
    private int depth;

    RichStrings(CountedStream in, Budget budget) throws IOException, SAXException {
        // POI's constructor would read before there is a list to put anything in.
        super(InputStream.nullInputStream(), false);
        this.budget = budget;
        this.in = in;
        this.item = new StringItem(budget);
        in.newPiece();
        readFrom(in);
    }

    static RichStrings none(Budget budget) throws IOException, SAXException {
        return new RichStrings(new CountedStream(InputStream.nullInputStream(), budget), budget);
    }

    /** The text of that number; an empty one where there is none. */
    CellText text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : NONE;
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
            item = new StringItem(budget);
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
}
