package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.text.RichText;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What officers write, from the resources of the tests, again and again. */
@State(Scope.Benchmark)
public class Phrases {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "wording");

    @Param({"1000"})
    public int recommendations;

    private final List<RichText> dates = new ArrayList<>();
    private final List<RichText> owners = new ArrayList<>();
    private final List<RichText> progress = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        read("dates.txt", dates);
        read("owners.txt", owners);
        read("statuses.txt", progress);
        read("never-completed.txt", progress);
    }

    private static void read(String file, List<RichText> phrases) throws IOException {
        for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                phrases.add(RichText.of(line.split(" =>", 2)[0].replace("\\n", "\n")));
            }
        }
    }

    RichText date(int number) {
        return dates.get(number % dates.size());
    }

    RichText owner(int number) {
        return owners.get(number % owners.size());
    }

    RichText progress(int number) {
        return progress.get(number % progress.size());
    }
}
