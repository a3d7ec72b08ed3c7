package org.committeepapers.writer.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.committeepapers.document.Document;
import org.committeepapers.text.Characters;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The metadata of a file, both in its information dictionary and as XMP: title, author, language, dates, standards (ISO
 * 14289-1, ISO 19005-2) and colour space.
 */
public final class Metadata {

    private static final String PRODUCER = "committee-papers with OpenPDF";
    private static final int ID_LENGTH = 16;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private Metadata() {}

    public static void write(Document document, PdfWriter writer) throws IOException {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(document.title()));
        info.put(PdfName.SUBJECT, text(document.subject()));
        if (!document.author().isEmpty()) {
            info.put(PdfName.AUTHOR, text(document.author()));
        }
        info.put(PdfName.PRODUCER, text(PRODUCER));
        PdfString date = new PdfString("D:" + DATE.format(document.date()) + "000000Z");
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.FILEID, identifier(document.fingerprint()));

        writer.setXmpMetadata(xmp(document).getBytes(StandardCharsets.UTF_8));
        writer.getExtraCatalog().put(PdfName.LANG, text(document.language()));
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, org.openpdf.text.pdf.PdfBoolean.PDFTRUE);
    }

    private static PdfString text(String words) {
        return new PdfString(Characters.legal(words), PdfObject.TEXT_UNICODE);
    }

    private static PdfObject identifier(String fingerprint) {
        byte[] bytes = HexFormat.of().parseHex(fingerprint, 0, 2 * ID_LENGTH);
        return PdfEncryption.createInfoId(bytes, bytes);
    }

    private static PdfDictionary outputIntent(PdfWriter writer) throws IOException {
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        PdfICCBased profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private static String xmp(Document document) {
        LocalDate date = document.date();
        String author = document.author().isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escape(document.author()) + "</rdf:li></rdf:Seq></dc:creator>\n";
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                %s<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%5$sT00:00:00Z</xmp:CreateDate>
                <xmp:ModifyDate>%5$sT00:00:00Z</xmp:ModifyDate>
                <xmp:MetadataDate>%5$sT00:00:00Z</xmp:MetadataDate>
                <pdf:Producer>%6$s</pdf:Producer>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>The part of ISO 14289 the file keeps</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                        escape(document.title()),
                        escape(document.subject()),
                        author,
                        escape(document.language()),
                        date,
                        PRODUCER);
    }

    private static String escape(String words) {
        return Characters.legal(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
