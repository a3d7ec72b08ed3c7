package org.committeepapers.writer.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.committeepapers.style.Logo;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** The council's sign. */
final class LogoWriter {

    private LogoWriter() {}

    static void write(Logo logo, Tag parent, Frame frame) throws IOException {
        Image image = logo.picture() instanceof Logo.Dots dots
                ? Image.getInstance(
                        dots.columns(), dots.rows(), 3, 8, dots.rgb().content())
                : null;
        frame.column().add(new Sign(logo, image, new Tag(parent, "Figure"), frame.left()), true);
        frame.column().space(Millimetres.points(Spaces.ABOVE_HEADING_2_MM));
        frame.column().keepWithNext();
    }

    private record Sign(
            Logo logo, @org.jspecify.annotations.Nullable Image image, Tag tag, double left) implements Strip {

        @Override
        public double height() {
            return Millimetres.points(logo.height());
        }

        @Override
        public void draw(Sheet sheet, double top) {
            double width = Millimetres.points(logo.width());
            if (logo.alternative().isEmpty()) {
                sheet.decoration();
            } else {
                tag.with(PdfName.ALT, new PdfString(logo.alternative(), PdfObject.TEXT_UNICODE));
                tag.with(PdfName.A, place(top, width));
                sheet.content(tag);
            }
            if (image != null) {
                sheet.canvas()
                        .addImage(image, (float) width, 0, 0, (float) height(), (float) left, (float) (top - height()));
            } else if (logo.picture() instanceof Logo.Areas areas) {
                double scale = height() / areas.height();
                AffineTransform turn = new AffineTransform(scale, 0, 0, -scale, left, top);
                clipped(
                        sheet.canvas(),
                        (float) left,
                        (float) (top - height()),
                        (float) width,
                        (float) height(),
                        () -> areas.areas().forEach(area -> fill(sheet, area, turn)));
            }
        }

        private PdfDictionary place(double top, double width) {
            PdfDictionary layout = new PdfDictionary();
            layout.put(PdfName.O, new PdfName("Layout"));
            PdfArray box = new PdfArray();
            for (double edge : new double[] {left, top - height(), left + width, top}) {
                box.add(new PdfNumber((float) edge));
            }
            layout.put(PdfName.BBOX, box);
            return layout;
        }
    }

    /** What a drawing has beyond its edges isn't shown. */
    private static void clipped(
            PdfContentByte canvas, float left, float bottom, float width, float height, Runnable drawing) {
        canvas.saveState();
        canvas.rectangle(left, bottom, width, height);
        canvas.clip();
        canvas.newPath();
        drawing.run();
        canvas.restoreState();
    }

    private static void fill(Sheet sheet, Logo.Area area, AffineTransform turn) {
        PdfContentByte canvas = sheet.canvas();
        sheet.fill(area.colour());
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator parts = area.path().getPathIterator(turn); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo((float) p[0], (float) p[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo((float) p[0], (float) p[1]);
                case PathIterator.SEG_QUADTO ->
                    curve(
                            canvas,
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> curve(canvas, p);
                default -> canvas.closePath();
            }
            int last = 2 * Math.max(0, Math.max(1, kind) - 1);
            x = kind == PathIterator.SEG_CLOSE ? x : p[last];
            y = kind == PathIterator.SEG_CLOSE ? y : p[last + 1];
        }
        if (area.path().getWindingRule() == Path2D.WIND_EVEN_ODD) {
            canvas.eoFill();
        } else {
            canvas.fill();
        }
    }

    private static void curve(PdfContentByte canvas, double... p) {
        canvas.curveTo((float) p[0], (float) p[1], (float) p[2], (float) p[3], (float) p[4], (float) p[5]);
    }
}
