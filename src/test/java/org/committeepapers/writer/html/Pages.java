package org.committeepapers.writer.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.structure.Samples;

/** Pages written for tests. */
final class Pages {

    private Pages() {}

    static String html(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HtmlWriter().write(document, Samples.style(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A page of all that the samples show, a long one, and one whose every word is {@code words}. */
    static Stream<Document> samples() {
        return Stream.of(
                Samples.everything(),
                Samples.ofSections(12),
                Samples.ofFacts(),
                sayingOnly("Ffordd & <b>"),
                wideTable(3),
                wideTable(20));
    }

    /** A paper in which every word that comes from outside is {@code words}. */
    static Document sayingOnly(String words) {
        List<Inline> text = text(words);
        List<Block> cell = List.of(
                new Block.Paragraph(Block.Paragraph.Role.BODY, text),
                new Block.Items(false, List.of(new Block.Item(text))));
        return document(
                words,
                List.of(
                        new Block.Title(text),
                        new Block.Section(
                                "main",
                                2,
                                text,
                                List.of(
                                        new Block.Paragraph(
                                                Block.Paragraph.Role.BODY,
                                                List.of(
                                                        new Inline.Strong(text),
                                                        new Inline.Link("https://example.org/?" + words, text),
                                                        new Inline.Status(Mark.UNCLEAR, words),
                                                        new Inline.Foreign("cy", text))),
                                        new Block.Facts(List.of(Samples.fact(words, text))),
                                        Block.Chart.ofOne(
                                                words,
                                                words,
                                                words,
                                                List.of(new Block.Segment(Mark.CLOSED, "E", words, 1, 1))),
                                        new Block.Table(
                                                text,
                                                true,
                                                true,
                                                List.of(new Block.Column(text, false, 0)),
                                                List.of(new Block.Row(false, List.of(new Block.Cell(cell)))))))));
    }

    /** A paper with one table of {@code columns} columns of longish words. */
    static Document wideTable(int columns) {
        List<Block.Cell> cells = Stream.generate(() ->
                        new Block.Cell(List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, text("Neighbourhood")))))
                .limit(columns)
                .toList();
        List<Block.Column> headers = Stream.generate(() -> new Block.Column(text("Where"), false, 0))
                .limit(columns)
                .toList();
        return document(
                "Wide",
                List.of(
                        new Block.Title(text("Wide")),
                        new Block.Table(
                                text("Where it happens"), true, true, headers, List.of(new Block.Row(false, cells)))));
    }

    static Document document(String words, List<Block> content) {
        return document(words, content, Furniture.Navigation.NONE);
    }

    static Document document(String words, List<Block> content, Furniture.Navigation navigation) {
        return new Document(
                words,
                words,
                words,
                "en-GB",
                LocalDate.of(2021, 5, 20),
                "0123456789abcdef0123456789abcdef",
                new Furniture(words, words, words, words, words + " {0} of {1}", words, words, words, navigation),
                content);
    }

    static List<Inline> text(String words) {
        return List.of(new Inline.Text(words));
    }
}
