package org.committeepapers.chase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.chase.Summary.Awaited;
import org.committeepapers.chase.Summary.Line;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Csv;

/** Who owes what as a table for spreadsheets. */
public final class SummaryCsv {

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
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> labels.say("chase.csv." + column))
                .toList());
        Stream.concat(summary.lines().stream(), summary.nobody().stream()).forEach(line -> rows.add(row(line, labels)));
        summary.awaited().forEach(one -> rows.add(row(one, labels)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv.write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return out.toByteArray();
    }

    private static List<String> row(Line line, Labels labels) {
        boolean shown = !line.status().isEmpty();
        return List.of(
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
        return List.of(
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
                awaited.waiting());
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
