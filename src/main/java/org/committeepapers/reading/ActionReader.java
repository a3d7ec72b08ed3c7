package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final PercentDone shares;
    private final TrackerFindings findings;

    private final Map<RichText, Owners> owners = new HashMap<>();

    ActionReader(ItemStatus statuses, ActionDates dates, PercentDone shares, TrackerFindings findings) {
        this.statuses = statuses;
        this.dates = dates;
        this.shares = shares;
        this.findings = findings;
    }

    /** @param exempt what is withheld of the action */
    Action read(SheetItem item, ItemKey key, Exemptions exempt) {
        SheetItem stands = item.ofStatus();
        Standing standing = statuses.of(stands);
        ByWhen due = dates.byWhen(item.ofDates());
        Field datedBy = ActionDates.inForce(item).orElse(Field.BY_WHEN);
        Map<Field, ByWhen> besides = dates.besides(item, standing.status() == Status.COMPLETED);
        Map<Field, Entry> entries = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            RichText words = field.part() == Field.Part.ACTION && field.is(Field.Trait.DATE)
                    ? (field == Field.BY_WHEN && datedBy == field ? due : besides.getOrDefault(field, ByWhen.MISSING))
                            .words()
                    : text(field, item, exempt);
            entries.put(field, new Entry(words, item.cells(field)));
        }
        return new Action(
                new Entries(key, item.firstCell(), item.headings(), entries, exempt),
                owners(item),
                due,
                datedBy,
                besides,
                standing,
                done(stands));
    }

    private static RichText text(Field field, SheetItem item, Exemptions exempt) {
        if (field == Field.EXEMPTION) {
            return RichText.of(exempt.words());
        }
        return field.part() != Field.Part.ACTION
                ? RichText.EMPTY
                : field == Field.STATUS ? statusWords(item.ofStatus()) : item.text(field);
    }

    /**
     * Where cells hold two languages, a line each, the English line names the owners; if the lines can't name the same, each
     * names its own.
     */
    private Owners owners(SheetItem item) {
        RichText text = item.text(Field.OWNER);
        List<RichText> lines = item.lines(text);
        if (lines.size() == 1 || lines.size() != item.table().languages().size()) {
            return owners(text);
        }
        if (OwnerWords.differ(lines)) {
            findings.add("languages-disagree/owners", item.value(Field.OWNER));
            return owners(text);
        }
        Owners read = owners(OwnerWords.english(lines.getFirst(), lines.get(1)).orElse(lines.get(item.ownLine(lines))));
        return new Owners(text, read.list(), read.vacant());
    }

    private Owners owners(RichText words) {
        return owners.computeIfAbsent(words, OwnerWords::read);
    }

    /** The column of statuses as written, else the percentage. */
    private static RichText statusWords(SheetItem item) {
        RichText status = item.text(Field.STATUS);
        if (!status.isBlank() || item.has(Field.STATUS)) {
            return status;
        }
        String words = item.words(Field.PERCENT);
        return words.isEmpty() || words.endsWith("%") ? item.text(Field.PERCENT) : RichText.of(words + " %");
    }

    private Action.Done done(SheetItem item) {
        Optional<Rating> rating = rating(item);
        return new Action.Done(shares.whole(item), rating, rating.flatMap(colour -> meaning(colour, item)));
    }

    private static Optional<Rating> rating(SheetItem item) {
        boolean beside = item.has(Field.RATING);
        CellValue cell = item.value(beside ? Field.RATING : Field.STATUS).value();
        Optional<Rating> inWords = CellWords.rating(cell.words());
        return beside
                ? inWords.or(() -> FillColour.of(cell).rating())
                : FillColour.of(cell).rating().filter(fill -> !cell.isBlank() && inWords.isEmpty());
    }

    /** The status that the layout gives to this colour. */
    private static Optional<Status> meaning(Rating rating, SheetItem item) {
        return item.table().status().colours().entrySet().stream()
                .filter(entry -> entry.getKey() != FillColour.YELLOW)
                .filter(entry -> entry.getKey().rating().filter(rating::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
