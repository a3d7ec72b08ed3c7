package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Entry;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Rating;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.owner.OwnerWords;

/** Makes an action of an item. */
final class ActionReader {

    private final ItemStatus statuses;
    private final ActionDates dates;
    private final TrackerFindings findings;

    ActionReader(ItemStatus statuses, ActionDates dates, TrackerFindings findings) {
        this.statuses = statuses;
        this.dates = dates;
        this.findings = findings;
    }

    /** @param exempt what is withheld of the action */
    Action read(SheetItem item, ItemKey key, Exemptions exempt) {
        Standing standing = statuses.of(item.ofStatus());
        Map<Field, ByWhen> read = dates.read(item, standing.status());
        Field datedBy = ActionDates.inForce(item);
        Map<Field, Entry> entries = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            RichText words = read.containsKey(field) ? read.get(field).words() : text(field, item, exempt);
            String heading = field == Field.PROGRESS ? headingOfProgress(item) : "";
            List<Location.Cell> cells = item.cells(field);
            Optional<Location.Cell> source = item.has(field)
                    ? Optional.of(item.value(field).source())
                    : cells.stream().findFirst();
            entries.put(
                    field, new Entry(words, cells, source, item.others(field).toList(), heading));
        }
        ByWhen due = ActionDates.due(datedBy, read);
        if (datedBy == Field.BY_WHEN) {
            read.remove(datedBy);
        }
        return new Action(
                new Entries(key, item.firstCell(), item.headings(), entries, exempt),
                owners(item),
                due,
                datedBy,
                read,
                standing,
                done(item.ofStatus()));
    }

    /** Which of several updates it is, or of which quarter or day; papers say so. */
    private static String headingOfProgress(SheetItem item) {
        List<Integer> updates = item.columns().of(Field.PROGRESS);
        int column = item.cell(Field.PROGRESS).column();
        String heading = updates.contains(column) ? item.columns().heading(column) : "";
        return updates.size() > 1 || heading.chars().anyMatch(Character::isDigit) ? heading : "";
    }

    private static RichText text(Field field, SheetItem item, Exemptions exempt) {
        return switch (field) {
            case EXEMPTION -> RichText.of(exempt.words());
            // Where there is no column of statuses, the percentage stands for it.
            case STATUS -> item.ofStatus().text(item.ofStatus().has(Field.STATUS) ? Field.STATUS : Field.PERCENT);
            case PROGRESS -> CellWords.isDash(item.words(field)) ? RichText.EMPTY : item.text(field);
            default -> field.part() == Field.Part.ACTION ? item.text(field) : RichText.EMPTY;
        };
    }

    /**
     * Where cells hold two languages, a line each, the English line names the owners; if the lines can't name the same, each
     * names its own.
     */
    private Owners owners(SheetItem item) {
        RichText text = item.text(Field.OWNER);
        List<RichText> lines = item.lines(text);
        if (lines.size() == 1 || lines.size() != item.table().languages().size()) {
            return OwnerWords.read(text);
        }
        if (OwnerWords.differ(lines.getFirst(), lines.get(1))) {
            findings.add("languages-disagree/owners", item.value(Field.OWNER));
            return OwnerWords.read(text);
        }
        RichText english = OwnerWords.english(lines.getFirst(), lines.get(1)).orElse(lines.get(item.ownLine(lines)));
        Owners read = OwnerWords.read(english);
        return new Owners(text, read.list(), read.vacant());
    }

    private Action.Done done(SheetItem item) {
        OptionalDouble share = statuses.percent(item.value(Field.PERCENT));
        Optional<Rating> rating = rating(item);
        Optional<Status> meaning = item.table().status().colours().entrySet().stream()
                .filter(colour -> colour.getKey() != FillColour.YELLOW)
                .filter(colour -> rating.isPresent() && colour.getKey().rating().equals(rating))
                .map(Map.Entry::getValue)
                .findFirst();
        OptionalInt whole =
                share.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(share.getAsDouble()));
        return new Action.Done(whole, rating, meaning);
    }

    /** The colour in its column, in words or else as a fill; without one, the fill of a status in other words. */
    private static Optional<Rating> rating(SheetItem item) {
        boolean beside = item.has(Field.RATING);
        CellValue cell = item.value(beside ? Field.RATING : Field.STATUS).value();
        Optional<Rating> inWords = CellWords.rating(cell.words());
        Optional<Rating> fill = FillColour.of(cell).rating();
        return beside ? inWords.or(() -> fill) : fill.filter(colour -> !cell.isBlank() && inWords.isEmpty());
    }
}
