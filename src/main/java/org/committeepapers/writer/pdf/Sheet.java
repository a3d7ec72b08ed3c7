package org.committeepapers.writer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The page being drawn: every mark on it is either tagged content or an artifact. */
final class Sheet {

    private static final byte[] ARTIFACT = operator("/Artifact BMC");
    private static final byte[] END_OF_MARKED = operator("EMC");
    private static final byte[] BEGIN_TEXT = operator("BT");
    private static final byte[] MOVE = operator(" Td");
    private static final byte[] SHOW_AND_END = operator("Tj ET");

    private final PdfWriter writer;
    private final StructureTree tree;
    private final Links links;
    private final Map<Face, LetterCodes> codes = new HashMap<>();

    private @Nullable Tag open;
    private boolean artifactOpen;
    private boolean repeating;
    private @Nullable Face face;
    private double size;
    private @Nullable Colour fill;

    Sheet(PdfWriter writer, StructureTree tree) {
        this.writer = writer;
        this.tree = tree;
        this.links = new Links(writer, tree);
    }

    private static byte[] operator(String words) {
        return (words + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    PdfWriter writer() {
        return writer;
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    private ByteBuffer content() {
        return canvas().getInternalBuffer();
    }

    /** Content of this tag follows; goes on with the marked content already open for it. */
    void content(Tag leaf) {
        if (repeating || open == leaf) {
            return;
        }
        close();
        content()
                .append("/" + leaf.type() + "<</MCID ")
                .append(Integer.toString(tree.mark(leaf)))
                .append(">>BDC\n");
        open = leaf;
    }

    /** Decoration follows. */
    void decoration() {
        if (repeating || artifactOpen) {
            return;
        }
        close();
        content().append(ARTIFACT);
        artifactOpen = true;
    }

    private void close() {
        if (open != null || artifactOpen) {
            content().append(END_OF_MARKED);
        }
        open = null;
        artifactOpen = false;
    }

    /** Draws what belongs to the page and not to the text: heads, feet and repeated headers. */
    void pagination(@Nullable String subtype, Runnable drawing) {
        close();
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        if (subtype != null) {
            properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        }
        canvas().beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        repeating = true;
        drawing.run();
        repeating = false;
        canvas().endMarkedContentSequence();
    }

    /** Whether what is drawn now was drawn before and isn't tagged again. */
    boolean isRepeating() {
        return repeating;
    }

    void endPage() {
        close();
        tree.endPage();
        face = null;
        fill = null;
    }

    /**
     * @param right edge of the line's letters; spaces beyond it aren't underlined
     * @param baseline in points from the bottom of the page
     */
    void draw(Line line, double left, double right, double baseline) {
        double x = left;
        for (Piece piece : line.pieces()) {
            if (piece.sign() != null) {
                decoration();
                StatusSigns.draw(this, piece.sign(), piece.look(), x, baseline);
            } else {
                content(piece.leaf());
                letters(piece, x, baseline);
                underline(piece, x, Math.min(x + piece.width(), right), baseline);
            }
            x += piece.width();
        }
        if (!repeating) {
            links.annotate(line, left, right, baseline);
        }
    }

    private void letters(Piece piece, double x, double baseline) {
        String actual = piece.actual();
        if (actual != null) {
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.ACTUALTEXT, unicode(actual));
            canvas().beginMarkedContentSequence(PdfName.SPAN, properties, true);
        }
        if (!piece.text().isEmpty()) {
            text(piece.text(), piece.face(), piece.look().size(), piece.look().colour(), x, baseline);
        }
        if (actual != null) {
            canvas().endMarkedContentSequence();
        }
    }

    /** Always UTF-16: the library writes the soft hyphen in an encoding that hasn't got it. */
    private static PdfString unicode(String text) {
        return new PdfString(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    void text(String text, Face newFace, double newSize, Colour colour, double x, double baseline) {
        fill(colour);
        if (newFace != face || newSize != size) {
            canvas().setFontAndSize(newFace.font(), (float) newSize);
            face = newFace;
            size = newSize;
        }
        ByteBuffer content = content();
        content.append(BEGIN_TEXT)
                .append((float) x)
                .append(' ')
                .append((float) baseline)
                .append(MOVE);
        codes.computeIfAbsent(newFace, one -> new LetterCodes(writer, one)).write(text, content);
        content.append(SHOW_AND_END);
    }

    private void underline(Piece piece, double x, double right, double baseline) {
        Look.Destination link = piece.look().link();
        if (link != null && link.underlined() && right > x) {
            double em = piece.look().size();
            rectangle(
                    x, baseline - 0.13 * em, right - x, 0.05 * em, piece.look().colour());
        }
    }

    void rectangle(double left, double bottom, double width, double height, Colour colour) {
        fill(colour);
        canvas().rectangle((float) left, (float) bottom, (float) width, (float) height);
        canvas().fill();
    }

    void fill(Colour colour) {
        if (!Objects.equals(colour, fill)) {
            canvas().setRGBColorFill(colour.red(), colour.green(), colour.blue());
            fill = colour;
        }
    }
}
