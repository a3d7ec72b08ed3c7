package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;

/** Actions, the columns they need, and who owns them. */
final class ActionRules {

    static final List<Rule> RULES = List.of(
            new Rule("column-missing", ActionRules::columnMissing),
            new Rule("action-missing", ActionRules::actionMissing),
            Rule.ofActions("action-without-text", (action, of, in) -> withoutText(action)),
            Rule.ofRecommendations("action-twice", (it, in) -> actionTwice(it)),
            Rule.ofActions("owner-missing", (action, of, in) -> ownerMissing(action, of)),
            new Rule("owner-not-in-register", ActionRules::notInRegister),
            Rule.ofActions("owner-unclear", (action, of, in) -> ownerUnclear(action, in.register())),
            Rule.ofActions("owner-left", (action, of, in) -> ownerLeft(action, in.register())));

    private ActionRules() {}

    /** A column that tables of actions need, and the heading under which the standard layout knows it. */
    private enum Column {
        OWNER(Field.OWNER, "Owner"),
        BY_WHEN(Field.BY_WHEN, "By when"),
        PROGRESS(Field.PROGRESS, "Progress");

        private final Field field;
        private final String heading;

        Column(Field field, String heading) {
            this.field = field;
            this.heading = heading;
        }

        /**
         * Many councils keep no dates, or a status without progress, or write the status where the date should be. A
         * missing owner or progress matters only while an action is open.
         */
        private String variant(List<Action> actions) {
            boolean ended = actions.stream().allMatch(action -> action.status().isEnded());
            return switch (this) {
                case BY_WHEN -> "by-when";
                case OWNER -> ended ? "owner-ended" : "owner";
                case PROGRESS -> ended || isStatusGiven(actions) ? "progress-with-status" : "progress";
            };
        }

        private static boolean isStatusGiven(List<Action> actions) {
            return actions.stream()
                    .anyMatch(action ->
                            action.has(Field.STATUS) || action.standing().doubt() == Standing.Doubt.NONE);
        }
    }

    private record OnSheet(int sheet, Column column) {}

    /**
     * A table without a column for references, owners, dates or progress: one finding at its headings, instead of one in each
     * row. Of tables one below the other that all lack the column, as in blocks, only the first is reported.
     */
    private static List<Found> columnMissing(Inspection inspection) {
        List<Found> findings = new ArrayList<>();
        Map<Location.Cell, List<Action>> tables = new LinkedHashMap<>();
        Set<Location.Cell> withoutReferences = new HashSet<>();
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            if (!recommendation.has(Field.REFERENCE)
                    && recommendation.reference().isBlank()
                    && withoutReferences.add(headings(recommendation))) {
                findings.addAll(
                        found("reference", headings(recommendation), "", inspection.toAdd(Field.REFERENCE, "Ref")));
            }
            recommendation
                    .actions()
                    .forEach(action -> tables.computeIfAbsent(headings(action), first -> new ArrayList<>())
                            .add(action));
        }
        Set<OnSheet> said = new HashSet<>();
        tables.forEach((headings, actions) -> {
            for (Column column : Column.values()) {
                OnSheet missing = new OnSheet(headings.sheetIndex(), column);
                if (actions.stream().anyMatch(action -> action.has(column.field))) {
                    said.remove(missing);
                } else if (said.add(missing)) {
                    String toAdd = inspection.toAdd(column.field, column.heading);
                    findings.addAll(found(column.variant(actions), headings, "", toAdd));
                }
            }
        });
        return findings;
    }

    private static Location.Cell headings(Item item) {
        return item.entries().headings();
    }

    /** A recommendation without an action: a warning if the answer promises one, otherwise a note. */
    private static List<Found> actionMissing(Inspection inspection) {
        List<Recommendation> all = inspection.tracker().recommendations();
        boolean responsesOnly = all.stream().allMatch(it -> it.actions().isEmpty());
        return all.stream()
                .filter(it -> it.actions().isEmpty() && it.isAnswered())
                .filter(it -> !responsesOnly || hasPlaceForActions(it))
                .flatMap(it -> found(isActionPromised(it) ? "" : "not-promised", it.cell(Field.ACTION), "").stream())
                .toList();
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
                || List.of(Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.PROGRESS, Field.STATUS).stream()
                        .anyMatch(recommendation::has);
    }

    /** A row with an owner, a date or progress, but no action. A sheet without a column for actions needs none. */
    private static List<Found> withoutText(Action action) {
        return action.has(Field.ACTION) && action.text(Field.ACTION).isBlank()
                ? found(action.cell(Field.ACTION), "")
                : NONE;
    }

    /** What an action says that doesn't change while it goes on. */
    record Content(String text, List<String> owners, String byWhen) {

        static Content of(Action action) {
            return new Content(
                    PlainText.lettersAndNumbers(action.text(Field.ACTION).plain()),
                    action.owners().list().stream()
                            .map(owner -> PlainText.lettersAndNumbers(owner.name()))
                            .sorted()
                            .toList(),
                    PlainText.lettersAndNumbers(action.byWhen().words().plain()));
        }
    }

    /** An action that appears twice under a recommendation, so that the papers would count it twice. */
    private static List<Found> actionTwice(Recommendation recommendation) {
        if (recommendation.actions().size() < 2) {
            return NONE;
        }
        Map<Content, Location.Cell> first = new HashMap<>();
        List<Found> twice = new ArrayList<>();
        for (Action action : recommendation.actions()) {
            if (!action.text(Field.ACTION).isBlank()) {
                Location.Cell cell = action.cell(Field.ACTION);
                Location.Cell other = first.putIfAbsent(Content.of(action), cell);
                if (other != null) {
                    twice.addAll(
                            found(cell, PlainText.oneLine(action.text(Field.ACTION)), other.sheet(), other.address()));
                }
            }
        }
        return twice;
    }

    /** An action that nobody owns. */
    private static List<Found> ownerMissing(Action action, Recommendation recommendation) {
        if (!action.has(Field.OWNER) || !action.owners().list().isEmpty()) {
            return NONE;
        }
        String words = action.owners().words().plain().strip();
        String variant = !recommendation.expects(action)
                ? "expected"
                : words.isEmpty() ? "" : action.owners().vacant() ? "vacant" : "nobody";
        return found(variant, action.cell(Field.OWNER), words, words);
    }

    /**
     * Owners or initials that aren't on the Owners sheet, or that fit several posts, so that nobody knows who is meant. A
     * sheet that only explains initials needn't list owners who are written in full.
     */
    private static List<Found> notInRegister(Inspection inspection) {
        Register register = inspection.register();
        List<Found> unknown = new ArrayList<>();
        if (register.isEmpty()) {
            return unknown;
        }
        boolean listsNames = !register.explainsInitials()
                || inspection
                        .actions()
                        .flatMap(action -> action.owners().list().stream())
                        .anyMatch(owner -> !owner.initials() && register.knows(owner));
        inspection
                .actions()
                .forEach(action -> action.owners().list().forEach(owner -> {
                    boolean isUnknown = owner.initials()
                            ? !register.knowsInitials(owner.name())
                            : listsNames && !register.knows(owner);
                    if (isUnknown && !isLeft(owner, action)) {
                        unknown.addAll(notInRegister(action, owner, register));
                    }
                }));
        return unknown;
    }

    /** Words that may name several owners, or none; what the register lists is clear, and tells of what it doesn't. */
    private static List<Found> ownerUnclear(Action action, Register register) {
        List<Found> unclear = new ArrayList<>();
        for (Owner owner : action.owners().list()) {
            boolean listed = !register.isEmpty() && (register.knows(owner) || !register.explainsInitials());
            if (owner.doubt() != Owner.Doubt.NONE && !listed) {
                unclear.addAll(found(
                        owner.doubt() == Owner.Doubt.UNCLEAR ? "" : "several",
                        action.cell(Field.OWNER),
                        owner.name(),
                        owner.name()));
            }
        }
        return unclear;
    }

    private static List<Found> notInRegister(Action action, Owner owner, Register register) {
        Location.Cell cell = action.cell(Field.OWNER);
        String name = owner.name();
        List<String> shared = register.sharedBy(owner);
        if (!shared.isEmpty()) {
            return found("shared", cell, name, name, String.join("; ", shared));
        }
        if (owner.initials()) {
            return found("initials", cell, name, name);
        }
        return register.nearest(name)
                .map(nearest -> found("nearest", cell, name, name, nearest))
                .orElseGet(() -> found(cell, name, name));
    }

    /** Whether the words of the cell say that the owner of an open action has left. */
    private static boolean isLeft(Owner owner, Action action) {
        return owner.vacant() && !action.status().isEnded();
    }

    /** An owner who has left or a vacant post, by the words of the cell or of the Owners sheet, while the action is open. */
    private static List<Found> ownerLeft(Action action, Register register) {
        List<Found> left = new ArrayList<>();
        for (Owner owner :
                action.status().isEnded() ? List.<Owner>of() : action.owners().list()) {
            if (owner.vacant() || register.isWithoutHolder(owner)) {
                left.addAll(found(
                        owner.vacant() ? "" : "by-register", action.cell(Field.OWNER), owner.name(), owner.name()));
            }
        }
        return left;
    }
}
