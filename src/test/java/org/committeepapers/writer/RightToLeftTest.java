package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.PdfStructure;
import org.committeepapers.structure.Samples;
import org.committeepapers.writer.docx.DocxWriter;
import org.committeepapers.writer.html.HtmlWriter;
import org.committeepapers.writer.pdf.PdfWriter;
import org.junit.jupiter.api.Test;

/** Hebrew and Arabic: right in Word and HTML, and in a PDF never mirrored in silence. */
class RightToLeftTest {

    private static final String GREETING = "\u05e9\u05dc\u05d5\u05dd 12 \u05e2\u05d5\u05dc\u05dd";
    private static final String SENTENCE = "They said \"" + GREETING + "\" twice.";

    private static byte[] written(Writer writer) throws IOException {
        Document like = Samples.everything();
        Document document = new Document(
                like.title(),
                like.subject(),
                like.author(),
                like.language(),
                like.date(),
                like.fingerprint(),
                like.furniture(),
                List.of(
                        new Block.Title(List.of(new Inline.Text("A title"))),
                        new Block.Paragraph(Block.Paragraph.Role.BODY, List.of(new Inline.Text(SENTENCE)))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(document, Samples.style(), out);
        return out.toByteArray();
    }

    @Test
    void aWebPageKeepsThemApart() throws IOException {
        String page = new String(written(new HtmlWriter()), StandardCharsets.UTF_8);
        assertTrue(page.contains("<p><bdi>" + SENTENCE.replace("\"", "&quot;") + "</bdi></p>")
                || page.contains("<p><bdi>" + SENTENCE + "</bdi></p>"));
    }

    @Test
    void wordIsToldWhichRunTheyAre() throws IOException {
        String body =
                new String(OfficeXml.parts(written(new DocxWriter())).get("word/document.xml"), StandardCharsets.UTF_8);
        String marked = Pattern.compile("<w:rtl/></w:rPr><w:t xml:space=\"preserve\">([^<]+)<")
                .matcher(body)
                .results()
                .map(run -> run.group(1))
                .collect(Collectors.joining());
        assertEquals(GREETING, marked, "the number among them too, and no word of English");
    }

    @Test
    void aPdfShowsAMarkForEachAndKeepsTheText() throws IOException {
        assertTrue(PdfStructure.of(written(new PdfWriter())).contains("p " + SENTENCE));
    }
}
