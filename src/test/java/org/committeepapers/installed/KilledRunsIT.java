package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.committeepapers.cli.Runs;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RunLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Processes of the program are killed at random moments. What can be seen then is whole, and the next run leaves the new
 * state. {@code -Dkills=200} makes more of them, {@code -Dkills.seed=7} others.
 */
@Isolated("It kills processes at moments of an undisturbed run.")
class KilledRunsIT {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final long SEED = Long.getLong("kills.seed", 1);

    /** What a run writes last of an edition. */
    private static final String NOTE = "manifest.json";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<KilledCase, Undisturbed> undisturbed = new EnumMap<>(KilledCase.class);
    private final Map<Left, Integer> lefts = new EnumMap<>(Left.class);
    private final List<String> wrong = new ArrayList<>();

    /** How far a run had come when it was killed. */
    private enum Left {
        NOTHING("before anything was written"),
        STAGED("while it was put together"),
        MOVING("while it was moved into place"),
        DONE("after that");

        private final String words;

        Left(String words) {
            this.words = words;
        }
    }

    /**
     * A run that nobody kills.
     *
     * @param start the output before it
     * @param nanos how long it takes
     * @param stagedNanos how long it takes from its first file
     * @param movingNanos how long it takes from the note of what it moves
     */
    private record Undisturbed(
            Path start, OutputState before, OutputState after, long nanos, long stagedNanos, long movingNanos) {}

    @Test
    void aRunKilledWhileItMovesItsFilesIsPutRightByTheNext() throws Exception {
        KilledCase.writeWorkbooks(folder);
        undisturbed.put(KilledCase.NEW_DATE, undisturbed(KilledCase.NEW_DATE));
        boolean killed = false;
        for (int tries = 0; tries < 5 && !killed; tries++) {
            killed = isKilled(KilledCase.NEW_DATE, tries, (process, output, run) -> {
                await(process, output, NOTE);
                return !process.isAlive();
            });
        }
        assertEquals(List.of(), wrong);
        assertTrue(killed, "five runs ended before they could be killed");
    }

    @Test
    @Tag("trial")
    void whateverIsKilledTheEarlierStateOrTheNewOneIsThere() throws Exception {
        KilledCase.writeWorkbooks(folder);
        Processes.start(folder.resolve("said.txt"), KilledCase.NEW_DATE.act(folder, folder.resolve("first")))
                .waitFor();
        for (KilledCase one : KilledCase.values()) {
            undisturbed.put(one, undisturbed(one));
        }
        int made = 0;
        int survived = 0;
        for (int tries = 0; made < KILLS && tries < 3 * KILLS; tries++) {
            int already = wrong.size();
            if (isKilled(KilledCase.values()[tries % KilledCase.values().length], tries, this::awaitMoment)) {
                made++;
                survived += wrong.size() == already ? 1 : 0;
            }
        }
        System.out.println(made + " kills made, " + survived + " survived: " + told() + " (seed " + SEED + ").");
        assertEquals(List.of(), wrong);
        assertEquals(KILLS, made, "many runs ended before they could be killed");
    }

    private String told() {
        List<String> told = new ArrayList<>();
        for (Left left : Left.values()) {
            told.add(lefts.getOrDefault(left, 0) + " " + left.words);
        }
        return String.join(", ", told);
    }

    private Undisturbed undisturbed(KilledCase one) throws IOException, InterruptedException {
        Path start = folder.resolve(one + "-start");
        for (List<String> command : one.before(folder, start)) {
            assertDone(Runs.of(command));
        }
        Path output = Copies.make(start, folder.resolve(one + "-end"));
        long began = System.nanoTime();
        Path said = folder.resolve("said.txt");
        Process process = Processes.start(said, one.act(folder, output));
        await(process, output, "");
        long staged = System.nanoTime();
        await(process, output, NOTE);
        long moving = System.nanoTime();
        int code = process.waitFor();
        long ended = System.nanoTime();
        assertEquals(0, code, Files.readString(said));
        return new Undisturbed(
                start, OutputState.of(start), OutputState.of(output), ended - began, ended - staged, ended - moving);
    }

    private static void assertDone(Runs run) {
        run.ends(0);
    }

    /** When a process is killed. */
    private interface Moment {

        /** Waits for it, and says whether the process ended before. */
        boolean isTooLate(Process process, Path output, Undisturbed run) throws InterruptedException;
    }

    /** Whether the process was still there to be killed. */
    private boolean isKilled(KilledCase one, int number, Moment moment) throws IOException, InterruptedException {
        Undisturbed run = undisturbed.get(one);
        Path output = Copies.make(run.start(), folder.resolve("killed-" + number));
        Process process = Processes.start(folder.resolve("said.txt"), one.act(folder, output));
        boolean ended = moment.isTooLate(process, output, run);
        process.destroyForcibly().waitFor();
        if (!ended) {
            check(one, run, output, "kill " + number + ", " + one);
        }
        Copies.remove(output);
        return !ended;
    }

    /** Half of the moments lie anywhere in the run, a quarter after its first file, a quarter after the note. */
    private boolean awaitMoment(Process process, Path output, Undisturbed run) throws InterruptedException {
        double at = random.nextDouble();
        long within = switch (random.nextInt(4)) {
            case 0 -> {
                await(process, output, NOTE);
                yield run.movingNanos();
            }
            case 1 -> {
                await(process, output, "");
                yield run.stagedNanos();
            }
            default -> run.nanos();
        };
        return process.waitFor((long) (at * within), TimeUnit.NANOSECONDS);
    }

    /** Until a stage is there, with such a file in it where one is named; or the process has ended. */
    private static void await(Process process, Path output, String file) throws InterruptedException {
        Path staging = output.resolve("internal/.staging");
        while (!process.waitFor(100, TimeUnit.MICROSECONDS)) {
            String[] stages = staging.toFile().list((folder, name) -> name.equals("edition"));
            for (String stage : stages == null ? new String[0] : stages) {
                if (Files.exists(staging.resolve(stage).resolve(file))) {
                    return;
                }
            }
        }
    }

    private void check(KilledCase one, Undisturbed run, Path output, String when) throws IOException {
        OutputState left = OutputState.of(output);
        Left how = left.isMoving()
                ? Left.MOVING
                : left.isStaged()
                        ? Left.STAGED
                        : left.inNeither(run.after(), run.after()).isEmpty() ? Left.DONE : Left.NOTHING;
        lefts.merge(how, 1, Integer::sum);
        String context = when + ", " + how.words + ": ";
        left.strangeBetween(run.before(), run.after()).forEach(said -> wrong.add(context + said));
        OutputState.unsound(output).forEach(said -> wrong.add(context + said));
        if (random.nextBoolean()) {
            repair(output);
            OutputState.of(output)
                    .inNeither(run.before(), run.after())
                    .forEach(said -> wrong.add(context + "repaired, " + said));
        }
        Runs next = Runs.of(one.act(folder, output));
        if (next.code() != 0) {
            wrong.add(context + "the next run ends with " + next.code() + ": " + next.err());
        }
        OutputState.of(output)
                .inNeither(run.after(), run.after())
                .forEach(said -> wrong.add(context + "after the next run " + said));
        OutputState.unsound(output).forEach(said -> wrong.add(context + "after the next run " + said));
    }

    private void repair(Path output) throws IOException {
        try (OutputLock lock = OutputLock.take(OutputFolders.under(output))) {
            RunLog log = RunLog.begin(lock, "publish", Instant.EPOCH);
            new Publication(log).show();
            log.close(Instant.EPOCH, "0", 0, List.of());
        } catch (OutputLock.Busy e) {
            wrong.add("the lock of a dead process still holds");
        }
    }
}
