package org.committeepapers.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.committeepapers.console.Console;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** Reads a workbook that we wrote, and compares it with what it was filled with. */
public final class ReadBack {

    /** What is compared word by word; a rating that is a fill is written by its name. */
    private static final Set<Field> TEXTS = texts();

    private ReadBack() {}

    private static Set<Field> texts() {
        Set<Field> texts = Field.of(Field.Part.ACTION, Field.OWNER, Field.STATUS, Field.RATING);
        texts.removeIf(field -> field.is(Field.Trait.DATE));
        return texts;
    }

    /**
     * Warns of recommendations that read differently, so that a person looks at both workbooks before one is sent.
     *
     * @param name of the written workbook
     * @throws Refusal where it can't be read as a tracker
     */
    public static void compare(Tracker tracker, Path written, String name, Checker checker, Console console)
            throws Refusal {
        List<String> differing = differing(tracker, written, checker);
        if (!differing.isEmpty()) {
            console.warning(
                    name + " reads differently from the tracker at recommendation " + String.join(", ", differing),
                    "Look there in both before you send it out.");
        }
    }

    /**
     * The references of the recommendations that read differently, with the columns and the cells of the tracker.
     *
     * @throws Refusal where the workbook can't be read as a tracker
     */
    private static List<String> differing(Tracker tracker, Path written, Checker checker) throws Refusal {
        List<String> differing = new ArrayList<>();
        if (tracker.recommendations().isEmpty()) {
            return differing;
        }
        List<Recommendation> read = checker.ofOfficer(written).recommendations();
        for (int i = 0; i < tracker.recommendations().size(); i++) {
            Recommendation recommendation = tracker.recommendations().get(i);
            if (i >= read.size() || !isAlike(recommendation, read.get(i))) {
                String reference = recommendation.reference();
                differing.add((reference.isEmpty() ? "(no reference)" : reference)
                        + (i < read.size() ? where(recommendation, read.get(i)) : ""));
            }
        }
        return differing;
    }

    /** Such as " (Completed on, Tracker!N2)"; empty where it isn't in the words of one column. */
    private static String where(Recommendation filled, Recommendation read) {
        List<Item> items = filled.items().toList();
        List<Item> others = read.items().toList();
        String cells = IntStream.range(0, Math.min(items.size(), others.size()))
                .boxed()
                .flatMap(i -> Arrays.stream(Field.values())
                        .filter(field -> !words(items.get(i), field).equals(words(others.get(i), field)))
                        .map(field -> field.inWords() + ", "
                                + items.get(i).cell(field).sheetAddress()))
                .collect(Collectors.joining("; "));
        return cells.isEmpty() ? "" : " (" + cells + ")";
    }

    private static RichText words(Item item, Field field) {
        return item instanceof Action action && field.is(Field.Trait.DATE)
                ? action.date(field).words()
                : TEXTS.contains(field) || !(item instanceof Action) ? item.text(field) : RichText.EMPTY;
    }

    private static boolean isAlike(Recommendation filled, Recommendation read) {
        List<Action> actions = filled.actions();
        return said(filled).equals(said(read))
                && actions.size() == read.actions().size()
                && IntStream.range(0, actions.size())
                        .allMatch(i -> isAlike(actions.get(i), read.actions().get(i)));
    }

    private static boolean isAlike(Action filled, Action read) {
        return standsAlike(filled.status(), read.standing()) && said(filled).equals(said(read));
    }

    private static List<Object> said(Recommendation recommendation) {
        return List.of(
                texts(recommendation, Field.of(Field.Part.RECOMMENDATION, Field.RESPONSE)),
                recommendation.directedTo(),
                recommendation.receivedOn(),
                recommendation.madeOn(),
                recommendation.agreedOn(),
                recommendation.response(),
                recommendation.exemptions());
    }

    private static List<RichText> texts(Item item, Set<Field> fields) {
        return fields.stream().map(item::text).toList();
    }

    /**
     * Without its status. An owner who was given by initials goes into the workbook by name, and of two names in two
     * languages only one does, so by whom they mean.
     */
    private static List<Object> said(Action action) {
        return List.of(
                texts(action, TEXTS),
                action.owners().list().stream().map(Owner::name).toList(),
                action.owners().vacant(),
                unresolved(action.byWhen()),
                action.dates(),
                action.done().percent(),
                action.done().rating(),
                action.exemptions());
    }

    /**
     * However the status is said. One that is unclear is left blank, where the progress alone may be clear; and progress
     * that contradicts the word of the list is for whoever fills the workbook in.
     */
    private static boolean standsAlike(Status filled, Standing read) {
        return filled == Status.UNKNOWN
                || filled == read.status()
                || read.denied().filter(filled::equals).isPresent();
    }

    /** The next meeting is another by another workbook's meetings and history; the words are the same. */
    private static ByWhen unresolved(ByWhen byWhen) {
        return byWhen.doubts(DateDoubt.Kind.NEXT_MEETING).findAny().isEmpty()
                ? byWhen
                : ByWhen.undated(byWhen.words(), ByWhen.Kind.OPEN);
    }
}
