package org.committeepapers.writer.pdf;

import java.util.Optional;
import org.committeepapers.style.Colour;

/**
 * A line of a paragraph on the page.
 *
 * @param owner the tag of the paragraph, which is written even if the line is empty
 * @param right whether the line is aligned to the right
 * @param rule the colour of a rule before the line, which joins that of the next
 */
public record LineBox(
        Line line, TextStyle textStyle, Tag owner, double left, double width, boolean right, Optional<Colour> rule)
        implements LayoutBox {

    private static final double RULE_WIDTH = 2;

    @Override
    public double height() {
        return textStyle.leading();
    }

    @Override
    public void draw(PageCanvas canvas, double top) {
        if (!canvas.isRepeating()) {
            owner.element();
        }
        rule.ifPresent(colour -> {
            canvas.beginArtifact();
            canvas.rectangle(left - TextFrame.AFTER_RULE, top - height(), RULE_WIDTH, height(), colour);
        });
        double start = right ? left + width - line.width() : left;
        canvas.draw(line, start, start + line.width(), top - textStyle.baseline());
    }
}
