package org.committeepapers.writer.pdf;

/**
 * A line of a paragraph.
 *
 * @param owner the tag of the paragraph, which is there even where the line is empty
 */
record TextLine(Line line, Voice voice, Tag owner, double left, double width, boolean right) implements Strip {

    @Override
    public double height() {
        return voice.leading();
    }

    @Override
    public void draw(Sheet sheet, double top) {
        if (!sheet.isRepeating()) {
            owner.element();
        }
        double start = right ? left + width - line.width() : left;
        sheet.draw(line, start, start + line.width(), top - voice.baseline());
    }
}
