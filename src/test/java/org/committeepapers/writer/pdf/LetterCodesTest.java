package org.committeepapers.writer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

class LetterCodesTest {

    private static final FontFace FACE = Fonts.USUAL.face(false, false);

    private PdfWriter writer;

    @BeforeEach
    void open() {
        Document file = new Document();
        writer = PdfWriter.getInstance(file, OutputStream.nullOutputStream());
        file.open();
    }

    /** OpenPDF doesn't promise these bytes, and {@link LetterCodes} relies on them: check it with each new version. */
    @Test
    void openPdfIsTheVersionThatLettersWereCheckedWith() {
        assertEquals("OpenPDF 3.0.5", Document.getVersion());
        assertEquals("(\0$\0\\()Tj\n", shown("AE"));
    }

    @Test
    void textIsEncodedAsOpenPdfDoesIt() {
        String text = "Aber f\u00fcr (EEH) \\ \u2013 \u20ac 12.50, \u0394\u2260\ufb01";
        ByteBuffer codes = new ByteBuffer();
        LetterCodes letters = new LetterCodes(writer, FACE);
        letters.write(text, codes);
        letters.write(text, codes);
        String once = shown(text).replace("Tj\n", "");
        assertEquals(once + once, string(codes));
    }

    private String shown(String text) {
        PdfContentByte content = new PdfContentByte(writer);
        content.setFontAndSize(FACE.font(), 1);
        ByteBuffer bytes = content.getInternalBuffer();
        bytes.reset();
        content.showText(text);
        return string(bytes);
    }

    private static String string(ByteBuffer bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
    }
}
