package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.history.Continuation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.SameWords;
import org.committeepapers.history.Snapshot;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.PaperAction;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.paper.Papers;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/**
 * A tracker whose owners are chased.
 *
 * @param updated the actions that have their update since the last edition, so that nobody is asked for it
 * @param lackingDay the completed actions of which it is asked on what day they were
 * @param now what of it may stand in a message, with the history of each action
 * @param shown how the papers would show that today, in sheet order, so that message and paper say the same
 */
public record ChasedTracker(
        Workbook workbook,
        Terms terms,
        Set<ItemKey> updated,
        Set<ItemKey> lackingDay,
        Snapshot now,
        List<PaperRecommendation> shown) {

    /**
     * What was read.
     *
     * @param file the name of the workbook
     * @param open what of it may stand in a message
     * @param hasErrors whether error findings keep it from publication
     */
    public record Workbook(String file, OpenPart open, boolean hasErrors, Replies replies) {}

    /**
     * What came of what owners sent.
     *
     * @param reported the actions of which an update is taken
     * @param withoutNews the actions of which an owner says that there is nothing new
     * @param used the owners of whose reply something is used
     * @param refused what couldn't be used and its owner can put right
     */
    public record Replies(Set<ItemKey> reported, Set<ItemKey> withoutNews, Set<String> used, List<Refused> refused) {

        public static final Replies NONE = new Replies(Set.of(), Set.of(), Set.of(), List.of());
    }

    /**
     * What an owner sent of one action and couldn't be used.
     *
     * @param action empty where that isn't certain
     * @param said what the owner wrote, by its cell; what may not be repeated isn't among it
     * @param asks what to do about it
     */
    public record Refused(
            String owner,
            String file,
            Optional<ItemKey> action,
            Set<Map.Entry<Location.Cell, String>> said,
            Set<String> asks) {

        /** Of which nothing is said yet. */
        public Refused(String owner, String file, Optional<ItemKey> action) {
            this(owner, file, action, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        /** Whether it is an answer, and not only that one is gone or blank. */
        boolean isAnswer() {
            return !said.isEmpty() || asks.contains(Finding.WITHHELD);
        }

        /** Adds what was found at one place. */
        public void add(Map<Location.Cell, String> words, String ask) {
            said.addAll(words.entrySet());
            asks.add(ask);
        }
    }

    /**
     * What its owners are held to.
     *
     * @param asAt the day of the messages
     * @param by the day by which the updates are needed; empty where that isn't known
     * @param meeting the day of the meeting that they are for; empty where that isn't known
     * @param dueBy the last day of the dates of which owners are reminded; empty to ask about all that is open
     * @param contact whom owners may ask; blank for nobody else than who sends the message
     */
    public record Terms(
            LocalDate asAt,
            Optional<LocalDate> by,
            Optional<LocalDate> meeting,
            Optional<LocalDate> dueBy,
            String contact) {

        boolean isReminder() {
            return dueBy.isPresent();
        }

        /** Whether owners are asked about an action that isn't ended: in a reminder, one whose day is still to come and near. */
        boolean concern(Action action) {
            Optional<LocalDate> due = action.byWhen().latest();
            return dueBy.isEmpty()
                    || due.filter(day -> !day.isBefore(asAt) && !day.isAfter(dueBy.get()))
                            .isPresent();
        }
    }

    /** @param earlier the last edition up to the day of the messages; empty where there is none */
    public static ChasedTracker of(Workbook workbook, Terms terms, Optional<Snapshot> earlier, Labels labels) {
        PublicTracker tracker = PublicTracker.of(workbook.open().tracker());
        Set<ItemKey> updated = new HashSet<>(workbook.replies().reported());
        updated.addAll(workbook.replies().withoutNews());
        earlier.map(edition -> Matching.of(tracker, edition))
                .ifPresent(matching -> tracker.recommendations().stream()
                        .flatMap(recommendation -> recommendation.actions().stream())
                        .filter(action -> matching.action(action.key())
                                .filter(was -> isUpdated(was.action(), action))
                                .isPresent())
                        .forEach(action -> updated.add(action.key())));
        return new ChasedTracker(
                workbook,
                terms,
                updated,
                terms.isReminder() ? Set.of() : lackingDay(workbook.open().tracker()),
                Continuation.of(tracker, terms.asAt(), earlier),
                Papers.items(tracker, terms.asAt(), labels));
    }

    /** Whether the master says more of it than the edition did; what nobody understands is asked again. */
    private static boolean isUpdated(Action was, Action is) {
        boolean moved = is.status() != was.status() && !is.withholdsWith(was, Field.STATUS);
        boolean told = !is.text(Field.PROGRESS).isBlank()
                && !SameWords.are(was.text(Field.PROGRESS), is.text(Field.PROGRESS))
                && !is.withholdsWith(was, Field.PROGRESS);
        return is.status() != Status.UNKNOWN && (moved || told);
    }

    /** The actions of which their column leaves open on what day they were completed, and which the committee hasn't closed. */
    private static Set<ItemKey> lackingDay(Tracker tracker) {
        return tracker.actions()
                .filter(action -> action.has(Field.COMPLETED_ON)
                        && !action.exemptions().withholds(Field.COMPLETED_ON)
                        && action.text(Field.COMPLETED_ON).isBlank()
                        && action.text(Field.CLOSURE_AGREED_ON).isBlank())
                .map(Action::key)
                .collect(Collectors.toSet());
    }

    /** Why nobody is asked about an action that has its update, as a key of the labels; empty where it has none. */
    Optional<String> updated(ItemKey action) {
        if (!updated.contains(action)) {
            return Optional.empty();
        }
        Replies replies = workbook.replies();
        return Optional.of(
                replies.reported().contains(action)
                        ? "SENT_BACK"
                        : replies.withoutNews().contains(action) ? "NO_NEWS" : "CHANGED");
    }

    /** An action as the message shows it; empty where it may not be shown. */
    Optional<PaperAction> shown(ItemKey action) {
        return shown.stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .filter(it -> it.action().key().equals(action))
                .findFirst();
    }

    /** Whether it is asked on what day an action was completed. */
    boolean lacksDay(PaperAction shown) {
        return shown.status() == Status.COMPLETED
                && lackingDay.contains(shown.action().key());
    }

    Tracker tracker() {
        return workbook.open().tracker();
    }

    /** The recommendations that may not stand in a message. */
    List<Recommendation> withheld() {
        return workbook.open().withheld();
    }

    /** The day by which updates are needed; of a reminder, the first day that it is about. */
    Optional<LocalDate> by(List<UpdateRequest> requests) {
        return terms.by()
                .or(() -> requests.stream()
                        .filter(request -> terms.isReminder())
                        .flatMap(request -> request.due().stream())
                        .min(Comparator.naturalOrder()));
    }

    /** The name by which people know it; that of its file where it has no title, or none that may be shown. */
    String title() {
        String title = tracker().about().title();
        return workbook.open().whole() || title.isBlank() ? workbook.file() : title;
    }

    /** Empty where it isn't known or may not be shown. */
    String committee() {
        return workbook.open().whole() ? "" : tracker().about().committee();
    }
}
