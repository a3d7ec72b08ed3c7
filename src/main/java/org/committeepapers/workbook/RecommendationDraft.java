package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.AddresseeWords;
import org.committeepapers.wording.Dates;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Remarks;

/** A recommendation while its rows are read. */
final class RecommendationDraft {

    /** What its rows say of the recommendation, beside its reference and its words. */
    static final List<Field> SAID_ONCE = List.of(
            Field.DIRECTED_TO,
            Field.RECEIVED_ON,
            Field.MADE_ON,
            Field.RESPONSE,
            Field.EXECUTIVE_RESPONSE,
            Field.REVIEW,
            Field.COMMITTEE);

    /** What alone makes no action of a recommendation that was not agreed. */
    private static final Set<Set<Field>> NO_ACTION = Set.of(Set.of(Field.OWNER), Set.of(Field.SUCCESS_CRITERIA));

    private String reference;
    private String minute = "";
    private final Group group;
    private final Cells ownCells;
    private final Answering answering;
    private final Remarks remarks;
    private final List<TableRow> rows = new ArrayList<>();

    /** For each field that is said once, the first cell that says it. */
    private final Map<Field, Piece> said = new EnumMap<>(Field.class);

    /** What is written in further cells, each below the one before. */
    private final Map<Field, List<RichText>> further = new EnumMap<>(Field.class);

    private Piece text;
    private Optional<Addressee> addressee = Optional.empty();

    /** Where the sheet gives the answer to a recommendation. */
    private enum Answering {
        NOWHERE,
        IN_ONE_COLUMN,
        IN_TWO_COLUMNS,
        IN_A_LINE
    }

    private RecommendationDraft(
            String reference, Piece text, Group group, Cells ownCells, Answering answering, Remarks remarks) {
        this.reference = reference;
        this.text = text;
        this.group = group;
        this.ownCells = ownCells;
        this.answering = answering;
        this.remarks = remarks;
    }

    /** One that starts with a row of a table. */
    static RecommendationDraft of(TableRow first, Group group, Remarks remarks) {
        Header header = first.header();
        Answering answering = header.has(Field.EXECUTIVE_RESPONSE)
                ? Answering.IN_TWO_COLUMNS
                : header.has(Field.RESPONSE) ? Answering.IN_ONE_COLUMN : Answering.NOWHERE;
        RecommendationDraft draft = new RecommendationDraft(
                first.reference(), first.recommendation(), group, first.cells(), answering, remarks);
        draft.add(first);
        return draft;
    }

    /** One that starts with a line of its own, such as "Recommendation 4". */
    static RecommendationDraft of(
            LabelledLine line, Location.Cell label, Location.Cell value, Group group, Remarks remarks) {
        Map<Field, Location.Cell> cells = new EnumMap<>(Field.class);
        cells.put(Field.REFERENCE, label);
        cells.put(Field.RECOMMENDATION, value);
        cells.put(Field.EXECUTIVE_RESPONSE, label);
        return new RecommendationDraft(
                line.reference(),
                Piece.of(line.value(), value),
                group,
                new Cells(label, cells),
                Answering.IN_A_LINE,
                remarks);
    }

    String reference() {
        return reference;
    }

    /** Of several recommendations of one minute none has a reference of its own. */
    void ofMinute() {
        minute = Names.plain(reference).startsWith("minute") ? reference : "Minute " + reference;
        reference = "";
    }

    /** The heading of its reference; empty where it has no such cell. */
    String headingOfReference() {
        return rows.isEmpty() ? "" : rows.get(0).heading(Field.REFERENCE);
    }

    /** Gives it the number that its actions have in common. */
    void renumber(String common) {
        reference = common;
    }

    RichText text() {
        return whole(Field.RECOMMENDATION, text.text());
    }

    Group group() {
        return group;
    }

    List<TableRow> rows() {
        return rows;
    }

    Optional<TableRow> lastRow() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    /** Takes a row, and reports which of its words have no place: an earlier cell says something else. */
    void add(TableRow row) {
        rows.add(row);
        for (Field field : SAID_ONCE) {
            Piece piece = row.piece(field);
            if (says(piece, rows.size() == 1)) {
                say(field, piece);
            }
        }
    }

    /** Takes what a cell says of the whole recommendation. */
    void say(Field field, Piece piece) {
        Piece sayer = said.computeIfAbsent(field, unsaid -> piece);
        SaidTwice.report(sayer, piece, field, answering == Answering.IN_ONE_COLUMN, remarks);
    }

    /** Goes on with the text of the recommendation, or of its response, in a further cell. */
    void goOn(Field field, Piece more) {
        if (field == Field.RECOMMENDATION && text.value().isBlank()) {
            text = more;
        } else if (field == Field.RECOMMENDATION || said.containsKey(field)) {
            further.computeIfAbsent(field, key -> new ArrayList<>()).add(more.text());
        } else {
            said.put(field, more);
        }
    }

    /** The words with those of further cells, each a paragraph of its own. */
    private RichText whole(Field field, RichText first) {
        if (!further.containsKey(field)) {
            return first;
        }
        List<Run> runs = new ArrayList<>(first.runs());
        for (RichText more : further.get(field)) {
            runs.add(new Run.Break());
            runs.add(new Run.Break());
            runs.addAll(more.runs());
        }
        return new RichText(runs);
    }

    boolean says(Field field) {
        return said.containsKey(field);
    }

    /** The review that its own cell names; empty where it has none. */
    String ownReview() {
        return Names.plain(words(Field.REVIEW));
    }

    /** To whom it is made where its own cells don't say. */
    void directTo(Addressee other) {
        addressee = Optional.of(other);
    }

    /** A dash says nothing, and a placeholder in the first row gives way to what a further row says. */
    private static boolean says(Piece piece, boolean first) {
        return !Placeholder.isDash(piece.words()) && (!first || !Placeholder.isNothingYet(piece.words()));
    }

    Recommendation finished(ActionRow actionRow, Vocabulary vocabulary) {
        Response response = response(vocabulary);
        return new MarkedRows(rows, said)
                .mark(new Recommendation(
                        reference,
                        review(),
                        group.committee(words(Field.COMMITTEE)),
                        text(),
                        directedTo(),
                        day(Field.RECEIVED_ON),
                        day(Field.MADE_ON).or(group::meeting),
                        response,
                        actions(response.category(), actionRow),
                        Exemptions.NONE,
                        cells()));
    }

    private String review() {
        String review = group.review(words(Field.REVIEW));
        return review.isEmpty() || minute.isEmpty() ? review + minute : review + ", " + minute;
    }

    private Cells cells() {
        Map<Field, Location.Cell> cells = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (said.containsKey(field)) {
                cells.put(field, said.get(field).cell());
            } else if (ownCells.has(field)) {
                cells.put(field, ownCells.of(field));
            }
        }
        if (answering == Answering.IN_A_LINE && cells.containsKey(Field.EXECUTIVE_RESPONSE)) {
            cells.put(Field.RESPONSE, cells.get(Field.EXECUTIVE_RESPONSE));
        }
        return new Cells(ownCells.row(), cells).under(ownCells.headings());
    }

    private Response response(Vocabulary vocabulary) {
        return switch (answering) {
            case NOWHERE -> new Response(Response.Category.NOT_STATED, RichText.EMPTY, "", Response.Doubt.NONE);
            case IN_ONE_COLUMN -> ResponseCell.read(true, saidText(Field.RESPONSE), RichText.EMPTY, vocabulary);
            case IN_TWO_COLUMNS, IN_A_LINE ->
                ResponseCell.read(false, saidText(Field.RESPONSE), saidText(Field.EXECUTIVE_RESPONSE), vocabulary);
        };
    }

    private Addressee directedTo() {
        String words = words(Field.DIRECTED_TO);
        return words.isEmpty() ? addressee.orElse(Addressee.EXECUTIVE) : AddresseeWords.read(words);
    }

    private Optional<LocalDate> day(Field field) {
        return Optional.ofNullable(said.get(field))
                .flatMap(piece -> piece.value().date().or(() -> day(piece.text())));
    }

    private static Optional<LocalDate> day(RichText words) {
        ByWhen read = Dates.read(words);
        return read.kind() == ByWhen.Kind.DAY ? read.latest() : Optional.empty();
    }

    private List<Action> actions(Response.Category category, ActionRow actionRow) {
        List<Action> actions = new ArrayList<>();
        for (TableRow row : rows) {
            Set<Field> filled = row.saidOfAnAction();
            if (category == Response.Category.NOT_AGREED && NO_ACTION.contains(filled)) {
                filled.forEach(field -> noAction(row, field));
            } else if (!filled.isEmpty()) {
                actions.add(actionRow.read(row));
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

    private String words(Field field) {
        return saidText(field).plain().strip();
    }

    private RichText saidText(Field field) {
        Piece piece = said.get(field);
        return whole(field, piece == null ? fromFirstRow(field) : piece.text());
    }

    /** A placeholder that nothing replaced still says what was written. */
    private RichText fromFirstRow(Field field) {
        return rows.isEmpty() ? RichText.EMPTY : rows.get(0).text(field);
    }
}
