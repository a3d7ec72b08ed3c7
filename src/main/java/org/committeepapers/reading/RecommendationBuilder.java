package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.response.AddresseeWords;
import org.committeepapers.wording.response.ResponseWords;

/** Makes a recommendation of the item that begins it and those of its further actions. */
final class RecommendationBuilder {

    /** What the items of a recommendation say once, apart from its reference and text. */
    static final List<Field> SAID_ONCE = List.of(
            Field.DIRECTED_TO,
            Field.RECEIVED_ON,
            Field.MADE_ON,
            Field.RESPONSE,
            Field.EXECUTIVE_RESPONSE,
            Field.REVIEW,
            Field.COMMITTEE);

    /** Fields that make no action where the recommendation was not agreed. */
    private static final Set<Set<Field>> NO_ACTION = Set.of(Set.of(Field.OWNER), Set.of(Field.SUCCESS_CRITERIA));

    /** In characters; a longer text in the only column for answers is the answer, and no category. */
    private static final int LONGEST_CATEGORY = 40;

    private final Item first;
    private final List<Item> items = new ArrayList<>();
    private final TrackerFindings findings;

    /** For each field that is given once, the first cell that gives it. */
    private final Map<Field, Value> said = new EnumMap<>(Field.class);

    private Optional<Addressee> addressee = Optional.empty();

    RecommendationBuilder(Item first, TrackerFindings findings) {
        this.first = first;
        this.findings = findings;
        add(first);
    }

    Item first() {
        return first;
    }

    List<Item> items() {
        return items;
    }

    /** The reference without the word Recommendation and a full stop. */
    String reference() {
        String words = first.words(Field.REFERENCE);
        String bare = ReferenceWords.read(words);
        return bare.endsWith(".") && bare.length() > 1 ? bare.substring(0, bare.length() - 1) : bare;
    }

    RichText text() {
        return first.text(Field.RECOMMENDATION);
    }

    /** To whom it is made, where its own cells don't say. */
    void directTo(Addressee other) {
        addressee = Optional.of(other);
    }

    void add(Item item) {
        items.add(item);
    }

    /** Collects what an item says of the recommendation, and reports where it contradicts those before it. */
    private void collect(Item item) {
        for (Field field : SAID_ONCE) {
            Value value = item.value(field);
            boolean says = item == first ? !CellWords.sayNothingYet(value.words()) : !CellWords.isDash(value.words());
            if (says) {
                Value before = said.putIfAbsent(field, value);
                if (before != null) {
                    differs(field, before, value);
                }
            }
        }
    }

    private void differs(Field field, Value before, Value value) {
        if (before.words().equals(value.words())
                || field == Field.RESPONSE && category(before).equals(category(value))) {
            return;
        }
        boolean other = field == Field.RESPONSE
                && category(value) != Response.Category.NOT_STATED
                && category(value) != Response.Category.AWAITED;
        if (other) {
            findings.add("response-twice", value, before.cell().address());
        } else {
            findings.add("cell-not-read/first-row", value);
        }
    }

    private static Response.Category category(Value value) {
        return ResponseWords.category(value.text());
    }

    Recommendation finished(ItemKey key, ActionReader actions, Vocabulary vocabulary) {
        items.forEach(this::collect);
        Response response = response(vocabulary);
        MarkedItems marked = new MarkedItems(items, said);
        return marked.mark(new Recommendation(
                key,
                reference(),
                words(Field.REVIEW),
                words(Field.COMMITTEE),
                text(),
                directedTo(),
                day(Field.RECEIVED_ON),
                day(Field.MADE_ON),
                response,
                actions(key, response.category(), actions, marked),
                Exemptions.NONE,
                cells()));
    }

    /** Whether it is a block of labels, one of them for the response. */
    private boolean isBlock() {
        Set<Field> labels = first.table().labels().keySet();
        return first.columns().fields().isEmpty()
                && (labels.contains(Field.EXECUTIVE_RESPONSE) || labels.contains(Field.RESPONSE));
    }

    private Cells cells() {
        Map<Field, Location.Cell> cells = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (said.containsKey(field)) {
                cells.put(field, said.get(field).cell());
            } else if (first.has(field)) {
                cells.put(field, first.cell(field));
            }
        }
        if (isBlock()) {
            cells.putIfAbsent(Field.EXECUTIVE_RESPONSE, first.firstCell());
            cells.putIfAbsent(Field.RESPONSE, cells.get(Field.EXECUTIVE_RESPONSE));
        }
        return new Cells(first.firstCell(), cells)
                .under(first.at(first.columns().lastRow(), first.columns().first()));
    }

    private Response response(Vocabulary vocabulary) {
        boolean text = first.has(Field.EXECUTIVE_RESPONSE) || isBlock();
        if (!text && !first.has(Field.RESPONSE)) {
            return new Response(Response.Category.NOT_STATED, RichText.EMPTY, "", Response.Doubt.NONE);
        }
        RichText stated = saidText(Field.RESPONSE);
        boolean whole = !text && stated.plain().strip().length() > LONGEST_CATEGORY;
        if (whole) {
            return ResponseWords.read(RichText.EMPTY, stated, vocabulary);
        }
        // "Agreed, from April only" is the answer too where there is no other.
        RichText answer = saidText(Field.EXECUTIVE_RESPONSE);
        boolean also = answer.isBlank() && ResponseWords.saysMoreThanCategory(stated);
        return ResponseWords.read(stated, also ? stated : answer, vocabulary);
    }

    private Addressee directedTo() {
        String words = words(Field.DIRECTED_TO);
        return words.isEmpty() ? addressee.orElse(Addressee.EXECUTIVE) : AddresseeWords.read(words);
    }

    private Optional<LocalDate> day(Field field) {
        Optional<Value> value = Optional.ofNullable(said.get(field));
        Optional<LocalDate> day = value.flatMap(it -> it.value().date().or(() -> Dates.day(it.text())));
        value.filter(it -> day.isEmpty())
                .ifPresent(it -> findings.add("recommendation-date-unreadable", it, field.inWords()));
        return day;
    }

    private List<Action> actions(ItemKey key, Response.Category category, ActionReader reader, MarkedItems marked) {
        List<Action> actions = new ArrayList<>();
        for (Item item : items) {
            Set<Field> filled = item.saidOfAction();
            if (category == Response.Category.NOT_AGREED && NO_ACTION.contains(filled)) {
                filled.forEach(field -> findings.add(
                        "cell-not-read/no-action", item.value(field).at(item.cell(field))));
            } else if (!filled.isEmpty()) {
                actions.add(reader.read(item, key.ofAction(actions.size() + 1), marked.ofAction(item)));
            }
        }
        return actions;
    }

    private String words(Field field) {
        return saidText(field).plain().strip();
    }

    /** Where only a placeholder was given, the words as written. */
    private RichText saidText(Field field) {
        Value value = said.get(field);
        return value == null ? first.text(field) : value.text();
    }
}
