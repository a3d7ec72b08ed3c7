package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.committeepapers.chase.Message.Copy;
import org.committeepapers.chase.Message.Part;
import org.committeepapers.chase.Summary.Owing;

/** What one person is asked, while the trackers are gone through. */
final class Asked {

    private final Person person;
    private final Map<Integer, List<Item>> items = new TreeMap<>();
    private final Map<Integer, List<String>> withheld = new TreeMap<>();
    private final Map<Integer, Set<String>> names = new TreeMap<>();

    Asked(Person person) {
        this.person = person;
    }

    Person person() {
        return person;
    }

    void add(int tracker, Item item, String calledThere) {
        items.computeIfAbsent(tracker, any -> new ArrayList<>()).add(item);
        names.computeIfAbsent(tracker, any -> new LinkedHashSet<>()).add(calledThere);
    }

    void withhold(int tracker, String place) {
        withheld.computeIfAbsent(tracker, any -> new ArrayList<>()).add(place);
    }

    /**
     * The message.
     *
     * @param trackers all those chased
     */
    Message message(List<Chased> trackers, String slug, LocalDate asAt) {
        List<Item> all = all();
        return new Message(
                person.name(),
                person.address(),
                slug,
                council(trackers),
                asAt,
                positions().stream()
                        .flatMap(position -> trackers.get(position).by().stream())
                        .min(Comparator.naturalOrder()),
                all.size(),
                count(all, item -> item.daysOverdue() > 0),
                count(all, Item::isUnclear),
                count(all, item -> item.unchanged() > 0),
                withheld.values().stream().mapToInt(List::size).sum(),
                positions().stream().map(position -> part(position, trackers)).toList(),
                items.keySet().stream()
                        .map(position -> copy(position, trackers, slug))
                        .toList());
    }

    /** The same in figures. */
    Owing owing(Message message) {
        return new Owing(
                message.name(),
                message.slug(),
                person.addresses().size(),
                message.actions(),
                message.overdue(),
                all().stream().mapToInt(Item::daysOverdue).max().orElse(0),
                message.unclear(),
                message.unchanged(),
                all().stream().mapToInt(Item::unchanged).max().orElse(0),
                message.withheld());
    }

    private List<Item> all() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    private interface Trait {
        boolean has(Item item);
    }

    private static int count(List<Item> items, Trait trait) {
        return (int) items.stream().filter(trait::has).count();
    }

    private List<Integer> positions() {
        Map<Integer, Boolean> positions = new TreeMap<>();
        items.keySet().forEach(position -> positions.put(position, true));
        withheld.keySet().forEach(position -> positions.put(position, true));
        return List.copyOf(positions.keySet());
    }

    private String council(List<Chased> trackers) {
        return items.keySet().stream()
                .map(position -> trackers.get(position).tracker().about().council())
                .filter(council -> !council.isBlank())
                .findFirst()
                .orElse("");
    }

    private Part part(int position, List<Chased> trackers) {
        Chased tracker = trackers.get(position);
        return new Part(
                tracker.title(),
                tracker.committee(),
                tracker.by(),
                items.getOrDefault(position, List.of()),
                withheld.getOrDefault(position, List.of()));
    }

    private Copy copy(int position, List<Chased> trackers, String slug) {
        return new Copy(
                position,
                person.name(),
                List.copyOf(names.getOrDefault(position, Set.of())),
                trackers.get(position).tracker().id() + "-" + slug + ".xlsx");
    }
}
