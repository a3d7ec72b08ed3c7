package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.committeepapers.chase.OwnerMessage.Copy;
import org.committeepapers.chase.OwnerMessage.Part;
import org.committeepapers.chase.Summary.OwnerFigures;

/** Collects what one person is asked. */
final class Recipient {

    private final Directory.Person person;
    private final List<ChasedTracker> trackers;

    /** By the position of the tracker. */
    private final Map<Integer, Requests> byTracker = new TreeMap<>();

    /**
     * What is asked of one tracker.
     *
     * @param withheld where the actions stand that may not be shown
     * @param names by which the tracker calls the person
     */
    private record Requests(List<UpdateRequest> shown, List<String> withheld, Set<String> names) {}

    /** @param trackers all those chased */
    Recipient(Directory.Person person, List<ChasedTracker> trackers) {
        this.person = person;
        this.trackers = trackers;
    }

    Directory.Person person() {
        return person;
    }

    void add(int tracker, UpdateRequest request, String calledThere) {
        of(tracker).shown().add(request);
        of(tracker).names().add(calledThere);
    }

    void withhold(int tracker, String place) {
        of(tracker).withheld().add(place);
    }

    private Requests of(int tracker) {
        return byTracker.computeIfAbsent(
                tracker, any -> new Requests(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>()));
    }

    OwnerMessage message(String slug, LocalDate asAt) {
        return new OwnerMessage(
                person.name(),
                person.greeting(),
                person.address(),
                slug,
                first(tracker -> tracker.tracker().about().council()),
                first(tracker -> tracker.terms().contact()),
                byTracker.keySet().stream()
                        .anyMatch(position -> trackers.get(position).terms().isReminder()),
                asAt,
                byTracker.keySet().stream()
                        .flatMap(position -> by(position).stream())
                        .min(Comparator.naturalOrder()),
                all().size(),
                count(request -> request.daysOverdue() > 0),
                count(UpdateRequest::isUnclear),
                count(request -> request.unchanged() > 0),
                byTracker.values().stream()
                        .mapToInt(requests -> requests.withheld().size())
                        .sum(),
                byTracker.keySet().stream().map(this::part).toList(),
                withRequests().stream().map(position -> copy(position, slug)).toList());
    }

    OwnerFigures figures(OwnerMessage message) {
        return new OwnerFigures(
                message.name(),
                message.slug(),
                person.addresses().size(),
                message.actions(),
                message.overdue(),
                all().stream().mapToInt(UpdateRequest::daysOverdue).max().orElse(0),
                message.unclear(),
                message.unchanged(),
                all().stream().mapToInt(UpdateRequest::unchanged).max().orElse(0),
                message.withheld(),
                message.by());
    }

    private List<UpdateRequest> all() {
        return byTracker.values().stream()
                .flatMap(requests -> requests.shown().stream())
                .toList();
    }

    private int count(Predicate<UpdateRequest> counts) {
        return (int) all().stream().filter(counts).count();
    }

    private List<Integer> withRequests() {
        return byTracker.keySet().stream()
                .filter(position -> !of(position).shown().isEmpty())
                .toList();
    }

    private Optional<LocalDate> by(int position) {
        ChasedTracker.Terms terms = trackers.get(position).terms();
        return terms.by()
                .or(() -> of(position).shown().stream()
                        .filter(request -> terms.isReminder())
                        .flatMap(request -> request.due().stream())
                        .min(Comparator.naturalOrder()));
    }

    /** What the first tracker says that says something. */
    private String first(Function<ChasedTracker, String> words) {
        return withRequests().stream()
                .map(trackers::get)
                .map(words)
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse("");
    }

    private Part part(int position) {
        ChasedTracker tracker = trackers.get(position);
        return new Part(
                tracker.title(),
                tracker.committee(),
                tracker.terms().meeting(),
                by(position),
                of(position).shown(),
                of(position).withheld());
    }

    private Copy copy(int position, String slug) {
        return new Copy(
                position,
                person.name(),
                List.copyOf(of(position).names()),
                trackers.get(position).tracker().id() + "-" + slug + ".xlsx");
    }
}
