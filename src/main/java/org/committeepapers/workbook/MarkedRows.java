package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.Marking;

/**
 * What the rows of a recommendation mark as exempt. A marking that names no part holds for all that stands in its row: for
 * the recommendation with all its actions where its words stand there, else for the action.
 */
final class MarkedRows {

    /** What a recommendation has once, whichever of its rows says it. */
    private static final Set<Field> OF_RECOMMENDATION = ofRecommendations();

    private final List<TableRow> rows;
    private final Map<Field, Piece> said;
    private final Optional<RowMarking> line;
    /** Of each row, in their order. */
    private final List<RowMarking> own;

    /** @param said for each field that is said once, the cell that says it, and the line of the marking */
    MarkedRows(List<TableRow> rows, Map<Field, Piece> said) {
        this.rows = rows;
        this.said = said;
        this.line = Optional.ofNullable(said.get(Field.EXEMPTION)).map(RowMarking::of);
        this.own = rows.stream().map(RowMarking::of).toList();
    }

    private static Set<Field> ofRecommendations() {
        Set<Field> all = EnumSet.of(Field.REFERENCE, Field.RECOMMENDATION);
        all.addAll(RecommendationDraft.SAID_ONCE);
        return all;
    }

    /** Of the row alone. */
    static Exemptions ofAction(TableRow row) {
        RowMarking own = RowMarking.of(row);
        Marking marking = own.marking();
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        fields.putAll(marking.fields());
        fields.keySet().removeAll(OF_RECOMMENDATION);
        return new Exemptions(
                both(marking.row(), marking.action()), fields, marking.cleared(), marking.doubt(), own.words());
    }

    /** The same with what its rows withhold. */
    Recommendation mark(Recommendation recommendation) {
        Exemptions own = ofRecommendation();
        List<Action> actions = recommendation.actions().stream()
                .map(action -> action.with(within(action.exemptions(), own)))
                .toList();
        return recommendation.with(actions).with(own);
    }

    private Exemptions ofRecommendation() {
        Optional<Exemption> whole = Optional.empty();
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        boolean cleared = false;
        Doubt doubt = Doubt.NONE;
        List<Marking> all = new ArrayList<>();
        line.map(RowMarking::marking).ifPresent(marking -> all.add(wide(marking)));
        for (int i = 0; i < rows.size(); i++) {
            Marking marking = own.get(i).marking();
            all.add(holdsText(rows.get(i)) ? wide(marking) : narrow(rows.get(i), marking));
        }
        for (Marking marking : all) {
            whole = both(whole, marking.recommendation());
            marking.fields().forEach((field, ground) -> {
                if (OF_RECOMMENDATION.contains(field)) {
                    fields.merge(field, ground, Exemption::and);
                }
            });
            cleared |= marking.cleared();
            doubt = doubt == Doubt.NONE ? marking.doubt() : doubt;
        }
        return new Exemptions(whole, fields, cleared, doubt, words());
    }

    private String words() {
        return line.map(RowMarking::words)
                .or(() -> own.stream().findFirst().map(RowMarking::words))
                .orElse("");
    }

    /** Whether the words of the recommendation stand in the row, and not only in one above. */
    private boolean holdsText(TableRow row) {
        if (!row.header().has(Field.RECOMMENDATION)) {
            return false;
        }
        int column = row.header().columns().getOrDefault(Field.RECOMMENDATION, -1);
        boolean own = row.row()
                .cell(column)
                .filter(cell ->
                        !cell.value().isBlank() && cell.sourceRow() == row.row().index())
                .isPresent();
        return own || row.equals(rows.get(0));
    }

    /** All of its row is the recommendation. */
    private static Marking wide(Marking marking) {
        return new Marking(
                Optional.empty(),
                both(marking.recommendation(), marking.row()),
                marking.action(),
                marking.fields(),
                marking.cleared(),
                marking.doubt());
    }

    /** Of what the recommendation has once, that which stands in this row. */
    private Marking narrow(TableRow row, Marking marking) {
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        fields.putAll(marking.fields());
        both(marking.row(), marking.doubt() == Doubt.NONE ? Optional.empty() : Optional.of(Exemption.UNCLEAR))
                .ifPresent(ground -> OF_RECOMMENDATION.stream()
                        .filter(field -> isSaidIn(row, field))
                        .forEach(field -> fields.merge(field, ground, Exemption::and)));
        return new Marking(Optional.empty(), marking.recommendation(), Optional.empty(), fields, false, Doubt.NONE);
    }

    private boolean isSaidIn(TableRow row, Field field) {
        return Optional.ofNullable(said.get(field))
                .filter(piece ->
                        piece.cell().sheetIndex() == row.table().sheet().entry().index()
                                && piece.cell().row() == row.row().index())
                .isPresent();
    }

    private Exemptions within(Exemptions action, Exemptions recommendation) {
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        fields.putAll(action.fields());
        Optional<Marking> above = line.map(RowMarking::marking);
        above.ifPresent(marking -> marking.fields().forEach((field, ground) -> {
            if (!OF_RECOMMENDATION.contains(field)) {
                fields.merge(field, ground, Exemption::and);
            }
        }));
        Optional<Exemption> whole = Stream.of(action.whole(), recommendation.whole(), above.flatMap(Marking::action))
                .reduce(Optional.empty(), MarkedRows::both);
        boolean cleared = action.cleared() || above.filter(Marking::cleared).isPresent();
        return new Exemptions(
                whole,
                fields,
                cleared,
                action.doubt() == Doubt.NONE ? recommendation.doubt() : action.doubt(),
                action.words());
    }

    private static Optional<Exemption> both(Optional<Exemption> one, Optional<Exemption> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return Optional.of(one.get().and(other.get()));
    }
}
