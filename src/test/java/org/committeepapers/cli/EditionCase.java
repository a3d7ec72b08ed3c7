package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.examples.WorkbookBuilder;

/**
 * A tracker as it goes from edition to edition, in a text: a workbook below the day of each edition, and after the day what
 * else the command line says. {@code (65)} is the exit code, where the run isn't to end well. What is to be said of the last
 * edition follows.
 *
 * @param settings what stands in settings.yaml; may be empty
 * @param runs in order
 * @param said by the last of them, and kept in its record
 */
record EditionCase(String settings, List<Run> runs, String said) {

    private static final Pattern PART = Pattern.compile("(?m)^=== (.+)\\R");
    private static final Pattern RUN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: \\((\\d+)\\))?(?: (.+))?");
    private static final Pattern PLACE = Pattern.compile("(?m)^(?:Published|Nothing new in|Draft of) .*: (.+)$");

    /** The tracker as it is published. */
    record Run(String day, int code, List<String> further, String workbook) {

        private static Run of(String name, String workbook) {
            Matcher run = RUN.matcher(name);
            assertTrue(run.matches(), name);
            return new Run(
                    run.group(1),
                    run.group(2) == null ? 0 : Integer.parseInt(run.group(2)),
                    run.group(3) == null ? List.of() : List.of(run.group(3).split(" ")),
                    workbook);
        }

        /** The same on another day, compared with this one, and its rows the other way round. */
        Run turnedAround(String nextDay) {
            return new Run(nextDay, 0, List.of("--baseline", day), turned(workbook));
        }

        private static String turned(String workbook) {
            List<String> done = new ArrayList<>();
            List<String> rows = new ArrayList<>();
            for (String line : workbook.lines().toList()) {
                boolean isHeading =
                        rows.isEmpty() && !done.isEmpty() && done.getLast().startsWith("# ");
                if (line.startsWith("# ") || isHeading) {
                    Collections.reverse(rows);
                    done.addAll(rows);
                    rows.clear();
                    done.add(line);
                } else if (isFurther(line, rows)) {
                    rows.set(rows.size() - 1, rows.get(rows.size() - 1) + "\n" + line);
                } else {
                    rows.add(line);
                }
            }
            Collections.reverse(rows);
            done.addAll(rows);
            return String.join("\n", done) + "\n";
        }

        private static boolean isFurther(String line, List<String> rows) {
            return line.startsWith("|") && !rows.isEmpty();
        }
    }

    static EditionCase read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher part = PART.matcher(text);
        List<Run> runs = new ArrayList<>();
        String settings = "";
        String name = "";
        int from = 0;
        while (part.find()) {
            String before = text.substring(from, part.start());
            if (name.equals("settings")) {
                settings = before;
            } else if (!name.isEmpty()) {
                runs.add(Run.of(name, before));
            }
            if (part.group(1).equals("changes")) {
                return new EditionCase(
                        settings, runs, text.substring(part.start()).strip());
            }
            name = part.group(1);
            from = part.end();
        }
        throw new IllegalArgumentException(file + " doesn't say what is to be said");
    }

    /** Publishes all of them; the folder in which what the public sees of the last lies. */
    Path publish(Path folder) throws IOException {
        Path last = folder;
        Files.writeString(folder.resolve("settings.yaml"), settings);
        for (Run run : runs) {
            last = publish(run, folder);
        }
        return last;
    }

    static Path publish(Run run, Path folder) {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", run.workbook());
        List<Object> arguments = new ArrayList<>(List.of("publish", workbook, "--as-at", run.day()));
        arguments.addAll(List.of("--output", folder.resolve("output")));
        arguments.addAll(List.of("--formats", "html"));
        arguments.addAll(run.further());
        Runs ran = Runs.of(arguments);
        assertEquals(run.code(), ran.code(), () -> run.day() + ": " + ran.err());
        Matcher place = PLACE.matcher(ran.out());
        return place.find() ? Path.of(place.group(1)) : folder;
    }

    @Override
    public String toString() {
        return runs.stream().map(Run::day).collect(Collectors.joining(", "));
    }
}
