package org.committeepapers.writer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.structure.Samples;

/** Documents that try the PDF writer, each with its file. */
enum PdfSamples {
    EVERYTHING(Samples::everything),
    TWO_SECTIONS(() -> Samples.ofSections(2)),
    WITH_CONTENTS(PdfSamples::contents),
    WITH_SUBSECTIONS(PdfSamples::subsections),
    HARD_TEXT(PdfSamples::hardText),
    LONG_ROWS(PdfSamples::longRows),
    NARROW_CHART(PdfSamples::narrowChart),
    EMPTY(() -> document(List.of(new Block.Title(text("Nothing to report")))));

    private static final String SENTENCE =
            "The executive has considered the recommendations of the committee during the finalisation of the report. ";

    private final Supplier<Document> maker;

    PdfSamples(Supplier<Document> maker) {
        this.maker = maker;
    }

    Document document() {
        return maker.get();
    }

    byte[] pdf() {
        return pdf(document());
    }

    static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document, Samples.style(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Document contents() {
        List<Block> content = new ArrayList<>(Samples.ofSections(100).content());
        content.add(1, new Block.Contents(false));
        content.add(2, new Block.Contents(true));
        return document(content);
    }

    private static Document subsections() {
        List<Block> content = new ArrayList<>();
        content.add(new Block.Title(text("Recommendations with actions")));
        content.add(paragraph(Block.Paragraph.Role.LEAD, SENTENCE));
        for (int i = 1; i <= 20; i++) {
            Block inner = section(
                    "rec-" + i + "-actions",
                    3,
                    "Actions for recommendation " + i
                            + (i == 7 ? ", " + SENTENCE.repeat(2).strip() : ""),
                    paragraph(Block.Paragraph.Role.BODY, SENTENCE.repeat(12)),
                    paragraph(Block.Paragraph.Role.BODY, SENTENCE.repeat(13)));
            content.add(section("rec-" + i, 2, "Recommendation " + i, inner));
        }
        return document(content);
    }

    private static Document hardText() {
        Inline.Link link = new Inline.Link(
                "https://example.org/" + "long/".repeat(30),
                List.of(
                        new Inline.Text("a link that goes over more than one line because it has many words, "),
                        new Inline.Strong(text("some of them strong")),
                        new Inline.Text(", some not and still more words follow after these")));
        return document(List.of(
                new Block.Title(text("Characters")),
                section(
                        "characters",
                        2,
                        "Characters",
                        paragraph(
                                Block.Paragraph.Role.BODY,
                                "two  spaces\tand a tab, 15\u00a0September, non\u2011breaking"),
                        paragraph(
                                Block.Paragraph.Role.BODY,
                                "soft\u00adhyphen zero\u200bwidth \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d \uf0b7 \ud83c\udff4 \u2713 \ufeffmark"),
                        paragraph(Block.Paragraph.Role.BODY, "W".repeat(300)),
                        paragraph(
                                Block.Paragraph.Role.BODY,
                                "https://example.org/" + "a-long/address.html?x=1&y=2".repeat(12)),
                        new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(link)),
                        new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(link, new Inline.Text(" end"))),
                        new Block.Paragraph(Block.Paragraph.Role.BODY, List.of()),
                        new Block.Paragraph(
                                Block.Paragraph.Role.BODY,
                                List.of(
                                        new Inline.Break(),
                                        new Inline.Text("a"),
                                        new Inline.Break(),
                                        new Inline.Break(),
                                        new Inline.Status(Mark.UNCLEAR, "Unclear"),
                                        new Inline.Text(" b"))),
                        table(
                                List.of(cell("W".repeat(90)), cell("narrow"), new Block.Cell(List.of())),
                                List.of(
                                        new Block.Cell(List.of(new Block.Items(
                                                true,
                                                List.of(new Block.Item(text("one")), new Block.Item(text("two")))))),
                                        cell(""),
                                        cell("x"))))));
    }

    private static Document longRows() {
        Block.Cell list = new Block.Cell(List.of(new Block.Items(
                false, List.of(new Block.Item(text(SENTENCE.repeat(40))), new Block.Item(text("end"))))));
        return document(List.of(
                new Block.Title(text("Long rows")),
                section(
                        "long",
                        2,
                        "A row that no page can hold",
                        table(
                                List.of(cell("1"), cell(SENTENCE.repeat(52)), cell("short")),
                                List.of(cell("2"), cell(SENTENCE), list),
                                List.of(cell("3"), cell("last"), cell("row"))))));
    }

    private static Document narrowChart() {
        return document(List.of(
                new Block.Title(text("Chart")),
                Block.Chart.ofOne(
                        "Actions by status",
                        "Bar chart: 300 actions completed, 1 in progress, 2 not started, 30 delayed (20 overdue), 1 unclear.",
                        "overdue",
                        List.of(
                                new Block.Segment(Mark.COMPLETED, "C", "completed", 300, 0),
                                new Block.Segment(Mark.IN_PROGRESS, "I", "in progress", 1, 1),
                                new Block.Segment(Mark.NOT_STARTED, "N", "not started", 2, 0),
                                new Block.Segment(Mark.DELAYED, "D", "delayed", 30, 20),
                                new Block.Segment(Mark.UNCLEAR, "U", "unclear", 1, 0)))));
    }

    @SafeVarargs
    static Block.Table table(List<Block.Cell>... rows) {
        return new Block.Table(
                text("A table"),
                true,
                true,
                List.of(
                        new Block.Column(text("Ref"), false, 0),
                        new Block.Column(text("What was said"), false, 0),
                        new Block.Column(text("Progress"), false, 0)),
                Arrays.stream(rows).map(cells -> new Block.Row(false, cells)).toList());
    }

    static Block.Section section(String id, int level, String heading, Block... content) {
        return new Block.Section(id, level, text(heading), List.of(content));
    }

    static Block.Paragraph paragraph(Block.Paragraph.Role role, String words) {
        return new Block.Paragraph(role, text(words));
    }

    static Block.Cell cell(String words) {
        return new Block.Cell(List.of(paragraph(Block.Paragraph.Role.BODY, words)));
    }

    static List<Inline> text(String words) {
        return List.of(new Inline.Text(words));
    }

    static Document document(List<Block> content) {
        return new Document(
                "Sample",
                "A sample & more",
                "Herefordshire Council",
                "en-GB",
                LocalDate.of(2021, 5, 20),
                "00112233445566778899aabbccddeeff",
                new Furniture(
                        "Herefordshire Council",
                        "Appendix 1",
                        "",
                        "Executive response",
                        "Page {0} of {1}",
                        "Contents",
                        "{0} (continued)",
                        "Skip to content",
                        Furniture.Navigation.NONE),
                content);
    }
}
