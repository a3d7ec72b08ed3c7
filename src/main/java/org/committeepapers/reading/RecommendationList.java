package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.reading.TableLayout.SameItem;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** Joins items: further actions of a recommendation, actions on other sheets, and items listed twice. */
final class RecommendationList {

    /** Texts whose differences between two rows of one item are reported. */
    private static final Set<Field> TEXTS =
            Set.of(Field.RECOMMENDATION, Field.ACTION, Field.RESPONSE, Field.EXECUTIVE_RESPONSE);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final TrackerFindings findings;
    private final List<RecommendationBuilder> all = new ArrayList<>();

    RecommendationList(TrackerFindings findings) {
        this.findings = findings;
    }

    List<RecommendationBuilder> all() {
        return all;
    }

    /** Adds the items of one table on one sheet. Those with the same text and reference are one recommendation. */
    void add(List<SheetItem> items) {
        Map<String, RecommendationBuilder> byText = new HashMap<>();
        Optional<RecommendationBuilder> current = Optional.empty();
        for (SheetItem item : items) {
            boolean blank = item.isBlank(Field.RECOMMENDATION);
            String key = name(item) + "\n" + oneLine(item, Field.RECOMMENDATION);
            Optional<RecommendationBuilder> same = item.goesOn()
                    ? current
                    : Optional.ofNullable(byText.get(key)).filter(it -> !blank);
            same.ifPresent(it -> it.add(item));
            current = same.or(() -> Optional.of(begun(item)));
            byText.putIfAbsent(key, current.get());
        }
    }

    private RecommendationBuilder begun(SheetItem item) {
        RecommendationBuilder begun = new RecommendationBuilder(item, findings);
        all.add(begun);
        if (item.isBlank(Field.RECOMMENDATION)) {
            findings.toConfirm(
                    "layout-to-confirm/recommendation",
                    item.value(Field.REFERENCE).at(item.firstCell()),
                    item.row() + 1);
        }
        return begun;
    }

    /** Its review and reference, in the form in which they are compared. */
    private static String name(SheetItem item) {
        return ReferenceWords.compact(item.words(Field.REVIEW)) + "\n"
                + ReferenceWords.compact(item.words(Field.REFERENCE));
    }

    private static String oneLine(SheetItem item, Field field) {
        return SPACES.matcher(item.words(field)).replaceAll(" ");
    }

    /** Keeps one of each recommendation listed on several sheets, where the layout says which. */
    void leaveOne() {
        List<RecommendationBuilder> left = withoutRepeated(all);
        all.clear();
        all.addAll(left);
    }

    /** Adds actions to their recommendations, which other tables list. */
    void join(List<SheetItem> actions) {
        Map<String, List<RecommendationBuilder>> byReference = all.stream()
                .filter(it -> !it.reference().isBlank())
                .collect(Collectors.groupingBy(it -> ReferenceWords.compact(it.reference())));
        List<RecommendationBuilder> listed = actions.stream()
                .map(action -> new RecommendationBuilder(action, findings))
                .toList();
        for (RecommendationBuilder action : withoutRepeated(listed)) {
            SheetItem item = action.first();
            String name = item.recommendationNamed().map(Value::words).orElse("");
            List<RecommendationBuilder> named = named(name, byReference);
            if (named.size() == 1) {
                named.getFirst().add(item);
                continue;
            }
            all.add(action);
            findings.add(
                    named.isEmpty() ? "action-without-recommendation" : "action-without-recommendation/several",
                    item.recommendationNamed().orElseGet(() -> Value.of("", item.firstCell())),
                    name,
                    named.size());
        }
    }

    /** The recommendations of the reference or, without its last parts, of the one it belongs to. */
    private static List<RecommendationBuilder> named(
            String name, Map<String, List<RecommendationBuilder>> byReference) {
        Optional<String> reference = Optional.of(ReferenceWords.compact(name));
        while (reference.isPresent() && !byReference.containsKey(reference.get())) {
            reference = ReferenceWords.whole(reference.get());
        }
        return reference.map(byReference::get).orElse(List.of());
    }

    /** Of what is listed on several sheets, the row that the layout says, filled in from the other. */
    private List<RecommendationBuilder> withoutRepeated(List<RecommendationBuilder> listed) {
        List<RecommendationBuilder> left = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (RecommendationBuilder each : listed) {
            SheetItem item = each.first();
            Integer place = item.isBlank(Field.REFERENCE) ? null : places.putIfAbsent(name(item), left.size());
            if (place == null) {
                left.add(each);
                continue;
            }
            RecommendationBuilder before = left.get(place);
            boolean elsewhere =
                    !item.sheet().entry().equals(before.first().sheet().entry());
            if (elsewhere && item.table().sameItem() != SameItem.FINDING) {
                boolean first = item.table().sameItem() == SameItem.FIRST;
                left.set(place, first ? before : each);
                fillIn(first ? before : each, first ? each : before);
            } else {
                left.add(each);
                tellTwice(item, before.first(), elsewhere);
            }
        }
        return left;
    }

    private void tellTwice(SheetItem item, SheetItem before, boolean elsewhere) {
        if (item.table().isOfActions()) {
            Value reference = item.value(Field.REFERENCE);
            findings.add(
                    "action-reference-twice",
                    reference,
                    before.cell(Field.REFERENCE).address(),
                    reference.words());
        } else if (elsewhere) {
            findings.ask(
                    "item-twice",
                    item.value(Field.REFERENCE).at(item.firstCell()),
                    item.words(Field.REFERENCE),
                    before.firstCell().sheetAddress());
        }
    }

    /** Fills in the actions of {@code counting} from those of {@code other}, and adds those that it lacks. */
    private void fillIn(RecommendationBuilder counting, RecommendationBuilder other) {
        boolean single = counting.items().size() == 1 && other.items().size() == 1;
        List<SheetItem> left = new ArrayList<>(other.items());
        for (SheetItem item : counting.items()) {
            left.stream()
                    .filter(it -> single || oneLine(it, Field.ACTION).equals(oneLine(item, Field.ACTION)))
                    .findFirst()
                    .ifPresent(it -> {
                        left.remove(it);
                        fillIn(item, it);
                    });
        }
        left.forEach(counting::add);
    }

    /** Fills in one row from another, its status and its dates as a whole. Both markings count; texts that differ are told. */
    private void fillIn(SheetItem item, SheetItem other) {
        boolean status = SheetItem.OF_STATUS.stream().allMatch(item::isBlank)
                && !isFilled(item)
                && item.table().status().otherwise() == Status.UNKNOWN;
        if (status) {
            item.takeStatus(other);
        }
        if (SheetItem.OF_DATES.stream().allMatch(item::isBlank)) {
            item.takeDates(other);
        }
        item.addMarkings(other);
        for (Field field : Field.values()) {
            boolean alone = field != Field.EXEMPTION
                    && !SheetItem.OF_STATUS.contains(field)
                    && !SheetItem.OF_DATES.contains(field);
            Value words = other.value(field);
            if (alone && !words.isBlank()) {
                item.fill(field, words);
            }
            if (TEXTS.contains(field) && !words.isBlank() && !item.words(field).equals(words.words())) {
                findings.add(
                        "item-texts-differ",
                        words,
                        field.inWords(),
                        item.cell(field).sheet());
            }
        }
    }

    /** Whether its fill says how the action stands, where fills do. */
    private static boolean isFilled(SheetItem item) {
        return !item.table().status().colours().isEmpty()
                && item.all(Field.STATUS).stream().anyMatch(status -> FillColour.of(status.value()) != FillColour.NONE);
    }

    /** Sets to whom recommendations are made, by lines that name their numbers; the last line counts. */
    void direct(List<AddresseeLine> lines) {
        for (AddresseeLine line : lines) {
            all.stream().filter(it -> line.names(it.reference())).forEach(it -> it.directTo(line.addressee()));
        }
    }
}
