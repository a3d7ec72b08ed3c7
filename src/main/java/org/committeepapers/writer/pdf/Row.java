package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Cells side by side: a table row, a fact, or a list item with its label.
 *
 * @param padding above and below the cells, in points
 * @param bottom whether the cells are aligned to the bottom of the row
 * @param header repeated above the row at the top of a page
 */
record Row(
        List<Cell> cells,
        double padding,
        boolean bottom,
        Background background,
        @Nullable Row header) implements Flow.Box {

    /**
     * @param rule the colour of a rule along the bottom of the row
     * @param thickness of the rule, in points
     */
    record Background(
            double left,
            double width,
            @Nullable Colour fill,
            @Nullable Colour rule,
            double thickness) {

        static final Background NONE = new Background(0, 0, null, null, 0);

        /** For a row that continues on the next page. */
        Background open() {
            return new Background(left, width, fill, null, 0);
        }

        void draw(PageCanvas canvas, double top, double height) {
            if (fill != null) {
                canvas.beginArtifact();
                canvas.rectangle(left, top - height, width, height, fill);
            }
            if (rule != null) {
                canvas.beginArtifact();
                canvas.rectangle(left, top - height, width, thickness, rule);
            }
        }
    }

    static Row plain(Cell first, Cell second) {
        return new Row(List.of(first, second), 0, false, Background.NONE, null);
    }

    @Override
    public double height() {
        double highest = 0;
        for (Cell cell : cells) {
            highest = Math.max(highest, cell.height());
        }
        return highest + 2 * padding + background.thickness();
    }

    @Override
    public void draw(PageCanvas canvas, double top) {
        double height = height();
        background.draw(canvas, top, height);
        double floor = top - height + background.thickness() + padding;
        for (Cell cell : cells) {
            cell.draw(canvas, bottom ? floor + cell.height() : top - padding);
        }
    }

    @Override
    public Optional<Flow.Box> repeated() {
        return Optional.ofNullable(header);
    }

    @Override
    public Optional<Flow.Parts> split(double available, boolean force) {
        List<Cell> heads = new ArrayList<>();
        List<Cell> tails = new ArrayList<>();
        for (Cell cell : cells) {
            List<Cell> parts = cell.split(available - 2 * padding - background.thickness(), force);
            heads.add(parts.getFirst());
            tails.add(parts.getLast());
        }
        if (tails.stream().allMatch(Cell::isEmpty) || !(force || allBegin(heads))) {
            return Optional.empty();
        }
        return Optional.of(new Flow.Parts(
                new Row(heads, padding, bottom, background.open(), header),
                new Row(tails, padding, bottom, background, header)));
    }

    /** No cell moves overleaf as a whole. */
    private boolean allBegin(List<Cell> heads) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).isEmpty() && !cells.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The boxes of a cell in a row, gathered before the row is placed on a page. */
    static final class Cell extends Flow {

        private final List<Flow.Entry> entries;

        Cell() {
            this(new ArrayList<>());
        }

        private Cell(List<Flow.Entry> entries) {
            this.entries = entries;
        }

        @Override
        void put(Flow.Entry entry, boolean keep) {
            entries.add(new Flow.Entry(entries.isEmpty() ? 0 : entry.space(), entry.box(), entry.breakable() && !keep));
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
                Optional<Flow.Parts> parts = next.box().split(available - usedAtEnd - next.space(), force);
                parts.ifPresent(found -> head.add(new Flow.Entry(next.space(), found.head(), next.breakable())));
                tail.set(0, new Flow.Entry(0, parts.map(Flow.Parts::tail).orElse(next.box()), true));
            }
            return List.of(new Cell(head), new Cell(tail));
        }
    }
}
