package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.text.Characters;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/** Writes a document as a Word file whose look is all in styles, so that it can be edited and restyled in Word. */
public final class DocxWriter implements Writer {

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(Document document, Style everywhere, OutputStream out) throws IOException {
        Style style = everywhere.inWord();
        try {
            OfficePackage file = new OfficePackage(document.author(), document.date());
            Part main = file.main("/word/document.xml", "wordprocessingml.document.main+xml");
            WordParts parts = new WordParts(
                    new PageSetup(file, main, document, style),
                    new Links(main, document.content()),
                    new Drawings(file, main, document, style),
                    new Numbering());
            body(main, parts, document, style);
            part(file, main, "styles", xml -> Styles.write(xml, document, style));
            part(file, main, "numbering", parts.numbering()::write);
            part(file, main, "settings", xml -> Settings.write(xml, document.language()));
            properties(file, document);
            file.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void body(Part main, WordParts parts, Document document, Style style) {
        try (Xml xml = main.xml()) {
            xml.start(
                    "w:document",
                    "xmlns:w",
                    Namespaces.W,
                    "xmlns:r",
                    Namespaces.R,
                    "xmlns:wp",
                    Namespaces.WP,
                    "xmlns:a",
                    Namespaces.A,
                    "xmlns:pic",
                    Namespaces.PIC,
                    "xmlns:c",
                    Namespaces.C);
            xml.start("w:body");
            new BodyWriter(xml, parts, document, style).write(Piece.of(document));
            xml.end().end();
        }
    }

    private static void part(OfficePackage file, Part main, String name, Consumer<Xml> content) {
        Part part = file.part("/word/" + name + ".xml", "wordprocessingml." + name + "+xml");
        main.relate(part, "/" + name);
        try (Xml xml = part.xml()) {
            content.accept(xml);
        }
    }

    private static void properties(OfficePackage file, Document document) {
        PackageProperties core = file.properties();
        core.setTitleProperty(Characters.legal(document.title()));
        core.setSubjectProperty(Characters.legal(document.subject()));
        core.setLanguageProperty(document.language());
        core.setIdentifierProperty(document.fingerprint());
        Part app = file.related("/docProps/app.xml", "extended-properties+xml", "/extended-properties");
        try (Xml xml = app.xml()) {
            xml.start("Properties", "xmlns", Namespaces.PROPERTIES);
            xml.leaf("Application", "committee-papers").leaf("Company", document.author());
            xml.end();
        }
    }
}
