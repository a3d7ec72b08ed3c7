package org.committeepapers.chase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.chase.Summary.Awaited;
import org.committeepapers.chase.Summary.Line;
import org.committeepapers.chase.Summary.OwnerFigures;
import org.committeepapers.chase.Summary.Unread;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponseClock;
import org.committeepapers.tracker.Tracker;

/** Collects what each person is asked, tracker by tracker. */
final class Requests {

    private final List<ChasedTracker> trackers;
    private final LocalDate asAt;
    private final Labels labels;
    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> nobody = new ArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();

    Requests(List<ChasedTracker> trackers, LocalDate asAt, Labels labels) {
        this.trackers = trackers;
        this.asAt = asAt;
        this.labels = labels;
        Directory directory = new Directory(
                trackers.stream().map(chased -> chased.tracker().register()).toList());
        for (int i = 0; i < trackers.size(); i++) {
            collect(i, new OwnerLookup(trackers.get(i).tracker(), directory));
        }
    }

    private void collect(int position, OwnerLookup owners) {
        ChasedTracker tracker = trackers.get(position);
        UpdateRequest.in(tracker).forEach(request -> ask(position, request, owners));
        tracker.withheld().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .filter(action -> !action.status().isEnded())
                .filter(action -> tracker.terms().concern(action))
                .forEach(action -> withhold(position, action, owners));
        if (!tracker.terms().isReminder()) {
            tracker.shown().stream()
                    .filter(PaperRecommendation::isAgreedWithoutAction)
                    .forEach(recommendation -> nobody.add(Line.withoutAction(recommendation, tracker.title())));
            awaited.addAll(AwaitedResponses.in(tracker, labels));
        }
    }

    Chase chase(List<Unread> unread) {
        FileNames names = new FileNames();
        List<OwnerMessage> messages = new ArrayList<>();
        List<OwnerFigures> figures = new ArrayList<>();
        List<Recipient> byName = recipients.values().stream()
                .sorted(Comparator.comparing((Recipient one) ->
                                PlainText.sameWords(one.person().name()))
                        .thenComparing(one -> one.person().key()))
                .toList();
        for (Recipient recipient : byName) {
            OwnerMessage message = recipient.message(names.of(recipient.person().name()), asAt);
            messages.add(message);
            figures.add(recipient.figures(message));
        }
        lines.sort(Comparator.comparing(line -> PlainText.sameWords(line.owner())));
        awaited.sort(Comparator.comparing(one -> PlainText.sameWords(one.addressee())));
        List<String> inError = trackers.stream()
                .filter(tracker -> tracker.workbook().hasErrors())
                .map(ChasedTracker::title)
                .toList();
        return new Chase(messages, new Summary(asAt, figures, lines, nobody, awaited, unread, inError));
    }

    private void ask(int position, UpdateRequest request, OwnerLookup owners) {
        Line line = Line.of(request, trackers.get(position).title());
        List<OwnerLookup.Result> found =
                request.owners().list().stream().map(owners::of).toList();
        Map<String, OwnerLookup.Result> persons = new LinkedHashMap<>();
        found.forEach(one -> one.person().ifPresent(person -> persons.putIfAbsent(person.key(), one)));
        persons.forEach((key, one) -> {
            Recipient recipient = recipient(one.person().orElseThrow());
            recipient.add(
                    position, request.with(others(key, found)), one.owner().name());
            lines.add(line.asking(recipient.person()));
        });
        found.stream()
                .filter(one -> one.person().isEmpty())
                .forEach(one -> nobody.add(
                        line.askingNobody(one.owner().name(), one.reason().name())));
        if (found.isEmpty()) {
            OwnerLookup.Reason reason =
                    request.owners().vacant() ? OwnerLookup.Reason.VACANT : OwnerLookup.Reason.NO_OWNER;
            nobody.add(line.askingNobody(Shortened.of(request.owners().words().plain()), reason.name()));
        }
    }

    /** Who else owns it than the person of this key. */
    private static List<String> others(String key, List<OwnerLookup.Result> owners) {
        return owners.stream()
                .filter(owner ->
                        owner.person().filter(it -> it.key().equals(key)).isEmpty())
                .map(owner -> owner.person()
                        .map(Directory.Person::name)
                        .orElse(owner.owner().name()))
                .distinct()
                .toList();
    }

    private Recipient recipient(Directory.Person person) {
        return recipients.computeIfAbsent(person.key(), any -> new Recipient(person, trackers));
    }

    /** Whoever is in a register is told that there is something; a name that no register has may itself be exempt. */
    private void withhold(int position, Action action, OwnerLookup owners) {
        String place = place(action, labels);
        Line line = Line.withheld(place, trackers.get(position).title());
        Map<String, Directory.Person> persons = new LinkedHashMap<>();
        for (Owner owner : action.owners().list()) {
            owners.known(owner)
                    .filter(person -> !person.vacant())
                    .ifPresent(person -> persons.putIfAbsent(person.key(), person));
        }
        persons.values().forEach(person -> {
            recipient(person).withhold(position, place);
            lines.add(line.asking(person));
        });
        if (persons.isEmpty()) {
            nobody.add(line.askingNobody("", "WITHHELD"));
        }
    }

    /** Such as "Tracker, row 7". */
    static String place(Item item, Labels labels) {
        return labels.say("findings.row", item.place().sheet(), item.place().rowNumber());
    }

    /** The recommendations that wait for a response, where the tracker has a column for one. */
    private static final class AwaitedResponses {

        private AwaitedResponses() {}

        /** Those that may not be shown, then the others, each in sheet order. */
        static List<Awaited> in(ChasedTracker chased, Labels labels) {
            Map<ItemKey, String> names = chased.shown().stream()
                    .collect(Collectors.toMap(PaperRecommendation::key, PaperRecommendation::name));
            Stream<Awaited> withheld = awaited(chased.withheld(), chased)
                    .map(recommendation -> withheld(chased.title(), Requests.place(recommendation, labels)));
            Stream<Awaited> shown = awaited(chased.tracker().recommendations(), chased)
                    .map(recommendation -> awaited(
                            recommendation, Objects.requireNonNull(names.get(recommendation.key())), chased, labels));
            return Stream.concat(withheld, shown).toList();
        }

        private static Stream<Recommendation> awaited(List<Recommendation> recommendations, ChasedTracker chased) {
            return recommendations.stream().filter(AwaitedResponses::isAwaited).filter(chased::owesAnswer);
        }

        private static boolean isAwaited(Recommendation recommendation) {
            return recommendation.response().category() == Response.Category.AWAITED && recommendation.hasAnswer();
        }

        private static Awaited withheld(String tracker, String place) {
            return new Awaited("", tracker, place, "", "");
        }

        private static Awaited awaited(
                Recommendation recommendation, String name, ChasedTracker chased, Labels labels) {
            return new Awaited(
                    recommendation.directedTo().words(),
                    chased.title(),
                    name,
                    Shortened.of(recommendation.text(Field.RECOMMENDATION).plain()),
                    chased.clock(recommendation)
                            .map(clock -> waiting(clock, chased.terms().asAt(), labels))
                            .orElse(""));
        }

        /** Such as "28 days, since it was received on 1 June 2026. The time allowed ends on 31 July 2026." */
        private static String waiting(ResponseClock clock, LocalDate asAt, Labels labels) {
            String ends = labels.say(
                    clock.isOver(asAt) ? "chase.response-ended" : "chase.response-ends", labels.date(clock.lastDay()));
            boolean received = clock.start() == ResponseClock.Start.RECEIVED;
            int days = (int) ChronoUnit.DAYS.between(clock.from(), asAt);
            String key = received ? "chase.waiting-received" : "chase.waiting-meeting";
            return days < 0 ? ends : labels.count(key, days, labels.date(clock.from())) + ". " + ends;
        }
    }

    /** File names without an ending, made from the names of owners: each once, and allowed on every system. */
    static final class FileNames {

        /** What else lies beside the messages. */
        private static final Set<String> TAKEN = Set.of("summary", "manifest");

        private static final int LONGEST = 60;
        private static final String OWNER = "owner";

        private final Set<String> used = new HashSet<>();

        /** One that no other name has. */
        String of(String name) {
            String slug = slug(name);
            String unique = slug;
            for (int number = 2; !used.add(unique); number++) {
                unique = slug + "-" + number;
            }
            return unique;
        }

        private static String slug(String name) {
            String slug = Slug.of(name, LONGEST);
            if (slug.isEmpty()) {
                return OWNER;
            }
            return TAKEN.contains(slug) || Slug.isDevice(slug) ? OWNER + "-" + slug : slug;
        }
    }

    /** Finds the person behind an owner of one tracker: its own register decides, then those of the other trackers. */
    private static final class OwnerLookup {

        private static final int MOST_COMMAS = 20;

        private final Directory directory;
        private final Map<String, Post> register = new HashMap<>();
        private final boolean registerExplainsInitialsOnly;

        /** Why nobody is asked. */
        enum Reason {
            NO_OWNER,
            VACANT,
            NOT_IN_REGISTER
        }

        /**
         * What was found.
         *
         * @param person empty where there is nobody to ask
         * @param reason why there is nobody; NO_OWNER where there is somebody
         */
        record Result(Owner owner, Optional<Directory.Person> person, Reason reason) {}

        OwnerLookup(Tracker tracker, Directory directory) {
            this.directory = directory;
            for (Post post : tracker.register()) {
                register.putIfAbsent(Directory.key(post), post);
                post.names().forEach(name -> register.putIfAbsent(PlainText.sameWords(name), post));
            }
            List<Owner> owners = tracker.actions()
                    .flatMap(action -> action.owners().list().stream())
                    .toList();
            this.registerExplainsInitialsOnly = owners.stream()
                            .filter(Owner::initials)
                            .anyMatch(owner -> post(owner).isPresent())
                    && owners.stream()
                            .noneMatch(owner -> !owner.initials() && post(owner).isPresent());
        }

        /** As the tracker names the owner. */
        Result of(Owner owner) {
            if (owner.vacant()) {
                return nobody(owner, Reason.VACANT);
            }
            Optional<Directory.Person> known = known(owner);
            if (known.isPresent()) {
                return known.get().vacant() ? nobody(owner, Reason.VACANT) : new Result(owner, known, Reason.NO_OWNER);
            }
            boolean mayBeMissing = register.isEmpty() || registerExplainsInitialsOnly && !owner.initials();
            return mayBeMissing
                    ? new Result(owner, Optional.of(byWords(owner)), Reason.NO_OWNER)
                    : nobody(owner, Reason.NOT_IN_REGISTER);
        }

        /** Only where a register has the owner. */
        Optional<Directory.Person> known(Owner owner) {
            Optional<Post> own = post(owner);
            if (own.isPresent()) {
                Directory.Person person = directory.person(Directory.key(own.get()));
                boolean vacant = own.get().vacant();
                return Optional.of(new Directory.Person(
                        person.key(), person.name(), person.greeting(), person.addresses(), vacant));
            }
            return register.isEmpty() || registerExplainsInitialsOnly
                    ? forms(owner)
                            .flatMap(form -> directory.find(form).stream())
                            .findFirst()
                    : Optional.empty();
        }

        private Optional<Post> post(Owner owner) {
            return forms(owner)
                    .flatMap(form -> Stream.ofNullable(register.get(PlainText.sameWords(form))))
                    .findFirst();
        }

        private static Directory.Person byWords(Owner owner) {
            return new Directory.Person(
                    "words " + PlainText.sameWords(owner.name()), owner.name(), owner.name(), List.of(), false);
        }

        private static Result nobody(Owner owner, Reason reason) {
            return new Result(owner, Optional.empty(), reason);
        }

        /** The owner as a whole, then what stands after and before each comma: a name with its post. */
        private static Stream<String> forms(Owner owner) {
            String name = owner.name();
            Stream.Builder<String> forms = Stream.builder();
            forms.add(name);
            int commas = 0;
            for (int at = name.indexOf(','); at >= 0 && commas++ < MOST_COMMAS; at = name.indexOf(',', at + 1)) {
                forms.add(name.substring(at + 1)).add(name.substring(0, at));
            }
            return forms.build();
        }
    }
}
