package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sound workbooks with seeded faults, each held to the contract. A sample here; the profile {@code mutants} runs
 * 10,000 in 512 MB. Properties: {@code mutants.seed} is the first seed, {@code mutants.count} how many follow.
 */
@Tag("trial")
@Isolated("It replaces the streams of the process and counts its time.")
class MutantsTest {

    private static final long FIRST = Long.getLong("mutants.seed", 1);
    private static final int COUNT = Integer.getInteger("mutants.count", 1_000);
    private static final int PUBLISHED_ONE_IN = 8;
    private static final int MOST_SHOWN = 20;
    private static final Path KEPT = Path.of("target", "mutants");

    @TempDir
    Path folder;

    @Test
    void everyMutantEndsInTimeWithAnExitCodeOfTheContractAndLeavesNothing() throws IOException {
        List<Specimen> specimens = Specimen.all();
        List<String> root = Trial.names(Path.of(""));
        List<String> broken = new ArrayList<>();
        Map<Integer, Integer> codes = new TreeMap<>();
        long slowest = 0;
        for (long seed = FIRST; seed < FIRST + COUNT && broken.size() < MOST_SHOWN; seed++) {
            Mutant mutant = Mutant.of(seed, specimens);
            Trial trial = tried(mutant);
            codes.merge(trial.code(), 1, Integer::sum);
            slowest = Math.max(slowest, trial.took().toMillis());
            if (!trial.faults().isEmpty()) {
                broken.add(story(mutant, trial));
            }
        }
        System.out.println("Mutants from seed " + FIRST + ": exit codes " + codes + ", slowest " + slowest + " ms");
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
        assertEquals(root, Trial.names(Path.of("")), "files in the working folder");
    }

    private Trial tried(Mutant mutant) throws IOException {
        Path own = Files.createDirectory(folder.resolve("mutant"));
        Path file = Files.write(own.resolve("tracker" + mutant.extension()), mutant.bytes());
        Trial trial = Trial.of(file);
        if (trial.code() == 0 && mutant.seed() % PUBLISHED_ONE_IN == 0) {
            trial = published(file, trial);
        }
        Files.delete(file);
        Files.delete(own);
        return trial;
    }

    /** What checks without an error is published without one. */
    private Trial published(Path file, Trial checked) throws IOException {
        Path output = folder.resolve("output");
        Trial trial = Trial.run(
                Set.of(0), "publish", file.toString(), "--as-at", "2026-11-24", "--output", output.toString());
        delete(output);
        return trial.faults().isEmpty() ? checked : trial;
    }

    private static void delete(Path output) throws IOException {
        try (Stream<Path> files = Files.exists(output) ? Files.walk(output) : Stream.empty()) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String story(Mutant mutant, Trial trial) throws IOException {
        Files.createDirectories(KEPT);
        Path kept = Files.write(KEPT.resolve(mutant.seed() + mutant.extension()), mutant.bytes());
        String said = trial.said().length() > 600 ? trial.said().substring(0, 600) + " …" : trial.said();
        return "Seed " + mutant.seed() + " " + mutant.history() + ", kept as " + kept + ", took "
                + trial.took().toMillis() + " ms: " + trial.faults() + "\n" + said
                + "\n  again: mvn -Ptrials test -Dtest=MutantsTest -Dmutants.count=1 -Dmutants.seed=" + mutant.seed();
    }

    @Test
    void aSeedGivesTheSameMutantAgain() throws IOException {
        List<Specimen> once = Specimen.all();
        List<Specimen> again = Specimen.all();
        for (long seed = 1; seed <= 100; seed++) {
            byte[] one = Mutant.of(seed, once).bytes();
            assertArrayEquals(one, Mutant.of(seed, again).bytes(), "seed " + seed);
        }
    }

    @Test
    void thereAreMutantsOfEveryKindOfChange() throws IOException {
        List<Specimen> specimens = Specimen.all();
        Set<String> seen = new java.util.HashSet<>();
        for (long seed = 1; seed <= 400; seed++) {
            Mutant.of(seed, specimens).history().forEach(change -> seen.add(change.split(" ", -1)[0]));
        }
        Stream.<Enum<?>[]>of(ByteChanges.values(), XmlChanges.values(), PackageChanges.values())
                .flatMap(Arrays::stream)
                .forEach(change -> assertTrue(seen.contains(change.name()), change + " never happened"));
    }
}
