package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.chase.Owned.Whom;
import org.committeepapers.chase.Owned.Why;
import org.committeepapers.chase.Summary.Awaited;
import org.committeepapers.chase.Summary.Line;
import org.committeepapers.chase.Summary.Owing;
import org.committeepapers.chase.Summary.Unread;
import org.committeepapers.label.Labels;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;

/** Goes round the trackers and gathers what each person is asked. */
final class Round {

    private final List<Chased> trackers;
    private final LocalDate asAt;
    private final Labels labels;
    private final Directory directory;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> nobody = new ArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();

    Round(List<Chased> trackers, LocalDate asAt, Labels labels) {
        this.trackers = trackers;
        this.asAt = asAt;
        this.labels = labels;
        this.directory = new Directory(
                trackers.stream().map(chased -> chased.tracker().register()).toList());
    }

    Chase chase(List<Unread> unread) {
        for (int i = 0; i < trackers.size(); i++) {
            Chased tracker = trackers.get(i);
            Owned owned = new Owned(tracker.tracker(), directory);
            for (Items.Wanted wanted : Items.of(tracker, asAt)) {
                ask(i, wanted, owned);
            }
            for (Recommendation recommendation : tracker.open().withheld()) {
                withhold(i, recommendation, owned);
            }
            awaited.addAll(Awaiting.in(tracker, asAt));
        }
        return finished(unread);
    }

    private Chase finished(List<Unread> unread) {
        Slugs slugs = new Slugs();
        List<Message> messages = new ArrayList<>();
        List<Owing> owing = new ArrayList<>();
        List<Asked> byName = asked.values().stream()
                .sorted(Comparator.comparing(
                                (Asked one) -> PlainText.sameWords(one.person().name()))
                        .thenComparing(one -> one.person().key()))
                .toList();
        for (Asked one : byName) {
            Message message = one.message(trackers, slugs.of(one.person().name()), asAt);
            messages.add(message);
            owing.add(one.owing(message));
        }
        List<LocalDate> days = messages.stream()
                .flatMap(message -> message.by().stream())
                .distinct()
                .sorted()
                .toList();
        lines.sort(Comparator.comparing(line -> PlainText.sameWords(line.owner())));
        awaited.sort(Comparator.comparing(one -> PlainText.sameWords(one.addressee())));
        List<String> inError =
                trackers.stream().filter(Chased::hasErrors).map(Chased::title).toList();
        return new Chase(
                messages,
                new Summary(
                        asAt,
                        days.stream().findFirst(),
                        days.size() > 1,
                        owing,
                        lines,
                        nobody,
                        awaited,
                        unread,
                        inError));
    }

    private void ask(int position, Items.Wanted wanted, Owned owned) {
        List<Whom> whom = wanted.owners().list().stream().map(owned::of).toList();
        Map<String, Whom> persons = new LinkedHashMap<>();
        whom.forEach(one -> one.person().ifPresent(person -> persons.putIfAbsent(person.key(), one)));
        persons.forEach((key, one) -> {
            List<String> others = whom.stream()
                    .filter(other ->
                            other.person().filter(it -> it.key().equals(key)).isEmpty())
                    .map(other -> other.person()
                            .map(Person::name)
                            .orElse(other.owner().name()))
                    .distinct()
                    .toList();
            Asked of = asked(one.person().orElseThrow());
            of.add(position, wanted.item().with(others), one.owner().name());
            lines.add(line(
                    position, wanted.item(), of.person().name(), of.person().address(), ""));
        });
        whom.stream()
                .filter(one -> one.person().isEmpty())
                .forEach(one -> nobody.add(line(
                        position,
                        wanted.item(),
                        one.owner().name(),
                        Optional.empty(),
                        one.why().name())));
        if (whom.isEmpty()) {
            Why why = wanted.owners().vacant() ? Why.VACANT : Why.NO_OWNER;
            String words = Shortened.of(wanted.owners().words().plain());
            nobody.add(line(position, wanted.item(), words, Optional.empty(), why.name()));
        }
    }

    private Asked asked(Person person) {
        return asked.computeIfAbsent(person.key(), any -> new Asked(person));
    }

    private Line line(int position, Item item, String owner, Optional<String> address, String why) {
        return new Line(
                owner,
                address.orElse(""),
                trackers.get(position).title(),
                item.action().name(),
                Shortened.of(item.action().text().plain()),
                Shortened.of(item.action().byWhen().plain()),
                item.due(),
                item.action().status().name(),
                item.daysOverdue(),
                item.unchanged(),
                item.action().doubts(),
                why);
    }

    /** Who is in a register is told that there is something; a name of which nobody knows may itself be exempt. */
    private void withhold(int position, Recommendation recommendation, Owned owned) {
        for (Action action : recommendation.actions()) {
            if (!action.status().isEnded()) {
                withhold(position, action, owned);
            }
        }
        if (Awaiting.isAwaited(recommendation)
                && trackers.get(position).owesAnswer().test(recommendation.directedTo())) {
            awaited.add(new Awaited(
                    "", trackers.get(position).title(), place(recommendation.cells()), "", Optional.empty(), false, 0));
        }
    }

    private String place(Cells cells) {
        return labels.say("findings.row", cells.row().sheet(), cells.row().rowNumber());
    }

    private void withhold(int position, Action action, Owned owned) {
        String place = place(action.cells());
        Map<String, Person> persons = new LinkedHashMap<>();
        for (Owner owner : action.owners().list()) {
            owned.known(owner)
                    .filter(person -> !person.vacant())
                    .ifPresent(person -> persons.putIfAbsent(person.key(), person));
        }
        persons.values().forEach(person -> {
            asked(person).withhold(position, place);
            lines.add(withheld(position, place, person.name(), person.address(), ""));
        });
        if (persons.isEmpty()) {
            nobody.add(withheld(position, place, "", Optional.empty(), "WITHHELD"));
        }
    }

    private Line withheld(int position, String place, String owner, Optional<String> address, String why) {
        return new Line(
                owner,
                address.orElse(""),
                trackers.get(position).title(),
                place,
                "",
                "",
                Optional.empty(),
                "",
                0,
                0,
                List.of(),
                why);
    }
}
