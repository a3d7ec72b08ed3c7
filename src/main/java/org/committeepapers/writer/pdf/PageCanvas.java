package org.committeepapers.writer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
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

    /** The symbols before status words, drawn so that no font needs them. */
    private static final class StatusSymbols {

        /** Half the height of a symbol, in ems. */
        private static final double RADIUS = 0.37;

        /** Of a symbol above the baseline, in ems. */
        private static final double MIDDLE = 0.36;

        private static final double STROKE = 0.1;

        /** The length of the handles of a Bézier quarter circle, for a radius of 1. */
        private static final float CURVE = 0.5523f;

        private StatusSymbols() {}

        static void draw(PageCanvas canvas, Mark mark, LetterStyle style, double left, double baseline) {
            double em = style.size();
            float radius = (float) (RADIUS * em);
            float x = (float) (left + RADIUS * em);
            float y = (float) (baseline + MIDDLE * em);
            PdfContentByte content = canvas.directContent();
            canvas.fill(style.colour());
            stroke(content, style.colour(), STROKE * em);
            float inner = radius - (float) (STROKE * em / 2);
            switch (mark) {
                case COMPLETED -> disc(content, x, y, radius, true);
                case IN_PROGRESS -> halfDisc(content, x, y, radius, inner);
                case NOT_STARTED -> ring(content, x, y, inner);
                case OPEN -> {
                    square(content, x, y, inner);
                    content.stroke();
                }
                case DELAYED -> triangle(content, x, y, radius);
                case CLOSED -> {
                    square(content, x, y, radius);
                    content.fill();
                }
                case UNCLEAR -> question(canvas, style, x, y, inner);
                case WITHHELD -> barred(content, x, y, radius);
            }
        }

        private static void stroke(PdfContentByte content, Colour colour, double width) {
            content.setRGBColorStroke(colour.red(), colour.green(), colour.blue());
            content.setLineWidth((float) width);
        }

        private static void disc(PdfContentByte content, float x, float y, float radius, boolean ticked) {
            content.circle(x, y, radius);
            content.fill();
            if (ticked) {
                stroke(content, Colour.WHITE, radius * 0.3);
                content.moveTo(x - radius * 0.48f, y + radius * 0.02f);
                content.lineTo(x - radius * 0.12f, y - radius * 0.36f);
                content.lineTo(x + radius * 0.5f, y + radius * 0.38f);
                content.stroke();
            }
        }

        private static void barred(PdfContentByte content, float x, float y, float radius) {
            disc(content, x, y, radius, false);
            stroke(content, Colour.WHITE, radius * 0.28);
            content.moveTo(x - radius * 0.52f, y);
            content.lineTo(x + radius * 0.52f, y);
            content.stroke();
        }

        private static void ring(PdfContentByte content, float x, float y, float inner) {
            content.circle(x, y, inner);
            content.stroke();
        }

        private static void halfDisc(PdfContentByte content, float x, float y, float radius, float inner) {
            ring(content, x, y, inner);
            float curve = radius * CURVE;
            content.moveTo(x, y + radius);
            content.curveTo(x + curve, y + radius, x + radius, y + curve, x + radius, y);
            content.curveTo(x + radius, y - curve, x + curve, y - radius, x, y - radius);
            content.closePath();
            content.fill();
        }

        private static void triangle(PdfContentByte content, float x, float y, float radius) {
            content.moveTo(x, y + radius);
            content.lineTo(x + radius, y - radius * 0.9f);
            content.lineTo(x - radius, y - radius * 0.9f);
            content.closePath();
            content.fill();
        }

        private static void square(PdfContentByte content, float x, float y, float radius) {
            float half = radius * 0.86f;
            content.rectangle(x - half, y - half, 2 * half, 2 * half);
        }

        private static void question(PageCanvas canvas, LetterStyle style, float x, float y, float inner) {
            PdfContentByte content = canvas.directContent();
            ring(content, x, y, inner);
            stroke(content, style.colour(), inner * 0.28);
            content.moveTo(x - inner * 0.34f, y + inner * 0.28f);
            content.curveTo(
                    x - inner * 0.3f,
                    y + inner * 0.78f,
                    x + inner * 0.5f,
                    y + inner * 0.66f,
                    x + inner * 0.34f,
                    y + inner * 0.18f);
            content.curveTo(x + inner * 0.24f, y, x, y, x, y - inner * 0.22f);
            content.stroke();
            content.circle(x, y - inner * 0.5f, inner * 0.16f);
            content.fill();
        }
    }
}
