package org.committeepapers.examples;

import java.util.Map;
import java.util.TreeMap;

/** A Word file of a council's, as Word saves it, of styles that a test says. */
public final class WordFile {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, String> parts = new TreeMap<>();

    /** With these styles after defaults of Calibri 11. */
    public static WordFile of(String styles) {
        return new WordFile(styles);
    }

    private WordFile(String styles) {
        parts.put("[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="%swordprocessingml.document.main+xml"/></Types>
                """.formatted(PACKAGE, TYPE));
        parts.put("_rels/.rels", relationships("officeDocument", "word/document.xml"));
        parts.put("word/_rels/document.xml.rels", relationships("theme", "theme/theme1.xml", "styles", "styles.xml"));
        parts.put("word/theme/theme1.xml", """
                <a:theme xmlns:a="%s"><a:fontScheme name="C"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/>
                </a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>
                """.formatted(A));
        styles("""
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>
                <w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
                <w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
                """ + styles);
        text("<w:p><w:r><w:t>SECRET DRAFT</w:t></w:r></w:p>");
    }

    private static String relationships(String... kindsAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i, R, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return all.append("</Relationships>").toString();
    }

    /** The styles part with this in it. */
    public WordFile styles(String content) {
        return with(
                "word/styles.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:styles xmlns:w=\"%s\" xmlns:mc=\"%s\" xmlns:x=\"urn:x\">%s</w:styles>"
                        .formatted(W, MC, content));
    }

    /** The text with this in it. */
    public WordFile text(String content) {
        return with(
                "word/document.xml",
                "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(W, content));
    }

    /** Adds a part or replaces it. */
    public WordFile with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public WordFile without(String name) {
        parts.remove(name);
        return this;
    }

    /** Changes a part. */
    public WordFile edit(String name, String from, String to) {
        return with(name, String.valueOf(parts.get(name)).replace(from, to));
    }

    /** The file. */
    public byte[] bytes() {
        ZipParts zip = ZipParts.of(new byte[0]);
        parts.forEach(zip::with);
        return zip.bytes();
    }
}
