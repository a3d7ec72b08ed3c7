package org.committeepapers.writer.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** The outline of the file, and the places that internal links lead to. */
public final class Bookmarks {

    /** Space shown above a heading after a jump to it, in points. */
    private static final double ABOVE = 6;

    private final PdfWriter writer;
    private final Deque<Level> open = new ArrayDeque<>();

    private record Level(int level, PdfOutline outline) {}

    public Bookmarks(PdfWriter writer) {
        this.writer = writer;
    }

    /**
     * Adds a bookmark to the current page.
     *
     * @param top in points from the bottom of the page
     */
    public void add(int level, String words, double top) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        PdfOutline parent = open.isEmpty()
                ? writer.getDirectContent().getRootOutline()
                : open.peek().outline();
        open.push(new Level(level, new PdfOutline(parent, destination(top), words, level < 2)));
    }

    public void place(String id, double top) {
        writer.getDirectContent().localDestination(id, destination(top));
    }

    private static PdfDestination destination(double top) {
        return new PdfDestination(PdfDestination.XYZ, -1, (float) (top + ABOVE), 0);
    }
}
