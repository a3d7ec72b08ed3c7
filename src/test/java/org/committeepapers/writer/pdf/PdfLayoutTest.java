package org.committeepapers.writer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.structure.Samples;
import org.committeepapers.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of the pages. */
class PdfLayoutTest {

    private static final double POINTS = 72 / 25.4;
    private static final double TOLERANCE = 0.5;

    /** A letter on a page; lengths in points, y from the top. */
    private record Letter(String text, double left, double right, double top, double bottom) {

        boolean overlaps(Letter other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > TOLERANCE
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > TOLERANCE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsLettersBetweenTheMargins(PdfSamples sample) throws IOException {
        Style.Page margins = Samples.style().page();
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDRectangle box = document.getPage(page).getMediaBox();
                for (Letter letter : letters(document, page)) {
                    String where = sample + " page " + (page + 1) + " " + letter;
                    assertTrue(letter.left() >= margins.side() * POINTS - TOLERANCE, where);
                    assertTrue(letter.right() <= box.getWidth() - margins.side() * POINTS + TOLERANCE, where);
                    assertTrue(letter.top() > 0 && letter.bottom() < box.getHeight(), where);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WITH_CONTENTS", "WITH_SUBSECTIONS"})
    void drawsNoLetterOverAnother(PdfSamples sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                List<Letter> letters = letters(document, page);
                for (int i = 0; i < letters.size(); i++) {
                    for (int j = i + 1; j < letters.size(); j++) {
                        int second = j;
                        int first = i;
                        assertTrue(
                                !letters.get(i).overlaps(letters.get(j)),
                                () -> sample + ": " + letters.get(first) + letters.get(second));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21, 26, 27, 28, 29, 30, 31, 32, 33})
    void keepsHeadingCaptionHeaderAndFirstRowTogether(int linesBefore) throws IOException {
        List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
        for (int i = 0; i < linesBefore; i++) {
            content.add(PdfSamples.paragraph(Block.Paragraph.Role.BODY, "before"));
        }
        content.add(PdfSamples.section(
                "s",
                2,
                "Heading",
                PdfSamples.table(
                        List.of(PdfSamples.cell("1"), PdfSamples.cell("first row"), PdfSamples.cell("x")),
                        List.of(PdfSamples.cell("2"), PdfSamples.cell("second row"), PdfSamples.cell("y")))));
        try (PDDocument document = open(content)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                assertEquals(text.contains("Heading"), text.contains("first row"), "page " + page);
                assertEquals(text.contains("A table"), text.contains("first row"), "page " + page);
                assertEquals(text.contains("second row") || text.contains("first row"), text.contains("Progress"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10, 15, 20, 25, 30})
    void aTableOfEightRowsStaysOnOnePage(int linesBefore) throws IOException {
        List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
        for (int i = 0; i < linesBefore; i++) {
            content.add(PdfSamples.paragraph(Block.Paragraph.Role.BODY, "before"));
        }
        List<Block.Cell> row = List.of(PdfSamples.cell("1"), PdfSamples.cell("a row"), PdfSamples.cell("x"));
        content.add(PdfSamples.section("s", 2, "Heading", PdfSamples.table(row, row, row, row, row, row, row, row)));
        try (PDDocument document = open(content)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                assertEquals(text.contains("Heading") ? 8 : 0, text.split("a row", -1).length - 1, "page " + page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 14, 20, 24, 25, 26, 27, 28, 29, 30})
    void factsThatGoOnHaveTheirHeadingAgain(int linesBefore) throws IOException {
        List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
        for (int i = 0; i < linesBefore; i++) {
            content.add(PdfSamples.paragraph(Block.Paragraph.Role.BODY, "before"));
        }
        List<Block.Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            facts.add(Samples.fact("Owner", PdfSamples.text("Head of Housing")));
        }
        content.add(PdfSamples.section("s", 2, "Recommendation 7: delayed", new Block.Facts(facts)));
        content.add(PdfSamples.section("t", 2, "Other", PdfSamples.paragraph(Block.Paragraph.Role.BODY, "end")));
        try (PDDocument document = open(content)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                assertEquals(
                        text.contains("Head of Housing"),
                        text.contains("Recommendation 7: delayed"),
                        "page " + page + text);
            }
        }
    }

    /** Rows and facts go on overleaf rather than leave much of a page blank, by two lines at least. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 10, 12, 13, 14, 15, 16, 17, 18})
    void longRowsAndFactsPartBetweenLines(int linesBefore) throws IOException {
        Block.Facts facts = new Block.Facts(List.of(
                Samples.fact("Owner", PdfSamples.text("Head of Housing")),
                Samples.fact("Progress", PdfSamples.text("many words of a line ".repeat(120)))));
        Block.Table table = PdfSamples.table(List.of(
                PdfSamples.cell("1"), PdfSamples.cell("many words of a line ".repeat(120)), PdfSamples.cell("x")));
        for (Block block : List.of(facts, table)) {
            List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
            for (int i = 0; i < linesBefore; i++) {
                content.add(PdfSamples.paragraph(Block.Paragraph.Role.BODY, "before"));
            }
            content.add(PdfSamples.section("s", 2, "Heading", block));
            try (PDDocument document = open(content)) {
                int first = lines(document, 1);
                assertTrue(first > 1 && lines(document, 2) > 1, first + " of " + block);
                assertTrue(text(document, 1).contains("Heading"));
            }
        }
    }

    private static int lines(PDDocument document, int page) throws IOException {
        return (int) text(document, page)
                .lines()
                .filter(line -> line.contains("words of"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 27, 28, 29, 30, 31, 32, 33})
    void leavesNoLineOfAParagraphAlone(int linesBefore) throws IOException {
        List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
        for (int i = 0; i < linesBefore; i++) {
            content.add(PdfSamples.paragraph(Block.Paragraph.Role.BODY, "before"));
        }
        content.add(PdfSamples.section(
                "s",
                2,
                "Heading",
                PdfSamples.paragraph(Block.Paragraph.Role.BODY, "many words of a line ".repeat(20))));
        try (PDDocument document = open(content)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                long lines = text(document, page)
                        .lines()
                        .filter(line -> line.contains("many words"))
                        .count();
                assertTrue(lines != 1, "page " + page + " has a line alone");
                assertTrue(!text(document, page).contains("Heading") || lines > 1, "page " + page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 27, 28, 29, 30, 31, 32, 33})
    void aHeadingKeepsTwoLinesEvenOfTwoParagraphs(int linesBefore) throws IOException {
        List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
        for (int i = 0; i < linesBefore; i++) {
            content.add(PdfSamples.paragraph(Block.Paragraph.Role.BODY, "before"));
        }
        content.add(PdfSamples.section(
                "s",
                2,
                "Heading",
                PdfSamples.paragraph(Block.Paragraph.Role.NOTE, "one line"),
                PdfSamples.paragraph(Block.Paragraph.Role.BODY, "another line")));
        try (PDDocument document = open(content)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                assertEquals(text.contains("Heading"), text.contains("another line"), "page " + page);
            }
        }
    }

    @Test
    void shortSectionsFillThePages() throws IOException {
        List<Block> content = new ArrayList<>(List.of(new Block.Title(PdfSamples.text("Title"))));
        for (int i = 0; i < 30; i++) {
            content.add(PdfSamples.section(
                    "s" + i, 2, "Heading", PdfSamples.paragraph(Block.Paragraph.Role.BODY, "one line")));
        }
        try (PDDocument document = open(content)) {
            assertTrue(text(document, 1).split("Heading", -1).length > 9, text(document, 1));
        }
    }

    @Test
    void repeatsTheHeaderAboveARowThatGoesOn() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfSamples.LONG_ROWS.pdf())) {
            assertTrue(document.getNumberOfPages() > 3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertTrue(text(document, page).contains("What was said"), "page " + page);
            }
        }
    }

    @Test
    void breaksATitleAfterItsColonAndLeavesNoWordAlone() throws IOException {
        List<String> lines;
        try (PDDocument document = Loader.loadPDF(PdfSamples.EVERYTHING.pdf())) {
            lines = text(document, 1).lines().map(String::strip).toList();
        }
        assertTrue(lines.contains("Progress on scrutiny recommendations:"), lines.toString());
        assertTrue(lines.contains("Peer on Peer Review"), lines.toString());
    }

    @ParameterizedTest
    @EnumSource
    void numbersThePages(PdfSamples sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertTrue(text(document, page).contains("Page " + page + " of " + pages), "page " + page);
            }
        }
    }

    private static PDDocument open(List<Block> content) throws IOException {
        Document document = PdfSamples.document(content);
        return Loader.loadPDF(PdfSamples.pdf(document));
    }

    static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<Letter> letters(PDDocument document, int page) throws IOException {
        List<Letter> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    letters.add(new Letter(
                            text.getUnicode(),
                            text.getX(),
                            text.getX() + text.getWidth(),
                            text.getY() - 0.7 * text.getFontSizeInPt(),
                            text.getY() + 0.2 * text.getFontSizeInPt()));
                }
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(document);
        return letters;
    }
}
