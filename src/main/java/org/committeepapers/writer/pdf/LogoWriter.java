package org.committeepapers.writer.pdf;

import java.io.IOException;
import org.committeepapers.style.Logo;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** The council's sign. */
final class LogoWriter {

    private LogoWriter() {}

    static void write(Logo logo, Tag parent, Frame frame) throws IOException {
        Logo.Dots dots = logo.picture();
        Image image =
                Image.getInstance(dots.columns(), dots.rows(), 3, 8, dots.rgb().content());
        frame.column().add(new Sign(logo, image, new Tag(parent, "Figure"), frame.left()), true);
        frame.column().space(Millimetres.points(Spaces.ABOVE_HEADING_2_MM));
        frame.column().keepWithNext();
    }

    private record Sign(Logo logo, Image image, Tag tag, double left) implements Strip {

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
            sheet.canvas()
                    .addImage(image, (float) width, 0, 0, (float) height(), (float) left, (float) (top - height()));
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
}
