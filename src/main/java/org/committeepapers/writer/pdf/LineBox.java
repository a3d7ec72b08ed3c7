package org.committeepapers.writer.pdf;

/**
 * A line of a paragraph on the page.
 *
 * @param owner the tag of the paragraph, which is written even if the line is empty
 * @param right whether the line is aligned to the right
 */
public record LineBox(Line line, TextStyle textStyle, Tag owner, double left, double width, boolean right)
        implements LayoutBox {

    @Override
    public double height() {
        return textStyle.leading();
    }

    @Override
    public void draw(PageCanvas canvas, double top) {
        if (!canvas.isRepeating()) {
            owner.element();
        }
        double start = right ? left + width - line.width() : left;
        canvas.draw(line, start, start + line.width(), top - textStyle.baseline());
    }
}
