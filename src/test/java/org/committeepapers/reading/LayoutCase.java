package org.committeepapers.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.wording.Vocabulary;

/**
 * A case of a layout: a file of parts that each begin with a line such as {@code === workbook}.
 *
 * <ul>
 *   <li>{@code workbook} as {@link WorkbookBuilder} has it, or {@code csv} as it is;
 *   <li>{@code layout}, a layout file; without it the standard layout counts;
 *   <li>{@code reads}, a line an action: place, reference, owners, last day or kind of date, status, response, review;
 *       {@code refused} where nothing is read;
 *   <li>{@code texts}, further values, as {@code Sheet!2 | progress | Two tests held.};
 *   <li>{@code private}, words that nothing of the reading holds, a line each;
 *   <li>{@code remarks}, each warning and error of the reading, as {@code heading-gone ERROR Sheet!A1};
 *   <li>{@code finds as at 2026-01-15}, each warning and error of a check on that day.
 * </ul>
 */
public final class LayoutCase {

    private static final Path CASES = Path.of("src", "test", "resources", "layouts");

    private final String name;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private LayoutCase(Path file) throws IOException {
        this.name = file.getFileName().toString();
        for (String part : Files.readString(file).split("(?m)^=== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
    }

    /** All of them, by name. */
    public static List<LayoutCase> all() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(LayoutCase::of).toList();
        }
    }

    /** Whether it is among the eighth of them that stand for all, where trying all takes too long. */
    public boolean isSample() {
        return Math.floorMod(name.hashCode(), 8) == 0;
    }

    private static LayoutCase of(Path file) {
        try {
            return new LayoutCase(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part, without the blank lines around it. */
    public Optional<String> part(String part) {
        return Optional.ofNullable(parts.get(part)).map(String::strip);
    }

    /** What follows {@code beginning} in the name of a part. */
    public Optional<String> named(String beginning) {
        return parts.keySet().stream()
                .filter(part -> part.startsWith(beginning))
                .map(part -> part.substring(beginning.length()).strip())
                .findFirst();
    }

    /** Writes the tracker and its layout, if it has one, and returns where the tracker is. */
    public Path write(Path folder, String tracker) throws IOException {
        Path file = parts.containsKey("csv")
                ? Files.writeString(folder.resolve(tracker + ".csv"), parts.get("csv"))
                : WorkbookBuilder.write(folder, tracker + ".xlsx", parts.get("workbook"));
        if (parts.containsKey("layout")) {
            Files.writeString(Layouts.own(file), declaring(parts.get("layout")));
        }
        return file;
    }

    /** A layout without a column for exempt information also declares that there is none. */
    private static String declaring(String layout) {
        boolean says = layout.contains("exemption:") || layout.contains("exemptInformation:");
        boolean asks = layout.startsWith("confirmed:") || layout.contains("\nconfirmed:");
        return layout.stripTrailing()
                + (says ? "" : "\nexemptInformation: none")
                + (says || asks ? "" : "\nconfirmed: A. Clerk, 1 September 2018")
                + "\n";
    }

    /** Reads it by its layout. */
    Reading read(Path folder) throws IOException, Refusal {
        Path file = write(folder, "t");
        return parts.containsKey("layout")
                ? WorkbookReader.read(
                        file, Limits.DEFAULT, new ReadingRules(LayoutFile.read(Layouts.own(file)), Vocabulary.NONE))
                : WorkbookReader.read(file, Limits.DEFAULT);
    }

    /** Reads it as if nobody had said how it is read. */
    Reading readWithoutLayout(Path folder) throws IOException, Refusal {
        return WorkbookReader.read(write(folder, "t"), Limits.DEFAULT);
    }

    @Override
    public String toString() {
        return name;
    }
}
