package org.committeepapers.writer.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The bytes by which a file shows the letters of a font. OpenPDF encodes each letter once per file, which also adds it
 * to the embedded subset; after that its bytes are looked up here.
 */
public final class LetterCodes {

    /** What OpenPDF writes after a letter, as LetterCodesTest checks for the version in use. */
    private static final int ENDING = ")Tj\n".length();

    private final PdfContentByte trial;
    private final byte[][] usual = new byte[FontFace.TABLE][];
    private final Map<Integer, byte[]> others = new HashMap<>();
    private byte[] line = new byte[256];

    public LetterCodes(PdfWriter writer, FontFace face) {
        trial = new PdfContentByte(writer);
        trial.setFontAndSize(face.font(), 1);
    }

    /** Writes text as a PDF string, in brackets. */
    public void write(String text, ByteBuffer to) {
        int end = 0;
        line[end++] = '(';
        for (int i = 0; i < text.length(); ) {
            char letter = text.charAt(i);
            int codePoint = Character.isSurrogate(letter) ? text.codePointAt(i) : letter;
            byte[] code = code(codePoint);
            if (end + code.length >= line.length) {
                line = Arrays.copyOf(line, 2 * line.length);
            }
            for (byte part : code) {
                line[end++] = part;
            }
            i += Character.charCount(codePoint);
        }
        line[end++] = ')';
        to.append(line, 0, end);
    }

    private byte[] code(int codePoint) {
        if (codePoint >= FontFace.TABLE) {
            return others.computeIfAbsent(codePoint, this::encoded);
        }
        byte[] known = usual[codePoint];
        if (known == null) {
            known = encoded(codePoint);
            usual[codePoint] = known;
        }
        return known;
    }

    private byte[] encoded(int codePoint) {
        ByteBuffer shown = trial.getInternalBuffer();
        shown.reset();
        trial.showText(Character.toString(codePoint));
        return Arrays.copyOfRange(shown.getBuffer(), 1, shown.size() - ENDING);
    }
}
