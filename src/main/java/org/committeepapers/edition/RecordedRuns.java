package org.committeepapers.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.edition.RunRecord.Made;

/**
 * The record of an output's runs, as {@code runs.jsonl} has it. Lines from earlier versions of the program carry no hash;
 * the first line that does is the beginning of the chain.
 */
public record RecordedRuns(List<Line> lines) {

    /**
     * A line.
     *
     * @param number from 1
     * @param hash of the line without its line break
     * @param previous the hash that the next line has to carry; other than {@code hash} if an interrupted run left half a
     *     line below this one
     */
    public record Line(int number, RunLine run, String hash, String previous) {

        /** A chase makes no edition, and may not know where the public ones are. */
        private boolean recordsEditions() {
            return run.previous().isPresent() && !run.command().equals(RunLog.CHASE);
        }

        /** When the run began; empty if that isn't a time, so that the line isn't as a run wrote it. */
        private Optional<Instant> start() {
            try {
                return Optional.of(Instant.parse(run.start()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        private boolean isHalfBelow() {
            return !hash.equals(previous);
        }
    }

    /**
     * Reads the record; empty if there is none, or something else in its place.
     *
     * @throws IOException if it can't be read
     */
    public static RecordedRuns read(OutputFolders roots) throws IOException {
        Path file = RunLog.file(roots);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new RecordedRuns(lines(Files.readAllBytes(file)))
                : new RecordedRuns(List.of());
    }

    private static List<Line> lines(byte[] all) {
        List<Line> lines = new ArrayList<>();
        ByteArrayOutputStream since = new ByteArrayOutputStream();
        int number = 0;
        for (byte[] line : split(all)) {
            number++;
            Optional<RunLine> run = RunLine.read(line);
            if (run.isPresent() || lines.isEmpty()) {
                since.reset();
                since.writeBytes(line);
                String hash = DigestUtils.sha256Hex(line);
                lines.add(new Line(number, run.orElse(RunLine.NONE), hash, hash));
            } else {
                since.write('\n');
                since.writeBytes(line);
                Line above = lines.removeLast();
                lines.add(new Line(
                        above.number(), above.run(), above.hash(), DigestUtils.sha256Hex(since.toByteArray())));
            }
        }
        return List.copyOf(lines);
    }

    private static List<byte[]> split(byte[] all) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= all.length; at++) {
            if (at == all.length ? at > from : all[at] == '\n') {
                lines.add(Arrays.copyOfRange(all, from, at));
                from = at + 1;
            }
        }
        return lines;
    }

    /** The hash that the next line has to carry; empty if there is no line. */
    String previous() {
        return lines.isEmpty() ? "" : lines.getLast().previous();
    }

    /** The lines that carry a hash. */
    public List<Line> chain() {
        return lines.stream().filter(line -> line.run().previous().isPresent()).toList();
    }

    /** When the first run in the chain began; empty if there is none. */
    public String since() {
        return chain().stream().findFirst().map(line -> line.run().start()).orElse("");
    }

    /** How many editions were put into the record by a later run than the one that made them. */
    public int found() {
        return chain().stream().mapToInt(line -> line.run().found().size()).sum();
    }

    /** The hash of the last line, which every run prints; empty if there is none. */
    public String head() {
        return chain().isEmpty() ? "" : lines.getLast().hash();
    }

    /** Whether a run has put into the record what lies in the output. */
    public boolean hasBegun() {
        return lines.stream().anyMatch(Line::recordsEditions);
    }

    /** The numbers of the lines that don't carry the hash of the line before, or no time. */
    public List<Integer> broken() {
        List<Integer> broken = new ArrayList<>();
        boolean begun = false;
        String previous = "";
        for (Line line : lines) {
            Optional<String> carried = line.run().previous();
            begun |= carried.isPresent();
            if (begun && (!carried.equals(Optional.of(previous)) || line.start().isEmpty())) {
                broken.add(line.number());
            }
            previous = line.previous();
        }
        return broken;
    }

    /** When an edition of a tracker for this day was last made; empty where the record doesn't say. */
    public Optional<Instant> made(String tracker, LocalDate day) {
        return lines.stream()
                .filter(line -> line.run().trackers().stream()
                        .anyMatch(made -> made.written()
                                && made.tracker().equals(tracker)
                                && made.kind().equals(Edition.Kind.PUBLISHED.name())
                                && EditionName.of(made.edition())
                                        .filter(name -> name.day().equals(day))
                                        .isPresent()))
                .flatMap(line -> line.start().stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether the last line is followed by half of another. */
    public boolean isCut() {
        return !lines.isEmpty() && lines.getLast().isHalfBelow();
    }

    /** The line with this hash. */
    public Optional<Line> line(String hash) {
        return lines.stream().filter(line -> line.hash().equals(hash)).findFirst();
    }

    /** What was last written of each edition, draft and withdrawn record, by its place in the internal folder. */
    public Map<String, Made> editions() {
        Map<String, Made> editions = new LinkedHashMap<>();
        for (Line line : chain()) {
            Stream.concat(
                            line.run().found().stream(),
                            line.run().trackers().stream().filter(Made::written))
                    .forEach(made -> editions.put(PresentEditions.place(made), made));
        }
        return editions;
    }

    /** The reasons for published editions that were given later, by place in the internal folder. */
    public Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        chain().stream()
                .flatMap(line -> line.run().trackers().stream())
                .filter(made -> !made.laterReason().isEmpty())
                .forEach(made -> reasons.put(PresentEditions.place(made), made.laterReason()));
        return reasons;
    }

    /**
     * The last recorded hash of each page beside the editions, by path; empty for a page that wasn't there. A chase that
     * doesn't know where the public folder is records nothing of it.
     */
    public Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        for (String root : List.of("public/", "internal/")) {
            chain().reversed().stream()
                    .map(line -> line.run().pages())
                    .filter(recorded -> recorded.containsKey(root + RootPage.FILE_NAME))
                    .findFirst()
                    .ifPresent(recorded -> recorded.forEach((page, hash) -> {
                        if (page.startsWith(root)) {
                            pages.put(page, hash);
                        }
                    }));
        }
        return pages;
    }
}
