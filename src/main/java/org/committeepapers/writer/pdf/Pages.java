package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.style.Style;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;

/** Fills pages with boxes. Boxes that must stay together wait until the whole group can be placed. */
final class Pages extends Flow {

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
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Flow.Box> heading = Optional.empty();

    /** The height of what is still to be kept on one page, in points. */
    private double kept;

    private int count;
    private double y;
    private boolean atTop;
    private boolean started;

    Pages(Document file, PageCanvas canvas, Style.Page page, PageFurniture furniture) {
        this.file = file;
        this.canvas = canvas;
        this.page = page;
        this.furniture = furniture;
    }

    /** The whole width between the margins. */
    TextFrame frame() {
        double side = points(page.side());
        return new TextFrame(this, side, points(page.size().width()) - 2 * side, false);
    }

    /** The number of the page being drawn. */
    int number() {
        return count;
    }

    /** Ends what the last heading keeps, unless this one follows it at once. */
    void beginHeading() {
        kept = kept == TWO_LINES ? kept : 0;
    }

    /** Keeps two lines of what follows, or a higher box, on the page of the last one: a heading. */
    void keepWithTwoLines() {
        kept = TWO_LINES;
    }

    @Override
    void put(Flow.Entry entry, boolean keep) {
        if (entry.breakable() && !keep && kept <= 0) {
            flush();
        }
        kept -= entry.box().height();
        waiting.add(new Waiting(entry, heading));
    }

    /** Repeats this heading at the top of each page that begins with one of the next boxes or the rest of it. */
    void repeat(Optional<Flow.Box> heading) {
        this.heading = heading;
    }

    void finish() {
        flush();
        if (count == 0) {
            begin();
        }
        endPage();
    }

    private void flush() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        double height = 0;
        for (Waiting one : all) {
            height += one.entry().height();
        }
        int start = 0;
        for (int i = 1; i < all.size(); i++) {
            // A table that no page holds parts between its rows.
            if (height > top() - bottom()
                    && all.get(i).isRow()
                    && all.get(i - 1).isRow()) {
                place(all.subList(start, i));
                start = i;
            }
        }
        place(all.subList(start, all.size()));
    }

    private void place(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        begin();
        if (!atTop && !fits(group)) {
            endPage();
            begin();
        }
        group.forEach(this::place);
    }

    /** Whether this page has room for the group, or for all but its last box and the beginning of that. */
    private boolean fits(List<Waiting> group) {
        Flow.Entry last = group.getLast().entry();
        double room = available() - last.space();
        for (Waiting one : group.subList(0, group.size() - 1)) {
            room -= one.entry().height();
        }
        return last.box().height() <= room + TOLERANCE
                || split(last.box(), room).isPresent();
    }

    private void place(Waiting one) {
        Flow.Box box = one.entry().box();
        double gap = atTop ? 0 : one.entry().space();
        if (atTop) {
            repeat(one);
        }
        while (gap + box.height() > available() + TOLERANCE) {
            Optional<Flow.Parts> parts = split(box, available() - gap);
            if (parts.isEmpty() && atTop) {
                break;
            }
            if (parts.isPresent()) {
                draw(parts.get().head(), gap);
                box = parts.get().tail();
            }
            endPage();
            begin();
            repeat(one);
            gap = 0;
        }
        draw(box, gap);
    }

    private Optional<Flow.Parts> split(Flow.Box box, double room) {
        if (room < (box.repeated().isPresent() ? WORTH_A_ROW : WORTH_BEGINNING) && !atTop) {
            return Optional.empty();
        }
        Optional<Flow.Parts> parts = box.split(room, false);
        return parts.isEmpty() && atTop ? box.split(room, true) : parts;
    }

    /** Draws what stands above a box at the top of a page: the heading of its section, or the header of its table. */
    private void repeat(Waiting one) {
        Stream.concat(one.heading().stream(), one.entry().box().repeated().stream())
                .filter(box -> box.height() < (top() - bottom()) / 2)
                .forEach(box -> {
                    canvas.pagination(null, () -> box.draw(canvas, y));
                    y -= box.height();
                });
    }

    private void draw(Flow.Box box, double gap) {
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

    static Rectangle size(Style.Page page) {
        return new Rectangle(
                (float) points(page.size().width()), (float) points(page.size().height()));
    }

    /**
     * A box that isn't placed yet.
     *
     * @param heading repeated above it at the top of a page
     */
    private record Waiting(Flow.Entry entry, Optional<Flow.Box> heading) {

        /** Whether it is a row of a table that a page may end before. */
        boolean isRow() {
            return entry.breakable() && entry.box().repeated().isPresent();
        }
    }

    /** Converts lengths of the house style. */
    static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }
}
