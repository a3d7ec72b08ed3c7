package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.AddresseeWords;

/** A recommendation while its rows are read. */
final class RecommendationDraft {

    private static final List<Field> SAID_ONCE = List.of(Field.DIRECTED_TO, Field.RESPONSE, Field.EXECUTIVE_RESPONSE);

    /** What alone makes no action of a recommendation that was not agreed. */
    private static final Set<Set<Field>> NO_ACTION = Set.of(Set.of(Field.OWNER), Set.of(Field.SUCCESS_CRITERIA));

    private final TableRow first;
    private final Remarks remarks;
    private final List<TableRow> rows = new ArrayList<>();

    /** For each field that is said once, the first row that says it. */
    private final Map<Field, TableRow> sayers = new EnumMap<>(Field.class);

    RecommendationDraft(TableRow first, Remarks remarks) {
        this.first = first;
        this.remarks = remarks;
        add(first);
    }

    String reference() {
        return first.reference();
    }

    RichText text() {
        return first.text(Field.RECOMMENDATION);
    }

    /** Takes a row, and reports which of its words have no place: an earlier row says something else. */
    void add(TableRow row) {
        rows.add(row);
        for (Field field : SAID_ONCE) {
            if (says(row, field)) {
                SaidTwice.report(sayers.computeIfAbsent(field, unsaid -> row), row, field, remarks);
            }
        }
    }

    /** A dash says nothing, and a placeholder in the first row gives way to what a further row says. */
    private boolean says(TableRow row, Field field) {
        String words = row.value(field).words();
        return !Placeholder.isDash(words) && (!row.equals(first) || !Placeholder.isNothingYet(words));
    }

    Recommendation finished() {
        Map<Field, Location.Cell> said = new EnumMap<>(Field.class);
        sayers.forEach((field, row) -> said.put(field, row.cell(field)));
        Response response = ResponseCell.read(first.header(), said(Field.RESPONSE), said(Field.EXECUTIVE_RESPONSE));
        return new Recommendation(
                reference(),
                "",
                text(),
                directedTo(),
                Optional.empty(),
                response,
                actions(response.category()),
                first.cells(said));
    }

    private Addressee directedTo() {
        String words = said(Field.DIRECTED_TO).plain().strip();
        return words.isEmpty() ? Addressee.EXECUTIVE : AddresseeWords.read(words);
    }

    private List<Action> actions(Response.Category category) {
        List<Action> actions = new ArrayList<>();
        for (TableRow row : rows) {
            Set<Field> said = row.saidOfAnAction();
            if (category == Response.Category.NOT_AGREED && NO_ACTION.contains(said)) {
                said.forEach(field -> noAction(row, field));
            } else if (!said.isEmpty()) {
                actions.add(ActionRow.read(row));
            }
        }
        return actions;
    }

    private void noAction(TableRow row, Field field) {
        remarks.warn(
                "cell-not-read",
                row.cell(field),
                row.value(field).words(),
                "The recommendation was not agreed and nothing else is said of an action, so this makes none; the"
                        + " papers leave it out.",
                "Clear the cell; or enter the action, if there is one after all.");
    }

    private RichText said(Field field) {
        return sayers.getOrDefault(field, first).text(field);
    }
}
