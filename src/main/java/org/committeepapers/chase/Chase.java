package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.committeepapers.chase.People.Asked;
import org.committeepapers.chase.People.Person;
import org.committeepapers.chase.Summary.Line;
import org.committeepapers.chase.Summary.Unread;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;

/**
 * Everything that is asked before a meeting.
 *
 * @param messages one an owner, by name
 */
public record Chase(List<OwnerMessage> messages, Summary summary) {

    /**
     * The messages and the summary.
     *
     * @param trackers in the order in which messages list them
     * @param unread what can't be read of those that should be
     * @param asAt the day of the messages
     */
    public static Chase of(List<ChasedTracker> trackers, List<Unread> unread, LocalDate asAt, Labels labels) {
        return new Requests(trackers, asAt, labels).chase(unread);
    }

    /** Collects what each person is asked, tracker by tracker. */
    private static final class Requests {

        private final List<ChasedTracker> trackers;
        private final LocalDate asAt;
        private final Labels labels;
        private final People people;
        private final Map<Person, SortedMap<Integer, Request>> byPerson = new LinkedHashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Line> nobody = new ArrayList<>();
        private final List<Line> updated = new ArrayList<>();

        /**
         * What one person is asked of one tracker.
         *
         * @param refused what couldn't be used of the person's last reply
         * @param answered the actions that it is about
         * @param withheld where the actions stand that may not be shown
         */
        private record Request(
                List<UpdateRequest> items,
                List<OwnerMessage.Refused> refused,
                Set<ItemKey> answered,
                List<String> withheld) {}

        Requests(List<ChasedTracker> trackers, LocalDate asAt, Labels labels) {
            this.trackers = trackers;
            this.asAt = asAt;
            this.labels = labels;
            this.people = new People(
                    trackers.stream().map(chased -> chased.tracker().register()).toList());
            for (int i = 0; i < trackers.size(); i++) {
                collect(i);
            }
        }

        private void collect(int position) {
            ChasedTracker tracker = trackers.get(position);
            Map<String, Post> register = People.byName(tracker.tracker().register());
            ChasedTracker.Replies replies = tracker.workbook().replies();
            for (ChasedTracker.Refused refused : replies.refused()) {
                person(refused.owner(), register).ifPresent(person -> {
                    Request of = of(person, position);
                    of.refused()
                            .add(OwnerMessage.Refused.of(
                                    refused, refused.action().flatMap(tracker::shown)));
                    refused.action().filter(any -> refused.isAnswer()).ifPresent(of.answered()::add);
                });
            }
            for (UpdateRequest request : UpdateRequest.in(tracker)) {
                tracker.updated(request.action().action().key())
                        .filter(why -> !request.lacksDay())
                        .ifPresentOrElse(
                                why -> updated.add(Line.of(request, tracker.title(), labels)
                                        .with(
                                                UpdateRequest.shortened(
                                                        request.owners().words()),
                                                why)),
                                () -> ask(position, request, register));
            }
            tracker.withheld().stream()
                    .flatMap(recommendation -> recommendation.actions().stream())
                    .filter(action -> !action.status().isEnded())
                    .filter(action -> tracker.terms().concern(action))
                    .forEach(action -> withhold(position, action, register));
            if (!tracker.terms().isReminder()) {
                tracker.shown().stream()
                        .filter(PaperRecommendation::isAgreedWithoutAction)
                        .forEach(it -> nobody.add(
                                Line.of("NO_ACTION", tracker.title(), it.name(), UpdateRequest.shortened(it.text()))));
            }
        }

        private Optional<Person> person(String owner, Map<String, Post> register) {
            return people.ask(new Owner(owner), register).person();
        }

        private void ask(int position, UpdateRequest request, Map<String, Post> register) {
            String title = trackers.get(position).title();
            Line line = Line.of(request, title, labels);
            List<Asked> owners = request.owners().list().stream()
                    .map(owner -> people.ask(owner, register))
                    .toList();
            Set<Person> asked = new LinkedHashSet<>();
            for (Asked one : owners) {
                if (one.person().isEmpty()) {
                    nobody.add(line.with(one.owner().name(), one.why()));
                } else if (asked.add(one.person().get())) {
                    Person person = one.person().get();
                    Request of = of(person, position);
                    boolean answered =
                            of.answered().contains(request.action().action().key());
                    UpdateRequest item = request.with(others(person, owners), answered);
                    of.items().add(item);
                    lines.add(Line.of(item, title, labels).with(person.name(), ""));
                }
            }
            if (owners.isEmpty()) {
                String words = UpdateRequest.shortened(request.owners().words());
                nobody.add(line.with(words, request.owners().vacant() ? "VACANT" : "NO_OWNER"));
            }
        }

        /** Who else owns it. */
        private static List<String> others(Person person, List<Asked> owners) {
            return owners.stream()
                    .filter(owner -> owner.person().filter(person::equals).isEmpty())
                    .map(owner -> owner.person()
                            .map(Person::name)
                            .orElse(owner.owner().name()))
                    .distinct()
                    .toList();
        }

        private Request of(Person person, int position) {
            return byPerson.computeIfAbsent(person, unmade -> new TreeMap<>())
                    .computeIfAbsent(
                            position,
                            unmade -> new Request(
                                    new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>()));
        }

        /** Whoever is in a register is told that there is something; a name that no register has may itself be exempt. */
        private void withhold(int position, Action action, Map<String, Post> register) {
            String place = labels.say(
                    "findings.row", action.place().sheet(), action.place().rowNumber());
            Line line = Line.of("", trackers.get(position).title(), place, "");
            Set<Person> asked = new LinkedHashSet<>();
            for (Owner owner : action.owners().list()) {
                people.known(owner, register).filter(person -> !person.vacant()).ifPresent(asked::add);
            }
            asked.forEach(person -> {
                of(person, position).withheld().add(place);
                lines.add(line.with(person.name(), ""));
            });
            if (asked.isEmpty()) {
                nobody.add(line.with("", "WITHHELD"));
            }
        }

        Chase chase(List<Unread> unread) {
            FileNames names = new FileNames();
            List<Map<Person, Set<String>>> called =
                    trackers.stream().map(this::names).toList();
            List<OwnerMessage> messages = byPerson.keySet().stream()
                    .sorted(Comparator.comparing((Person person) -> PlainText.sameWords(person.name()))
                            .thenComparing(Person::key))
                    .map(person -> message(person, names.of(person.name()), called))
                    .toList();
            lines.sort(Comparator.comparing(line -> PlainText.sameWords(line.owner())));
            List<String> inError = trackers.stream()
                    .filter(tracker -> tracker.workbook().hasErrors())
                    .map(ChasedTracker::title)
                    .toList();
            return new Chase(messages, new Summary(asAt, messages, lines, nobody, updated, unread, inError));
        }

        /** What a tracker calls its owners, in what may be shown. */
        private Map<Person, Set<String>> names(ChasedTracker tracker) {
            Map<String, Post> register = People.byName(tracker.tracker().register());
            Map<Person, Set<String>> names = new HashMap<>();
            tracker.tracker()
                    .actions()
                    .flatMap(action -> action.owners().list().stream())
                    .forEach(owner -> people.ask(owner, register)
                            .person()
                            .ifPresent(person -> names.computeIfAbsent(person, unmade -> new LinkedHashSet<>())
                                    .add(owner.name())));
            return names;
        }

        private OwnerMessage message(Person person, String slug, List<Map<Person, Set<String>>> called) {
            List<OwnerMessage.Part> parts = new ArrayList<>();
            byPerson.getOrDefault(person, new TreeMap<>()).forEach((position, request) -> {
                ChasedTracker tracker = trackers.get(position);
                Map<String, Post> register = People.byName(tracker.tracker().register());
                List<String> names = List.copyOf(called.get(position).getOrDefault(person, Set.of()));
                boolean attached = !names.isEmpty()
                        && !(request.items().isEmpty() && request.refused().isEmpty());
                parts.add(new OwnerMessage.Part(
                        position,
                        tracker.title(),
                        tracker.committee(),
                        tracker.terms().meeting(),
                        tracker.by(request.items()),
                        request.items(),
                        tracker.workbook().replies().used().stream()
                                .anyMatch(owner -> person(owner, register)
                                        .filter(person::equals)
                                        .isPresent()),
                        request.refused(),
                        request.withheld(),
                        names,
                        attached ? tracker.tracker().id() + "-" + slug + ".xlsx" : ""));
            });
            return new OwnerMessage(
                    person.name(),
                    person.greeting(),
                    person.addresses(),
                    slug,
                    first(parts, tracker -> tracker.tracker().about().council()),
                    first(parts, tracker -> tracker.terms().contact()),
                    trackers.getFirst().terms().isReminder(),
                    asAt,
                    parts.stream().flatMap(part -> part.by().stream()).min(Comparator.naturalOrder()),
                    OwnerMessage.Figures.of(parts),
                    parts);
        }

        /** What the first tracker says that says something. */
        private String first(List<OwnerMessage.Part> parts, Function<ChasedTracker, String> words) {
            return parts.stream()
                    .filter(part -> !part.file().isEmpty())
                    .map(part -> words.apply(trackers.get(part.tracker())))
                    .filter(said -> !said.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    /** File names without an ending, made from the names of owners: each once, and allowed on every system. */
    static final class FileNames {

        private static final int LONGEST = 60;
        private static final String OWNER = "owner";

        private final Set<String> used = new HashSet<>();

        /** One that no other name has. */
        String of(String name) {
            String slug = Slug.of(name, LONGEST);
            if (slug.isEmpty()) {
                slug = OWNER;
            } else if (Slug.isDevice(slug)) {
                slug = OWNER + "-" + slug;
            }
            String unique = slug;
            for (int number = 2; !used.add(unique); number++) {
                unique = slug + "-" + number;
            }
            return unique;
        }
    }
}
