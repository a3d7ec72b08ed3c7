package org.committeepapers.writer.pdf.layout;

import java.util.List;
import java.util.Objects;
import org.committeepapers.writer.pdf.tag.StructureTree;
import org.committeepapers.writer.pdf.text.LetterRuns;
import org.committeepapers.writer.pdf.text.LetterStyle;
import org.committeepapers.writer.pdf.text.Line;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The clickable areas of links, one for each line that a link is on. */
record LinkAnnotations(PdfWriter writer, StructureTree tree) {

    private static final double ABOVE = 0.8;
    private static final double BELOW = 0.25;

    void annotate(Line line, double left, double right, double baseline) {
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
