package org.committeepapers.run;

import java.util.List;
import org.committeepapers.writer.Writer;
import org.committeepapers.writer.docx.DocxWriter;
import org.committeepapers.writer.html.HtmlWriter;
import org.committeepapers.writer.pdf.PdfWriter;

/** The writer of each format. */
public final class Writers {

    private static final List<Writer> ALL = List.of(new PdfWriter(), new DocxWriter(), new HtmlWriter());

    private Writers() {}

    public static List<Writer> all() {
        return ALL;
    }

    /** Whether every format can draw the code point as itself. */
    public static boolean canDraw(int codePoint) {
        return ALL.stream().allMatch(writer -> writer.canDraw(codePoint));
    }
}
