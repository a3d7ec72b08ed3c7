package org.committeepapers.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault of a tracker, what is found, and what an officer does who does what each finding says. The files of {@code advice}
 * begin with a tracker in which nothing is wrong, as {@link AdviceTracker} has it. Then follow cases:
 *
 * <ul>
 *   <li>{@code === owner-missing/nobody}, the entry of findings.txt that is tried; more words may stand behind it;
 *   <li>the fault, a change a line; a line {@code published} publishes the tracker as it is by then, a month earlier, with
 *       the options that stand behind it;
 *   <li>{@code finds WARNING owner-missing Tracker!G2}, that of the entry first; nothing else is found, but for what is found
 *       in the tracker without the fault;
 *   <li>{@code fix Enter the post}, words of the advice, and below them what they ask for, a change a line. Each such part is
 *       tried by itself. Then nothing of the above is found, but what a line {@code then} names. Advice that nothing needs
 *       to change needs no such part;
 *   <li>a line that begins with {@code # } is a remark.
 * </ul>
 */
final class AdviceCase {

    private static final Path CASES = Path.of("src", "test", "resources", "advice");

    /** Advice that is followed, and how. */
    record Fix(String advice, List<String> changes, List<String> then) {}

    private final String name;
    private final String base;
    private final List<String> fault = new ArrayList<>();
    private final List<String> finds = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();

    private AdviceCase(String name, String base, List<String> lines) {
        this.name = name;
        this.base = base;
        for (String line : lines) {
            if (line.startsWith("finds ")) {
                finds.add(line.substring("finds ".length()));
            } else if (line.startsWith("fix ")) {
                fixes.add(new Fix(line.substring("fix ".length()), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("then ")) {
                fixes.getLast().then().add(line.substring("then ".length()));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                (fixes.isEmpty() ? fault : fixes.getLast().changes()).add(line);
            }
        }
    }

    /** All of them, by file. */
    static List<AdviceCase> all() throws IOException {
        List<AdviceCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                String[] parts = Files.readString(file).split("(?m)^=== ");
                for (String part : List.of(parts).subList(1, parts.length)) {
                    List<String> lines = part.lines().toList();
                    cases.add(new AdviceCase(lines.getFirst().strip(), parts[0], lines.subList(1, lines.size())));
                }
            }
        }
        return cases;
    }

    /** The key in findings.txt of what is tried. */
    String entry() {
        return name.split(" ")[0];
    }

    List<String> finds() {
        return finds;
    }

    List<Fix> fixes() {
        return fixes;
    }

    /** The text of the tracker without the fault. */
    String base() {
        return base;
    }

    /** With its fault, in a folder of its own. */
    AdviceTracker faulty(Path folder) {
        AdviceTracker tracker = new AdviceTracker(folder, base);
        for (String change : fault) {
            if (change.startsWith("published")) {
                tracker.publish(List.of(change.split(" ")));
            } else {
                tracker.change(change);
            }
        }
        return tracker;
    }

    /** The folder of a case below another. */
    static Path folder(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
