package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The result of checking an output.
 *
 * @param editions how many published ones were checked
 * @param records how many others: of drafts, of what errors stopped and of what was withdrawn
 * @param runs the record of runs, {@code runs.jsonl}
 */
public record Report(int editions, int records, List<Discrepancy> statements, RecordedRuns runs) {

    private static final int FORMAT_VERSION = 1;

    public Report {
        // A manifest may differ from the record and from what other manifests say of it.
        statements = List.copyOf(new LinkedHashSet<>(statements));
    }

    /** Whether nothing was altered, lost or added. */
    public boolean isWhole() {
        return statements.isEmpty();
    }

    /** Writes the result as JSON, with differences in the order in which they were found. */
    public void write(OutputStream out) throws IOException {
        Json.write(
                out,
                new Content(
                        FORMAT_VERSION,
                        editions,
                        records,
                        isWhole(),
                        statements.stream().map(Statement::of).toList(),
                        Chain.of(runs)));
    }

    private record Content(
            int formatVersion, int editions, int records, boolean whole, List<Statement> statements, Chain record) {}

    private record Chain(int lines, String since, String head) {

        static Chain of(RecordedRuns runs) {
            return new Chain(runs.lines().size(), runs.since(), runs.head());
        }
    }

    private record Statement(Discrepancy.Kind kind, String path, String message) {

        static Statement of(Discrepancy statement) {
            return new Statement(
                    statement.kind(), statement.path().toString().replace('\\', '/'), statement.sentence());
        }
    }
}
