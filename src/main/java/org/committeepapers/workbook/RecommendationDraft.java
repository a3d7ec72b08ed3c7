package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.AddresseeWords;
import org.committeepapers.wording.ResponseWords;

/** A recommendation while its rows are read. */
final class RecommendationDraft {

    private static final List<Field> SAID_ONCE = List.of(Field.DIRECTED_TO, Field.RESPONSE, Field.EXECUTIVE_RESPONSE);
    private static final int LONGEST_CATEGORY = 40;

    private final TableRow first;
    private final List<Action> actions = new ArrayList<>();

    /** For each field that is said once, the first row that says it. */
    private final Map<Field, TableRow> sayers = new EnumMap<>(Field.class);

    RecommendationDraft(TableRow first) {
        this.first = first;
        add(first);
    }

    String reference() {
        return first.value(Field.REFERENCE).words();
    }

    RichText text() {
        return first.text(Field.RECOMMENDATION);
    }

    /** Takes a row, and says which of its words have no place: an earlier row says something else. */
    List<Field> add(TableRow row) {
        if (row.hasAction()) {
            actions.add(ActionRow.read(row));
        }
        return SAID_ONCE.stream()
                .filter(field ->
                        !row.isBlank(field) && differs(row, sayers.computeIfAbsent(field, unsaid -> row), field))
                .toList();
    }

    private static boolean differs(TableRow row, TableRow sayer, Field field) {
        return !row.value(field).words().equals(sayer.value(field).words());
    }

    Recommendation finished() {
        Map<Field, Location.Cell> said = new EnumMap<>(Field.class);
        sayers.forEach((field, row) -> said.put(field, row.cell(field)));
        return new Recommendation(reference(), text(), directedTo(), response(), actions, first.cells(said));
    }

    private Addressee directedTo() {
        String words = said(Field.DIRECTED_TO).plain().strip();
        return words.isEmpty() ? Addressee.EXECUTIVE : AddresseeWords.read(words);
    }

    /** Where one column holds the whole answer, only a short one is a category; the rest is the executive's text. */
    private Response response() {
        RichText stated = said(Field.RESPONSE);
        boolean whole = !first.header().has(Field.EXECUTIVE_RESPONSE)
                && stated.plain().strip().length() > LONGEST_CATEGORY;
        return whole
                ? ResponseWords.read(RichText.EMPTY, stated)
                : ResponseWords.read(stated, said(Field.EXECUTIVE_RESPONSE));
    }

    private RichText said(Field field) {
        return sayers.getOrDefault(field, first).text(field);
    }
}
