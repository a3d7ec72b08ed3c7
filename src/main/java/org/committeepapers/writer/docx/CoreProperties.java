package org.committeepapers.writer.docx;

import java.time.LocalDate;
import org.committeepapers.document.Document;

/** What a file says of itself, by the words of Dublin Core; what is empty it doesn't say. */
record CoreProperties(
        LocalDate written, String author, String identifier, String language, String subject, String title) {

    private static final String DAY = "dcterms:W3CDTF";

    /** Of a file that is a paper. */
    static CoreProperties of(Document document) {
        return new CoreProperties(
                document.date(),
                document.author(),
                document.fingerprint(),
                document.language(),
                document.subject(),
                document.title());
    }

    /** Of a file within one. */
    static CoreProperties within(Document document) {
        return new CoreProperties(document.date(), document.author(), "", "", "", "");
    }

    void write(OfficePackage file) {
        try (Xml xml = Xml.onOneLine(file.properties().content())) {
            xml.start(
                    "cp:coreProperties",
                    "xmlns:cp",
                    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "xmlns:dcterms",
                    "http://purl.org/dc/terms/",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance");
            day(xml, "dcterms:created");
            words(xml, "dc:creator", author);
            words(xml, "dc:identifier", identifier);
            words(xml, "dc:language", language);
            day(xml, "dcterms:modified");
            words(xml, "dc:subject", subject);
            words(xml, "dc:title", title);
            xml.end();
        }
    }

    private void day(Xml xml, String name) {
        xml.leaf(name, written + "T00:00:00Z", "xsi:type", DAY);
    }

    private static void words(Xml xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.leaf(name, value);
        }
    }
}
