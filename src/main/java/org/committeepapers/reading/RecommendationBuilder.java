package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.EnumNames;
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
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.response.AddresseeWords;
import org.committeepapers.wording.response.ResponseWords;

/** Makes a recommendation of the item that begins it and those of its further actions. */
final class RecommendationBuilder {

    /** What the items of a recommendation say once. */
    private static final Set<Field> SAID_ONCE =
            Field.of(Field.Part.RECOMMENDATION, Field.REFERENCE, Field.RECOMMENDATION);

    /** Fields that make no action where the recommendation was not agreed, if no others are filled. */
    private static final List<Set<Field>> NO_ACTION = List.of(
            Set.of(Field.OWNER), Set.of(Field.SUCCESS_CRITERIA), Set.of(Field.STATUS, Field.PERCENT, Field.PROGRESS));

    /** In characters; a longer text in the only column for answers is the answer, and no category. */
    private static final int LONGEST_CATEGORY = 40;

    private final SheetItem first;
    private final List<SheetItem> items = new ArrayList<>();
    private final TrackerFindings findings;

    /** For each field that is given once, the first cell that gives it. */
    private final Map<Field, Value> said = new EnumMap<>(Field.class);

    /** To whom it is made, where its own cells don't say. */
    private Addressee addressee = Addressee.EXECUTIVE;

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

    void directTo(Addressee other) {
        addressee = other;
    }

    void add(SheetItem item) {
        if (item.has(Field.CONSIDERED_ON)) {
            item.fill(Field.MADE_ON, item.value(Field.CONSIDERED_ON));
        }
        items.add(item);
    }

    /** Collects what an item says of the recommendation, and reports where it contradicts those before it. */
    private void collect(SheetItem item) {
        for (Field field : SAID_ONCE) {
            Value value = item.value(field);
            boolean says = item == first ? !CellWords.sayNothingYet(value.words()) : !CellWords.isDash(value.words());
            Value before = says ? said.putIfAbsent(field, value) : null;
            if (before != null && !before.words().equals(value.words())) {
                tellOther(field, before, value);
            }
        }
    }

    private void tellOther(Field field, Value before, Value value) {
        Category category = field == Field.RESPONSE ? ResponseWords.category(value.meant()) : Category.NOT_STATED;
        if (category == Category.NOT_STATED || category == Category.AWAITED) {
            findings.add("cell-not-read/first-row", value);
        } else if (category != ResponseWords.category(before.meant())) {
            findings.add("response-twice", value, before.cell().address());
        }
    }

    /** @param coloured as {@link MarkedItems#coloured} gives them */
    Recommendation finished(ItemKey key, ActionReader actions, Vocabulary vocabulary, Set<Location.Cell> coloured) {
        items.forEach(this::collect);
        boolean answered = first.has(Field.RESPONSE) || first.has(Field.EXECUTIVE_RESPONSE);
        RichText answer = answer();
        Response response =
                answered ? response(answer, vocabulary) : new Response(Category.NOT_STATED, "", Response.Doubt.NONE);
        Addressee directed = directedTo();
        Map<Field, LocalDate> days = days();
        MarkedItems marked = new MarkedItems(items, said, coloured);
        Exemptions exempt = marked.ofRecommendation();
        Map<Field, Entry> entries = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            RichText words = switch (field) {
                case REFERENCE -> RichText.of(reference());
                case DIRECTED_TO -> RichText.of(directed.words());
                case RECEIVED_ON, MADE_ON, AGREED_ON ->
                    days.containsKey(field) ? RichText.of(DayWords.of(days.get(field))) : RichText.EMPTY;
                case EXECUTIVE_RESPONSE -> answer;
                case EXEMPTION -> RichText.of(first.words(field));
                default ->
                    field.part() == Field.Part.RECOMMENDATION ? value(field).text() : RichText.EMPTY;
            };
            boolean there = said.containsKey(field) || first.has(field);
            Value value = value(field);
            List<Location.Cell> cells = there ? List.of(value.cell()) : List.of();
            List<Location.Cell> others = field.part() == Field.Part.RECOMMENDATION ? others(field) : List.of();
            Location.Cell source =
                    field == Field.EXEMPTION ? marked.doubted().orElse(value).cell() : value.source();
            entries.put(
                    field,
                    new Entry(words.lineEach(first.table().languages()), cells, Optional.of(source), others, ""));
        }
        return new Recommendation(
                new Entries(key, first.firstCell(), first.headings(), entries, exempt),
                directed,
                Optional.ofNullable(days.get(Field.RECEIVED_ON)),
                Optional.ofNullable(days.get(Field.MADE_ON)),
                Optional.ofNullable(days.get(Field.AGREED_ON)),
                response,
                actions(key, response.category(), actions, item -> marked.ofAction(item, exempt)));
    }

    /** Further rows may say something else, which isn't read. */
    private List<Location.Cell> others(Field field) {
        return items.stream()
                .flatMap(item -> Stream.concat(item.all(field).stream().map(Value::source), item.others(field)))
                .distinct()
                .toList();
    }

    /** The cell that gives the field or, where only a placeholder was given, that. */
    private Value value(Field field) {
        return said.getOrDefault(field, first.value(field));
    }

    /** Whether the only column for answers holds the answer itself, and no category. */
    private boolean isWholeAnswer() {
        return !first.has(Field.EXECUTIVE_RESPONSE)
                && value(Field.RESPONSE).words().length() > LONGEST_CATEGORY;
    }

    /** The text of the answer. "Agreed, from April only" is one too where there is no other. */
    private RichText answer() {
        RichText stated = value(Field.RESPONSE).text();
        RichText answer = value(Field.EXECUTIVE_RESPONSE).text();
        boolean more = answer.isBlank() && ResponseWords.saysMoreThanCategory(stated);
        return more || isWholeAnswer() ? stated : answer;
    }

    private Response response(RichText answer, Vocabulary vocabulary) {
        Value category = value(Field.RESPONSE);
        if (isWholeAnswer()) {
            return ResponseWords.read(RichText.EMPTY, answer, vocabulary);
        }
        Response meant = ResponseWords.read(category.meant(), answer, vocabulary);
        return new Response(meant.category(), category.words(), meant.doubt());
    }

    /** Whom its own cell names; one with several is told, since only one kind counts. */
    private Addressee directedTo() {
        Value value = value(Field.DIRECTED_TO);
        if (value.isBlank()) {
            return addressee;
        }
        Addressee whole = AddresseeWords.read(value.words());
        long kinds = value.text().lineTexts().stream()
                .map(line -> AddresseeWords.read(line.plain()).kind())
                .distinct()
                .count();
        if (kinds > 1) {
            findings.add("directed-to-several", value, EnumNames.words(whole.kind()));
        }
        return whole;
    }

    private Map<Field, LocalDate> days() {
        Map<Field, LocalDate> days = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.RECEIVED_ON, Field.MADE_ON, Field.AGREED_ON)) {
            if (said.containsKey(field)) {
                Value value = said.get(field);
                value.value()
                        .date()
                        .or(() -> Dates.day(value.text()))
                        .ifPresentOrElse(
                                day -> days.put(field, day),
                                () -> findings.add("recommendation-date-unreadable", value, field.inWords()));
            }
        }
        return days;
    }

    private List<Action> actions(
            ItemKey key, Category category, ActionReader reader, Function<SheetItem, Exemptions> marked) {
        List<Action> actions = new ArrayList<>();
        for (SheetItem item : items) {
            Set<Field> filled = item.saidOfAction();
            boolean none = category == Category.NOT_AGREED && NO_ACTION.stream().anyMatch(it -> it.containsAll(filled));
            if (none) {
                boolean marks = marked.apply(item).isAny();
                filled.forEach(field -> findings.add(
                        "cell-not-read/no-action", marks ? Value.of("", item.cell(field)) : item.value(field)));
            } else if (!filled.isEmpty()) {
                actions.add(reader.read(item, key.ofAction(actions.size() + 1), marked.apply(item)));
            }
        }
        return actions;
    }
}
