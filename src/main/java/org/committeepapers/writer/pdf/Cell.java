package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes of a cell in a row, gathered before the row is placed on a page. */
public final class Cell implements Flow {

    private final Tag tag;
    private final List<Flow.Entry> entries;
    private double space;
    private boolean keep;

    /**
     * @param tag of the cell, which is written even if the cell is empty
     */
    public Cell(Tag tag) {
        this(tag, new ArrayList<>());
    }

    private Cell(Tag tag, List<Flow.Entry> entries) {
        this.tag = tag;
        this.entries = entries;
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
        entries.add(new Flow.Entry(entries.isEmpty() ? 0 : space, box, breakable && !keep));
        space = 0;
        keep = false;
    }

    double height() {
        double height = 0;
        for (Flow.Entry entry : entries) {
            height += entry.height();
        }
        return height;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void draw(PageCanvas canvas, double top) {
        if (!canvas.isRepeating()) {
            tag.element();
        }
        double y = top;
        for (Flow.Entry entry : entries) {
            y -= entry.space();
            entry.box().draw(canvas, y);
            y -= entry.box().height();
        }
    }

    /** The part that fits and the rest; either may be empty. */
    List<Cell> split(double available, boolean force) {
        int end = 0;
        double used = 0;
        double usedAtEnd = 0;
        for (int i = 0; i < entries.size(); i++) {
            used += entries.get(i).height();
            if (used > available) {
                break;
            }
            boolean allowed =
                    force || i + 1 == entries.size() || entries.get(i + 1).breakable();
            end = allowed ? i + 1 : end;
            usedAtEnd = allowed ? used : usedAtEnd;
        }
        List<Flow.Entry> head = new ArrayList<>(entries.subList(0, end));
        List<Flow.Entry> tail = new ArrayList<>(entries.subList(end, entries.size()));
        if (!tail.isEmpty()) {
            Flow.Entry next = tail.getFirst();
            Optional<LayoutBox.Parts> parts = next.box().split(available - usedAtEnd - next.space(), force);
            parts.ifPresent(found -> head.add(new Flow.Entry(next.space(), found.head(), next.breakable())));
            tail.set(0, new Flow.Entry(0, parts.map(LayoutBox.Parts::tail).orElse(next.box()), true));
        }
        return List.of(new Cell(tag, head), new Cell(tag, tail));
    }
}
