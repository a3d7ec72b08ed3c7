package org.committeepapers.writer.pdf.layout;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Orientation;
import org.committeepapers.style.Style;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;

/** Fills pages with boxes. Boxes that must stay together wait until the whole group can be placed. */
public final class Pages implements Flow {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double TOLERANCE = 0.01;

    /** The least height in which to start a box that no page can hold, in points. */
    private static final double WORTH_BEGINNING = 100;

    private final Document file;
    private final PageCanvas canvas;
    private final Setup setup;
    private Orientation orientation;
    private final List<Flow.Entry> waiting = new ArrayList<>();
    private double space;
    private boolean keep;
    private int count;
    private double y;
    private boolean atTop;
    private boolean started;

    /**
     * What all pages have.
     *
     * @param first the orientation of the first page
     * @param most pages before {@link LimitReached} is thrown
     */
    public record Setup(Style.Page margins, PageFurniture furniture, Orientation first, int most) {}

    public Pages(Document file, PageCanvas canvas, Setup setup) {
        this.file = file;
        this.canvas = canvas;
        this.setup = setup;
        this.orientation = setup.first();
    }

    /** The whole width between the setup.margins(). */
    public TextFrame frame() {
        double side = points(setup.margins().side());
        return new TextFrame(this, side, pageWidth() - 2 * side, false);
    }

    /** The number of the page being drawn. */
    public int number() {
        return count;
    }

    /** Gives what follows pages of this orientation, starting a new one if it changes. */
    public void turn(Orientation next) {
        if (next != orientation) {
            newPage();
            orientation = next;
        }
    }

    /** Starts a new page. */
    public void newPage() {
        flush();
        endPage();
    }

    @Override
    public void space(double points) {
        space = Math.max(space, points);
    }

    @Override
    public void keepWithNext() {
        keep = true;
    }

    @Override
    public void add(LayoutBox box, boolean breakable) {
        if (breakable && !keep) {
            flush();
        }
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
        List<Flow.Entry> group = List.copyOf(waiting);
        waiting.clear();
        int split = splitPoint(group);
        if (split > 0) {
            place(group.subList(0, split));
        }
        place(group.subList(split, group.size()));
    }

    /**
     * Where to split a group too high for a page: as late as both parts still fit a page, but never right before its
     * last box, which is the first row of a table below its header. 0 if there is no need or no way to split.
     */
    private int splitPoint(List<Flow.Entry> group) {
        double all = height(group);
        double capacity = capacity(group.getFirst().box());
        int split = 0;
        double before = 0;
        for (int i = 0; all > capacity && i < group.size() - 1; i++) {
            if (group.get(i).breakable()
                    && before >= WORTH_BEGINNING
                    && before <= capacity
                    && all - before <= capacity) {
                split = i;
            }
            before += group.get(i).height();
        }
        return split;
    }

    private void place(List<Flow.Entry> group) {
        begin();
        if (!atTop && needed(group) > available() + TOLERANCE) {
            endPage();
            begin();
        }
        for (Flow.Entry entry : group) {
            place(entry);
        }
    }

    /** The height a group needs on this page: its own, or if no page can hold it, enough to start. */
    private double needed(List<Flow.Entry> group) {
        double all = height(group);
        if (all <= capacity(group.getFirst().box())) {
            return all;
        }
        double last = group.getLast().height();
        return Math.min(capacity(group.getFirst().box()), all - last + Math.min(last, WORTH_BEGINNING));
    }

    private static double height(List<Flow.Entry> group) {
        double height = 0;
        for (Flow.Entry entry : group) {
            height += entry.height();
        }
        return height;
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
        boolean tooHigh = box.height() > capacity(box) + TOLERANCE;
        if (!tooHigh || (room < WORTH_BEGINNING && !atTop)) {
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

    /** The height of a page below the repeated header of this box. */
    private double capacity(LayoutBox box) {
        return top() - bottom() - box.repeated().map(LayoutBox::height).orElse(0.0);
    }

    private double available() {
        return y - bottom();
    }

    private void begin() {
        if (started) {
            return;
        }
        if (count == setup.most()) {
            throw new LimitReached();
        }
        if (count > 0 || orientation != setup.first()) {
            file.setPageSize(size(setup.margins(), orientation));
            file.newPage();
        }
        count++;
        started = true;
        canvas.writer().setPageEmpty(false);
        setup.furniture().draw(canvas, pageWidth(), pageHeight());
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
        return pageHeight() - points(setup.margins().top());
    }

    private double bottom() {
        return points(setup.margins().bottom());
    }

    private double pageWidth() {
        return width(setup.margins(), orientation);
    }

    private double pageHeight() {
        return height(setup.margins(), orientation);
    }

    public static Rectangle size(Style.Page page, Orientation orientation) {
        return new Rectangle((float) width(page, orientation), (float) height(page, orientation));
    }

    /** Converts lengths of the house style. */
    public static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    private static double width(Style.Page page, Orientation orientation) {
        return points(page.size().width(orientation));
    }

    private static double height(Style.Page page, Orientation orientation) {
        return points(page.size().height(orientation));
    }

    /** The paper has more pages than it may have without a table of contents. */
    public static final class LimitReached extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        LimitReached() {
            super("more pages than a paper may have without a table of contents", null, false, false);
        }
    }
}
