package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.committeepapers.cli.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real file systems that are full, or can't be written: each write of a run fails in turn. */
class FaultyDiskIT {

    private static final int NAMES = 400;

    @TempDir
    Path folder;

    private Path start;
    private OutputState before;
    private OutputState after;

    @BeforeEach
    void writeWorkbooks() {
        KilledCase.writeWorkbooks(folder);
    }

    private static Runs run(List<String> command) {
        return Runs.of(command);
    }

    private static void assertDone(Runs run) {
        run.ends(0);
    }

    private void prepare(KilledCase given) throws IOException {
        start = folder.resolve("start");
        given.before(folder, start).forEach(command -> assertDone(run(command)));
        before = OutputState.of(start);
        Path end = Copies.make(start, folder.resolve("end"));
        assertDone(run(given.act(folder, end)));
        after = OutputState.of(end);
    }

    /** Leaves the disk with as much room as is tried. */
    private interface Shortage {
        void leave(long room) throws IOException;
    }

    /** How the run ends that has as much room, after the next one with enough of it has done the rest. */
    private int tried(KilledCase given, SmallDisk disk, Shortage shortage, long room) throws IOException {
        Path output = Copies.make(start, disk.folder().resolve("output"));
        shortage.leave(room);
        Runs run = run(given.act(folder, output));
        String when = "room " + room + "\n" + run.err();
        assertTrue(List.of(0, 73).contains(run.code()), run.code() + ", " + when);
        if (run.code() == 73) {
            assertTrue(run.err().contains("No space left on device"), when);
        }
        assertEquals(List.of(), OutputState.of(output).strangeBetween(before, after), when);
        assertEquals(List.of(), OutputState.unsound(output), when);
        disk.makeRoom();
        assertDone(run(given.act(folder, output)));
        assertEquals(List.of(), OutputState.of(output).unlike(after), when);
        assertEquals(List.of(), OutputState.unsound(output), when);
        Copies.remove(output);
        return run.code();
    }

    @Test
    void aFullDiskLeavesTheEarlierEditionAndTheNextRunWithRoomSucceeds() throws Exception {
        fullDisk(KilledCase.NEW_DATE);
    }

    @ParameterizedTest
    @Tag("trial")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEW_DATE")
    void aFullDiskIsNoHarmToAnyOtherRunEither(KilledCase given) throws Exception {
        fullDisk(given);
    }

    private void fullDisk(KilledCase given) throws Exception {
        prepare(given);
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=16m")) {
            Path output = Copies.make(start, disk.folder().resolve("output"));
            long free = disk.freePages();
            assertDone(run(given.act(folder, output)));
            long needed = free - disk.freePages();
            Copies.remove(output);
            Map<Integer, Integer> ends = new HashMap<>();
            for (long room : rooms(needed)) {
                ends.merge(tried(given, disk, disk::fillUpTo, room), 1, Integer::sum);
            }
            assertTrue(
                    ends.size() == 2 || given == KilledCase.WITHDRAWAL, "some runs have room and some don't: " + ends);
        }
    }

    /** Small ones, where the first writes fail, and those about what is needed, where the last do. */
    private static TreeSet<Long> rooms(long needed) {
        TreeSet<Long> rooms = new TreeSet<>(List.of(0L, 1L, 2L, 4L));
        for (int part = 1; part < 4; part++) {
            rooms.add(Math.max(0, needed) * part / 4);
        }
        for (int more = -3; more <= 1; more++) {
            rooms.add(Math.max(0, needed + more));
        }
        rooms.add(needed + 64);
        return rooms;
    }

    @ParameterizedTest
    @Tag("trial")
    @EnumSource
    void aDiskWithoutRoomForAnotherNameIsNoHarmEither(KilledCase given) throws Exception {
        prepare(given);
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=16m,nr_inodes=" + NAMES)) {
            Map<Integer, Integer> ends = new HashMap<>();
            // A withdrawal frees names before it needs one, so it always has room.
            int fewest = given == KilledCase.WITHDRAWAL ? 0 : 5;
            for (int room = 0; ends.getOrDefault(0, 0) < 3; room++) {
                assertTrue(room < NAMES, "no run ever has room: " + ends);
                ends.merge(tried(given, disk, names -> disk.fillUpToNames((int) names, NAMES), room), 1, Integer::sum);
            }
            assertTrue(ends.getOrDefault(73, 0) >= fewest, ends.toString());
        }
    }

    @ParameterizedTest
    @Tag("trial")
    @EnumSource
    void whatMayNotBeWrittenIsSaidAndStaysAsItIs(KilledCase given) throws Exception {
        prepare(given);
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=16m")) {
            Path output = Copies.make(start, disk.folder().resolve("output"));
            disk.remount("ro");
            Runs refused = run(given.act(folder, output)).ends(73);
            assertTrue(refused.err().contains("Read-only file system"), refused.err());
            assertEquals(List.of(), OutputState.of(output).unlike(before));
            disk.remount("rw");
            assertDone(run(given.act(folder, output)));
            assertEquals(List.of(), OutputState.of(output).unlike(after));
        }
    }

    @ParameterizedTest
    @Tag("trial")
    @EnumSource
    void theTwoRootsMayLieOnTwoFileSystems(KilledCase given) throws Exception {
        prepare(given);
        Path output = Copies.make(start, folder.resolve("output"));
        try (SmallDisk disk = SmallDisk.mount(output.resolve("public"), "size=16m,mode=755")) {
            Copies.make(start.resolve("public"), disk.folder());
            assertEquals(List.of(), OutputState.of(output).unlike(before));
            disk.fillUpTo(2);
            Runs full = run(given.act(folder, output));
            // A withdrawal makes room by itself, and tells what lies there besides.
            assertTrue(full.code() == 73 || full.code() == 65 && given == KilledCase.WITHDRAWAL, full.err());
            if (given == KilledCase.WITHDRAWAL) {
                assertFalse(Files.exists(output.resolve("public/one/2025-11-24")), "what is withdrawn goes first");
            }
            // First, as verify names whatever lies in public besides editions.
            disk.makeRoom();
            assertEquals(List.of(), OutputState.unsound(output), full.err());
            assertDone(run(given.act(folder, output)));
            assertEquals(List.of(), OutputState.of(output).unlike(after));
            assertEquals(List.of(), OutputState.unsound(output));
        }
    }
}
