package org.committeepapers.writer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a validator doesn't notice: that the tags and the pages agree, both ways. */
class PdfTagsTest {

    private static final COSName BBOX = COSName.getPDFName("BBox");

    /** Content of a page as its element names it. */
    private record Place(COSDictionary page, int mcid) {}

    @ParameterizedTest
    @EnumSource
    void tagsAndPagesAgree(PdfSamples sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            Map<Place, COSDictionary> byTags = new HashMap<>();
            Map<Integer, COSBase> parents = numbers(root.getCOSDictionary(COSName.PARENT_TREE));
            elements(root).forEach(element -> places(element, byTags));
            Set<Place> onPages = new HashSet<>();
            for (PDPage page : document.getPages()) {
                COSArray owners = (COSArray) parents.get(page.getStructParents());
                for (int mcid : mcids(page)) {
                    Place place = new Place(page.getCOSObject(), mcid);
                    onPages.add(place);
                    assertEquals(byTags.get(place), owners.getObject(mcid), "marked content " + mcid);
                }
                for (PDAnnotation annotation : page.getAnnotations()) {
                    COSBase owner = parents.get(annotation.getStructParent());
                    assertTrue(references((COSDictionary) owner).contains(annotation.getCOSObject()));
                    assertTrue(
                            annotation.isPrinted() && !annotation.getContents().isBlank());
                }
            }
            assertEquals(byTags.keySet(), onPages);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksAreReferredToAndFiguresHaveABox(PdfSamples sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            for (COSDictionary element : elements(root)) {
                switch (element.getNameAsString(COSName.S)) {
                    case "Link" -> assertTrue(!references(element).isEmpty());
                    case "Figure" -> {
                        assertEquals(
                                4,
                                element.getCOSDictionary(COSName.A)
                                        .getCOSArray(BBOX)
                                        .size());
                        assertNotNull(element.getString(COSName.ALT));
                    }
                    default -> {}
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void headingsStandOnThePageOfWhatFollows(PdfSamples sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            COSDictionary heading = null;
            for (COSDictionary element : elements(root)) {
                COSDictionary page = element.getCOSDictionary(COSName.PG);
                if (page == null) {
                    continue;
                }
                if (heading != null) {
                    assertEquals(heading, page);
                }
                heading = element.getNameAsString(COSName.S).matches("H[1-6]") ? page : null;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsHaveAsManyCellsAsTheirHeader(PdfSamples sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            for (COSDictionary table : elements(root)) {
                if ("Table".equals(table.getNameAsString(COSName.S))) {
                    long widths = elements(table).stream()
                            .filter(element -> "TR".equals(element.getNameAsString(COSName.S)))
                            .map(row -> kids(row).size())
                            .distinct()
                            .count();
                    assertEquals(1, widths);
                }
            }
        }
    }

    @Test
    void aCellInAnotherLanguageSaysNothingOfItsTable() throws IOException {
        Block.Cell welsh = new Block.Cell(List.of(new Block.Paragraph(
                Block.Paragraph.Role.BODY, List.of(new Inline.Foreign("cy", PdfSamples.text("Cyngor"))))));
        byte[] pdf = PdfSamples.pdf(PdfSamples.document(
                List.of(PdfSamples.table(List.of(welsh, PdfSamples.cell("a council"), PdfSamples.cell("x"))))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            List<String> welshOnes = elements(root).stream()
                    .filter(element -> element.containsKey(COSName.LANG))
                    .map(element -> element.getNameAsString(COSName.S))
                    .toList();
            assertEquals(List.of("P"), welshOnes);
        }
    }

    @Test
    void wordsWithinWordsOfAnotherLanguageHaveTheInnerOne() throws IOException {
        Inline inner = new Inline.Foreign("fr", PdfSamples.text("Bonjour"));
        byte[] pdf = PdfSamples.pdf(PdfSamples.document(List.of(
                new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(new Inline.Foreign("cy", List.of(inner)))))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            assertEquals(
                    List.of("fr"),
                    elements(root).stream()
                            .filter(element -> element.containsKey(COSName.LANG))
                            .map(element -> element.getString(COSName.LANG))
                            .toList());
        }
        assertFalse(new String(pdf, StandardCharsets.ISO_8859_1).contains("/Lang (cy)"), "the outer one too");
    }

    private static List<COSDictionary> elements(COSDictionary parent) {
        List<COSDictionary> all = new ArrayList<>();
        for (COSBase kid : kids(parent)) {
            if (kid instanceof COSDictionary element && element.containsKey(COSName.S)) {
                all.add(element);
                all.addAll(elements(element));
            }
        }
        return all;
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    private static void places(COSDictionary element, Map<Place, COSDictionary> places) {
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSInteger mcid) {
                places.put(new Place(element.getCOSDictionary(COSName.PG), mcid.intValue()), element);
            } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
                places.put(new Place(reference.getCOSDictionary(COSName.PG), reference.getInt(COSName.MCID)), element);
            }
        }
    }

    private static List<COSDictionary> references(COSDictionary element) {
        return kids(element).stream()
                .filter(COSDictionary.class::isInstance)
                .map(kid -> ((COSDictionary) kid).getCOSDictionary(COSName.OBJ))
                .filter(object -> object != null)
                .toList();
    }

    private static Map<Integer, COSBase> numbers(COSDictionary node) {
        Map<Integer, COSBase> all = new HashMap<>();
        COSArray nums = node.getCOSArray(COSName.NUMS);
        for (int i = 0; nums != null && i < nums.size(); i += 2) {
            all.put(nums.getInt(i), nums.getObject(i + 1));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            all.putAll(numbers((COSDictionary) kids.getObject(i)));
        }
        return all;
    }

    private static Set<Integer> mcids(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Set<Integer> all = new HashSet<>();
        List<PDMarkedContent> open = new ArrayList<>(extractor.getMarkedContents());
        while (!open.isEmpty()) {
            PDMarkedContent content = open.removeLast();
            if (content.getMCID() >= 0) {
                all.add(content.getMCID());
            }
            for (Object inner : content.getContents()) {
                if (inner instanceof PDMarkedContent nested) {
                    open.add(nested);
                }
            }
        }
        return all;
    }
}
