package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
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
    private Optional<RecommendationBuilder> current = Optional.empty();

    /** Recommendations of the current table by reference and text. */
    private final Map<String, RecommendationBuilder> inTable = new HashMap<>();

    RecommendationList(TrackerFindings findings) {
        this.findings = findings;
    }

    List<RecommendationBuilder> all() {
        return all;
    }

    /** Adds the items of one table on one sheet. */
    void add(List<SheetItem> items) {
        current = Optional.empty();
        inTable.clear();
        items.forEach(this::add);
    }

    private void add(SheetItem item) {
        String key = key(item);
        Optional<RecommendationBuilder> above = item.goesOn() ? current : continued(item, key);
        if (above.isPresent()) {
            above.get().add(item);
            current = above;
            return;
        }
        RecommendationBuilder begun = new RecommendationBuilder(item, findings);
        all.add(begun);
        current = Optional.of(begun);
        inTable.putIfAbsent(key, begun);
        if (item.isBlank(Field.RECOMMENDATION)) {
            findings.toConfirm(
                    "layout-to-confirm/recommendation",
                    item.value(Field.REFERENCE).at(item.firstCell()),
                    item.row() + 1);
        }
    }

    /** The recommendation with the same reference and text, of which the item is a further action. */
    private Optional<RecommendationBuilder> continued(SheetItem item, String key) {
        String reference = ReferenceWords.compact(item.words(Field.REFERENCE));
        boolean text = !item.isBlank(Field.RECOMMENDATION);
        if (!text) {
            return current.filter(
                    it -> !reference.isEmpty() && reference.equals(ReferenceWords.compact(it.reference())));
        }
        return reference.isEmpty()
                ? current.filter(it -> key.equals(key(it.first())))
                : Optional.ofNullable(inTable.get(key));
    }

    private static String key(SheetItem item) {
        return ReferenceWords.compact(item.words(Field.REVIEW)) + "\n"
                + ReferenceWords.compact(item.words(Field.REFERENCE)) + "\n"
                + SPACES.matcher(item.words(Field.RECOMMENDATION)).replaceAll(" ");
    }

    /** Adds actions to their recommendations, which other tables list. */
    void join(List<SheetItem> actions) {
        Map<String, List<RecommendationBuilder>> byReference = all.stream()
                .filter(it -> !it.reference().isBlank())
                .collect(Collectors.groupingBy(
                        it -> ReferenceWords.compact(it.reference()), LinkedHashMap::new, Collectors.toList()));
        for (SheetItem action : withoutRepeated(actions)) {
            String name = action.recommendationNamed().map(Value::words).orElse("");
            List<RecommendationBuilder> named = named(ReferenceWords.compact(name), byReference);
            if (named.size() == 1) {
                named.getFirst().add(action);
            } else {
                findings.withoutOneRecommendation(action, named.size());
                all.add(new RecommendationBuilder(action, findings));
            }
        }
    }

    /** Of actions listed on several sheets, the one that the layout says. */
    private List<SheetItem> withoutRepeated(List<SheetItem> actions) {
        List<SheetItem> left = new ArrayList<>();
        Map<String, SheetItem> seen = new HashMap<>();
        for (SheetItem action : actions) {
            String reference = ReferenceWords.compact(action.words(Field.REFERENCE));
            SheetItem before = reference.isEmpty() ? null : seen.putIfAbsent(reference, action);
            if (before == null || !joins(action, before)) {
                left.add(action);
            } else {
                SheetItem counting = action.table().sameItem() == SameItem.FIRST ? before : action;
                fillIn(counting, counting == before ? action : before);
                left.set(left.indexOf(before), counting);
                seen.put(reference, counting);
            }
            if (before != null && !joins(action, before)) {
                Value again = action.value(Field.REFERENCE);
                String other = before.value(Field.REFERENCE).cell().address();
                findings.add("action-reference-twice", again, other, again.words());
            }
        }
        return left;
    }

    private static boolean joins(SheetItem item, SheetItem before) {
        return isElsewhere(item, before) && item.table().sameItem() != SameItem.FINDING;
    }

    private static boolean isElsewhere(SheetItem item, SheetItem before) {
        return !item.sheet().entry().equals(before.sheet().entry());
    }

    /** The recommendations of the reference or, without its last parts, of the one it belongs to. */
    private static List<RecommendationBuilder> named(
            String reference, Map<String, List<RecommendationBuilder>> byReference) {
        Optional<String> left = Optional.of(reference);
        while (left.isPresent() && !byReference.containsKey(left.get())) {
            left = ReferenceWords.whole(left.get());
        }
        return left.map(byReference::get).orElse(List.of());
    }

    /** Keeps one of each item listed on several sheets, where the layout says which. */
    void leaveOne() {
        List<RecommendationBuilder> left = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (RecommendationBuilder each : all) {
            String key = ReferenceWords.compact(each.first().words(Field.REVIEW)) + "\n"
                    + ReferenceWords.compact(each.reference());
            int place = each.reference().isBlank() ? -1 : places.getOrDefault(key, -1);
            if (place < 0) {
                places.put(key, left.size());
            }
            boolean again =
                    place >= 0 && isElsewhere(each.first(), left.get(place).first());
            SameItem same = each.first().table().sameItem();
            if (again && same != SameItem.FINDING) {
                left.set(place, joined(left.get(place), each, same));
                continue;
            }
            if (again) {
                findings.itemTwice(each.first(), left.get(place).first());
            }
            left.add(each);
        }
        all.clear();
        all.addAll(left);
    }

    private RecommendationBuilder joined(RecommendationBuilder before, RecommendationBuilder each, SameItem same) {
        RecommendationBuilder counting = same == SameItem.FIRST ? before : each;
        fillIn(counting, same == SameItem.FIRST ? each : before);
        return counting;
    }

    /** Fills in the actions of {@code counting} from those of {@code other}, and adds those that it lacks. */
    private void fillIn(RecommendationBuilder counting, RecommendationBuilder other) {
        boolean single = counting.items().size() == 1 && other.items().size() == 1;
        List<SheetItem> left = new ArrayList<>(other.items());
        for (SheetItem item : counting.items()) {
            Optional<SheetItem> same = left.stream()
                    .filter(it -> single || action(it).equals(action(item)))
                    .findFirst();
            same.ifPresent(it -> {
                left.remove(it);
                fillIn(item, it);
            });
        }
        left.forEach(counting::add);
    }

    private static String action(SheetItem item) {
        return SPACES.matcher(item.words(Field.ACTION)).replaceAll(" ");
    }

    /** Fills in one row from another, and reports texts that differ. */
    private void fillIn(SheetItem item, SheetItem other) {
        boolean status = isBlank(item, SheetItem.OF_STATUS)
                && !isFilled(item)
                && item.table().status().otherwise() == Status.UNKNOWN;
        boolean dates = isBlank(item, SheetItem.OF_DATES);
        for (Field field : Field.values()) {
            boolean one = !SheetItem.OF_STATUS.contains(field) && !SheetItem.OF_DATES.contains(field);
            if (one && item.isBlank(field) && !other.isBlank(field)) {
                item.put(field, other.value(field));
            } else if (TEXTS.contains(field)
                    && !other.isBlank(field)
                    && !item.words(field).equals(other.words(field))) {
                findings.add(
                        "item-texts-differ",
                        other.value(field),
                        field.inWords(),
                        item.value(field).cell().sheet());
            }
        }
        if (status) {
            item.takeStatus(other);
        }
        if (dates) {
            item.takeDates(other);
        }
    }

    /** Whether its fill says how the action stands, where fills do. */
    private static boolean isFilled(SheetItem item) {
        return !item.table().status().colours().isEmpty()
                && item.statuses().stream().anyMatch(status -> FillColour.of(status.value()) != FillColour.NONE);
    }

    private static boolean isBlank(SheetItem item, Set<Field> fields) {
        return fields.stream().allMatch(item::isBlank);
    }

    /** Sets to whom recommendations are made, by lines that name their numbers; the last line counts. */
    void direct(List<AddresseeLine> lines) {
        TreeMap<Integer, List<RecommendationBuilder>> byNumber = new TreeMap<>();
        for (RecommendationBuilder each : all) {
            OptionalInt number = AddresseeLine.number(each.reference());
            number.ifPresent(
                    it -> byNumber.computeIfAbsent(it, key -> new ArrayList<>()).add(each));
        }
        for (AddresseeLine line : lines) {
            for (AddresseeLine.Range range : line.ranges()) {
                byNumber.subMap(range.first(), true, range.last(), true)
                        .values()
                        .forEach(named -> named.forEach(each -> each.directTo(line.addressee())));
            }
        }
    }
}
