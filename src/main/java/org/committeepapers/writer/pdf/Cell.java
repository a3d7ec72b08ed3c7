package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column of strips inside a row, gathered before it is known which page it stands on. */
final class Cell implements Column {

    private final Tag tag;
    private final List<Entry> entries;
    private double space;
    private boolean keep;

    /**
     * @param tag of the cell, which is there even where the cell is empty
     */
    Cell(Tag tag) {
        this(tag, new ArrayList<>());
    }

    private Cell(Tag tag, List<Entry> entries) {
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
    public void add(Strip strip, boolean breakable) {
        entries.add(new Entry(entries.isEmpty() ? 0 : space, strip, breakable && !keep));
        space = 0;
        keep = false;
    }

    double height() {
        double height = 0;
        for (Entry entry : entries) {
            height += entry.height();
        }
        return height;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void draw(Sheet sheet, double top) {
        if (!sheet.isRepeating()) {
            tag.element();
        }
        double y = top;
        for (Entry entry : entries) {
            y -= entry.space();
            entry.strip().draw(sheet, y);
            y -= entry.strip().height();
        }
    }

    /** What fits and what is left; the first part is empty where nothing fits. */
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
        List<Entry> head = new ArrayList<>(entries.subList(0, end));
        List<Entry> tail = new ArrayList<>(entries.subList(end, entries.size()));
        if (!tail.isEmpty()) {
            Entry next = tail.getFirst();
            Optional<Strip.Parts> parts = next.strip().split(available - usedAtEnd - next.space(), force);
            parts.ifPresent(found -> head.add(new Entry(next.space(), found.head(), next.breakable())));
            tail.set(0, new Entry(0, parts.map(Strip.Parts::tail).orElse(next.strip()), true));
        }
        return List.of(new Cell(tag, head), new Cell(tag, tail));
    }
}
