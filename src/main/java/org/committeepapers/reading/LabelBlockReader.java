package org.committeepapers.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;

/** Reads blocks of labels with their texts; the first label begins an item. */
final class LabelBlockReader {

    /** Under the standard layout, a row with more texts may belong to a table. */
    private static final int MOST_BESIDE = 2;

    /** Fields that may have several labels in a block, such as paragraphs, owners and markings. */
    private static final Set<Field> SEVERAL = EnumSet.of(
            Field.RECOMMENDATION,
            Field.EXECUTIVE_RESPONSE,
            Field.OWNER,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.EXEMPTION);

    private final BlockLabels labels;
    private final ItemReader reader;
    private final TrackerFindings findings;

    private boolean begun;
    private final Set<Field> found = EnumSet.noneOf(Field.class);
    private Optional<SheetItem> block = Optional.empty();
    private Optional<Field> openLabel = Optional.empty();
    private Map<String, Value> lines = Map.of();

    /** Values of names in the labels of the block. */
    private final Map<String, String> names = new HashMap<>();

    LabelBlockReader(BlockLabels labels, ItemReader reader, TrackerFindings findings) {
        this.labels = labels;
        this.reader = reader;
        this.findings = findings;
    }

    boolean isBegun() {
        return begun;
    }

    boolean isLabel(SheetRow row) {
        return labels.in(row).isPresent();
    }

    /** @param above what the lines above say */
    void label(SheetRow row, Map<String, Value> above) {
        BlockLabels.Label label = labels.in(row).orElseThrow();
        Location.Cell cell = reader.cell(row, label.cell());
        String words = label.cell().value().words();
        begun = true;
        found.add(label.field());
        if (label.field() == labels.first()) {
            end();
            SheetItem item = reader.block(row);
            block = Optional.of(item);
            lines = above;
        }
        if (block.isEmpty()) {
            findings.unaccounted("row-not-read", cell, words, row.index() + 1);
            return;
        }
        boolean again = !block.get().isBlank(label.field()) && label.field() != labels.first();
        if (again && label.field() == Field.ACTION) {
            goOn(row);
        } else if (again && !SEVERAL.contains(label.field())) {
            openLabel = Optional.empty();
            findings.unaccounted("row-not-read/label-again", cell, words, row.index() + 1);
            return;
        }
        openLabel = Optional.of(label.field());
        SheetItem item = block.get();
        names.putAll(label.names());
        label.names()
                .forEach((name, value) -> Field.named(name).ifPresent(field -> item.put(field, Value.of(value, cell))));
        item.place(label.field(), cell);
        if (label.field() == Field.PROGRESS) {
            item.put(Field.PROGRESS, Value.of("", cell));
        }
        if (!label.text().isBlank()) {
            reader.append(item, label.field(), Value.of(label.text(), cell));
        }
        List<SheetCell> texts = labels.textsBeside(row);
        texts.forEach(text -> reader.append(item, label.field(), row, text));
        if (findings.isStandard() && (texts.size() > MOST_BESIDE || labels.hasTextsInFront(row))) {
            findings.unaccounted("row-not-read/label-or-row", cell, words, row.index() + 1);
        }
    }

    /** Begins a second action of the recommendation. */
    private void goOn(SheetRow row) {
        block.ifPresent(item -> reader.settle(item, lines, names));
        SheetItem item = reader.block(row);
        item.goOn();
        block = Optional.of(item);
    }

    /**
     * Reads a further paragraph of the label above; a row that can't be one is reported.
     *
     * @param apart whether a blank row stands above it
     */
    void text(SheetRow row, List<SheetCell> own, boolean apart) {
        List<SheetCell> texts = labels.texts(own);
        if (texts.isEmpty()) {
            return;
        }
        boolean further = openLabel.isPresent()
                && (!labels.areBeside() || labels.isBlankIn(row))
                && (findings.isStandard() || !labels.isLikeOne(row));
        String all = texts.stream().map(cell -> cell.value().words()).collect(Collectors.joining(" | "));
        if (!further) {
            openLabel = Optional.empty();
            findings.unaccounted("row-not-read", reader.cell(row, texts.getFirst()), all, row.index() + 1);
        } else if (findings.isStandard() && (apart || mayBeLabel())) {
            findings.unaccounted("row-not-read/paragraph", reader.cell(row, texts.getFirst()), all, row.index() + 1);
        } else {
            texts.forEach(cell -> reader.append(block.orElseThrow(), openLabel.get(), row, cell));
        }
    }

    /**
     * Where texts stand below their labels, what follows the first paragraph may be a label that the layout doesn't
     * name.
     */
    private boolean mayBeLabel() {
        return !labels.areBeside() && !block.orElseThrow().isBlank(openLabel.orElseThrow());
    }

    /** Labels that weren't found; their texts may have gone to the label above. */
    Set<Field> labelsGone() {
        Set<Field> gone = EnumSet.copyOf(labels.fields());
        gone.removeAll(found);
        return gone;
    }

    /** Ends the text, because a table follows; whether the table belongs to a block. */
    boolean endText() {
        openLabel = Optional.empty();
        return block.isPresent();
    }

    /** Ends the block. */
    void end() {
        block.ifPresent(item -> reader.settle(item, lines, names));
        block = Optional.empty();
        openLabel = Optional.empty();
        names.clear();
    }
}
