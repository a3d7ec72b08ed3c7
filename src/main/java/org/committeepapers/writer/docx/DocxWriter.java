package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Refusal;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.Writer;

/** Writes a document as a Word file that is formatted by styles, so that it can be edited and restyled in Word. */
public final class DocxWriter implements Writer {

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(Document document, Style style, OutputStream out) throws IOException {
        try {
            OfficePackage file = new OfficePackage(document);
            OfficePackage.Part main = file.related(
                    "/word/document.xml",
                    OfficePackage.TYPES + "wordprocessingml.document.main+xml",
                    "/officeDocument");
            BaseFile base = BaseFile.open(style.base());
            PageSetup pages = new PageSetup(style.page());
            if (!base.isOwn()) {
                new StyleValues(base, style).put(pages);
            }
            base.speak(document.language());
            new RunningText(base, document.furniture(), style).put(pages.textWidth());
            Map<org.w3c.dom.Document, OfficePackage.Part> parts = base.addTo(file, main);
            BodyWriter.Parts places = new BodyWriter.Parts(
                    base, pages, new Links(main, document.content()), new Drawings(file, main, style));
            try (MarkupOutput xml = main.xml()) {
                new BodyWriter(xml, places, document, style).write();
            }
            parts.forEach((markup, part) -> part.write(WordMarkup.written(markup)));
            properties(file, document);
            file.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Refusal e) {
            throw new IllegalStateException("The base of Word papers was checked when the house style was read", e);
        }
    }

    private static void properties(OfficePackage file, Document document) {
        OfficePackage.Part app = file.related(
                "/docProps/app.xml", OfficePackage.TYPES + "extended-properties+xml", "/extended-properties");
        try (MarkupOutput xml = app.xml()) {
            xml.start("Properties", "xmlns", Namespaces.PROPERTIES);
            xml.leaf("Application", "committee-papers").leaf("Company", document.author());
            xml.end();
        }
    }
}
