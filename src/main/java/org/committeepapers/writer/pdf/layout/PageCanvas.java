package org.committeepapers.writer.pdf.layout;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.style.Colour;
import org.committeepapers.writer.pdf.tag.StructureTree;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.FontFace;
import org.committeepapers.writer.pdf.text.LetterCodes;
import org.committeepapers.writer.pdf.text.LetterRuns;
import org.committeepapers.writer.pdf.text.LetterStyle;
import org.committeepapers.writer.pdf.text.Line;
import org.committeepapers.writer.pdf.text.ShortText;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The page being drawn. Everything on it is either tagged content or an artifact. */
public final class PageCanvas {

    private static final byte[] ARTIFACT = operator("/Artifact BMC");
    private static final byte[] END_OF_MARKED = operator("EMC");
    private static final byte[] BEGIN_TEXT = operator("BT");
    private static final byte[] MOVE = operator(" Td");
    private static final byte[] SHOW_AND_END = operator("Tj ET");

    /** Of the clickable area of a link above and below the baseline, in ems. */
    private static final double ABOVE = 0.8;

    private static final double BELOW = 0.25;

    private final PdfWriter writer;
    private final StructureTree tree;
    private final Map<FontFace, LetterCodes> codes = new HashMap<>();

    private @Nullable Tag open;
    private boolean artifactOpen;
    private boolean repeating;
    private @Nullable FontFace face;
    private double size;
    private @Nullable Colour fill;

    public PageCanvas(PdfWriter writer, StructureTree tree) {
        this.writer = writer;
        this.tree = tree;
    }

    private static byte[] operator(String words) {
        return (words + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    PdfWriter writer() {
        return writer;
    }

    public PdfContentByte directContent() {
        return writer.getDirectContent();
    }

    private ByteBuffer buffer() {
        return directContent().getInternalBuffer();
    }

    /** What follows is content of this tag; continues its marked content if that is still open. */
    public void beginContent(Tag leaf) {
        if (repeating || open == leaf) {
            return;
        }
        close();
        buffer().append("/" + leaf.type() + "<</MCID ")
                .append(Integer.toString(tree.mark(leaf)))
                .append(">>BDC\n");
        open = leaf;
    }

    /** What follows is decoration. */
    public void beginArtifact() {
        if (repeating || artifactOpen) {
            return;
        }
        close();
        buffer().append(ARTIFACT);
        artifactOpen = true;
    }

    private void close() {
        if (open != null || artifactOpen) {
            buffer().append(END_OF_MARKED);
        }
        open = null;
        artifactOpen = false;
    }

    /** Draws what belongs to the page rather than the text: headers, footers and repeated table headers. */
    void pagination(@Nullable String subtype, Runnable drawing) {
        close();
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        if (subtype != null) {
            properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        }
        directContent().beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        repeating = true;
        drawing.run();
        repeating = false;
        directContent().endMarkedContentSequence();
    }

    /** Whether drawing now is for the page alone, so that nothing is tagged. */
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
        for (LetterRuns.Piece piece : line.pieces()) {
            if (piece.symbol() != null) {
                beginArtifact();
                StatusSymbols.draw(this, piece.symbol(), piece.style(), x, baseline);
            } else {
                beginContent(piece.leaf());
                letters(piece, x, baseline);
                underline(piece, x, Math.min(x + piece.width(), right), baseline);
            }
            x += piece.width();
        }
        if (!repeating) {
            annotate(line, left, right, baseline);
        }
    }

    private void letters(LetterRuns.Piece piece, double x, double baseline) {
        String actual = piece.actual();
        if (actual != null) {
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.ACTUALTEXT, unicode(actual));
            directContent().beginMarkedContentSequence(PdfName.SPAN, properties, true);
        }
        if (!piece.text().isEmpty()) {
            text(piece.text(), piece.face(), piece.style().size(), piece.style().colour(), x, baseline);
        }
        if (actual != null) {
            directContent().endMarkedContentSequence();
        }
    }

    /** Always UTF-16: for the soft hyphen the library picks an encoding that lacks it. */
    private static PdfString unicode(String text) {
        return new PdfString(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    public void text(ShortText text, double size, Colour colour, double x, double baseline) {
        for (ShortText.Part part : text.parts()) {
            text(part.text(), part.face(), size, colour, x + part.offset() * size, baseline);
        }
    }

    private void text(String text, FontFace newFace, double newSize, Colour colour, double x, double baseline) {
        fill(colour);
        if (newFace != face || newSize != size) {
            directContent().setFontAndSize(newFace.font(), (float) newSize);
            face = newFace;
            size = newSize;
        }
        ByteBuffer buffer = buffer();
        buffer.append(BEGIN_TEXT)
                .append((float) x)
                .append(' ')
                .append((float) baseline)
                .append(MOVE);
        codes.computeIfAbsent(newFace, one -> new LetterCodes(writer, one)).write(text, buffer);
        buffer.append(SHOW_AND_END);
    }

    private void underline(LetterRuns.Piece piece, double x, double right, double baseline) {
        LetterStyle.Link link = piece.style().link();
        if (link != null && link.underlined() && right > x) {
            double em = piece.style().size();
            rectangle(
                    x, baseline - 0.13 * em, right - x, 0.05 * em, piece.style().colour());
        }
    }

    public void rectangle(double left, double bottom, double width, double height, Colour colour) {
        fill(colour);
        directContent().rectangle((float) left, (float) bottom, (float) width, (float) height);
        directContent().fill();
    }

    void fill(Colour colour) {
        if (!Objects.equals(colour, fill)) {
            directContent().setRGBColorFill(colour.red(), colour.green(), colour.blue());
            fill = colour;
        }
    }

    /** The clickable areas of links, one for each that is on the line. */
    private void annotate(Line line, double left, double right, double baseline) {
        List<LetterRuns.Piece> pieces = line.pieces();
        double x = left;
        for (int i = 0; i < pieces.size(); ) {
            LetterStyle.Link link = pieces.get(i).style().link();
            double start = x;
            double size = 0;
            int next = i;
            while (next < pieces.size()
                    && Objects.equals(pieces.get(next).style().link(), link)) {
                size = Math.max(size, pieces.get(next).style().size());
                x += pieces.get(next).width();
                next++;
            }
            i = next;
            if (link != null) {
                annotate(link, start, Math.max(start + 1, Math.min(x, right)), size, baseline);
            }
        }
    }

    private void annotate(LetterStyle.Link link, double left, double right, double size, double baseline) {
        PdfAnnotation annotation = new PdfAnnotation(
                writer,
                (float) left,
                (float) (baseline - BELOW * size),
                (float) right,
                (float) (baseline + ABOVE * size),
                action(link.target()));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        String words = link.words().isEmpty() ? link.target() : link.words();
        annotation.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(tree.annotate(link.tag())));
        writer.addAnnotation(annotation);
        link.tag().addAnnotation(annotation.getIndirectReference().getNumber(), tree.page());
    }

    private static PdfAction action(String target) {
        return target.startsWith("#") ? PdfAction.gotoLocalPage(target.substring(1), false) : new PdfAction(target);
    }
}
