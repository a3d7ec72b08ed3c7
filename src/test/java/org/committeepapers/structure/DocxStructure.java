package org.committeepapers.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The structure of a Word file, read from its styles, tables and links, in the form of {@link Structure}. */
public final class DocxStructure {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private final Map<String, String> targets = new HashMap<>();

    /** The names of styles without spaces, each word with a capital, by their ids, which may be in another language. */
    private final Map<String, String> styles = new HashMap<>();

    private final StringBuilder lines = new StringBuilder();
    private final boolean whole;
    private String list = "";

    private DocxStructure(boolean whole) {
        this.whole = whole;
    }

    public static String of(byte[] docx) {
        return read(docx, new DocxStructure(false));
    }

    /** The same with what other formats have differently or not at all: head and foot, contents, links to files beside. */
    public static String whole(byte[] docx) {
        return read(docx, new DocxStructure(true));
    }

    private static String read(byte[] docx, DocxStructure structure) {
        Map<String, byte[]> parts = OfficeXml.parts(docx);
        structure.readTargets(
                OfficeXml.tree(parts.get("word/_rels/document.xml.rels")).getDocumentElement());
        Element styles = OfficeXml.tree(parts.get("word/styles.xml")).getDocumentElement();
        for (Element style : elements(styles, "style")) {
            structure.styles.put(
                    style.getAttributeNS(W, "styleId"),
                    Stream.of(value(style, "name").split(" "))
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining()));
        }
        Element defaults = first(styles, "docDefaults");
        structure.line("lang", first(defaults, "lang").getAttributeNS(W, "val"));
        structure.line(
                "title",
                OfficeXml.tree(parts.get("docProps/core.xml"))
                        .getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title")
                        .item(0)
                        .getTextContent());
        structure.around(parts);
        Element body = first(OfficeXml.tree(parts.get("word/document.xml")).getDocumentElement(), "body");
        String caption = "";
        for (Element block : children(body)) {
            switch (block.getLocalName()) {
                case "p" -> caption = structure.paragraph(block, caption);
                case "tbl" -> {
                    structure.table(block, caption);
                    caption = "";
                }
                // The contents, which repeat the headings.
                case "sdt" -> structure.contents(block);
                case "sectPr" -> {}
                default -> throw new IllegalStateException("Not read: " + block.getNodeName());
            }
        }
        return structure.lines.toString();
    }

    private void around(Map<String, byte[]> parts) {
        if (whole) {
            parts.entrySet().stream()
                    .filter(part -> part.getKey().matches("word/(?:header|footer).*\\.xml"))
                    .sorted(Map.Entry.comparingByKey())
                    .map(part -> OfficeXml.tree(part.getValue()).getDocumentElement())
                    .flatMap(part -> elements(part, "p").stream())
                    .map(paragraph -> elements(paragraph, "t").stream()
                            .map(Element::getTextContent)
                            .collect(Collectors.joining()))
                    .distinct()
                    .forEach(text -> line("around", text));
        }
    }

    private void contents(Element contents) {
        if (whole) {
            elements(contents, "p")
                    .forEach(entry -> line(
                            "contents",
                            elements(entry, "t").stream()
                                    .map(Element::getTextContent)
                                    .collect(Collectors.joining())));
        }
    }

    private void readTargets(Element relationships) {
        for (Element relationship : children(relationships)) {
            targets.put(relationship.getAttribute("Id"), relationship.getAttribute("Target"));
        }
    }

    /** The caption, where the paragraph is one: it belongs to the table that follows. */
    private String paragraph(Element paragraph, String openCaption) {
        if (!openCaption.isEmpty()) {
            throw new IllegalStateException("A caption without a table: " + openCaption);
        }
        String style = style(paragraph);
        String text = text(paragraph);
        if (!style.startsWith("List") && !style.contains("Fact")) {
            list = "";
        }
        switch (style) {
            case "Caption" -> {
                return text;
            }
            case "PagesEnd" -> {
                if (!text.isBlank()) {
                    throw new IllegalStateException("Words in " + style + ": " + text);
                }
            }
            case "BodyText", "BodyTextAfterTable" -> line("p", text);
            case "Eyebrow" -> line("eyebrow", text);
            case "Lead" -> line("lead", text);
            case "Note", "NoteAfterTable" -> line("note", text);
            case "ListBullet" -> item("ul", "ul", "  li", text);
            case "ListNumber" -> item("ol", "ol" + value(paragraph, "numId"), "  li", text);
            case "Fact", "WideFact" -> item("facts", "facts", "  fact", text.replaceFirst("\t", ": "));
            case "FactText", "FactNote", "FactBullet", "FactNumber" -> more(text);
            case "WideFactText", "WideFactNote", "WideFactBullet", "WideFactNumber" -> more(text);
            case "Chart" -> line("chart", chartDescription(paragraph));
            default -> {
                if (!style.matches("Heading[1-6]")) {
                    throw new IllegalStateException("A style without a role: " + style);
                }
                line("h" + style.charAt(style.length() - 1), text);
            }
        }
        return "";
    }

    private void item(String opening, String key, String name, String text) {
        if (!list.equals(key)) {
            lines.append(opening).append('\n');
            list = key;
        }
        line(name, text);
    }

    /** Adds a further paragraph of a fact to its line. */
    private void more(String text) {
        int end = lines.length() - 1;
        lines.replace(end, end, (lines.charAt(end - 1) == ':' ? " " : " / ") + Structure.tidy(text));
    }

    private static String chartDescription(Element paragraph) {
        return ((Element) paragraph.getElementsByTagNameNS(WP, "docPr").item(0)).getAttribute("descr");
    }

    private void table(Element table, String caption) {
        line("table", caption);
        list = "";
        boolean rowHeaders =
                first(table, "tblLook").getAttributeNS(W, "firstColumn").equals("1");
        List<Element> rows = children(table, "tr");
        for (int i = 0; i < rows.size(); i++) {
            boolean head = has(rows.get(i), "tblHeader");
            if (head != (i == 0)) {
                throw new IllegalStateException("Not the header row, or not alone: row " + i);
            }
            List<String> cells = children(rows.get(i), "tc").stream()
                    .map(cell -> children(cell, "p").stream()
                            .map(paragraph -> Structure.tidy(text(paragraph)))
                            .collect(Collectors.joining(" / ")))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!head && rowHeaders) {
                cells.set(0, "[" + cells.get(0) + "]");
            }
            line(head ? "  head" : "  row", String.join(" | ", cells));
        }
    }

    /** The text of a paragraph or link; neighbouring runs that look the same are one. */
    private String text(Element parent) {
        StringBuilder text = new StringBuilder();
        String marks = "";
        StringBuilder run = new StringBuilder();
        for (Element child : children(parent)) {
            if (child.getLocalName().equals("hyperlink")) {
                text.append(marked(run, marks));
                String target = target(child);
                // A link to a file beside is none in PDF.
                text.append(target.matches("[^#:]+") && !whole ? text(child) : "[" + text(child) + "](" + target + ")");
            } else if (child.getLocalName().equals("r")) {
                if (!marks.equals(marks(child))) {
                    text.append(marked(run, marks));
                    marks = marks(child);
                }
                run.append(runText(child));
            }
        }
        return text.append(marked(run, marks)).toString();
    }

    private static String marked(StringBuilder run, String marks) {
        String text = run.toString();
        run.setLength(0);
        if (text.isEmpty()) {
            return "";
        }
        String rest = marks;
        String before = "";
        String after = "";
        if (rest.contains(":")) {
            before = "{" + rest.substring(0, rest.indexOf(':') + 1);
            after = "}";
            rest = rest.substring(rest.indexOf(':') + 1);
        }
        return before + rest + text + new StringBuilder(rest).reverse() + after;
    }

    /** The language with a colon, then the signs of strong and emphasis, the outer one first. */
    private static String marks(Element run) {
        List<Element> properties = children(run, "rPr");
        if (properties.isEmpty()) {
            return "";
        }
        String style = value(properties.get(0), "rStyle");
        String language = value(properties.get(0), "lang");
        boolean status = style.startsWith("Status");
        String outer = style.equals("Strong") ? "*" : style.equals("Emphasis") ? "_" : "";
        String bold = has(properties.get(0), "b") && !style.equals("Strong") && !status ? "*" : "";
        String italic = has(properties.get(0), "i") && !style.equals("Emphasis") ? "_" : "";
        return (language.isEmpty() ? "" : language + ":") + outer + bold + italic;
    }

    /** Without the no-break space that joins the word of a status to its sign. */
    private static String runText(Element run) {
        String text = wholeText(run);
        return value(run, "rStyle").startsWith("Status") ? text.replaceFirst("^\u00a0", "") : text;
    }

    private static String wholeText(Element run) {
        return children(run).stream()
                .map(child -> switch (child.getLocalName()) {
                    case "t" -> child.getTextContent();
                    case "tab" -> "\t";
                    case "br" -> " ";
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    /** Ids of a document have hyphens where bookmarks have underscores. */
    private String target(Element link) {
        String anchor = link.getAttributeNS(W, "anchor");
        return anchor.isEmpty() ? targets.get(link.getAttributeNS(R, "id")) : "#" + anchor.replace('_', '-');
    }

    private void line(String name, String text) {
        lines.append(name).append(' ').append(Structure.tidy(text)).append('\n');
    }

    private String style(Element paragraph) {
        return styles.getOrDefault(value(paragraph, "pStyle"), "");
    }

    private static String value(Element parent, String name) {
        return has(parent, name) ? first(parent, name).getAttributeNS(W, "val") : "";
    }

    private static boolean has(Element parent, String name) {
        return parent.getElementsByTagNameNS(W, name).getLength() > 0;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList elements = parent.getElementsByTagNameNS(W, name);
        return IntStream.range(0, elements.getLength())
                .mapToObj(elements::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element first(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS(W, name).item(0);
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
