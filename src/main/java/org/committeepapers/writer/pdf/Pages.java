package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.style.Style;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;

/** Fills pages with boxes. Boxes that must stay together wait until the whole group can be placed. */
public final class Pages implements Flow {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double TOLERANCE = 0.01;

    /** The least room at the foot of a page in which to begin a box that goes on overleaf, in points. */
    private static final double WORTH_BEGINNING = 50;

    /** The same for a row of a table. */
    private static final double WORTH_A_ROW = 100;

    /** More than one line of text and less than two, in points. */
    private static final double TWO_LINES = 28;

    private final Document file;
    private final PageCanvas canvas;
    private final Style.Page page;
    private final PageFurniture furniture;
    private final List<Flow.Entry> waiting = new ArrayList<>();
    private double space;
    private boolean keep;

    /** The height of what is still to be kept on one page, in points. */
    private double kept;

    private int count;
    private double y;
    private boolean atTop;
    private boolean started;

    public Pages(Document file, PageCanvas canvas, Style.Page page, PageFurniture furniture) {
        this.file = file;
        this.canvas = canvas;
        this.page = page;
        this.furniture = furniture;
    }

    /** The whole width between the margins. */
    public TextFrame frame() {
        double side = points(page.side());
        return new TextFrame(this, side, points(page.size().width()) - 2 * side, false);
    }

    /** The number of the page being drawn. */
    public int number() {
        return count;
    }

    @Override
    public void space(double points) {
        space = Math.max(space, points);
    }

    @Override
    public void keepWithNext() {
        keep = true;
    }

    /** Ends what the last heading keeps, unless this one follows it at once. */
    public void beginHeading() {
        kept = kept == TWO_LINES ? kept : 0;
    }

    /** Keeps two lines of what follows, or a higher box, on the page of the last one: a heading. */
    public void keepWithTwoLines() {
        kept = TWO_LINES;
    }

    @Override
    public void add(LayoutBox box, boolean breakable) {
        if (breakable && !keep && kept <= 0) {
            flush();
        }
        kept -= box.height();
        waiting.add(new Flow.Entry(space, box, breakable));
        space = 0;
        keep = false;
    }

    public void finish() {
        flush();
        if (count == 0) {
            begin();
        }
        endPage();
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        begin();
        if (!atTop && !fits(waiting)) {
            endPage();
            begin();
        }
        waiting.forEach(this::place);
        waiting.clear();
    }

    /** Whether this page has room for the group, or for all but its last box and the beginning of that. */
    private boolean fits(List<Flow.Entry> group) {
        Flow.Entry last = group.getLast();
        double room = available() - last.space();
        for (Flow.Entry entry : group.subList(0, group.size() - 1)) {
            room -= entry.height();
        }
        return last.box().height() <= room + TOLERANCE
                || split(last.box(), room).isPresent();
    }

    private void place(Flow.Entry entry) {
        LayoutBox box = entry.box();
        double gap = atTop ? 0 : entry.space();
        while (gap + box.height() > available() + TOLERANCE) {
            Optional<LayoutBox.Parts> parts = split(box, available() - gap);
            if (parts.isEmpty() && atTop) {
                break;
            }
            if (parts.isPresent()) {
                draw(parts.get().head(), gap);
                box = parts.get().tail();
            }
            endPage();
            begin();
            repeatHeader(box);
            gap = 0;
        }
        if (atTop && y > top() - TOLERANCE) {
            repeatHeader(box);
        }
        draw(box, gap);
    }

    private Optional<LayoutBox.Parts> split(LayoutBox box, double room) {
        if (room < (box.repeated().isPresent() ? WORTH_A_ROW : WORTH_BEGINNING) && !atTop) {
            return Optional.empty();
        }
        Optional<LayoutBox.Parts> parts = box.split(room, false);
        return parts.isEmpty() && atTop ? box.split(room, true) : parts;
    }

    private void repeatHeader(LayoutBox box) {
        box.repeated()
                .filter(header -> header.height() < (top() - bottom()) / 2)
                .ifPresent(header -> {
                    canvas.pagination(null, () -> header.draw(canvas, y));
                    y -= header.height();
                });
    }

    private void draw(LayoutBox box, double gap) {
        y -= gap;
        box.draw(canvas, y);
        y -= box.height();
        atTop = false;
    }

    private double available() {
        return y - bottom();
    }

    private void begin() {
        if (started) {
            return;
        }
        if (count > 0) {
            file.newPage();
        }
        count++;
        started = true;
        canvas.writer().setPageEmpty(false);
        furniture.draw(canvas, points(page.size().width()), points(page.size().height()));
        y = top();
        atTop = true;
    }

    private void endPage() {
        if (started) {
            canvas.endPage();
        }
        started = false;
    }

    private double top() {
        return points(page.size().height() - page.top());
    }

    private double bottom() {
        return points(page.bottom());
    }

    public static Rectangle size(Style.Page page) {
        return new Rectangle(
                (float) points(page.size().width()), (float) points(page.size().height()));
    }

    /** Converts lengths of the house style. */
    public static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }
}
