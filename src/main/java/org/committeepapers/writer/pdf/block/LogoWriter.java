package org.committeepapers.writer.pdf.block;

import java.io.IOException;
import org.committeepapers.style.Logo;
import org.committeepapers.writer.pdf.layout.LayoutBox;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.layout.Pages;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.Tag;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** The council's logo. */
public final class LogoWriter {

    private LogoWriter() {}

    public static void write(Logo logo, Tag parent, TextFrame frame) throws IOException {
        Logo.Dots dots = logo.picture();
        Image image =
                Image.getInstance(dots.columns(), dots.rows(), 3, 8, dots.rgb().content());
        frame.flow().add(new LogoBox(logo, image, new Tag(parent, "Figure"), frame.left()), true);
        frame.flow().space(HeadingWriter.ABOVE_SECTION);
        frame.flow().keepWithNext();
    }

    private record LogoBox(Logo logo, Image image, Tag tag, double left) implements LayoutBox {

        @Override
        public double height() {
            return Pages.points(logo.height());
        }

        @Override
        public void draw(PageCanvas canvas, double top) {
            double width = Pages.points(logo.width());
            if (logo.alternative().isEmpty()) {
                canvas.beginArtifact();
            } else {
                tag.with(PdfName.ALT, new PdfString(logo.alternative(), PdfObject.TEXT_UNICODE));
                tag.with(PdfName.A, place(top, width));
                canvas.beginContent(tag);
            }
            canvas.directContent()
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
