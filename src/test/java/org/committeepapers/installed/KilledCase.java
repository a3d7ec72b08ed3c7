package org.committeepapers.installed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;

/** Which run is killed, and what was run before it. */
enum KilledCase {
    FIRST_EDITION(List.of(), "publish earlier/one.xlsx --as-at 2025-10-20"),
    NEW_DATE(List.of("publish earlier/one.xlsx --as-at 2025-10-20"), "publish later/one.xlsx --as-at 2025-11-24"),
    SAME_DATE(
            List.of("publish earlier/one.xlsx --as-at 2025-10-20"),
            "publish later/one.xlsx --as-at 2025-10-20 --reason corrected"),
    WITHDRAWAL(
            List.of("publish earlier/one.xlsx --as-at 2025-10-20", "publish later/one.xlsx --as-at 2025-11-24"),
            "withdraw one 2025-11-24 --reason mistaken"),
    TWO_TRACKERS(
            List.of("publish earlier/one.xlsx earlier/two.xlsx --as-at 2025-10-20"),
            "publish later/one.xlsx later/two.xlsx --as-at 2025-11-24");

    private static final String TRACKER =
            "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when"
                    + "|Progress|Exempt\n1|That %s be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|%s\n";

    private final List<String> before;
    private final String act;

    KilledCase(List<String> before, String act) {
        this.before = before;
        this.act = act;
    }

    /** Makes the workbooks that the runs name. */
    static void writeWorkbooks(Path folder) {
        for (String when : List.of("earlier", "later")) {
            for (String name : List.of("one", "two")) {
                Path made = folder.resolve(when);
                made.toFile().mkdirs();
                String progress = when.equals("earlier") ? "In train" : "Completed";
                WorkbookBuilder.write(made, name + ".xlsx", TRACKER.formatted(name, progress));
            }
        }
    }

    /** The command lines of what is run before. */
    List<List<String>> before(Path folder, Path output) {
        List<List<String>> all = new ArrayList<>();
        before.forEach(command -> all.add(arguments(command, folder, output)));
        return all;
    }

    /** The command line of the run that is killed. */
    List<String> act(Path folder, Path output) {
        return arguments(act, folder, output);
    }

    private static List<String> arguments(String command, Path folder, Path output) {
        Stream<String> words = Stream.of(command.split(" "))
                .map(word -> word.endsWith(".xlsx") ? folder.resolve(word).toString() : word);
        return Stream.concat(words, Stream.of("--output", output.toString())).toList();
    }
}
