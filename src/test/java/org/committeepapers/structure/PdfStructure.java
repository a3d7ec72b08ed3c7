package org.committeepapers.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure of a tagged PDF, read from its tags alone, in the form of {@link Structure}. */
public final class PdfStructure {

    private final Map<COSDictionary, Map<Integer, String>> textByPage = new HashMap<>();
    private final Set<String> around = new LinkedHashSet<>();
    private final StringBuilder lines = new StringBuilder();
    private final boolean whole;

    private PdfStructure(boolean whole) {
        this.whole = whole;
    }

    /**
     * A list of contents, which the document tree doesn't hold, is left out together with its heading.
     */
    public static String of(byte[] pdf) {
        return read(pdf, new PdfStructure(false));
    }

    /** The same with what other formats have differently or not at all: head and foot, and contents. */
    public static String whole(byte[] pdf) {
        return read(pdf, new PdfStructure(true));
    }

    private static String read(byte[] pdf, PdfStructure structure) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            structure.read(document);
            return structure.lines.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, texts));
            extractor.getMarkedContents().stream()
                    .filter(content -> "Artifact".equals(content.getTag()))
                    .map(content -> Structure.tidy(text(content)).replaceAll("\\d+", "#"))
                    .filter(text -> !text.isEmpty())
                    .forEach(around::add);
            textByPage.put(page.getCOSObject(), texts);
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        lines.append("lang ").append(catalog.getString(COSName.LANG)).append('\n');
        lines.append("title ")
                .append(Structure.tidy(document.getDocumentInformation().getTitle()))
                .append('\n');
        if (whole) {
            around.forEach(text -> line("around", text));
        }
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        children(root).forEach(this::block);
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text(content), String::concat);
        }
        content.getContents().stream()
                .filter(PDMarkedContent.class::isInstance)
                .forEach(inner -> collect((PDMarkedContent) inner, texts));
    }

    private static String text(PDMarkedContent content) {
        String actual = content.getActualText();
        if (actual != null) {
            return actual;
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private void block(COSDictionary element) {
        String type = type(element);
        switch (type) {
            case "Document" -> children(element).forEach(this::block);
            case "Sect" -> {
                if (children(element).stream().noneMatch(child -> type(child).equals("TOC"))) {
                    children(element).forEach(this::block);
                } else if (whole) {
                    children(element).forEach(this::contents);
                }
            }
            case "H1", "H2", "H3", "H4", "H5", "H6", "P", "Eyebrow", "Lead" ->
                line(type.toLowerCase(Locale.ROOT), inner(element));
            case "Aside" -> line("note", inner(element));
            case "L" -> list(element);
            case "Facts" -> facts(element);
            case "Table" -> table(element);
            case "Figure" -> line("chart", element.getString(COSName.ALT));
            default -> throw new IllegalStateException("Not a block: " + type);
        }
    }

    /** The heading, and each entry without the number of its page. */
    private void contents(COSDictionary part) {
        if (type(part).equals("TOC")) {
            children(part).forEach(this::contents);
        } else {
            line("contents", inner(part).replaceFirst("\\s*\\d+(?=]|$)", ""));
        }
    }

    private void list(COSDictionary list) {
        boolean ordered = "Decimal".equals(attribute(list, "ListNumbering"));
        lines.append(ordered ? "ol\n" : "ul\n");
        int number = 0;
        for (COSDictionary item : children(list)) {
            number++;
            expect(inner(children(item).getFirst()), ordered ? number + "." : "\u2022");
            line("  li", inner(children(item).getLast()));
        }
    }

    private void facts(COSDictionary list) {
        lines.append("facts\n");
        for (COSDictionary item : children(list)) {
            COSDictionary words = children(item).getLast();
            boolean isOne = children(words).stream()
                    .noneMatch(part -> List.of("P", "Aside", "L").contains(type(part)));
            line("  fact", inner(children(item).getFirst()) + ": " + (isOne ? inner(words) : cell(words)));
        }
    }

    private void table(COSDictionary table) {
        List<COSDictionary> parts = children(table);
        boolean isNamed = type(parts.getFirst()).equals("Caption");
        expect(
                parts.stream().map(PdfStructure::type).collect(Collectors.joining(" ")),
                isNamed ? "Caption THead TBody" : "THead TBody");
        line("table", isNamed ? inner(parts.getFirst()) : "");
        COSDictionary header = children(parts.get(parts.size() - 2)).getFirst();
        line(
                "  head",
                children(header).stream()
                        .map(cell -> (header(cell, "Column") ? "" : Structure.NO_HEADER) + inner(cell))
                        .collect(Collectors.joining(" | ")));
        for (COSDictionary row : children(parts.getLast())) {
            line("  row", children(row).stream().map(this::cell).collect(Collectors.joining(" | ")));
        }
    }

    private String cell(COSDictionary cell) {
        List<String> parts = new ArrayList<>();
        for (COSDictionary block : children(cell)) {
            if (type(block).equals("L")) {
                children(block)
                        .forEach(item ->
                                parts.add(Structure.tidy(inner(children(item).getLast()))));
            } else {
                parts.add(Structure.tidy(inner(block)));
            }
        }
        String text = String.join(" / ", parts);
        return header(cell, "Row") ? "[" + text + "]" : text;
    }

    private static boolean header(COSDictionary cell, String scope) {
        return type(cell).equals("TH") && scope.equals(attribute(cell, "Scope"));
    }

    /** The words of an element and what stands inside it. */
    private String inner(COSDictionary element) {
        String language = element.getString(COSName.LANG);
        boolean marked = language != null && !type(element).equals("Span");
        return marked ? "{" + language + ":" + words(element) + "}" : words(element);
    }

    private String words(COSDictionary element) {
        StringBuilder text = new StringBuilder();
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSInteger number) {
                text.append(text(element.getCOSDictionary(COSName.PG), number.intValue()));
            } else if (kid instanceof COSDictionary dictionary) {
                String kind = dictionary.getNameAsString(COSName.TYPE, "StructElem");
                switch (kind) {
                    case "MCR" ->
                        text.append(text(dictionary.getCOSDictionary(COSName.PG), dictionary.getInt(COSName.MCID)));
                    case "OBJR" -> {}
                    default -> text.append(inline(dictionary));
                }
            }
        }
        return text.toString();
    }

    private String text(COSDictionary page, int mcid) {
        String text = textByPage.get(page).get(mcid);
        if (text == null) {
            throw new IllegalStateException("No marked content " + mcid);
        }
        return text;
    }

    private String inline(COSDictionary element) {
        String text = inner(element);
        String language = element.getString(COSName.LANG);
        return switch (type(element)) {
            case "Strong" -> "*" + text + "*";
            case "Em" -> "_" + text + "_";
            case "Link" -> "[" + text + "](" + target(element) + ")";
            case "Span" -> language == null ? text : "{" + language + ":" + text + "}";
            default -> throw new IllegalStateException("Not within a line: " + type(element));
        };
    }

    private static String target(COSDictionary link) {
        List<String> targets = kids(link).stream()
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(kid -> "OBJR".equals(kid.getNameAsString(COSName.TYPE)))
                .map(kid -> kid.getCOSDictionary(COSName.OBJ).getCOSDictionary(COSName.A))
                .map(action -> action.getString(COSName.URI) == null
                        ? "#" + action.getString(COSName.D)
                        : action.getString(COSName.URI))
                .distinct()
                .toList();
        if (targets.size() != 1) {
            throw new IllegalStateException("A link leads to one place, not to " + targets);
        }
        return targets.getFirst();
    }

    private static String attribute(COSDictionary element, String name) {
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        return attributes == null ? null : attributes.getNameAsString(name);
    }

    static String type(COSDictionary element) {
        return element.getNameAsString(COSName.S);
    }

    static List<COSDictionary> children(COSDictionary element) {
        return kids(element).stream()
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(kid -> kid.containsKey(COSName.S))
                .toList();
    }

    static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        Function<COSArray, List<COSBase>> elements = array -> {
            List<COSBase> list = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                list.add(array.getObject(i));
            }
            return list;
        };
        return kids == null ? List.of() : kids instanceof COSArray array ? elements.apply(array) : List.of(kids);
    }

    private static void expect(String found, String expected) {
        if (!found.strip().equals(expected)) {
            throw new IllegalStateException("Expected " + expected + " but found " + found);
        }
    }

    private void line(String name, String text) {
        lines.append(name).append(' ').append(Structure.tidy(text)).append('\n');
    }
}
