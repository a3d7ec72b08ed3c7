package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.ofEach;
import static org.committeepapers.rules.Rule.ofTwice;
import static org.committeepapers.rules.Rule.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;

/** Actions, the columns they need, and who owns them. */
final class ActionRules {

    static final List<Rule> RULES = List.of(
            Rule.ofRecommendations("column-missing", ActionRules::referenceColumnMissing),
            new Rule("column-missing", ActionRules::columnMissing),
            new Rule("column-missing", ActionRules::closureColumnMissing),
            new Rule("action-missing", ActionRules::actionMissing),
            // A paper would say that nothing will be done and that something is under way.
            Rule.ofActions("action-though-not-agreed", (action, of, in) -> thoughNotAgreed(action, of)),
            Rule.ofActions("action-without-text", (action, of, in) -> withoutText(action)),
            Rule.ofRecommendations("action-twice", (it, in) -> actionTwice(it)),
            Rule.ofActions("owner-missing", (action, of, in) -> ownerMissing(action, of)),
            new Rule("owner-not-in-register", ActionRules::notInRegister),
            Rule.ofActions("owner-unclear", (action, of, in) -> ownerUnclear(action, in.register())),
            Rule.ofActions("owner-left", (action, of, in) -> ownerLeft(action, in.register())));

    /** The columns that tables of actions need, and the headings under which the standard layout knows them. */
    private static final Map<Field, String> COLUMNS =
            new TreeMap<>(Map.of(Field.OWNER, "Owner", Field.BY_WHEN, "By when", Field.PROGRESS, "Progress"));

    private ActionRules() {}

    /** A table without a column for references. Its recommendations all have one finding, at its headings. */
    private static List<Found> referenceColumnMissing(Recommendation recommendation, Inspection in) {
        return !recommendation.has(Field.REFERENCE)
                        && recommendation.reference().isBlank()
                ? found("reference", headings(recommendation), "", in.toAdd(Field.REFERENCE, "Ref"))
                : NONE;
    }

    /** Without a column for it nobody can record that the committee agreed, and each report asks it again. */
    private static List<Found> closureColumnMissing(Inspection in) {
        List<Action> again = in.tracker()
                .actions()
                .filter(it -> it.status().isEnded() && in.earlier().proposed().contains(it.key()))
                .toList();
        return again.isEmpty() || in.tracker().actions().anyMatch(it -> it.has(Field.CLOSURE_AGREED_ON))
                ? NONE
                : found(
                        "closure",
                        headings(again.getFirst()),
                        "",
                        in.toAdd(Field.CLOSURE_AGREED_ON, "Closure agreed on"));
    }

    /**
     * A table without a column for owners, dates or progress: one finding at its headings, instead of one in each row. Of
     * tables one below the other that all lack the column, as in blocks, only the first is reported.
     */
    private static List<Found> columnMissing(Inspection in) {
        List<Found> findings = new ArrayList<>();
        Set<List<Object>> said = new HashSet<>();
        Map<Location.Cell, List<Action>> tables = in.tracker()
                .actions()
                .collect(Collectors.groupingBy(ActionRules::headings, LinkedHashMap::new, Collectors.toList()));
        tables.forEach((headings, actions) -> COLUMNS.forEach((field, heading) -> {
            List<Object> missing = List.of(headings.sheetIndex(), field);
            if (actions.stream().anyMatch(action -> action.has(field))) {
                said.remove(missing);
            } else if (said.add(missing)) {
                findings.addAll(found(variant(field, actions), headings, "", in.toAdd(field, heading)));
            }
        }));
        return findings;
    }

    private static Location.Cell headings(Item item) {
        return item.entries().headings();
    }

    /**
     * Many councils keep no dates, or a status without progress, or write the status where the date should be. A missing
     * owner or progress matters only while an action is open.
     */
    private static String variant(Field column, List<Action> actions) {
        boolean ended = actions.stream().allMatch(action -> action.status().isEnded());
        boolean statusGiven = actions.stream()
                .anyMatch(
                        action -> action.has(Field.STATUS) || action.standing().doubt() == Standing.Doubt.NONE);
        return switch (column) {
            case BY_WHEN -> "by-when";
            case OWNER -> ended ? "owner-ended" : "owner";
            default -> ended || statusGiven ? "progress-with-status" : "progress";
        };
    }

    /** A recommendation without an action: a warning if the answer promises one, otherwise a note. */
    private static List<Found> actionMissing(Inspection in) {
        boolean responsesOnly = in.tracker().actions().findFirst().isEmpty();
        return ofEach(
                in.tracker().recommendations().stream()
                        .filter(it -> it.actions().isEmpty() && it.isAnswered())
                        .filter(it -> !responsesOnly || hasPlaceForActions(it)),
                it -> found(isActionPromised(it) ? "" : "not-promised", it.cell(Field.ACTION), ""));
    }

    private static boolean isActionPromised(Recommendation recommendation) {
        return switch (recommendation.response().category()) {
            case AGREED, AGREED_IN_PART, NOT_STATED -> true;
            case NOT_AGREED, NOTED, AWAITED, WITHHELD -> false;
        };
    }

    /** Whether its table has a column for actions; a list of responses alone needs none. */
    private static boolean hasPlaceForActions(Recommendation recommendation) {
        return !recommendation.hasAnswer()
                || Stream.of(Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.PROGRESS, Field.STATUS)
                        .anyMatch(recommendation::has);
    }

    private static List<Found> thoughNotAgreed(Action action, Recommendation of) {
        boolean isOpen = switch (action.status()) {
            case NOT_STARTED, IN_PROGRESS, OPEN, DELAYED -> true;
            case COMPLETED, CLOSED, UNKNOWN, WITHHELD -> false;
        };
        return when(
                of.response().category() == Response.Category.NOT_AGREED
                        && isOpen
                        && !action.words(Field.ACTION).isBlank(),
                "",
                action,
                Field.ACTION);
    }

    /** A row with an owner, a date or progress, but no action. A sheet without a column for actions needs none. */
    private static List<Found> withoutText(Action action) {
        return when(action.has(Field.ACTION) && action.text(Field.ACTION).isBlank(), "", action, Field.ACTION);
    }

    /** What an action says that doesn't change while it goes on: its text, owners and date. */
    record Content(String text, List<String> owners, String byWhen) {

        static Content of(Action action) {
            return new Content(
                    PlainText.lettersAndNumbers(action.words(Field.ACTION)),
                    action.owners().names().stream()
                            .map(PlainText::lettersAndNumbers)
                            .sorted()
                            .toList(),
                    PlainText.lettersAndNumbers(Rule.words(action, Field.BY_WHEN)));
        }
    }

    /** An action that appears twice under a recommendation, so that the papers would count it twice. */
    private static List<Found> actionTwice(Recommendation recommendation) {
        boolean several = recommendation.actions().size() > 1;
        Stream<Action> named = recommendation.actions().stream()
                .filter(it -> several && !it.text(Field.ACTION).isBlank());
        return ofTwice(named, it -> Optional.of(Content.of(it)), (one, other) -> {
            Location.Cell first = one.cell(Field.ACTION);
            return found("", other, Field.ACTION, first.sheet(), first.address());
        });
    }

    private static List<Found> ownerMissing(Action action, Recommendation recommendation) {
        if (!action.has(Field.OWNER) || !action.owners().list().isEmpty()) {
            return NONE;
        }
        String words = action.owners().words().plain().strip();
        String otherwise = words.isEmpty() ? "" : action.owners().vacant() ? "vacant" : "nobody";
        String variant = recommendation.expects(action) ? otherwise : "not-expected";
        return found(variant, action.cell(Field.OWNER), words, words);
    }

    /**
     * Owners or initials that aren't on the Owners sheet, or that fit several posts, so that nobody knows who is meant. A
     * sheet that only explains initials needn't list owners who are written in full.
     */
    private static List<Found> notInRegister(Inspection in) {
        Register register = in.register();
        if (register.isEmpty()) {
            return NONE;
        }
        boolean listsNames = !register.explainsInitials()
                || in.tracker()
                        .actions()
                        .flatMap(action -> action.owners().list().stream())
                        .anyMatch(owner -> !owner.initials() && register.knows(owner));
        return ofEach(
                in.tracker().actions(),
                action -> ofEach(
                        action.owners().list().stream()
                                // That an owner has left an open action is told.
                                .filter(owner ->
                                        !owner.vacant() || action.status().isEnded())
                                .filter(owner -> (listsNames || owner.initials()) && !register.knows(owner)),
                        owner -> notInRegister(action, owner, register)));
    }

    private static List<Found> notInRegister(Action action, Owner owner, Register register) {
        String name = owner.name();
        List<String> shared = register.sharedBy(owner);
        Optional<String> nearest = shared.isEmpty() && !owner.initials() ? register.nearest(name) : Optional.empty();
        String variant =
                !shared.isEmpty() ? "shared" : owner.initials() ? "initials" : nearest.isEmpty() ? "" : "nearest";
        return found(variant, action.cell(Field.OWNER), name, name, nearest.orElse(String.join("; ", shared)));
    }

    /** Words that may name several owners, or none; what the register lists is clear, and tells of what it doesn't. */
    private static List<Found> ownerUnclear(Action action, Register register) {
        boolean listsAll = !register.isEmpty() && !register.explainsInitials();
        return ofOwners(
                action,
                owner -> owner.doubt() != Owner.Doubt.NONE && !listsAll && !register.knows(owner),
                owner -> owner.doubt() == Owner.Doubt.UNCLEAR ? "" : "several");
    }

    /** An owner who has left or a vacant post, by the words of the cell or of the Owners sheet, while the action is open. */
    private static List<Found> ownerLeft(Action action, Register register) {
        return ofOwners(
                action,
                owner -> !action.status().isEnded() && (owner.vacant() || register.isWithoutHolder(owner)),
                owner -> owner.vacant() ? "" : "by-register");
    }

    private static List<Found> ofOwners(Action action, Predicate<Owner> wrong, Function<Owner, String> variant) {
        return ofEach(
                action.owners().list().stream().filter(wrong),
                it -> found(variant.apply(it), action.cell(Field.OWNER), it.name(), it.name()));
    }
}
