package org.committeepapers.chase;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.chase.Summary.Awaited;
import org.committeepapers.chase.Summary.Line;
import org.committeepapers.label.Labels;

/** Who owes what as a table for spreadsheets: UTF-8 with a mark by which Excel knows it. */
public final class SummaryCsv {

    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "owner",
            "address",
            "tracker",
            "reference",
            "action",
            "by-when",
            "due",
            "status",
            "days-overdue",
            "editions-unchanged",
            "unclear",
            "remark");

    private SummaryCsv() {}

    /** The bytes of the file. */
    public static byte[] bytes(Summary summary, Labels labels) {
        StringWriter out = new StringWriter();
        out.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> labels.say("chase.csv." + column))
                    .toList());
            Stream.concat(summary.lines().stream(), summary.nobody().stream())
                    .map(line -> row(line, labels))
                    .forEach(csv::writeRecord);
            summary.awaited().stream().map(one -> row(one, labels)).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Line line, Labels labels) {
        boolean shown = !line.status().isEmpty();
        return plain(
                line.owner(),
                line.address(),
                line.tracker(),
                line.reference(),
                shown ? line.action() : labels.say("chase.not-shown"),
                line.byWhen(),
                line.due().map(Object::toString).orElse(""),
                shown ? labels.say("status." + line.status()) : "",
                number(line.daysOverdue()),
                number(line.unchanged()),
                String.join(" ", line.doubts()),
                line.why().isEmpty() ? "" : labels.say("chase.nobody." + line.why()));
    }

    private static List<String> row(Awaited awaited, Labels labels) {
        boolean shown = !awaited.recommendation().isEmpty();
        return plain(
                awaited.addressee(),
                "",
                awaited.tracker(),
                awaited.reference(),
                shown ? awaited.recommendation() : labels.say("chase.not-shown"),
                "",
                "",
                labels.say("chase.response-awaited"),
                "",
                "",
                "",
                awaited.since()
                        .map(day -> labels.count(
                                awaited.received() ? "chase.waiting-received" : "chase.waiting-meeting",
                                awaited.days(),
                                labels.date(day)))
                        .orElse(""));
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** Words stay words: a spreadsheet program would run what begins as a formula does. */
    private static List<String> plain(String... cells) {
        return Stream.of(cells)
                .map(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell)
                .toList();
    }
}
