package org.committeepapers.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/**
 * Open data as a table by RFC 4180, a row for each action: UTF-8 with the mark by which Excel knows it. The columns are
 * named after the fields of the JSON.
 */
public final class OpenDataCsv {

    private static final String MARK = "\ufeff";

    /** Spreadsheets run what begins so. Words that begin with apostrophes before it get one more, so that one can go. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

    /** With which a formula begins, so that most cells need no other look. */
    private static final String FIRST = "'=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "asAt",
            "id",
            "title",
            "council",
            "committee",
            "review",
            "reference",
            "recommendation",
            "directedTo",
            "responseCategory",
            "responseText",
            "recommendationChanges",
            "recommendationWithheld",
            "actionNumber",
            "action",
            "owners",
            "ownerText",
            "byWhenText",
            "byWhenKind",
            "byWhenLatest",
            "byWhenOriginal",
            "successCriteria",
            "progress",
            "status",
            "statusSource",
            "overdue",
            "closureAgreedOn",
            "listed",
            "actionChanges",
            "actionWithheld");

    private OpenDataCsv() {}

    /** Writes it. A recommendation without an action has one row, whose last cells are empty. */
    public static void write(OpenData data, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(COLUMNS);
        for (OpenData.Item item : data.recommendations()) {
            List<String> shared = cells(data, item);
            if (item.actions().isEmpty()) {
                csv.writeRecord(row(shared, Stream.generate(() -> "").limit(COLUMNS.size() - shared.size())));
            }
            for (OpenData.Act action : item.actions()) {
                csv.writeRecord(row(shared, cells(action)));
            }
        }
        csv.flush();
        writer.flush();
    }

    private static List<String> cells(OpenData data, OpenData.Item item) {
        return List.of(
                data.asAt().toString(),
                data.id(),
                data.title(),
                data.council(),
                committee(data, item),
                item.review(),
                item.reference(),
                item.text(),
                item.directedTo(),
                item.category().name(),
                item.response(),
                names(item.changes()),
                withheld(item.withheld()));
    }

    /** The tracker's own where it says none, but not where it may not be said. */
    private static String committee(OpenData data, OpenData.Item item) {
        boolean own = item.committee().isEmpty() && !Withheld.isNamed(Field.COMMITTEE, item.withheld());
        return own ? data.committee() : item.committee();
    }

    private static Stream<String> cells(OpenData.Act action) {
        return Stream.of(
                String.valueOf(action.number()),
                action.text(),
                String.join("; ", action.owners()),
                action.ownerWords(),
                action.byWhen().text(),
                action.byWhen().kind().name(),
                day(action.byWhen().latest()),
                day(action.byWhen().original()),
                action.successCriteria(),
                action.progress(),
                action.status().name(),
                action.statusSource().name(),
                action.overdue().map(String::valueOf).orElse(""),
                day(action.closureAgreedOn()),
                String.valueOf(action.listed()),
                names(action.changes()),
                withheld(action.withheld()));
    }

    private static List<String> row(List<String> first, Stream<String> rest) {
        return Stream.concat(first.stream(), rest).map(OpenDataCsv::plain).toList();
    }

    private static String plain(String cell) {
        boolean mayRun = !cell.isEmpty() && FIRST.indexOf(cell.charAt(0)) >= 0;
        return mayRun && FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
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
}
