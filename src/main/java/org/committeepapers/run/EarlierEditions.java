package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.console.Failures;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.EditionRecord;
import org.committeepapers.edition.Json;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.TrackerFile;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.history.Changes.RecommendationKind;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.rules.Decisions;
import org.committeepapers.rules.Inspection;
import org.committeepapers.rules.Lost;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/**
 * The editions before this day. Those of the day itself don't count, so that a repeated run gives the same result.
 *
 * @param record of an internal folder, whether it is there or not
 * @param replaced the ids of trackers whose workbook is meant to be another than that of their last edition
 */
public record EarlierEditions(Catalogue.Reader record, LocalDate day, Set<String> replaced) {

    public EarlierEditions(Path internalRoot, LocalDate day, Set<String> replaced) {
        this(new Catalogue.Reader(internalRoot), day, replaced);
    }

    /** None replaced. */
    public EarlierEditions(Path internalRoot, LocalDate day) {
        this(internalRoot, day, Set.of());
    }

    /** These editions up to another day. */
    public EarlierEditions before(LocalDate other) {
        return new EarlierEditions(record, other, replaced);
    }

    /**
     * The last edition of a tracker.
     *
     * @param day its day; empty where there is none
     * @param meeting to which its papers went, where that was said
     * @param last what it says; nothing where it can't be read
     * @param latest the last edition of any day: a correction of the same day or of an earlier one may not publish what that one
     *     withheld, or other words under the same decision
     */
    public record Earlier(
            Optional<LocalDate> day, Optional<LocalDate> meeting, Latest last, Latest latest, List<Finding> findings) {

        private static final Earlier NONE =
                new Earlier(Optional.empty(), Optional.empty(), Latest.NONE, Latest.NONE, List.of());

        /** Its public part, from which the public history of each action continues. */
        public Optional<Snapshot> snapshot() {
            return last.open();
        }

        /** All of it, exempt parts included, with which rules compare the tracker. */
        public Optional<Snapshot> whole() {
            return last.whole();
        }
    }

    /**
     * An edition of whichever day.
     *
     * @param standing what the words were under each decision
     * @param withheld what it and those before it withheld and none printed since, with the day of the last that did
     */
    public record Latest(
            String tracker,
            Optional<Snapshot> open,
            Optional<Snapshot> whole,
            Map<Decisions.Key, Set<String>> standing,
            Map<String, LocalDate> withheld) {

        private static final Latest NONE = new Latest("", Optional.empty(), Optional.empty(), Map.of(), Map.of());

        private boolean isAfter(Latest other) {
            return open.filter(edition -> other.open()
                            .filter(it -> !edition.asAt().isAfter(it.asAt()))
                            .isEmpty())
                    .isPresent();
        }
    }

    /**
     * What rules compare the tracker with: each recommendation and action as it was, whatever its reference was.
     *
     * @param isHeld whether the meeting to which the papers went has been held
     */
    static Inspection.Earlier against(Optional<Matching> before, Tracker tracker, boolean isHeld) {
        Map<ItemKey, Inspection.Answer> answers = new HashMap<>();
        before.ifPresent(edition -> edition.recommendations()
                .forEach((key, was) -> answers.put(
                        key,
                        new Inspection.Answer(
                                was.lastListed(),
                                was.recommendation().isAnswered()
                                        ? was.recommendation().words(Field.EXECUTIVE_RESPONSE)
                                        : "",
                                was.recommendation().response().agreed()))));
        Set<ItemKey> completed = where(EarlierEditions::isReportedCompleted, before, tracker);
        Set<ItemKey> proposed = isHeld ? where(was -> was.status().isEnded(), before, tracker) : Set.of();
        return new Inspection.Earlier(answers, completed, proposed);
    }

    private static Set<ItemKey> where(Predicate<Action> was, Optional<Matching> before, Tracker tracker) {
        return tracker.actions()
                .map(Action::key)
                .filter(key -> before.flatMap(edition -> edition.action(key))
                        .filter(listed -> was.test(listed.action()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static boolean isReportedCompleted(Action was) {
        return was.status() == Status.COMPLETED || was.standing().reportedCompleted();
    }

    /** The last edition of the tracker; what can't be read is reported and left out. */
    public Earlier of(String tracker) {
        Optional<EditionName> name = Optional.empty();
        try {
            Catalogue catalogue = record.read();
            name = last(catalogue.before(day, tracker));
            Latest before = read(tracker, name);
            Optional<EditionName> latest = last(catalogue.present(tracker));
            return new Earlier(
                    name.map(EditionName::day),
                    name.flatMap(edition ->
                                    catalogue.manifest(catalogue.folder(tracker).folder(edition, Audience.INTERNAL)))
                            .flatMap(Manifest::meeting),
                    before,
                    latest.equals(name) ? before : read(tracker, latest),
                    List.of());
        } catch (IOException e) {
            return new Earlier(
                    name.map(EditionName::day),
                    Optional.empty(),
                    Latest.NONE,
                    new Latest(tracker, Optional.empty(), Optional.empty(), Decisions.UNREADABLE, Map.of()),
                    List.of(unreadable(
                            tracker + "/" + name.map(EditionName::toString).orElse(""), e)));
        }
    }

    /**
     * What could have withheld something that is now in a tracker.
     *
     * @param editions its last one and those withdrawn since, also of trackers that it replaces, and later ones of its
     *     extracts
     * @param others the texts that the last editions of other trackers withheld, with the tracker and the day
     * @param findings that one can't be read
     */
    record Withholding(List<Latest> editions, Map<String, Lost.Edition> others, List<Finding> findings) {}

    /** What could have withheld something that is now in a tracker. */
    Withholding before(String tracker, Earlier earlier) {
        Withholding before =
                new Withholding(new ArrayList<>(List.of(earlier.latest())), new HashMap<>(), new ArrayList<>());
        Optional<Catalogue> catalogue = catalogue();
        for (String other : trackers(catalogue)) {
            try {
                add(other, tracker, earlier, before, catalogue.orElseThrow());
            } catch (IOException e) {
                before.findings().add(unreadable(other, e));
            }
        }
        return before;
    }

    /** Whether a text repeats what the last editions of all trackers, and those withdrawn since, list as withheld. */
    public boolean areRepeatedIn(String text) {
        EarlierEditions all = new EarlierEditions(record, day, Set.of());
        return OutsideTexts.repeating(all.before("", Earlier.NONE).others().keySet())
                .test(text);
    }

    /**
     * The words that withdrawn editions printed or withheld.
     *
     * @throws IOException where one can't be read
     */
    public static Set<String> words(TrackerFolder folder, List<EditionName> withdrawn) throws IOException {
        Set<String> words = new HashSet<>();
        for (EditionName name : withdrawn) {
            Path record = folder.folder(name, Audience.INTERNAL);
            words.addAll(EditionRecord.withheld(record.resolve(Audience.RESTRICTED_FOLDER))
                    .keySet());
            Snapshot printed = EditionRecord.snapshot(record);
            words.addAll(Lost.texts(printed.recommendations()));
            words.addAll(Lost.texts(printed.vanished().stream()
                    .flatMap(gone -> RemovedItems.unclosed(gone).stream())
                    .map(ListedRecommendation::recommendation)
                    .toList()));
        }
        return words;
    }

    /** What the data of an edition say of its comparison. */
    private record Compared(Optional<LocalDate> changesSince, List<Changed> recommendations) {

        private record Changed(String reference, Set<String> changes) {}

        /** Whether the changes list what an edition was the last to list, or it is among what was removed. */
        private boolean hasPrinted(ListedRecommendation gone) {
            return changesSince.filter(day -> !gone.lastListed().isBefore(day)).isPresent()
                    || RemovedItems.unclosed(gone).isPresent();
        }

        /** Those beside whose response the changes print the one that an edition of these had. */
        private Stream<String> answeredAnew(List<EditionName> editions) {
            return recommendations.stream()
                    .filter(one -> one.changes().contains(RecommendationKind.RESPONSE_CHANGED.name()))
                    .filter(one -> editions.stream()
                            .anyMatch(name ->
                                    changesSince.filter(name.day()::equals).isPresent()))
                    .map(Changed::reference);
        }
    }

    /**
     * Where an edition has words of withdrawn ones: references, by field, first of what it says was removed.
     *
     * @param words as {@link #words} gives them
     * @throws IOException where it can't be read
     */
    public static Map<Field, Set<String>> repeated(
            Set<String> words, List<EditionName> withdrawn, TrackerFolder folder, EditionName edition)
            throws IOException {
        Snapshot snapshot = EditionRecord.snapshot(folder.folder(edition, Audience.INTERNAL));
        Compared compared = Json.read(folder.folder(edition, Audience.PUBLIC).resolve(OpenData.JSON), Compared.class);
        Map<Field, Set<String>> repeated = new TreeMap<>();
        snapshot.vanished().stream()
                .filter(compared::hasPrinted)
                .map(ListedRecommendation::recommendation)
                .forEach(gone -> add(gone, List.of(Field.RECOMMENDATION, Field.ACTION), " (removed)", words, repeated));
        compared.answeredAnew(withdrawn)
                .forEach(reference -> add(Field.EXECUTIVE_RESPONSE, reference + " (before)", repeated));
        snapshot.recommendations().forEach(one -> add(one, Field.texts(), "", words, repeated));
        return repeated;
    }

    private static void add(
            Recommendation one,
            Collection<Field> fields,
            String how,
            Set<String> words,
            Map<Field, Set<String>> repeated) {
        fields.stream()
                .filter(field -> one.items().anyMatch(item -> words.contains(Lost.compared(item.words(field)))))
                .forEach(field -> add(field, one.reference() + how, repeated));
    }

    private static void add(Field field, String reference, Map<Field, Set<String>> repeated) {
        repeated.computeIfAbsent(field, first -> new LinkedHashSet<>()).add(reference);
    }

    /**
     * The texts that an edition prints, as {@link Lost#compared} has them.
     *
     * @throws IOException where it can't be read
     */
    Set<String> texts(String tracker, EditionName edition) throws IOException {
        return Lost.texts(EditionRecord.snapshot(folder(tracker, edition)).recommendations());
    }

    private void add(String other, String tracker, Earlier earlier, Withholding before, Catalogue catalogue)
            throws IOException {
        boolean isOwn = other.equals(tracker);
        boolean isExtract = other.startsWith(tracker + TrackerFolder.EXTRACT);
        TrackerFolder folder = catalogue.folder(other);
        Optional<EditionName> last = last(catalogue.present(other));
        Map<EditionName, Path> places = new TreeMap<>();
        last.filter(name -> !isOwn).ifPresent(name -> places.put(name, folder.folder(name, Audience.INTERNAL)));
        withdrawn(catalogue, folder).stream()
                .filter(name -> last.filter(kept -> kept.compareTo(name) > 0).isEmpty())
                .forEach(name -> places.put(name, folder.folder(name, Audience.INTERNAL)));
        for (Map.Entry<EditionName, Path> place : places.entrySet()) {
            if (isOwn || isExtract || replaced.contains(other)) {
                Latest edition = read(other, place.getValue());
                if (!isExtract || edition.isAfter(earlier.latest())) {
                    before.editions().add(edition);
                }
            } else {
                EditionRecord.withheld(place.getValue().resolve(Audience.RESTRICTED_FOLDER)).entrySet().stream()
                        .filter(text -> Lost.canBeKnown(text.getKey()))
                        .forEach(text ->
                                before.others().put(text.getKey(), new Lost.Edition(other, text.getValue(), true)));
            }
        }
    }

    Optional<LocalDate> made(Lost.Edition edition) {
        try {
            return record.read().when(edition.tracker(), edition.asAt()).map(Today::day);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Latest read(String tracker, Optional<EditionName> name) throws IOException {
        return name.isEmpty() ? Latest.NONE : read(tracker, folder(tracker, name.get()));
    }

    /** The internal folder of an edition. */
    Path folder(String tracker, EditionName edition) {
        return record.internalRoot().resolve(tracker).resolve(edition.toString());
    }

    /** Reads an edition; where nothing of it was exempt, its record for all officers is the whole. */
    private static Latest read(String tracker, Path folder) throws IOException {
        Path restricted = folder.resolve(Audience.RESTRICTED_FOLDER);
        EditionRecord whole =
                EditionRecord.read(Files.exists(restricted.resolve(TrackerFile.NAME)) ? restricted : folder);
        Map<Decisions.Key, Set<String>> standing = new HashMap<>();
        whole.decided()
                .forEach(decided -> standing.put(
                        new Decisions.Key(decided.what(), decided.where(), decided.when()),
                        new HashSet<>(decided.words())));
        return new Latest(
                tracker,
                Optional.of(EditionRecord.snapshot(folder)),
                Optional.of(whole.snapshot()),
                standing,
                EditionRecord.withheld(restricted));
    }

    /** What editions of a day print; empty where none is left, not even a withdrawn one. */
    Optional<RemovedItems.Printed> printed(String tracker, LocalDate of) throws IOException {
        Catalogue catalogue = record.read();
        TrackerFolder folder = catalogue.folder(tracker);
        RemovedItems.Printed printed = new RemovedItems.Printed(new HashSet<>(), new HashSet<>());
        boolean isLeft = withdrawn(catalogue, folder).stream()
                .anyMatch(name -> name.day().equals(of));
        for (EditionName name : catalogue.present(tracker)) {
            if (name.day().equals(of)) {
                isLeft = true;
                Latest edition = read(tracker, Optional.of(name));
                printed.add(edition.open().orElseThrow(), printed.open());
                printed.add(edition.whole().orElseThrow(), printed.whole());
            }
        }
        return isLeft ? Optional.of(printed) : Optional.empty();
    }

    private static Optional<EditionName> last(List<EditionName> editions) {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    private static List<EditionName> withdrawn(Catalogue catalogue, TrackerFolder folder) {
        return catalogue.withdrawn(folder).stream()
                .filter(name -> Files.isDirectory(folder.folder(name, Audience.INTERNAL), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Those of this day and before that were withdrawn, as far as they can be read. */
    List<Latest> withdrawn(String tracker) {
        List<Latest> editions = new ArrayList<>();
        List<EditionName> names =
                catalogue().map(all -> withdrawn(all, all.folder(tracker))).orElse(List.of());
        for (EditionName name : names) {
            try {
                if (!name.day().isAfter(day)) {
                    editions.add(read(tracker, Optional.of(name)));
                }
            } catch (IOException e) {
                // Another finding says that the edition can't be read.
            }
        }
        return editions;
    }

    /** The meetings that editions of the tracker went to, as far as they can be read. */
    public Set<LocalDate> meetings(String tracker) {
        Set<LocalDate> meetings = new HashSet<>();
        try {
            Catalogue catalogue = record.read();
            for (EditionName edition : catalogue.before(day, tracker)) {
                catalogue
                        .manifest(folder(tracker, edition))
                        .flatMap(Manifest::meeting)
                        .ifPresent(meetings::add);
            }
        } catch (IOException e) {
            // Another finding says that the edition can't be read; the meetings that are known still count.
        }
        return meetings;
    }

    /** The editions of a tracker of this day and before, oldest first. */
    List<EditionName> untilToday(String tracker) throws IOException {
        return record.read().before(day.plusDays(1), tracker);
    }

    boolean hasAny(String tracker) {
        return catalogue().filter(all -> !all.present(tracker).isEmpty()).isPresent();
    }

    List<String> trackers() {
        return trackers(catalogue());
    }

    private static List<String> trackers(Optional<Catalogue> catalogue) {
        return catalogue.stream()
                .flatMap(all -> all.recorded().stream())
                .map(TrackerFolder::tracker)
                .toList();
    }

    /** Empty where the record can't be read, which {@link #of} tells. */
    Optional<Catalogue> catalogue() {
        try {
            return Optional.of(record.read());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The finding that an edition can't be read. */
    static Finding unreadable(String edition, IOException e) {
        return Finding.of("earlier-edition-unreadable", new Location.File(edition), "", Failures.reading(e));
    }
}
