package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The record of an output's runs, as {@code runs.jsonl} has it.
 *
 * @param size of the lines in bytes
 * @param isCut whether they are followed by half of another, which the next run writes over
 */
public record RecordedRuns(List<Line> lines, long size, boolean isCut) {

    static final RecordedRuns NONE = new RecordedRuns(List.of(), 0, false);

    public RecordedRuns {
        lines = List.copyOf(lines);
    }

    /**
     * What a line says: what became of an edition, before it is moved into place, or how a run ended.
     *
     * @param previous the hash of the line before, which is empty in the first line
     * @param start when its run began
     * @param end empty in the line of an edition, as is what follows but for that
     * @param trackers in the order of the workbooks
     * @param missing the trackers without a workbook; empty where the run didn't look
     * @param pages the hashes of the pages beside the editions, by path; empty for a page that wasn't there
     */
    public record Content(
            int formatVersion,
            Optional<String> previous,
            String start,
            @JsonInclude(Include.NON_EMPTY) String end,
            String command,
            @JsonInclude(Include.NON_EMPTY) String toolVersion,
            @JsonInclude(Include.NON_ABSENT) Optional<Integer> exitCode,
            @JsonInclude(Include.NON_ABSENT) Optional<Made> edition,
            @JsonInclude(Include.NON_EMPTY) List<Outcome> trackers,
            @JsonInclude(Include.NON_ABSENT) Optional<List<String>> missing,
            @JsonInclude(Include.NON_EMPTY) Map<String, String> pages) {

        private static final Content NONE = of(Optional.empty(), "", "", Optional.empty());

        static Content of(Optional<String> previous, String start, String command, Optional<Made> edition) {
            return new Content(
                    RunLog.FORMAT_VERSION,
                    previous,
                    start,
                    "",
                    command,
                    "",
                    Optional.empty(),
                    edition,
                    List.of(),
                    Optional.empty(),
                    Map.of());
        }
    }

    /**
     * An edition in its line.
     *
     * @param kind as in its manifest, or one of those below
     * @param reason why it was withdrawn or disposed of
     * @param meetings after its day that its committee is known to have
     */
    public record Made(
            String tracker,
            String edition,
            String kind,
            String manifestSha256,
            @JsonInclude(Include.NON_EMPTY) String reason,
            @JsonInclude(Include.NON_EMPTY) List<LocalDate> meetings) {

        /** The kind of a withdrawn edition. */
        public static final String WITHDRAWN = "WITHDRAWN";

        /** The kind of an edition whose files were deleted, as its time was over. */
        public static final String DISPOSED = "DISPOSED";

        /** The kind of an edition that a run had recorded and never moved into place. */
        static final String ABANDONED = "ABANDONED";

        Made as(String other, String why) {
            return new Made(tracker, edition, other, manifestSha256, why, List.of());
        }

        @JsonIgnore
        public boolean isPublished() {
            return kind.equals(Edition.Kind.PUBLISHED.name());
        }

        @JsonIgnore
        boolean isWithdrawn() {
            return kind.equals(WITHDRAWN);
        }

        @JsonIgnore
        boolean isDisposed() {
            return kind.equals(DISPOSED);
        }
    }

    /**
     * What became of a workbook, or of an edition that was withdrawn.
     *
     * @param kind of the edition; empty, as are its tracker and name, if none was made
     * @param written whether it is new, and not one with the same content
     */
    public record Outcome(
            String file,
            @JsonInclude(Include.NON_EMPTY) String tracker,
            @JsonInclude(Include.NON_EMPTY) String edition,
            @JsonInclude(Include.NON_EMPTY) String kind,
            @JsonInclude(Include.NON_DEFAULT) boolean written) {

        @JsonIgnore
        public boolean isPublished() {
            return kind.equals(Edition.Kind.PUBLISHED.name());
        }
    }

    /**
     * A line.
     *
     * @param run what it says; nothing where it isn't as a run wrote it
     * @param hash of the line without its line break
     */
    public record Line(int number, Content run, String hash) {

        /** As the public root names it. */
        String shown() {
            return number + " " + hash + "\n";
        }

        /** When the run began; empty if that isn't a time, so that the line isn't as a run wrote it. */
        private Optional<Instant> start() {
            return time(run.start());
        }

        /** When the run ended; empty if this isn't the line of one that did. */
        Optional<Instant> end() {
            return time(run.end());
        }

        private static Optional<Instant> time(String words) {
            try {
                return Optional.of(Instant.parse(words));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Reads the record in an internal folder; empty if there is none, or something else in its place.
     *
     * @throws IOException if it can't be read, or an earlier version of the program wrote it
     */
    public static RecordedRuns read(Path internalRoot) throws IOException {
        if (Folders.isFolder(internalRoot) && !(Files.isReadable(internalRoot) && Files.isExecutable(internalRoot))) {
            throw new FileSystemException(internalRoot.toString(), null, "this user may not read it");
        }
        Path file = RunLog.file(internalRoot);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        RecordedRuns runs = of(Files.readAllBytes(file));
        if (runs.lines.stream().anyMatch(line -> line.run().formatVersion() != RunLog.FORMAT_VERSION)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is the record of another version of this program, which this one can't continue; give a new folder"
                            + " with --output, and publish its trackers there");
        }
        return runs;
    }

    private static RecordedRuns of(byte[] all) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] == '\n') {
                lines.add(line(lines.size() + 1, Arrays.copyOfRange(all, from, at)));
                from = at + 1;
            }
        }
        return new RecordedRuns(lines, from, from < all.length);
    }

    private static Line line(int number, byte[] line) {
        return new Line(number, Json.read(line, Content.class).orElse(Content.NONE), DigestUtils.sha256Hex(line));
    }

    /** A copy with another line. */
    RecordedRuns with(byte[] line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line(lines.size() + 1, line));
        return new RecordedRuns(more, size + line.length + 1, false);
    }

    /** When the first run began; empty if there is none. */
    public String since() {
        return lines.isEmpty() ? "" : lines.getFirst().run().start();
    }

    /** The hash of the last line, which every run prints and the next line carries; empty if there is none. */
    public String head() {
        return lines.isEmpty() ? "" : lines.getLast().hash();
    }

    /** The edition in the last line, if its run never wrote another. */
    Optional<Made> unclosed() {
        return lines.isEmpty() ? Optional.empty() : lines.getLast().run().edition();
    }

    /** When the run of that edition began. */
    Optional<Instant> unended() {
        return unclosed().flatMap(any -> lines.getLast().start());
    }

    /** The lines that don't carry the hash of the line before, or no time. */
    public List<Discrepancy> broken(Path internalRoot) {
        List<Discrepancy> broken = new ArrayList<>();
        String previous = "";
        for (Line line : lines) {
            if (!line.run().previous().equals(Optional.of(previous))
                    || line.start().isEmpty()) {
                broken.add(new Discrepancy(
                        RunLog.file(internalRoot), Discrepancy.Kind.BROKEN_RECORD, "line " + line.number()));
            }
            previous = line.hash();
        }
        return broken;
    }

    /** When an edition of a tracker for this day was last made; empty where the record doesn't say. */
    public Optional<Instant> made(String tracker, LocalDate day) {
        return lines.stream()
                .filter(line -> line.run()
                        .edition()
                        .filter(made -> made.isPublished()
                                && made.tracker().equals(tracker)
                                && EditionName.of(made.edition())
                                        .filter(name -> name.day().equals(day))
                                        .isPresent())
                        .isPresent())
                .flatMap(line -> line.start().stream())
                .max(Comparator.naturalOrder());
    }

    /** When the run began that recorded this of an edition. */
    Optional<Instant> when(Made made) {
        return lines.stream()
                .filter(line -> line.run().edition().equals(Optional.of(made)))
                .findFirst()
                .flatMap(Line::start);
    }

    /** What the public root says of the record: the last line of an edition; empty where there is none. */
    String shown() {
        return lines.reversed().stream()
                .filter(line -> line.run().edition().isPresent())
                .findFirst()
                .map(Line::shown)
                .orElse("");
    }

    /** The line with this hash. */
    public Optional<Line> line(String hash) {
        return lines.stream().filter(line -> line.hash().equals(hash)).findFirst();
    }

    /** What last became of each edition, by tracker and edition with a slash; not of those that were abandoned. */
    public Map<String, Made> editions() {
        Map<String, Made> editions = new TreeMap<>();
        lines.stream()
                .flatMap(line -> line.run().edition().stream())
                .forEach(made -> editions.put(made.tracker() + "/" + made.edition(), made));
        editions.values().removeIf(made -> made.kind().equals(Made.ABANDONED));
        return editions;
    }

    /** What became of each workbook in each run, in their order. */
    public Stream<Outcome> outcomes() {
        return lines.stream().flatMap(line -> line.run().trackers().stream());
    }

    /** The last edition of each tracker that isn't withdrawn, by tracker. */
    public Map<String, EditionName> last() {
        Map<String, EditionName> last = new TreeMap<>();
        editions().values().stream()
                .filter(Made::isPublished)
                .forEach(made -> EditionName.of(made.edition())
                        .ifPresent(name ->
                                last.merge(made.tracker(), name, BinaryOperator.maxBy(Comparator.naturalOrder()))));
        return last;
    }

    /** The trackers that had no workbook in the last run that looked. */
    List<String> missing() {
        return lines.reversed().stream()
                .flatMap(line -> line.run().missing().stream())
                .findFirst()
                .orElse(List.of());
    }

    /** The last recorded hash of each page beside the editions, by path; empty for a page that wasn't there. */
    public Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        lines.forEach(line -> pages.putAll(line.run().pages()));
        return pages;
    }
}
