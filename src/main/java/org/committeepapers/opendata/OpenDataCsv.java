package org.committeepapers.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.opendata.OpenData.ActionData;
import org.committeepapers.opendata.OpenData.RecommendationData;

/** Open data as a table, one row for each action. The columns are named after the fields of the JSON. */
public final class OpenDataCsv {

    /**
     * Text that spreadsheets would run as a formula. An apostrophe is put before it, even if it already begins with
     * apostrophes.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

    private static final List<Column> COLUMNS = List.of(
            new Column("asAt", row -> row.data.asAt().toString()),
            new Column("id", row -> row.data.id()),
            new Column("title", row -> row.data.title()),
            new Column("council", row -> row.data.council()),
            new Column("committee", Row::committee),
            ofItem("review", RecommendationData::review),
            ofItem("reference", RecommendationData::reference),
            ofItem("recommendation", RecommendationData::text),
            ofItem("directedTo", RecommendationData::directedTo),
            ofItem("receivedOn", item -> day(item.receivedOn())),
            ofItem("responseCategory", item -> item.response().category().name()),
            ofItem("responseText", item -> item.response().text()),
            ofItem("agreedOn", item -> day(item.agreedOn())),
            ofItem("recommendationChanges", item -> names(item.changes())),
            ofItem("recommendationWithheld", item -> withheld(item.withheld())),
            ofAction("actionNumber", action -> String.valueOf(action.number())),
            ofAction("action", ActionData::text),
            ofAction("owners", action -> String.join("; ", action.owners())),
            ofAction("ownerText", ActionData::ownerText),
            ofAction("byWhenText", action -> action.byWhen().text()),
            ofAction("byWhenKind", action -> action.byWhen().kind().name()),
            ofAction("byWhenLatest", action -> day(action.byWhen().latest())),
            ofAction("byWhenOriginal", action -> day(action.byWhen().original())),
            ofAction("successCriteria", ActionData::successCriteria),
            ofAction("progress", ActionData::progress),
            ofAction("status", ActionData::status),
            ofAction(
                    "statusSource",
                    action -> action.statusSource().map(Enum::name).orElse("")),
            ofAction("reportedCompleted", action -> String.valueOf(action.reportedCompleted())),
            ofAction("overdue", action -> action.overdue().map(String::valueOf).orElse("")),
            ofAction("completedOn", action -> day(action.completedOn())),
            ofAction("closureAgreedOn", action -> day(action.closureAgreedOn())),
            ofAction("listed", action -> String.valueOf(action.listed())),
            ofAction("actionChanges", action -> names(action.changes())),
            ofAction("actionWithheld", action -> withheld(action.withheld())));

    private OpenDataCsv() {}

    private record Column(String name, Function<Row, String> cell) {}

    private record Row(OpenData data, RecommendationData item, Optional<ActionData> action) {

        /** The recommendation's committee or else the tracker's, unless it is withheld. */
        String committee() {
            boolean own = item.committee().isEmpty() && !Withheld.isCommittee(item.withheld());
            return own ? data.committee() : item.committee();
        }

        List<String> cells() {
            return COLUMNS.stream().map(column -> column.cell().apply(this)).toList();
        }
    }

    private static Column ofItem(String name, Function<RecommendationData, String> cell) {
        return new Column(name, row -> cell.apply(row.item));
    }

    /** Empty for a recommendation without an action. */
    private static Column ofAction(String name, Function<ActionData, String> cell) {
        return new Column(name, row -> row.action.map(cell).orElse(""));
    }

    /** Writes the table. A recommendation without an action has one row. */
    public static void write(OpenData data, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(Column::name).toList());
        for (RecommendationData item : data.recommendations()) {
            if (item.actions().isEmpty()) {
                rows.add(new Row(data, item, Optional.empty()).cells());
            }
            for (ActionData action : item.actions()) {
                rows.add(new Row(data, item, Optional.of(action)).cells());
            }
        }
        write(rows, out);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String withheld(List<Withheld> withheld) {
        return withheld.stream().map(Withheld::inWords).collect(Collectors.joining("; "));
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining("; "));
    }

    /** For spreadsheets (RFC 4180): in UTF-8 with the byte order mark that Excel needs. */
    private static void write(Iterable<List<String>> rows, OutputStream out) throws IOException {
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(out);
        for (List<String> row : rows) {
            csv.writeRecord(row.stream()
                    .map(cell -> FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell)
                    .toList());
        }
        csv.flush();
    }
}
