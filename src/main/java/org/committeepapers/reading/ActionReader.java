package org.committeepapers.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Measures.Rating;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.owner.OwnerWords;

/** Makes an action of an item. */
final class ActionReader {

    private final ItemStatus statuses;
    private final ActionDates dates;
    private final PercentDone shares;

    private final Map<RichText, Owners> owners = new HashMap<>();

    ActionReader(ItemStatus statuses, ActionDates dates, PercentDone shares) {
        this.statuses = statuses;
        this.dates = dates;
        this.shares = shares;
    }

    /** @param exempt what is withheld of the action */
    Action read(Item item, ItemKey key, Exemptions exempt) {
        Item stands = item.ofStatus();
        Standing standing = statuses.of(stands);
        return new Action(
                key,
                item.text(Field.ACTION),
                owners(item),
                dates.byWhen(item.ofDates()),
                item.text(Field.SUCCESS_CRITERIA),
                item.text(Field.PROGRESS),
                statusWords(stands),
                standing,
                measures(stands, item.ofDates(), standing),
                exempt,
                item.cells());
    }

    /** Two lines in two languages are one post if the pair is known; else each names its own owners. */
    private Owners owners(Item item) {
        RichText text = item.text(Field.OWNER);
        List<RichText> lines = item.lines(text);
        Optional<RichText> english =
                lines.size() == 2 ? OwnerWords.english(lines.getFirst(), lines.get(1)) : Optional.empty();
        Owners read = owners.computeIfAbsent(english.orElse(text), OwnerWords::read);
        return english.isEmpty() ? read : new Owners(text, read.list(), read.vacant());
    }

    /** The column of statuses as written, else the percentage. */
    private static RichText statusWords(Item item) {
        RichText status = item.text(Field.STATUS);
        if (!status.isBlank() || item.has(Field.STATUS)) {
            return status;
        }
        String words = item.words(Field.PERCENT);
        return words.isEmpty() || words.endsWith("%") ? item.text(Field.PERCENT) : RichText.of(words + " %");
    }

    private Measures measures(Item item, Item dated, Standing standing) {
        Optional<Rating> rating = rating(item);
        OptionalInt percent = shares.whole(item);
        return new Measures(
                percent,
                item.text(Field.PERCENT),
                rating,
                item.text(Field.RATING),
                rating.flatMap(colour -> meaning(colour, item)),
                dates.completedOn(item, standing.status() == Status.COMPLETED),
                dates.read(dated, Field.FIRST_DATE),
                dates.read(dated, Field.REVISED_DATE),
                dates.overtaken(dated),
                dates.read(item, Field.CLOSURE_AGREED_ON));
    }

    private static Optional<Rating> rating(Item item) {
        boolean beside = item.has(Field.RATING);
        CellValue cell = item.value(beside ? Field.RATING : Field.STATUS).value();
        Optional<Rating> inWords = CellWords.rating(cell.words());
        return beside
                ? inWords.or(() -> FillColour.of(cell).rating())
                : FillColour.of(cell).rating().filter(fill -> !cell.isBlank() && inWords.isEmpty());
    }

    /** The status that the layout gives to this colour. */
    private static Optional<Status> meaning(Rating rating, Item item) {
        return item.table().status().colours().entrySet().stream()
                .filter(entry -> entry.getKey() != FillColour.YELLOW)
                .filter(entry -> entry.getKey().rating().filter(rating::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
