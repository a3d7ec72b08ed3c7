package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Entry;
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

    /** What the items of a recommendation say once. */
    private static final Set<Field> SAID_ONCE =
            Field.of(Field.Part.RECOMMENDATION, Field.REFERENCE, Field.RECOMMENDATION);

    /** Fields that make no action where the recommendation was not agreed. */
    private static final Set<Set<Field>> NO_ACTION = Set.of(Set.of(Field.OWNER), Set.of(Field.SUCCESS_CRITERIA));

    /** In characters; a longer text in the only column for answers is the answer, and no category. */
    private static final int LONGEST_CATEGORY = 40;

    private final SheetItem first;
    private final List<SheetItem> items = new ArrayList<>();
    private final TrackerFindings findings;

    /** For each field that is given once, the first cell that gives it. */
    private final Map<Field, Value> said = new EnumMap<>(Field.class);

    private Optional<Addressee> addressee = Optional.empty();

    RecommendationBuilder(SheetItem first, TrackerFindings findings) {
        this.first = first;
        this.findings = findings;
        add(first);
    }

    SheetItem first() {
        return first;
    }

    List<SheetItem> items() {
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

    void add(SheetItem item) {
        if (item.has(Field.CONSIDERED_ON)) {
            item.inherit(Field.MADE_ON, item.value(Field.CONSIDERED_ON));
        }
        items.add(item);
    }

    /** Collects what an item says of the recommendation, and reports where it contradicts those before it. */
    private void collect(SheetItem item) {
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
        return ResponseWords.category(value.meant());
    }

    Recommendation finished(ItemKey key, ActionReader actions, DateCells dates, Vocabulary vocabulary) {
        items.forEach(this::collect);
        RichText answer = answer();
        Response response = hasAnswer()
                ? response(answer, vocabulary)
                : new Response(Response.Category.NOT_STATED, "", Response.Doubt.NONE);
        MarkedItems marked = new MarkedItems(items, said);
        Addressee directed = directedTo();
        Optional<LocalDate> received = day(Field.RECEIVED_ON, dates);
        Optional<LocalDate> made = day(Field.MADE_ON, dates);
        Optional<LocalDate> agreed = day(Field.AGREED_ON, dates);
        Map<Field, Entry> entries = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            RichText words = switch (field) {
                case REFERENCE -> RichText.of(reference());
                case REVIEW, COMMITTEE -> RichText.of(words(field));
                case DIRECTED_TO -> RichText.of(directed.words());
                case RECEIVED_ON -> words(received);
                case MADE_ON -> words(made);
                case AGREED_ON -> words(agreed);
                case RESPONSE ->
                    !cells(Field.RESPONSE).isEmpty()
                                    && cells(Field.EXECUTIVE_RESPONSE).isEmpty()
                                    && response.categoryWords().isBlank()
                            ? answer
                            : RichText.of(response.categoryWords());
                case EXECUTIVE_RESPONSE -> answer;
                case EXEMPTION -> RichText.of(first.words(Field.EXEMPTION));
                default -> field.part() == Field.Part.RECOMMENDATION ? saidText(field) : RichText.EMPTY;
            };
            entries.put(field, new Entry(words, cells(field)));
        }
        return marked.mark(new Recommendation(
                new Entries(key, first.firstCell(), first.headings(), entries, Exemptions.NONE),
                directed,
                received,
                made,
                agreed,
                response,
                actions(key, response.category(), actions, marked)));
    }

    private static RichText words(Optional<LocalDate> day) {
        return day.map(DayWords::of).map(RichText::of).orElse(RichText.EMPTY);
    }

    /** Whether it is a block of labels, one of them for the response. */
    private boolean isBlock() {
        Set<Field> labels = first.table().labels().keySet();
        return first.columns().fields().isEmpty()
                && (labels.contains(Field.EXECUTIVE_RESPONSE) || labels.contains(Field.RESPONSE));
    }

    /** The cell that gives the field or, in a block without a label for the answer, its first cell. */
    private List<Location.Cell> cells(Field field) {
        if (said.containsKey(field)) {
            return List.of(said.get(field).cell());
        }
        if (first.has(field)) {
            return List.of(first.cell(field));
        }
        if (isBlock() && field == Field.RESPONSE) {
            return cells(Field.EXECUTIVE_RESPONSE);
        }
        return isBlock() && field == Field.EXECUTIVE_RESPONSE ? List.of(first.firstCell()) : List.of();
    }

    /** Whether there is a place for the answer. */
    private boolean hasAnswer() {
        return hasText() || first.has(Field.RESPONSE);
    }

    /** Whether the words of the answer have a place of their own. */
    private boolean hasText() {
        return first.has(Field.EXECUTIVE_RESPONSE) || isBlock();
    }

    private boolean isWholeAnswer() {
        return !hasText() && words(Field.RESPONSE).length() > LONGEST_CATEGORY;
    }

    private Response response(RichText answer, Vocabulary vocabulary) {
        Optional<String> meaning = Optional.ofNullable(said.get(Field.RESPONSE)).flatMap(Value::meaning);
        if (meaning.isEmpty()) {
            return ResponseWords.read(isWholeAnswer() ? RichText.EMPTY : saidText(Field.RESPONSE), answer, vocabulary);
        }
        Response meant = ResponseWords.read(RichText.of(meaning.get()), answer, vocabulary);
        return new Response(meant.category(), words(Field.RESPONSE), meant.doubt());
    }

    /** The text of the answer. "Agreed, from April only" is one too where there is no other. */
    private RichText answer() {
        RichText stated = saidText(Field.RESPONSE);
        if (!hasAnswer() || isWholeAnswer()) {
            return hasAnswer() ? stated : RichText.EMPTY;
        }
        RichText answer = saidText(Field.EXECUTIVE_RESPONSE);
        return answer.isBlank() && ResponseWords.saysMoreThanCategory(stated) ? stated : answer;
    }

    private Addressee directedTo() {
        String words = words(Field.DIRECTED_TO);
        return words.isEmpty() ? addressee.orElse(Addressee.EXECUTIVE) : AddresseeWords.read(words);
    }

    private Optional<LocalDate> day(Field field, DateCells dates) {
        Optional<Value> value = Optional.ofNullable(said.get(field)).map(it -> dates.asDeclared(it, first.table()));
        Optional<LocalDate> day = value.flatMap(it -> it.value().date().or(() -> Dates.day(it.text())));
        value.filter(it -> day.isEmpty())
                .ifPresent(it -> findings.add("recommendation-date-unreadable", it, field.inWords()));
        return day;
    }

    private List<Action> actions(ItemKey key, Response.Category category, ActionReader reader, MarkedItems marked) {
        List<Action> actions = new ArrayList<>();
        for (SheetItem item : items) {
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
