package org.committeepapers.writer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The page being drawn. Everything on it is either tagged content or an artifact. */
final class PageCanvas {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    /** Of the clickable area of a link above and below the baseline, in ems. */
    private static final double ABOVE = 0.8;

    private static final double BELOW = 0.25;

    private final PdfWriter writer;
    private final Tag.Tree tree;

    private @Nullable Tag open;
    private boolean artifactOpen;
    private boolean repeating;
    private Fonts.@Nullable Face face;
    private double size;
    private @Nullable Colour fill;

    PageCanvas(PdfWriter writer, Tag.Tree tree) {
        this.writer = writer;
        this.tree = tree;
    }

    PdfWriter writer() {
        return writer;
    }

    PdfContentByte directContent() {
        return writer.getDirectContent();
    }

    /** What follows is content of this tag; continues its marked content if that is still open. */
    void beginContent(Tag leaf) {
        if (repeating || open == leaf) {
            return;
        }
        close();
        PdfDictionary mark = new PdfDictionary();
        mark.put(PdfName.MCID, new PdfNumber(tree.mark(leaf)));
        directContent().beginMarkedContentSequence(new PdfName(leaf.type()), mark, true);
        open = leaf;
    }

    /** What follows is decoration. */
    void beginArtifact() {
        if (repeating || artifactOpen) {
            return;
        }
        close();
        directContent().beginMarkedContentSequence(ARTIFACT);
        artifactOpen = true;
    }

    private void close() {
        if (open != null || artifactOpen) {
            directContent().endMarkedContentSequence();
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
        directContent().beginMarkedContentSequence(ARTIFACT, properties, true);
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

    /** @param baseline in points from the bottom of the page */
    void draw(Line line, double left, double baseline) {
        // Spaces beyond it aren't underlined.
        double right = left + line.width();
        double x = left;
        for (Line.Piece piece : line.pieces()) {
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

    private void letters(Line.Piece piece, double x, double baseline) {
        String actual = piece.actual();
        if (actual != null) {
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.ACTUALTEXT, unicode(actual));
            directContent().beginMarkedContentSequence(PdfName.SPAN, properties, true);
        }
        if (!piece.text().isEmpty()) {
            text(piece, x, baseline);
        }
        if (actual != null) {
            directContent().endMarkedContentSequence();
        }
    }

    /** Always UTF-16: for the soft hyphen the library picks an encoding that lacks it. */
    private static PdfString unicode(String text) {
        return new PdfString(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    private void text(Line.Piece piece, double x, double baseline) {
        fill(piece.style().colour());
        if (!piece.face().equals(face) || piece.style().size() != size) {
            face = piece.face();
            size = piece.style().size();
            directContent().setFontAndSize(piece.face().font(), (float) size);
        }
        show(piece, x, baseline, directContent());
    }

    private static void show(Line.Piece piece, double x, double baseline, PdfContentByte content) {
        content.beginText();
        content.moveText((float) x, (float) baseline);
        content.showText(piece.text());
        content.endText();
    }

    /** Fills a template, aligned to its right edge; the baseline is half the size of letters above its bottom. */
    static void fill(PdfTemplate template, Line line) {
        double x = template.getWidth() - line.width();
        for (Line.Piece piece : line.pieces()) {
            LetterStyle style = piece.style();
            template.setRGBColorFill(
                    style.colour().red(), style.colour().green(), style.colour().blue());
            template.setFontAndSize(piece.face().font(), (float) style.size());
            show(piece, x, style.size() / 2, template);
            x += piece.width();
        }
    }

    private void underline(Line.Piece piece, double x, double right, double baseline) {
        LetterStyle.Link link = piece.style().link();
        if (link != null && link.underlined() && right > x) {
            double em = piece.style().size();
            rectangle(
                    x, baseline - 0.13 * em, right - x, 0.05 * em, piece.style().colour());
        }
    }

    void rectangle(double left, double bottom, double width, double height, Colour colour) {
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
        List<Line.Piece> pieces = line.pieces();
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
        int key = tree.annotate(link.tag(), annotation.getIndirectReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        writer.addAnnotation(annotation);
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
