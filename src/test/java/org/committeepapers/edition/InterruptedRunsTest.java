package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.committeepapers.edition.Outputs.Act;
import org.committeepapers.edition.Outputs.Killed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run is ended, or fails, at each of its steps in turn: what is left is the earlier state or the new one. */
@Tag("trial")
class InterruptedRunsTest {

    private static final Act NOTHING = publication -> {};

    @TempDir(factory = Outputs.InMemory.class)
    Path folder;

    /** What is done to which output. */
    enum Case {
        FIRST(List.of(), Outputs.publish("2026-10-20", "one")),
        NEW_DATE(List.of(Outputs.publish("2026-10-20", "one")), Outputs.publish("2026-11-24", "two")),
        SAME_DATE(List.of(Outputs.publish("2026-11-24", "one")), Outputs.publish("2026-11-24", "two")),
        EARLIER_DATE(List.of(Outputs.publish("2026-11-24", "one")), Outputs.publish("2026-10-20", "two")),
        SAME_AGAIN(List.of(Outputs.publish("2026-11-24", "one")), Outputs.publish("2026-11-24", "one")),
        DRAFT(List.of(), Outputs.draft("2026-11-24", "one")),
        OTHER_DRAFT(List.of(Outputs.draft("2026-11-24", "one")), Outputs.draft("2026-11-24", "two")),
        WITHDRAW_LATEST(
                List.of(Outputs.publish("2026-10-20", "one"), Outputs.publish("2026-11-24", "two")),
                Outputs.withdraw("2026-11-24")),
        WITHDRAW_EARLIER(
                List.of(Outputs.publish("2026-10-20", "one"), Outputs.publish("2026-11-24", "two")),
                Outputs.withdraw("2026-10-20")),
        WITHDRAW_ONLY(List.of(Outputs.publish("2026-10-20", "one")), Outputs.withdraw("2026-10-20")),
        FIRST_PAGE(List.of(), Outputs.page(Audience.PUBLIC, "one")),
        OTHER_PAGE(List.of(Outputs.page(Audience.INTERNAL, "one")), Outputs.page(Audience.INTERNAL, "two")),
        PUBLISH_AFTER_WITHDRAWAL(
                List.of(Outputs.publish("2026-10-20", "one"), Outputs.withdraw("2026-10-20")),
                Outputs.publish("2026-10-20", "one"));

        private final List<Act> before;
        private final Act act;

        Case(List<Act> before, Act act) {
            this.before = before;
            this.act = act;
        }
    }

    private OutputFolders output(Case given, String name) throws IOException {
        OutputFolders roots = OutputFolders.under(folder.resolve(name));
        Outputs.run(roots, step -> {}, NOTHING);
        for (Act act : given.before) {
            Outputs.run(roots, step -> {}, act);
        }
        return roots;
    }

    private record Expected(String before, String after, List<String> steps) {}

    private Expected expected(Case given) throws IOException {
        OutputFolders roots = output(given, "expected");
        String before = Outputs.state(roots);
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        Outputs.run(roots, steps::add, given.act);
        Outputs.assertWhole(roots, "undisturbed");
        return new Expected(before, Outputs.state(roots), steps);
    }

    /** Ends the run at a step by its number from 0. */
    private static Outputs.Watch killAt(int number) {
        AtomicInteger taken = new AtomicInteger();
        return step -> {
            if (taken.incrementAndGet() > number) {
                throw new Killed();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsKilledLeavesTheEarlierStateOrTheNewOne(Case given) throws IOException {
        Expected expected = expected(given);
        assertEquals(given == Case.SAME_AGAIN, expected.steps().isEmpty(), "only what is the same is left as it is");
        assertTrue(given == Case.SAME_AGAIN || expected.steps().size() >= 4, "steps: " + expected.steps());
        for (int number = 0; number < expected.steps().size(); number++) {
            String when = "killed before " + expected.steps().get(number);
            OutputFolders roots = output(given, "killed-" + number);
            int at = number;
            assertThrows(Killed.class, () -> Outputs.run(roots, killAt(at), given.act), when);
            Outputs.assertSound(roots, when);
            killTheRepairToo(roots, when);
            Outputs.run(roots, step -> {}, NOTHING);
            String state = Outputs.state(roots);
            boolean isWithoutDraft = given == Case.OTHER_DRAFT && state.isEmpty();
            assertTrue(
                    isWithoutDraft || state.equals(expected.before()) || state.equals(expected.after()),
                    when + "\n" + state);
            Outputs.assertWhole(roots, when);
        }
    }

    /** Each run is ended a step later than the one before, until one comes to its end. */
    private static void killTheRepairToo(OutputFolders roots, String when) throws IOException {
        for (int number = 0; number < 60; number++) {
            try {
                Outputs.run(roots, killAt(number), NOTHING);
                return;
            } catch (Killed e) {
                Outputs.assertSound(roots, when + ", and its repair at step " + number);
            }
        }
        throw new AssertionError("the repair never ends: " + when);
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatFailsLeavesTheEarlierStateOrSucceeds(Case given) throws IOException {
        Expected expected = expected(given);
        for (int number = 0; number < expected.steps().size(); number++) {
            String when = "failed at " + expected.steps().get(number);
            OutputFolders roots = output(given, "failed-" + number);
            boolean failed = fails(roots, given, number);
            Outputs.assertSound(roots, when);
            String state = Outputs.state(roots);
            assertTrue(failed || withoutStaging(state).equals(expected.after()), when + "\n" + state);
            Outputs.run(roots, step -> {}, NOTHING);
            String last = Outputs.state(roots);
            boolean isBefore = last.equals(expected.before());
            assertTrue(isBefore || last.equals(expected.after()), when + "\n" + last);
            Outputs.run(roots, step -> {}, isBefore ? given.act : NOTHING);
            assertEquals(expected.after(), Outputs.state(roots), when);
            Outputs.assertWhole(roots, when);
        }
    }

    private static boolean fails(OutputFolders roots, Case given, int number) {
        AtomicInteger taken = new AtomicInteger();
        try {
            Outputs.run(
                    roots,
                    step -> {
                        if (taken.incrementAndGet() == number + 1) {
                            throw new FileSystemException("x", null, "No space left on device");
                        }
                    },
                    given.act);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String withoutStaging(String state) {
        return state.lines()
                .filter(line -> !line.contains("/.staging"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
