package org.committeepapers.writer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDestinationDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.committeepapers.structure.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfWriterTest {

    private static final Pattern ENTRY = Pattern.compile("^Recommendation (\\d+) (\\d+)$");

    /** Prints the digest of every sample, for a process with other surroundings. */
    public static void main(String[] arguments) {
        for (PdfSamples sample : PdfSamples.values()) {
            System.out.println(sample + " " + digest(sample.pdf()));
        }
    }

    @Test
    void sameBytesInAnotherProcessWithAnotherZoneAndLocale() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Pacific/Auckland",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PdfWriterTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        for (PdfSamples sample : PdfSamples.values()) {
            String here = sample + " " + digest(sample.pdf());
            assertTrue(there.contains(here), () -> "Differs: " + here + " from " + there);
        }
    }

    @Test
    void sameBytesFromSeveralThreads() throws Exception {
        byte[] expected = PdfSamples.EVERYTHING.pdf();
        Callable<byte[]> write = PdfSamples.EVERYTHING::pdf;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> results = threads.invokeAll(java.util.Collections.nCopies(12, write));
            for (Future<byte[]> result : results) {
                assertArrayEquals(expected, result.get());
            }
        }
    }

    @Test
    void contentsGiveThePageEachSectionBeginsOn() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfSamples.WITH_CONTENTS.pdf())) {
            PDDocumentNameDestinationDictionary old =
                    document.getDocumentCatalog().getDests();
            assertNull(old);
            int found = 0;
            for (int page = 1; page <= 3; page++) {
                for (String line : PdfLayoutTest.text(document, page).lines().toList()) {
                    Matcher entry = ENTRY.matcher(line.strip().replaceAll("\\s+", " "));
                    if (entry.matches()) {
                        String id = "rec-" + entry.group(1);
                        PDPageDestination destination = document.getDocumentCatalog()
                                .getNames()
                                .getDests()
                                .getValue(id);
                        assertEquals(destination.retrievePageNumber() + 1, Integer.parseInt(entry.group(2)), line);
                        found++;
                    }
                }
            }
            assertEquals(100, found, "once, as one list is for the screen alone");
        }
    }

    @Test
    void bookmarksFollowTheHeadings() throws IOException {
        StringBuilder outline = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(PdfSamples.EVERYTHING.pdf())) {
            append(document.getDocumentCatalog().getDocumentOutline().children(), "", outline);
        }
        assertEquals("""
                Progress on scrutiny recommendations: Peer on Peer Review
                  The committee is asked to
                  Where the actions stand
                  Overdue
                  Recommendation 2: in progress, overdue
                    Words & signs <b> ${x}
                """, outline.toString());
    }

    private static void append(Iterable<PDOutlineItem> items, String indent, StringBuilder outline) {
        for (PDOutlineItem item : items) {
            outline.append(indent).append(item.getTitle()).append('\n');
            append(item.children(), indent + "  ", outline);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "65, true",
        "373, true",
        "10003, true",
        "9, true",
        "173, true",
        "8209, true",
        "20320, false",
        "1488, false",
        "1605, false",
        "61623, false",
        "55357, false"
    })
    void saysWhatItCanDraw(int codePoint, boolean can) {
        assertEquals(can, new PdfWriter().canDraw(codePoint));
    }

    @Test
    void aFullDiskIsSaidToBeOne() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        IOException few = assertThrows(
                IOException.class, () -> new PdfWriter().write(Samples.everything(), Samples.style(), full));
        IOException many = assertThrows(
                IOException.class, () -> new PdfWriter().write(Samples.ofSections(60), Samples.style(), full));
        assertEquals("No space left on device", few.getMessage());
        assertEquals("No space left on device", many.getMessage());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
