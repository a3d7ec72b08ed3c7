package org.committeepapers.writer.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.text.Characters;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/** Writes a document as a Word file that is formatted by styles, so that it can be edited and restyled in Word. */
public final class DocxWriter implements Writer {

    private static final String[] NAMESPACES = {
        "xmlns:w",
        Namespaces.W,
        "xmlns:r",
        Namespaces.R,
        "xmlns:wp",
        Namespaces.WP,
        "xmlns:a",
        Namespaces.A,
        "xmlns:pic",
        Namespaces.PIC
    };

    /** Version 15 is Word 2013 and later; without it Word opens the file in compatibility mode, with other table layout. */
    private static final String COMPATIBILITY = """
            <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"\
             w:val="15"/></w:compat>""";

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(Document document, Style style, OutputStream out) throws IOException {
        try {
            OfficePackage file = new OfficePackage(document.author(), document.date());
            FactColumns columns = FactColumns.of(document, style);
            Part main = file.main("/word/document.xml", "wordprocessingml.document.main+xml");
            Optional<BaseParts> base =
                    style.word().map(word -> new BaseParts(word, styles(document, style, columns), file, main));
            BodyWriter.Parts places = new BodyWriter.Parts(
                    new PageSetup(file, main, document, style, base),
                    new Links(main, document.content()),
                    new Drawings(file, main, style),
                    new WordNumbering());
            body(main, places, columns, document, style);
            base.ifPresentOrElse(
                    parts -> part(file, main, "styles").write(parts.styles()),
                    () -> part(file, main, "styles", xml -> writeStyles(xml, document, style, columns)));
            part(file, main, "numbering", places.numbering()::write);
            part(file, main, "settings", xml -> settings(xml, document, style));
            base.ifPresent(BaseParts::theme);
            properties(file, document);
            file.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeStyles(Xml xml, Document document, Style style, FactColumns columns) {
        Styles.write(xml, document, style, PageSetup.widths(style), columns);
    }

    private static byte[] styles(Document document, Style style, FactColumns columns) {
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        try (Xml xml = new Xml(ours)) {
            writeStyles(xml, document, style, columns);
        }
        return ours.toByteArray();
    }

    private static void body(Part main, BodyWriter.Parts parts, FactColumns columns, Document document, Style style) {
        try (Xml xml = main.xml()) {
            xml.start("w:document", NAMESPACES);
            xml.start("w:body");
            new BodyWriter(xml, parts, columns, document, style).write();
            xml.end().end();
        }
    }

    private static void part(OfficePackage file, Part main, String name, Consumer<Xml> content) {
        try (Xml xml = part(file, main, name).xml()) {
            content.accept(xml);
        }
    }

    private static Part part(OfficePackage file, Part main, String name) {
        Part part = file.part("/word/" + name + ".xml", "wordprocessingml." + name + "+xml");
        main.relate(part, "/" + name);
        return part;
    }

    private static void settings(Xml xml, Document document, Style style) {
        xml.start("w:settings", "xmlns:w", Namespaces.W);
        xml.empty("w:zoom", "w:percent", "100");
        xml.value("w:defaultTabStop", Units.twips(36));
        if (style.word()
                .filter(word -> word.evenPagesDiffer() && !word.running().isEmpty())
                .isPresent()) {
            xml.empty("w:evenAndOddHeaders");
        }
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.verbatim(COMPATIBILITY);
        xml.value("w:themeFontLang", document.language());
        xml.value("w:decimalSymbol", ".").value("w:listSeparator", ",");
        xml.end();
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
