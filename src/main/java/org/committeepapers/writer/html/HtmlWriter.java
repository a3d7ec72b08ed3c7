package org.committeepapers.writer.html;

import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.TextOutput;
import org.committeepapers.writer.Writer;

/** Writes a document as a self-contained web page without scripts that prints like the PDF. */
public final class HtmlWriter implements Writer {

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public void write(Document document, Style style, OutputStream out) throws IOException {
        Markup markup = new Markup(new TextOutput(out));
        new Page(document, style, markup).write();
        markup.flush();
    }
}
