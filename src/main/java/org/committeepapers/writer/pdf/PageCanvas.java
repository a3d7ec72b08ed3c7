package org.committeepapers.writer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.writer.Sign;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
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

    /** The side of a sign, and its top above the baseline, in ems. */
    private static final double SIGN = 0.74;

    private static final double SIGN_TOP = 0.73;

    private final PdfWriter writer;

    private @Nullable Tag open;
    private boolean artifactOpen;
    private boolean repeating;
    private @Nullable BaseFont face;
    private double size;
    private @Nullable Colour fill;

    PageCanvas(PdfWriter writer) {
        this.writer = writer;
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
        directContent().beginMarkedContentSequence(leaf);
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

    void endPage() {
        close();
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
                sign(piece.symbol(), piece.style(), x, baseline);
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
            directContent().setFontAndSize(piece.face(), (float) size);
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
            TextStyle style = piece.style();
            template.setRGBColorFill(
                    style.colour().red(), style.colour().green(), style.colour().blue());
            template.setFontAndSize(piece.face(), (float) style.size());
            show(piece, x, style.size() / 2, template);
            x += piece.width();
        }
    }

    private void underline(Line.Piece piece, double x, double right, double baseline) {
        TextStyle.Link link = piece.style().link();
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
            TextStyle.Link link = pieces.get(i).style().link();
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

    private void annotate(TextStyle.Link link, double left, double right, double size, double baseline) {
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
        int key = link.tag().annotate(annotation.getIndirectReference(), writer);
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        writer.addAnnotation(annotation);
    }

    private static PdfAction action(String target) {
        return target.startsWith("#") ? PdfAction.gotoLocalPage(target.substring(1), false) : new PdfAction(target);
    }

    /** The sign before a status word, drawn so that no font needs it. */
    private void sign(Mark mark, TextStyle style, double left, double baseline) {
        PdfContentByte content = directContent();
        double scale = SIGN * style.size() / Sign.SIDE;
        double top = baseline + SIGN_TOP * style.size();
        fill(style.colour());
        for (Sign.Step step : Sign.steps(mark)) {
            float[] to = new float[step.to().size()];
            for (int i = 0; i < to.length; i += 2) {
                to[i] = (float) (left + scale * step.to().get(i));
                to[i + 1] = (float) (top - scale * step.to().get(i + 1));
            }
            switch (step.kind()) {
                case 'M' -> content.moveTo(to[0], to[1]);
                case 'L' -> content.lineTo(to[0], to[1]);
                case 'C' -> content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> content.closePath();
            }
        }
        content.fill();
    }
}
