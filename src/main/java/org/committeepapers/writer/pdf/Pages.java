package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Orientation;
import org.committeepapers.style.Style;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;

/** Fills pages with strips, each page once: what must stay together waits until it is known where it fits. */
final class Pages implements Column {

    private static final double TOLERANCE = 0.01;

    /** The least height worth beginning a strip in that no page can hold, in points. */
    private static final double WORTH_BEGINNING = 100;

    private final Document file;
    private final Sheet sheet;
    private final Style.Page margins;
    private final PageFurniture furniture;
    private final int most;

    private final Orientation first;
    private Orientation orientation;
    private final List<Entry> waiting = new ArrayList<>();
    private double space;
    private boolean keep;
    private int count;
    private double y;
    private boolean atTop;
    private boolean started;

    /**
     * @param most pages before {@link TooLong} is thrown
     */
    Pages(Document file, Sheet sheet, Style.Page margins, PageFurniture furniture, Orientation first, int most) {
        this.file = file;
        this.sheet = sheet;
        this.margins = margins;
        this.furniture = furniture;
        this.first = first;
        this.orientation = first;
        this.most = most;
    }

    /** The whole width between the margins. */
    Frame frame() {
        double side = Millimetres.points(margins.side());
        return new Frame(this, side, pageWidth() - 2 * side, false);
    }

    /** The number of the page being drawn. */
    int number() {
        return count;
    }

    /** What follows stands on pages that lie so: on new ones, where those before lie otherwise. */
    void turn(Orientation next) {
        if (next != orientation) {
            newPage();
            orientation = next;
        }
    }

    /** What follows begins a page. */
    void newPage() {
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
    public void add(Strip strip, boolean breakable) {
        if (breakable && !keep) {
            flush();
        }
        waiting.add(new Entry(space, strip, breakable));
        space = 0;
        keep = false;
    }

    void finish() {
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
        List<Entry> group = List.copyOf(waiting);
        waiting.clear();
        int parting = parting(group);
        if (parting > 0) {
            place(group.subList(0, parting));
        }
        place(group.subList(parting, group.size()));
    }

    /**
     * Where a group that no page holds is parted: as late as both parts fit a page, but never right before its last
     * strip, which is the first row of a table under its header. 0 where it needn't or can't be.
     */
    private int parting(List<Entry> group) {
        double all = height(group);
        double capacity = capacity(group.getFirst().strip());
        int parting = 0;
        double before = 0;
        for (int i = 0; all > capacity && i < group.size() - 1; i++) {
            if (group.get(i).breakable()
                    && before >= WORTH_BEGINNING
                    && before <= capacity
                    && all - before <= capacity) {
                parting = i;
            }
            before += group.get(i).height();
        }
        return parting;
    }

    private void place(List<Entry> group) {
        begin();
        if (!atTop && needed(group) > available() + TOLERANCE) {
            endPage();
            begin();
        }
        for (Entry entry : group) {
            place(entry);
        }
    }

    /** The height a group needs on this page: all of it, or where no page holds it, enough for it to begin. */
    private double needed(List<Entry> group) {
        double all = height(group);
        if (all <= capacity(group.getFirst().strip())) {
            return all;
        }
        double last = group.getLast().height();
        return Math.min(capacity(group.getFirst().strip()), all - last + Math.min(last, WORTH_BEGINNING));
    }

    private static double height(List<Entry> group) {
        double height = 0;
        for (Entry entry : group) {
            height += entry.height();
        }
        return height;
    }

    private void place(Entry entry) {
        Strip strip = entry.strip();
        double gap = atTop ? 0 : entry.space();
        while (gap + strip.height() > available() + TOLERANCE) {
            Optional<Strip.Parts> parts = part(strip, available() - gap);
            if (parts.isEmpty() && atTop) {
                break;
            }
            if (parts.isPresent()) {
                draw(parts.get().head(), gap);
                strip = parts.get().tail();
            }
            endPage();
            begin();
            repeatHeader(strip);
            gap = 0;
        }
        if (atTop && y > top() - TOLERANCE) {
            repeatHeader(strip);
        }
        draw(strip, gap);
    }

    private Optional<Strip.Parts> part(Strip strip, double room) {
        boolean tooHigh = strip.height() > capacity(strip) + TOLERANCE;
        if (!tooHigh || (room < WORTH_BEGINNING && !atTop)) {
            return Optional.empty();
        }
        Optional<Strip.Parts> parts = strip.split(room, false);
        return parts.isEmpty() && atTop ? strip.split(room, true) : parts;
    }

    private void repeatHeader(Strip strip) {
        strip.repeated()
                .filter(header -> header.height() < (top() - bottom()) / 2)
                .ifPresent(header -> {
                    sheet.pagination(null, () -> header.draw(sheet, y));
                    y -= header.height();
                });
    }

    private void draw(Strip strip, double gap) {
        y -= gap;
        strip.draw(sheet, y);
        y -= strip.height();
        atTop = false;
    }

    /** What a page holds below the repeated header of this strip. */
    private double capacity(Strip strip) {
        return top() - bottom() - strip.repeated().map(Strip::height).orElse(0.0);
    }

    private double available() {
        return y - bottom();
    }

    private void begin() {
        if (started) {
            return;
        }
        if (count == most) {
            throw new TooLong();
        }
        if (count > 0 || orientation != first) {
            file.setPageSize(size(margins, orientation));
            file.newPage();
        }
        count++;
        started = true;
        sheet.writer().setPageEmpty(false);
        furniture.draw(sheet, pageWidth(), pageHeight());
        y = top();
        atTop = true;
    }

    private void endPage() {
        if (started) {
            sheet.endPage();
        }
        started = false;
    }

    private double top() {
        return pageHeight() - Millimetres.points(margins.top());
    }

    private double bottom() {
        return Millimetres.points(margins.bottom());
    }

    private double pageWidth() {
        return width(margins, orientation);
    }

    private double pageHeight() {
        return height(margins, orientation);
    }

    /** The size of a page that lies so. */
    static Rectangle size(Style.Page page, Orientation orientation) {
        return new Rectangle((float) width(page, orientation), (float) height(page, orientation));
    }

    private static double width(Style.Page page, Orientation orientation) {
        return Millimetres.points(page.size().width(orientation));
    }

    private static double height(Style.Page page, Orientation orientation) {
        return Millimetres.points(page.size().height(orientation));
    }
}
