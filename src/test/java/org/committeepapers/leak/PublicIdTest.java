package org.committeepapers.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tracker is called in public, and what was public before it became exempt. */
@Execution(ExecutionMode.CONCURRENT)
class PublicIdTest {

    private static final String ROWS = "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|"
            + "Progress|Exempt\n1|That qwvone be done|Agreed|Agreed.|Do it|Head of Parks|31 December 2025|Begun|\n"
            + "2|That qwvtwo be paid|Agreed|Agreed.|Pay it|Head of Roads|31 December 2025|qwvbegun|\n";
    private static final String EXEMPT =
            "# About\nTitle|Quarrywood\nCommittee|Scrutiny Committee\nExempt|Exempt 3\n" + ROWS;

    private static final Pattern FOLDER = Pattern.compile("Published (\\S+) as at");

    @TempDir
    Path folder;

    private Runs publish(String file, String tracker, String day, String... more) {
        Path workbook = WorkbookBuilder.write(folder, file, tracker);
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--output", folder.resolve("o")), more);
    }

    private static String id(Runs run) {
        Matcher folder = FOLDER.matcher(run.ends(0).out());
        assertTrue(folder.find(), run.out());
        return folder.group(1);
    }

    @Test
    void whollyExemptId() throws IOException {
        String id = id(publish("sale-of-quarrywood.xlsx", EXEMPT, "2025-10-20", "--lang", "both"));
        assertTrue(id.matches("exempt-[0-9a-f]{12}"), id);
        assertEquals(
                id,
                id(publish("sale-of-quarrywood.xlsx", EXEMPT.replace("Begun", "Done"), "2025-11-24")),
                "the same from run to run");
        assertEquals(
                "nothing",
                Searched.below(folder.resolve("o/public"), any -> true).stream()
                        .filter(place -> place.has("quarrywood") || place.has("sale-of"))
                        .map(Searched::name)
                        .findFirst()
                        .orElse("nothing"));
        Runs reworded = publish("sale-of-quarrywood.xlsx", EXEMPT.replace("qwvone", "qwvthree"), "2025-12-01");
        assertTrue(reworded.ends(65).err().contains("error[tracker-under-another-id]"), reworded.err());
        assertEquals(
                "quarrywood",
                id(publish("sale.xlsx", EXEMPT.replace("Title|", "Tracker id|quarrywood\nTitle|"), "2025-10-20")));
        assertEquals(
                0, Runs.of("verify", "--output", folder.resolve("o").toString()).code());
    }

    /** With its line on About gone it has another id, under which nothing was withheld. */
    @Test
    void aWhollyExemptTrackerWhoseMarkingIsLostIsAsked() throws IOException {
        String id = id(publish("sale.xlsx", EXEMPT, "2025-10-20"));
        String lost = EXEMPT.replace("Exempt|Exempt 3", "Exempt information|None|J Rees|3 November 2025")
                .replace("|Progress|Exempt", "|Progress")
                .replace("qwvone", "qwvanother");
        Runs run = publish("sale.xlsx", lost.replace("Begun|", "Begun").replace("qwvbegun|", "qwvbegun"), "2025-11-24");
        assertTrue(run.ends(65).err().contains("error[tracker-under-another-id]"), run.err());
        assertTrue(run.err().contains(id), run.err());
        assertFalse(run.err().contains("qwv"), run.err());
    }

    @Test
    void twoWhollyExemptTrackersOfOneNameAreNotMixedUp() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path one = WorkbookBuilder.write(folder, "a.xlsx", EXEMPT);
        Path two = WorkbookBuilder.write(other, "a.xlsx", EXEMPT);
        Runs run = Runs.of(List.of("publish", one, two, "--as-at", "2025-10-20", "--output", folder.resolve("o")));
        run.ends(65);
        assertEquals(2, run.err().split("error\\[tracker-id-twice]", -1).length - 1, run.err());
        assertTrue(run.err().contains("the same tracker id as " + two + ", or a name"), run.err());
        assertFalse(run.err().contains("extension"), run.err());
        assertFalse(run.out().contains("Published exempt-"), run.out());
    }

    @Test
    void neutralIdThatAnotherWorkbookGivesOnItsAboutSheet() throws IOException {
        String id = id(publish("a.xlsx", EXEMPT, "2025-10-20"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Path one = WorkbookBuilder.write(other, "b.xlsx", EXEMPT.replace("Title|", "Tracker id|" + id + "\nTitle|"));
        Path two = WorkbookBuilder.write(folder, "a.xlsx", EXEMPT);
        Runs run = Runs.of(List.of("publish", one, two, "--as-at", "2025-11-24", "--output", folder.resolve("o")));
        run.ends(65);
        assertTrue(run.err().contains("same tracker id as b.xlsx, or a name"), run.err());
        assertTrue(run.out().contains("Published " + id), run.out());
    }

    private static final String FIELDS =
            "# Tracker\nRef|Review|Recommendation|Directed to|Response|Executive response|Action|Owner|By when|"
                    + "Success criteria|Progress|Status|Closure agreed on|Exempt\n"
                    + "1|Trees|That it be done|Cabinet|Agreed|Agreed.|Do it|Head of Parks|31 December 2025|Ten trees|"
                    + "All done|Completed|1 September 2025|\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Review",
                "Recommendation",
                "Directed to",
                "Response",
                "Executive response",
                "Action",
                "Owner",
                "By when",
                "Success criteria",
                "Progress",
                "Status",
                "Closure agreed on"
            })
    void earlierEditionWithOneFieldThatIsExemptNow(String field) {
        publish("parks.xlsx", FIELDS, "2025-10-20", "--formats=html").ends(0);
        String now = FIELDS.replace("1 September 2025|", "1 September 2025|" + field + ": Exempt 3");
        Runs run = publish("parks.xlsx", now, "2025-11-24", "--formats=html").ends(0);
        assertTrue(
                run.err()
                        .contains("The edition 2025-10-20 of parks, which is public, has words where the tracker has"
                                + " something exempt now, in these recommendations: "),
                run.err());
    }

    @Test
    void earlierExtractOfATrackerThatIsNowWhollyExempt() {
        String own = FIELDS.replace("Ref|Review|", "Ref|Committee|");
        publish("parks.xlsx", own, "2025-10-20", "--formats=html", "--committee=Trees")
                .ends(0);
        String now = "# About\nTitle|Parks\nCommittee|Scrutiny Committee\nExempt|Exempt 3\n" + own;
        Runs run = publish("parks.xlsx", now, "2025-11-24", "--formats=html").ends(0);
        assertTrue(run.err().contains("The edition 2025-10-20 of parks--"), run.err());
    }

    @Test
    void earlierEditionThatCanNotBeRead() throws IOException {
        publish("parks.xlsx", ROWS, "2025-09-15", "--formats=html").ends(0);
        publish("parks.xlsx", ROWS, "2025-10-20", "--formats=html").ends(0);
        Files.writeString(folder.resolve("o/internal/parks/2025-09-15/tracker.json"), "{");
        String now = ROWS.replace("qwvbegun|", "qwvbegun|Progress: Exempt 3");
        Runs run = publish("parks.xlsx", now, "2025-11-24", "--formats=html").ends(0);
        assertTrue(
                run.err().contains("Whether the edition 2025-09-15 of parks, which is public, has words"), run.err());
        assertTrue(run.err().contains("Restore it from a backup, or look at that edition yourself. If"), run.err());
    }

    @Test
    void earlierEdition() throws IOException {
        publish("parks.xlsx", ROWS, "2025-09-15").ends(0);
        publish("parks.xlsx", ROWS, "2025-10-20").ends(0);
        assertFalse(publish("parks.xlsx", ROWS, "2025-11-01").err().contains("exempt-now-public-earlier"));
        String now = ROWS.replace("qwvbegun|", "qwvbegun|Progress: Exempt 3");
        Runs run = publish("parks.xlsx", now, "2025-11-24").ends(0);
        for (String day : List.of("2025-09-15", "2025-10-20", "2025-11-01")) {
            assertTrue(
                    run.err()
                            .contains(
                                    "The edition " + day + " of parks, which is public, has words where the tracker has"
                                            + " something exempt now, in these recommendations: 2. They may be"),
                    run.err());
        }
        assertTrue(run.err().contains("committee-papers withdraw parks 2025-09-15.1 --reason"), run.err());
        assertFalse(run.err().contains("qwvbegun"), run.err());
        String accepted = "# Decisions\nWhere|What|Answer|Who|When|Why\n"
                + "tracker|exempt-now-public-earlier|Accept|A. Clerk|[date 2025-11-24]|All was read out in public\n";
        Runs known = publish("parks.xlsx", now + accepted, "2025-11-25");
        assertTrue(known.err().contains("note[exempt-now-public-earlier]"), known.err());
        assertFalse(known.err().contains("warning[exempt-now-public-earlier]"), known.err());
        for (String day : List.of("2025-09-15", "2025-10-20", "2025-11-01")) {
            Runs.of(
                            "withdraw",
                            "parks",
                            day + ".1",
                            "--reason",
                            "x",
                            "--output",
                            folder.resolve("o").toString())
                    .ends(0);
        }
        assertFalse(publish("parks.xlsx", now, "2025-12-01").err().contains("exempt-now-public-earlier"));
    }

    @Test
    void earlierEditionOfATrackerThatIsNowWhollyExempt() {
        publish("quarrywood.xlsx", ROWS, "2025-10-20").ends(0);
        Runs run = publish("quarrywood.xlsx", EXEMPT, "2025-11-24").ends(0);
        assertTrue(
                run.err()
                        .contains(
                                "The edition 2025-10-20 of quarrywood, which is public, has words where the tracker has"
                                        + " something exempt now, in these recommendations: 1, 2."),
                run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../escaped",
                "/etc/passwd",
                "..",
                "C:\\temp\\x",
                "con",
                "chase",
                "drafts",
                "not-published",
                ".staging",
                "a/b/../..",
                "x--y",
                "latest",
                "index.html",
                "\u202eabc",
                "a\u0000b"
            })
    void rogueId(String id) throws IOException {
        Path place = Files.createDirectories(folder.resolve("deep/down"));
        Path workbook = WorkbookBuilder.write(
                folder,
                "parks.xlsx",
                "# About\nTracker id|" + id.replace("\u0000", "")
                        + "\nExempt information|Open|J Rees|1 September 2025\n" + ROWS);
        Runs.of(List.of("publish", workbook, "--as-at", "2025-10-20", "--formats=html", "--output", place.resolve("o")))
                .ends(0);
        try (Stream<Path> made = Files.list(place.resolve("o/public"))) {
            List<String> names = made.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("index.html") && !name.equals("record.txt"))
                    .toList();
            assertEquals(1, names.size(), names.toString());
            assertTrue(names.getFirst().matches("[a-z0-9]+(-[a-z0-9]+)*"), names.toString());
            assertFalse(List.of("con", "chase", "drafts", "not-published").contains(names.getFirst()));
        }
        try (Stream<Path> made = Files.list(folder.resolve("deep"))) {
            assertEquals(1, made.count());
        }
        assertEquals(
                "",
                Runs.of("verify", "--output", place.resolve("o").toString())
                        .ends(0)
                        .err());
    }

    @Test
    void rogueIdOfAnotherTracker() {
        publish("parks.xlsx", ROWS, "2025-10-20").ends(0);
        Path one = WorkbookBuilder.write(folder, "parks.xlsx", ROWS);
        Path two = WorkbookBuilder.write(folder, "roads.xlsx", "# About\nTracker id|../Parks\n" + ROWS);
        Runs run = Runs.of(List.of("publish", one, two, "--as-at", "2025-11-24", "--output", folder.resolve("o")));
        assertTrue(run.ends(65).err().contains("error[tracker-id-twice]"), run.err());
        assertFalse(Files.exists(folder.resolve("o/public/parks/2025-11-24")));
    }
}
