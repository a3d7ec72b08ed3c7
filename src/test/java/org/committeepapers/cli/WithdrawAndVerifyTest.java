package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What democratic services see when they withdraw an edition, and when they look whether everything is as it was. */
class WithdrawAndVerifyTest {

    private static final String GOOD = "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|"
            + "Progress|Exempt\n1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void publishTwo() {
        output = folder.resolve("output");
        publish("2025-10-20", GOOD);
        publish("2025-11-24", GOOD.replace("In train", "Completed"));
    }

    private Runs publish(String day, String tracker, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", tracker);
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--formats", "html", "--output", output), more)
                .ends(0);
    }

    private Runs command(String... arguments) {
        return Runs.of(List.of(arguments), "--output", output.toString());
    }

    private Runs verify() {
        return Runs.of("verify", "--output", output.toString());
    }

    private String latest() throws IOException {
        return Files.readString(output.resolve("public/good/latest.txt"));
    }

    @Test
    void aWithdrawnEditionIsGoneFromPublicAndItsRecordIsKept() throws IOException {
        Runs run = command("withdraw", "good", "2025-11-24", "--reason", "a name was wrong")
                .ends(0);
        assertTrue(run.out().contains("Of good the latest edition is 2025-10-20.\n"), run.out());
        assertTrue(
                run.err()
                        .contains(
                                "it has texts of what was withdrawn, under Recommendation of 1; Executive response of 1;"
                                        + " Action of 1."),
                run.err());
        assertTrue(run.err().contains("withdraw it as well: withdraw good 2025-10-20"), run.err());
        assertFalse(Files.exists(output.resolve("public/good/2025-11-24")));
        assertEquals("2025-10-20\n", latest());
        Path record = output.resolve("internal/good/2025-11-24");
        assertTrue(Files.readString(output.resolve("internal/runs.jsonl")).contains("a name was wrong"));
        assertEquals(
                "2025-10-20",
                new JsonMapper()
                        .readTree(Files.readString(output.resolve("public/good/latest/manifest.json")))
                        .path("asAt")
                        .asString());
        assertTrue(Files.exists(record.resolve("tracker.json")));
        assertTrue(Files.exists(record.resolve("public/cabinet-appendix.html")));
        Runs verified = verify().ends(0);
        assertTrue(verified.out().contains("Checked 2 editions: "), verified.out());
        Runs again = command("withdraw", "good", "2025-11-24", "--reason", "a name was wrong")
                .ends(0);
        assertTrue(again.out().contains("Already withdrawn or disposed of: good 2025-11-24."), again.out());
        assertTrue(publish("2025-11-24", GOOD.replace("In train", "Completed"), "--reason", "The name was right")
                .out()
                .contains("2025-11-24.2"));
        assertEquals("2025-11-24.2\n", latest());
    }

    /** As where another user owns it. */
    @Test
    void aWithdrawalThatCannotTakeAnEditionOutOfPublicSaysThatItIsStillPublic() throws IOException {
        List<String> withdraw = List.of("withdraw", "good", "2025-11-24", "--reason", "x");
        Path latest = output.resolve("public/good/latest");
        Files.setPosixFilePermissions(latest, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(latest), "this user may write everywhere");
        Runs first = command(withdraw.toArray(String[]::new)).ends(73);
        assertTrue(
                first.out().contains("\nSTILL PUBLIC: " + latest + ". Withdrawn on record alone: good 2025-11-24. "),
                first.out());
        assertTrue(command("status").ends(65).err().contains(latest + " is of a withdrawn edition"));
        Files.setPosixFilePermissions(latest, PosixFilePermissions.fromString("rwxr-xr-x"));
        publish("2025-11-24", GOOD.replace("In train", "Completed"), "--reason=It was right");
        Path shown = output.resolve("public/good/2025-11-24.2");
        withdraw = List.of("withdraw", "good", "2025-11-24.2", "--reason", "x");
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("r-xr-xr-x"));
        for (int time = 1; time <= 2; time++) {
            Runs run = command(withdraw.toArray(String[]::new)).ends(73);
            String last = run.out().strip().lines().toList().getLast();
            assertTrue(last.startsWith("STILL PUBLIC: " + shown + ". "), run.out());
            assertFalse(run.out().contains("Withdrew"), run.out());
            assertFalse(run.err().contains("are kept"), run.err());
            assertFalse(Files.readString(output.resolve("public/index.html")).contains("2025-11-24"));
            assertEquals("2025-10-20\n", latest());
            assertTrue(command("status")
                    .ends(65)
                    .err()
                    .contains(shown + " is of a withdrawn edition, and still under public"));
        }
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rwxr-xr-x"));
        command(withdraw.toArray(String[]::new)).ends(0);
        assertFalse(Files.exists(shown));
        command("status").ends(0);
        assertEquals("", verify().ends(0).err());
    }

    /** As where somebody deletes the dated folder alone, where another user owns the rest. */
    @Test
    void theLatestIsStillPublicToo() throws IOException {
        Path latest = output.resolve("public/good/latest");
        Path copy = folder.resolve("copy");
        copy(latest, copy);
        command("withdraw", "good", "2025-11-24", "--reason=x").ends(0);
        Folders.remove(latest);
        copy(copy, latest);
        Files.writeString(latest.resolveSibling("latest.txt"), "2025-11-24\n");
        for (Path file : List.of(latest, latest.resolveSibling("latest.txt"))) {
            String status = command("status").ends(65).err();
            assertTrue(status.contains(file + " is of a withdrawn edition, and still under public"), status);
            String chase = command("chase", folder.resolve("good.xlsx").toString(), "--as-at=2025-12-01")
                    .out();
            assertTrue(chase.contains("STILL PUBLIC: ") && chase.contains(file.toString()), chase);
        }
        Folders.remove(copy);
        Files.delete(latest.resolve("manifest.json"));
        assertTrue(command("status").ends(65).err().contains(latest + " is of a withdrawn edition"));
        command("withdraw", "good", "2025-11-24", "--reason=x").ends(0);
        assertEquals("", command("status").ends(0).err());
        assertEquals("", verify().ends(0).err());
    }

    /** As where another user owns the folder of one tracker, or only its latest. */
    @Test
    void onlyWhatIsPublicIsCalledPublished() throws IOException {
        Path kept = output.resolve("public/good");
        Path latest = kept.resolve("latest");
        Path other = WorkbookBuilder.write(folder, "other.xlsx", GOOD.replace("be done", "be seen"));
        Files.setPosixFilePermissions(latest, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(latest), "this user may write everywhere");
        List<Object> publish =
                List.of("publish", folder.resolve("good.xlsx"), other, "--formats=html", "--output", output, "--as-at");
        Runs run = Runs.of(publish, "2025-12-15").ends(73);
        assertTrue(run.err().contains(latest + ": this user may not write there"), run.err());
        assertTrue(run.out().contains("Published good 2025-12-15, other 2025-12-15. "), run.out());
        Files.setPosixFilePermissions(latest, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("r-xr-xr-x"));
        run = Runs.of(publish, "2025-12-16").ends(73);
        assertTrue(run.err().contains(kept + ": this user may not write there"), run.err());
        assertTrue(
                run.out().contains("Published other 2025-12-16. Kept, but not yet public: good 2025-12-16. "),
                run.out());
        assertTrue(
                run.out()
                        .contains("Kept good as at 2025-12-16, not yet public: "
                                + output.resolve("internal/good/2025-12-16")),
                run.out());
        assertFalse(run.out().contains("Published good"), run.out());
        assertEquals("2025-12-16\n", Files.readString(output.resolve("public/other/latest.txt")));
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runs.of(publish, "2025-12-16").ends(0);
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void anUnchangedTrackerIsNotPublishedAgainAfterItsWithdrawal() {
        command("withdraw", "good", "2025-11-24", "--reason", "a name was wrong")
                .ends(0);
        String workbook = folder.resolve("good.xlsx").toString();
        Runs run = command("publish", workbook, "--as-at", "2025-11-25", "--formats=html")
                .ends(65);
        assertTrue(run.err().contains("error[withdrawn-unchanged]"), run.err());
        assertTrue(run.err().contains("(\"a name was wrong\")"), run.err());
        assertFalse(Files.exists(output.resolve("public/good/2025-11-25")));
        command("publish", workbook, "--as-at", "2025-11-25", "--formats=html", "--reason", "it was right")
                .ends(0);
    }

    @Test
    void whatOnlyAWithdrawnEditionPrintedIsNotPrintedAgainUntilSomebodySaysWhy() throws IOException {
        String named = GOOD.replace("In train", "Tom Hill's mother rang");
        publish("2025-12-01", named);
        command("withdraw", "good", "2025-12-01", "--reason", "it named a child")
                .ends(0);
        WorkbookBuilder.write(folder, "good.xlsx", named.replace("Head of Housing", "Head of Homes"));
        String workbook = folder.resolve("good.xlsx").toString();
        for (String day : List.of("2025-12-01", "2026-01-05")) {
            String told = command("publish", workbook, "--as-at", day, "--formats=html")
                    .ends(65)
                    .err();
            assertTrue(told.contains("error[withdrawn-unchanged]"), told);
            assertTrue(told.contains("(\"it named a child\"), and texts that no other edition has"), told);
            assertTrue(told.contains("sheet Tracker, cell H2"), told);
        }
        WorkbookBuilder.write(folder, "good.xlsx", GOOD.replace("In train", "A resident rang"));
        String refused = command("publish", workbook, "--as-at", "2025-12-01", "--formats=html")
                .ends(64)
                .err();
        assertTrue(refused.contains("the edition 2025-12-01 was withdrawn, and no reason is given"), refused);
        command("publish", workbook, "--as-at", "2025-12-01", "--formats=html", "--reason", "A name was wrong")
                .ends(0);
        String report = Files.readString(output.resolve("public/good/2025-12-01.2/scrutiny-progress-report.html"));
        assertTrue(report.contains("version 2. Version 1 was withdrawn. Reason: A name was wrong."), report);
        assertFalse(report.contains("Tom Hill"), report);
        publish("2026-01-05", GOOD.replace("In train", "A resident rang twice"));
    }

    @Test
    void anOldInternalFolderThatIsRestoredMakesNothingPublicAgain() throws IOException {
        Path copy = folder.resolve("copy");
        copy(output.resolve("internal"), copy);
        command("withdraw", "good", "2025-11-24", "--reason", "It named a child")
                .ends(0);
        assertEquals("", verify().ends(0).err());
        Folders.remove(output.resolve("internal"));
        Files.move(copy, output.resolve("internal"));
        String workbook = folder.resolve("good.xlsx").toString();
        for (Runs refused : List.of(
                command("publish", workbook, "--as-at", "2025-12-15"),
                command("withdraw", "good", "2025-11-24", "--reason", "It named a child"))) {
            assertTrue(refused.ends(64).err().contains("is older than"), refused.err());
        }
        String verified = verify().ends(65).err();
        assertTrue(verified.startsWith("error: " + output.resolve("public") + " follows a line"), verified);
        assertFalse(verified.contains("latest.txt") || verified.contains("was added"), verified);
        command("status").ends(65);
        assertFalse(Files.exists(output.resolve("public/good/2025-11-24")));
        Runs run = command("publish", workbook, "--as-at", "2025-12-15", "--formats=html", "--new-output")
                .ends(0);
        assertTrue(run.err().contains("From now on what is public follows this record."), run.err());
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void everyPublicEditionWithWordsOfAWithdrawnOneIsNamed() {
        publish("2025-12-15", GOOD.replace("In train", "Nearly done"));
        Runs run = command("withdraw", "good", "2025-12-15", "--reason", "x").ends(0);
        assertTrue(run.err().contains("it has texts of what was withdrawn, under "), run.err());
        assertTrue(
                run.err().contains("other public editions have texts of what was withdrawn: 2025-10-20.\n"), run.err());
    }

    @Test
    void aLatestEditionWithoutItsWordsIsToldToo() {
        String closed = GOOD.replace("Progress|", "Progress|Status|Closure agreed on|")
                .replace("In train", "Done.|Completed|10 December 2025");
        publish("2025-12-14", closed);
        publish(
                "2025-12-15",
                closed.replace("That it be done|Agreed|Agreed.|Do it", "That lamps be lit|Agreed|Yes.|Light them")
                        .replace("\n1|", "\n2|")
                        .replace("Done.|Completed|10 December 2025", "The lamps are bought|In progress"),
                "--replaces=good");
        Runs run = command("withdraw", "good", "2025-12-15", "--reason", "x").ends(0);
        assertTrue(run.out().contains("It has no text of what was withdrawn."), run.out());
        assertEquals("", run.err());
    }

    @Test
    void theLastEditionCanGoToo() {
        command("withdraw", "good", "2025-11-24", "--reason", "x").ends(0);
        Runs run = command("withdraw", "good", "2025-10-20", "--reason", "x");
        assertTrue(run.out().contains("no edition is published any more"), run.out());
        assertFalse(Files.exists(output.resolve("public/good")));
        assertEquals(0, verify().code(), verify().err());
    }

    @Test
    void allEditionsFromADayOnCanGo() {
        publish("2025-12-15", GOOD);
        command("withdraw", "good", "--all", "--reason", "x").ends(64);
        Runs run = command("withdraw", "good", "2025-11-01", "--all", "--reason", "A name was in them")
                .ends(0);
        assertTrue(run.out().contains("the latest edition is 2025-10-20"), run.out());
        assertTrue(run.out().contains("Withdrew good 2025-11-24, good 2025-12-15. Recorded"), run.out());
        assertFalse(Files.exists(output.resolve("public/good/2025-12-15")));
        assertEquals("", verify().ends(0).err());
    }

    /** As where the run was killed, or public couldn't be written: the record has it, and the papers are still there. */
    @Test
    void theSameCommandAgainFinishesWhatIsOnRecord() throws IOException {
        Path papers = output.resolve("public/good");
        Path copy = folder.resolve("copy");
        copy(papers, copy);
        List<String> withdraw = List.of("withdraw", "good", "2025-11-01", "--all", "--reason=x");
        List<String> dispose = List.of("withdraw", "good", "--dispose", "--before=2025-12-01", "--all", "--reason=x");
        for (List<String> typed : List.of(withdraw, dispose)) {
            command(typed.toArray(String[]::new)).ends(0);
            Folders.remove(papers);
            copy(copy, papers);
            command("status").ends(65);
            Runs again = command(typed.toArray(String[]::new)).ends(0);
            assertTrue(again.out().startsWith("Already withdrawn or disposed of: good "), again.out());
            assertFalse(Files.exists(papers.resolve("2025-11-24")));
            assertEquals("", command("status").ends(0).err());
            assertEquals("", verify().ends(0).err());
        }
        command("withdraw", "good", "2025-12-01", "--all", "--reason=x").ends(64);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void aSlipInTheDayOfADisposalDeletesNothing() {
        String before = LocalDate.now().plusYears(1).toString();
        for (List<String> slip : List.of(List.of(before), List.of(before, "--all"), List.of("2025-11-25"))) {
            Runs.of(Stream.concat(
                                    Stream.of(
                                            "withdraw",
                                            "good",
                                            "--output",
                                            output.toString(),
                                            "--dispose",
                                            "--reason",
                                            "Retention",
                                            "--before"),
                                    slip.stream())
                            .toArray(String[]::new))
                    .ends(64);
            assertTrue(Files.exists(output.resolve("internal/good/2025-10-20/tracker.json")));
        }
        publish("2025-11-23", GOOD, "--draft");
        publish("2025-11-24", GOOD, "--draft");
        command("withdraw", "good", "--dispose", "--before", "2025-11-24", "--reason", "Retention")
                .ends(0);
        assertFalse(Files.exists(output.resolve("internal/good/drafts/2025-11-23")));
        assertTrue(Files.exists(output.resolve("internal/good/drafts/2025-11-24")));
        command("withdraw", "good", "--dispose", "--before", "2025-11-25", "--all", "--reason", "Retention")
                .ends(0);
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        Runs tracker = command("withdraw", "bad", "2025-11-24", "--reason", "x").ends(64);
        assertTrue(tracker.err().contains("is published, only of good"), tracker.err());
        Runs date = command("withdraw", "good", "2025-11-25", "--reason", "x").ends(64);
        assertTrue(date.err().contains("only 2025-10-20, 2025-11-24"), date.err());
        command("withdraw", "good", "2025-11-24").ends(64);
        command("withdraw", "good", "--reason", "x").ends(64);
        command("withdraw", "good", "--before", "2025-11-24", "--reason", "x").ends(64);
        command("withdraw", "good", "--dispose", "--reason", "x").ends(64);
        command("withdraw", "good", "2025-11-24", "--reason", " ").ends(64);
        command("withdraw", "../internal", "2025-11-24", "--reason", "x").ends(64);
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        command("publish", workbook.toString(), "--as-at", "2025-11-24", "--reason", "x", "--formats=html")
                .ends(0);
        Runs several =
                command("withdraw", "good", "2025-11-24", "--reason", "x").ends(64);
        assertTrue(several.err().contains("2025-11-24.2"), several.err());
        command("withdraw", "good", "2025-11-24.1", "--reason", "x").ends(0);
        assertTrue(Files.exists(output.resolve("public/good/2025-11-24.2")));
    }

    @Test
    void whatWasAlteredMissingOrAddedIsNamed() throws IOException {
        assertEquals(0, verify().code(), verify().err());
        Path edition = output.resolve("public/good/2025-11-24");
        Files.writeString(edition.resolve("cabinet-appendix.html"), "other");
        Files.delete(edition.resolve("scrutiny-progress-report.html"));
        Files.writeString(edition.resolve("notes.txt"), "mine");
        Files.createSymbolicLink(edition.resolve("link"), folder);
        Runs run = verify().ends(65);
        assertTrue(run.err().contains("cabinet-appendix.html isn't as it was published"), run.err());
        assertTrue(run.err().contains("scrutiny-progress-report.html is missing"), run.err());
        assertTrue(run.err().contains("notes.txt was added"), run.err());
        assertTrue(run.err().contains("link is a link"), run.err());
    }

    @Test
    void whatIsLostOrAlteredUnderPublicIsNamedAndTheNextRunPutsItRight() throws IOException {
        Path edition = output.resolve("public/good/2025-11-24");
        String appendix = Files.readString(edition.resolve("cabinet-appendix.html"));
        Path earlier = output.resolve("public/good/2025-10-20");
        Files.move(earlier, folder.resolve("taken"));
        Files.delete(edition.resolve("scrutiny-progress-report.html"));
        Files.writeString(edition.resolve("cabinet-appendix.html"), "other");
        Files.writeString(output.resolve("public/good/latest.txt"), "2025-10-20\n");
        Runs run = verify().ends(65);
        Runs next = publish("2025-12-15", GOOD);
        for (String said : List.of(
                earlier + " is missing under public",
                edition.resolve("scrutiny-progress-report.html") + " is missing under public",
                edition.resolve("cabinet-appendix.html") + " isn't as it was published",
                edition.resolveSibling("latest") + " isn't the latest edition",
                edition.resolveSibling("latest.txt") + " isn't the latest edition")) {
            assertEquals(
                    !said.contains("/latest"), next.err().contains(said + "; this has been put right"), next.err());
            assertEquals(
                    !said.contains("latest edition") || said.contains("txt"),
                    run.err().contains(said),
                    run.err());
        }
        assertEquals(appendix, Files.readString(edition.resolve("cabinet-appendix.html")));
        assertEquals("2025-12-15\n", latest());
        assertEquals("", verify().ends(0).err());
        Folders.remove(output.resolve("public"));
        assertTrue(publish("2025-12-15", GOOD).out().startsWith("Nothing new"));
        assertEquals("", verify().ends(0).err());
    }

    /** publish looks at size and time alone. */
    @Test
    void whatIsAdvisedForAnAlteredWordHelps() throws IOException {
        Path appendix = output.resolve("public/good/2025-10-20/cabinet-appendix.html");
        String before = Files.readString(appendix);
        FileTime time = Files.getLastModifiedTime(appendix);
        Files.writeString(appendix, before.replace("be done", "be seen"));
        Files.setLastModifiedTime(appendix, time);
        String advice = "cabinet-appendix.html isn't as it was published.\n   =  Delete it, then run publish";
        assertTrue(verify().ends(65).err().contains(advice));
        Files.delete(appendix);
        publish("2025-11-24", GOOD.replace("In train", "Completed"));
        assertEquals(before, Files.readString(appendix));
        assertEquals("", verify().ends(0).err());
    }

    /** As where the folders of two councils are mixed up, whose trackers have the same name and were published on one day. */
    @Test
    void aRunWithTheInternalFolderOfAnotherCouncilChangesNothingPublic() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD.replace("be done", "be seen"));
        Path other = folder.resolve("other");
        List<Object> publish = List.of("publish", workbook, "--formats=html", "--output", other, "--as-at");
        for (String day : List.of("2025-10-20", "2025-11-24")) {
            Runs.of(publish, day).ends(0);
        }
        Path papers = output.resolve("public");
        Path own = papers.resolve("good/2025-11-24/cabinet-appendix.html");
        String before = Files.readString(own);
        Runs refused =
                Runs.of(publish, "2025-12-15", "--public", papers.toString()).ends(64);
        assertTrue(refused.err().contains(papers + " follows a line that runs.jsonl doesn't have"), refused.err());
        assertTrue(refused.err().contains("or that of its papers with --public"), refused.err());
        assertEquals(before, Files.readString(own));
        Files.delete(papers.resolve("index.html"));
        Runs.of(publish, "2025-12-15").ends(0);
        Files.delete(other.resolve("public/index.html"));
        Runs.of(publish, "2025-12-15").ends(0);
    }

    /** As where its disk isn't mounted. */
    @Test
    void aLostPublicFolderIsToldInAWordAndMadeAgain() throws IOException {
        for (String day : List.of("2025-11-24", "2025-12-15")) {
            Folders.remove(output.resolve("public"));
            Runs run = publish(day, GOOD.replace("In train", "Completed"));
            assertTrue(
                    run.err()
                            .contains(
                                    "public was empty or missing, though papers are on record; this has been put right\n"
                                            + "   =  If it is on a disk of its own"),
                    run.err());
            assertFalse(run.err().contains("is missing under public"), run.err());
            assertEquals("", verify().ends(0).err());
        }
    }

    @Test
    void theLatestOfEachTrackerIsReplacedInOneRun() {
        for (String day : List.of("2025-12-15", "2026-01-15")) {
            Path one = WorkbookBuilder.write(folder, "good.xlsx", GOOD.replace("In train", "On " + day));
            Path other = WorkbookBuilder.write(
                    folder, "other.xlsx", GOOD.replace("be done", "be seen").replace("In train", "On " + day));
            command("publish", one.toString(), other.toString(), "--as-at", day, "--formats", "html")
                    .ends(0);
            assertEquals("", verify().ends(0).err());
        }
    }

    /** As after a restore of the wrong folder, or a disk that isn't mounted. */
    @Test
    void aRunWithAnotherInternalFolderUnpublishesNothing() throws IOException {
        Files.move(output.resolve("internal"), folder.resolve("taken"));
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        Runs refused = command("publish", workbook.toString(), "--as-at", "2025-11-24", "--formats", "html")
                .ends(64);
        assertTrue(refused.err().contains("or another council's"), refused.err());
        assertFalse(Files.exists(output.resolve("internal/runs.jsonl")));
        Runs run = command("publish", workbook.toString(), "--as-at", "2025-11-24", "--formats=html", "--new-output")
                .ends(65);
        assertTrue(run.err().contains("public/good/2025-10-20 was added: it isn't on record"), run.err());
        assertTrue(run.err().contains("If the internal folder is the wrong one"), run.err());
        for (String name : List.of("2025-10-20", "2025-11-24", "2025-11-24.2")) {
            assertTrue(Files.exists(output.resolve("public/good/" + name + "/cabinet-appendix.html")), name);
        }
        command("publish", workbook.toString(), "--as-at", "2025-11-24", "--formats", "html", "--draft")
                .ends(65);
        assertTrue(Files.exists(output.resolve("public/good/2025-10-20/cabinet-appendix.html")));
    }

    @Test
    void anEditionThatIsGoneIsToldAndStaysPublic() throws IOException {
        Files.move(output.resolve("internal/good/2025-11-24"), folder.resolve("taken"));
        String gone = output.resolve("internal/good/2025-11-24") + " is gone, though it is on record";
        assertTrue(verify().ends(65).err().contains(gone));
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        Runs next = command("publish", workbook.toString(), "--as-at", "2025-12-15", "--formats", "html")
                .ends(65);
        assertTrue(next.err().contains(gone), next.err());
        assertTrue(Files.exists(output.resolve("public/good/2025-11-24/cabinet-appendix.html")));
        Files.move(folder.resolve("taken"), output.resolve("internal/good/2025-11-24"));
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void whatAnAlteredEditionKeepsFromBeingMendedIsNotCalledPutRight() throws IOException {
        Path internal = output.resolve("internal/good/2025-11-24/public/cabinet-appendix.html");
        Files.writeString(internal, "other");
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        Runs next = command("publish", workbook.toString(), "--as-at", "2025-12-15", "--formats", "html")
                .ends(65);
        assertTrue(next.err().contains("cabinet-appendix.html was altered"), next.err());
        assertFalse(next.err().contains("put right"), next.err());
    }

    @Test
    void anEditionThatNoRunPutThereIsToldAndNotShown() throws IOException {
        Path planted = output.resolve("internal/good/2025-12-01");
        Files.createDirectory(planted);
        for (String name : List.of("tracker.json", "manifest.json", "findings.json")) {
            Files.copy(output.resolve("internal/good/2025-11-24").resolve(name), planted.resolve(name));
        }
        Runs next = command("publish", folder.resolve("good.xlsx").toString(), "--as-at", "2025-12-15")
                .ends(65);
        assertTrue(next.err().contains(planted + " isn't in runs.jsonl"), next.err());
        assertFalse(Files.exists(output.resolve("public/good/2025-12-01")));
        assertFalse(Files.readString(output.resolve("public/index.html")).contains("2025-12-01"));
    }

    @Test
    void plantedLinksAreReplacedOrRefusedAndWhatTheyLeadToStays() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path file = Files.writeString(target.resolve("file"), "keep");
        for (String name : new String[] {"public/good/latest.txt"}) {
            Files.deleteIfExists(output.resolve(name));
            Files.createSymbolicLink(output.resolve(name), file);
        }
        publish("2025-12-15", GOOD);
        assertTrue(Files.isRegularFile(output.resolve("public/good/latest.txt"), LinkOption.NOFOLLOW_LINKS));
        assertEquals("2025-12-15\n", latest());
        assertEquals("keep", Files.readString(file));
        try (Stream<Path> list = Files.list(target)) {
            assertEquals(1, list.count());
        }
        Path lock = output.resolve("internal/.lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, file);
        command("publish", folder.resolve("good.xlsx").toString(), "--as-at", "2026-01-15")
                .ends(73);
        assertEquals("keep", Files.readString(file));
    }

    @Test
    void aPlantedEditionOrTrackerFolderIsNotFollowed() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(output.resolve("public/good/2025-12-15"), target);
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        Runs run =
                command("publish", workbook.toString(), "--as-at", "2025-12-15").ends(65);
        assertTrue(run.out().contains("2025-12-15.2"), run.out());
        assertTrue(run.err().contains("2025-12-15 is a link"), run.err());
        Files.createSymbolicLink(output.resolve("internal/other"), target);
        assertTrue(verify().err().contains("other is a link"), verify().err());
        try (Stream<Path> list = Files.list(target)) {
            assertEquals(0, list.count());
        }
    }
}
