package org.committeepapers.examples;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Word file of a council's, as Word saves it, of styles that a test says. */
public final class WordFile {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, String> parts = new TreeMap<>();
    private final StringBuilder running = new StringBuilder();

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
                <a:theme xmlns:a="%s" name="T"><a:themeElements><a:clrScheme name="C">%s</a:clrScheme><a:fontScheme name="C">
                <a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>
                <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>
                <a:fmtScheme name="F"><a:fillStyleLst>%s</a:fillStyleLst><a:lnStyleLst><a:ln/><a:ln/><a:ln/></a:lnStyleLst>
                <a:effectStyleLst>%s</a:effectStyleLst><a:bgFillStyleLst>%s</a:bgFillStyleLst></a:fmtScheme>
                </a:themeElements></a:theme>
                """.formatted(
                A,
                Stream.of("dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" "))
                        .map(name -> "<a:%s><a:srgbClr val=\"4472C4\"/></a:%s>".formatted(name, name))
                        .collect(Collectors.joining()),
                "<a:noFill/>".repeat(3),
                "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3),
                "<a:noFill/>".repeat(3)));
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
                "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>%s</w:body></w:document>".formatted(W, R, content));
    }

    /**
     * Adds a running head or foot.
     *
     * @param kind header or footer
     * @param pages default, first or even
     */
    public WordFile running(String kind, String pages, String content) {
        String name = kind + running.length() + ".xml";
        String root = kind.equals("header") ? "hdr" : "ftr";
        running.append("<w:%sReference w:type=\"%s\" r:id=\"%s\"/>".formatted(kind, pages, name));
        edit(
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                        .formatted(name, R, kind, name));
        return with(
                "word/" + name,
                "<w:%s xmlns:w=\"%s\" xmlns:r=\"%s\" xmlns:a=\"%s\" xmlns:wp=\"%s\" xmlns:pic=\"%s\">%s</w:%s>"
                        .formatted(root, W, R, A, WP, PIC, content, root));
    }

    /** Adds what a part refers to. */
    public WordFile reference(String part, String id, String kind, String target) {
        return with("word/_rels/" + part + ".rels", relationships(kind, target).replace("r0", id));
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
        if (running.length() > 0) {
            String text = String.valueOf(parts.get("word/document.xml"));
            String start = text.contains("<w:sectPr>") ? "<w:sectPr>" : "</w:body>";
            String all = text.contains("<w:sectPr>") ? start + running : "<w:sectPr>" + running + "</w:sectPr>" + start;
            parts.put("word/document.xml", text.replace(start, all));
            running.setLength(0);
        }
        ZipParts zip = ZipParts.of(new byte[0]);
        parts.forEach(zip::with);
        return zip.bytes();
    }
}
