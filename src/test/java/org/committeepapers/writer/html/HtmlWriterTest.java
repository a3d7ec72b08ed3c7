package org.committeepapers.writer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Inline;
import org.committeepapers.structure.HtmlStructure;
import org.committeepapers.structure.Samples;
import org.committeepapers.structure.Structure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It changes the locale of the process.")
class HtmlWriterTest {

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void saysWhatTheDocumentSays(Document document) {
        assertEquals(Structure.of(document), HtmlStructure.of(Pages.html(document)));
    }

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void canBeReadAsXml(Document document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(Pages.html(document)));
        int elements = 0;
        while (reader.hasNext()) {
            elements += reader.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
        }
        assertTrue(elements > 20, "only " + elements + " elements");
    }

    @Test
    void givesTheSameBytesInAnyLocale() {
        String here = Pages.html(Samples.everything());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, Pages.html(Samples.everything()));
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(here.contains("\r"));
        assertFalse(here.startsWith("\ufeff"));
    }

    @Test
    void keepsSpacesAndTabs() {
        Document document = Pages.document(
                "Spaces", List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, Pages.text("a  b\tc   d"))));
        String html = Pages.html(document);
        assertTrue(html.contains("<p>a  b\tc   d</p>"));
        assertTrue(html.contains("p, li, dt, caption, thead th { white-space: pre-wrap; }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "x", ""})
    void leavesUnsafeLinksAsWords(String target) {
        assertEquals("here", linkTo(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/?a=1&b=\"2\"", "http://example.org", "MAILTO:a@example.org", "#rec-2"})
    void linksWhereItIsSafe(String target) {
        assertEquals("[here](" + target + ")", linkTo(target));
    }

    private static String linkTo(String target) {
        Document document = Pages.document(
                "Links",
                List.of(new Block.Paragraph(
                        Block.Paragraph.Role.BODY, List.of(new Inline.Link(target, Pages.text("here"))))));
        return HtmlStructure.of(Pages.html(document)).lines().toList().get(2).substring(2);
    }

    @Test
    void listsTheContentsWhereThePaperPlacesThem() {
        Element nav = Jsoup.parse(Pages.html(Samples.ofFacts())).selectFirst("main > nav");
        assertEquals("dl", nav.previousElementSibling().tagName());
        assertEquals("Contents", nav.selectFirst("h2").text());
        assertEquals(
                List.of("#all Every recommendation", "#rec-1 Recommendations 1 to 10, \"all\" C:\\"),
                nav.select("a").stream()
                        .map(link -> link.attr("href") + " " + link.text())
                        .toList());
        assertTrue(Jsoup.parse(Pages.html(Samples.ofSections(50))).select("nav").isEmpty());
    }

    @Test
    void oneSectionNeedsNoContents() {
        Block.Section only = new Block.Section("only", 2, Pages.text("Only"), List.of());
        Document document = Pages.document("One", List.of(new Block.Contents(false), only));
        assertTrue(Jsoup.parse(Pages.html(document)).select("nav").isEmpty());
    }

    @Test
    void linksToTheFilesBesideIt() {
        Furniture.Navigation navigation =
                new Furniture.Navigation("Others", List.of(new Furniture.Link("PDF version", "8a A & #1.pdf")));
        Document linked = Pages.document("One", List.of(new Block.Title(Pages.text("One"))), navigation);
        Element nav = Jsoup.parse(Pages.html(linked)).selectFirst(".skip + header nav");
        assertEquals("Others", nav.attr("aria-label"));
        assertEquals("./8a%20A%20%26%20%231.pdf", nav.selectFirst("a").attr("href"));
        assertTrue(Jsoup.parse(Pages.html(Samples.everything()))
                .select("header nav")
                .isEmpty());
    }

    @Test
    void aLongPaperIsWrittenPieceByPiece() throws IOException {
        AtomicLong writes = new AtomicLong();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                writes.incrementAndGet();
                assertTrue(length <= 1 << 16, "a piece of " + length + " bytes");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        new HtmlWriter().write(Samples.ofSections(500), Samples.style(), out);
        assertTrue(writes.get() > 10);
    }
}
