package org.committeepapers.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@code runs.jsonl}, as far as it is read again.
 *
 * @param previous the hash of the line before, which is empty in the first line; absent in lines from earlier versions of
 *     the program
 * @param start when the run began
 * @param found editions that were there already, but in no line
 * @param pages the hashes of the pages beside the editions, by path; empty for a page that wasn't there
 */
public record RunLine(
        Optional<String> previous,
        String start,
        String command,
        List<RunRecord.Made> trackers,
        List<RunRecord.Made> found,
        Map<String, String> pages) {

    /** A line that says nothing. */
    public static final RunLine NONE = new RunLine(Optional.empty(), "", "", List.of(), List.of(), Map.of());

    /** Reads a line; empty if it isn't whole. */
    public static Optional<RunLine> read(byte[] line) {
        return Json.read(line, RunLine.class);
    }
}
