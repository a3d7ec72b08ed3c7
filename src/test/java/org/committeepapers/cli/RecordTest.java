package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be altered in an output is noticed, even where file and manifest agree; what is honest is never blamed. */
class RecordTest {

    private static final String GOOD = "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|"
            + "Progress|Exempt\n1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train|\n"
            + "2|That it be paid|Agreed|Agreed.|Pay it|Head of Housing|31 December 2025|In train|Exempt 3\n";

    private static final Pattern HEAD = Pattern.compile("head ([0-9a-f]{64})");

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private Path output;
    private Path log;

    /** Two trackers: of one, three editions, the second withdrawn, and a draft; the other wasn't published the first time. */
    @BeforeAll
    static void makeOutput() {
        Path output = made.resolve("output");
        publish(output, "good", "2025-09-15");
        publish(output, "good", "2025-10-20");
        Path other = WorkbookBuilder.write(made, "other.xlsx", GOOD.replace("31 December", "31 November"));
        Runs.of("publish", other.toString(), "--as-at", "2025-10-20", "--output", output.toString(), "--formats=html")
                .ends(65);
        publish(output, "other", "2025-10-20");
        publish(output, "good", "2025-11-24");
        Runs.of("withdraw", "good", "2025-10-20", "--reason", "a name", "--output", output.toString())
                .ends(0);
        publish(output, "good", "2025-12-15", "--draft");
    }

    private static Runs publish(Path output, String tracker, String day, String... more) {
        return publish(0, output, tracker, day, more);
    }

    private static Runs publish(int code, Path output, String tracker, String day, String... more) {
        Path workbook =
                WorkbookBuilder.write(output.getParent(), tracker + ".xlsx", GOOD.replace("In train", "On " + day));
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--formats", "html", "--output", output), more)
                .ends(code);
    }

    @BeforeEach
    void copyOutput() throws IOException {
        output = folder.resolve("output");
        log = output.resolve("internal/runs.jsonl");
        copy(made.resolve("output"), output);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private Runs verify(String... more) {
        return Runs.of(List.of("verify", "--output", output), more);
    }

    private void isNoticed(String... words) {
        Runs run = verify().ends(65);
        for (String each : words) {
            assertTrue(run.err().contains(each), run.err());
        }
    }

    private void isHonest() {
        assertEquals("", verify().ends(0).err());
    }

    private void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), file + " has no " + from);
        Files.writeString(file, text.replace(from, to));
    }

    /** Alters a file and makes its manifest, and whatever carries the hash of that, agree. */
    private void alterWithManifest(Path edition, String name, String from, String to) throws IOException {
        Path file = edition.resolve(name);
        String hash = Folders.sha256(file);
        long size = Files.size(file);
        replace(file, from, to);
        Path manifest = edition.resolve("manifest.json");
        replace(manifest, hash, Folders.sha256(file));
        replace(manifest, "\"bytes\" : " + size, "\"bytes\" : " + Files.size(file));
    }

    private void remove(String below) throws IOException {
        Files.move(
                output.resolve(below),
                Files.createTempDirectory(folder, "taken").resolve("it"));
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(log));
    }

    private String head() {
        Matcher head = HEAD.matcher(verify().out());
        assertTrue(head.find());
        return head.group(1);
    }

    @Test
    void anHonestOutputIsNotBlamed() {
        isHonest();
        assertTrue(verify().out().contains("The record of runs begins on 20"), verify().out());
    }

    @Test
    void fileAndManifestAlteredTogetherInPublic() throws IOException {
        Path edition = output.resolve("public/good/2025-11-24");
        alterWithManifest(edition, "cabinet-appendix.html", "Head of Housing", "Head of Roads");
        isNoticed("public/good/2025-11-24/manifest.json isn't as it was published");
    }

    @Test
    void fileBothManifestsAlteredTogether() throws IOException {
        Path edition = output.resolve("internal/good/2025-11-24/public");
        String before = Folders.sha256(edition.resolve("manifest.json"));
        alterWithManifest(edition, "cabinet-appendix.html", "Head of Housing", "Head of Roads");
        replace(
                output.resolve("internal/good/2025-11-24/manifest.json"),
                before,
                Folders.sha256(edition.resolve("manifest.json")));
        isNoticed("internal/good/2025-11-24/manifest.json was altered");
        Path shown = output.resolve("public/good/2025-11-24/cabinet-appendix.html");
        String was = Files.readString(shown);
        Files.delete(shown);
        publish(65, output, "good", "2025-12-15");
        assertFalse(Files.exists(shown), "what was altered isn't shown: " + was.length());
    }

    @Test
    void anEditionIsGone() throws IOException {
        remove("public/good/2025-09-15");
        remove("internal/good/2025-09-15");
        isNoticed("internal/good/2025-09-15 is gone");
    }

    @Test
    void aTrackerIsGone() throws IOException {
        remove("public/other");
        remove("internal/other");
        isNoticed("internal/other/2025-10-20 is gone");
    }

    @Test
    void aWithdrawnRecordIsGone() throws IOException {
        remove("internal/good/2025-10-20");
        isNoticed("internal/good/2025-10-20 is gone");
    }

    @Test
    void aWithdrawnEditionIsBack() throws IOException {
        Path record = output.resolve("internal/good/2025-10-20");
        copy(record.resolve("public"), output.resolve("public/good/2025-10-20"));
        isNoticed("public/good/2025-10-20 is of a withdrawn edition, and still under public");
        publish(output, "good", "2025-12-15");
        isHonest();
        assertFalse(Files.exists(output.resolve("public/good/2025-10-20")));
    }

    @Test
    void theReasonOfAWithdrawalIsAltered() throws IOException {
        replace(log, "\"a name\"", "\"a date\"");
        isNoticed("doesn't carry the hash of the line before");
    }

    @Test
    void aLineIsAltered() throws IOException {
        replace(log, "\"tracker\":\"other\"", "\"tracker\":\"others\"");
        isNoticed("runs.jsonl, line 6, doesn't carry the hash of the line before");
    }

    @Test
    void aLineIsCutOutOfTheMiddle() throws IOException {
        List<String> lines = lines();
        lines.remove(5);
        Files.write(log, lines);
        isNoticed("runs.jsonl, line 6, doesn't carry the hash", "internal/other/2025-10-20 isn't in runs.jsonl");
    }

    @Test
    void theBeginningIsCutOff() throws IOException {
        Files.write(log, lines().subList(1, lines().size()));
        isNoticed("runs.jsonl, line 1, doesn't carry the hash");
    }

    @Test
    void theEndIsCutOff() throws IOException {
        Files.write(log, lines().subList(0, 7));
        isNoticed("internal/good/2025-11-24 isn't in runs.jsonl", "public follows a line that runs.jsonl doesn't have");
    }

    @Test
    void halfOfTheLastLineIsCutOff() throws IOException {
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.length() - 40));
        isNoticed("runs.jsonl ends in the middle of a line");
    }

    @Test
    void theRecordIsGone() throws IOException {
        Files.delete(log);
        isNoticed("internal/good/2025-11-24 isn't in runs.jsonl", "restore that file from a backup");
    }

    @Test
    void theNextRunDoesNotPaperOverACut() throws IOException {
        Files.write(log, lines().subList(0, 7));
        publish(64, output, "good", "2025-12-15");
        publish(65, output, "good", "2025-12-15", "--new-output");
        isNoticed("internal/good/2025-11-24 isn't in runs.jsonl");
        Files.delete(log);
        publish(64, output, "good", "2025-12-16");
        publish(65, output, "good", "2025-12-16", "--new-output");
        isNoticed("internal/good/2025-11-24 isn't in runs.jsonl");
    }

    /** As where an upload or a clean-up lost it: an internal folder of last month would make public what was withdrawn since. */
    @Test
    void papersWithoutTheirRecordFollowNone() throws IOException {
        Files.delete(output.resolve("public/record.txt"));
        Files.write(log, lines().subList(0, 9));
        Runs status = Runs.of("status", "--output", output.toString()).ends(65);
        assertTrue(status.err().contains("public has papers and no record.txt"), status.err());
        assertFalse(status.err().contains("Run publish again"), status.err());
        isNoticed("public has papers and no record.txt");
        Runs refused = publish(64, output, "good", "2025-12-15");
        assertTrue(
                refused.err().contains("no record.txt") && refused.err().contains("--new-output, once"), refused.err());
        Runs.of("withdraw", "good", "2025-11-24", "--reason=x", "--output=" + output)
                .ends(64);
        assertFalse(Files.exists(output.resolve("public/good/2025-10-20")));
        publish(output, "good", "2025-12-15", "--new-output");
        publish(output, "good", "2025-12-16");
    }

    @Test
    void anEditionPutThereIsNotTakenIn() throws IOException {
        copyTo("public/other/2025-10-20", "public/planted/2025-10-20");
        copyTo("internal/other/2025-10-20", "internal/planted/2025-10-20");
        publish(65, output, "good", "2025-12-16");
        isNoticed("internal/planted/2025-10-20 isn't in runs.jsonl", "public/planted was added");
        assertFalse(Files.readString(output.resolve("public/index.html")).contains("planted"));
    }

    private void copyTo(String from, String to) throws IOException {
        Files.createDirectories(output.resolve(to).getParent());
        copy(output.resolve(from), output.resolve(to));
    }

    @Test
    void aDateThatIsNoneIsABrokenLine() throws IOException {
        List<String> lines = lines();
        lines.set(11, lines.get(11).replaceFirst("\"start\":\"[^\"]*", "\"start\":\"yesterday evening"));
        Files.write(log, lines);
        isNoticed("runs.jsonl, line 12, doesn't carry the hash of the line before, or no time");
        String broken = "runs.jsonl, line 12, doesn't carry the hash of the line before";
        assertTrue(publish(65, output, "good", "2025-12-16").err().contains(broken));
        assertTrue(Files.exists(output.resolve("public/good/2025-12-16")));
        Runs status = Runs.of("status", "--output", output.toString()).ends(65);
        assertTrue(
                status.err().contains(broken) && status.err().contains("from a backup before the next run"),
                status.err());
        isNoticed(broken);
    }

    @Test
    void anIndexPageIsAltered() throws IOException {
        for (String page : List.of("public/index.html", "internal/index.html")) {
            replace(output.resolve(page), "</main>", "<p>Another word</p></main>");
            isNoticed(page + " isn't as the last run left it", "The next publish makes it again");
        }
        publish(output, "good", "2025-12-15", "--draft");
        isHonest();
    }

    @Test
    void anIndexPageIsGone() throws IOException {
        Files.delete(output.resolve("public/index.html"));
        isNoticed("public/index.html isn't as the last run left it");
    }

    @Test
    void aRestrictedFolderIsOpenToOthers() throws IOException {
        Path restricted = output.resolve("internal/good/2025-11-24/restricted");
        Files.setPosixFilePermissions(restricted, PosixFilePermissions.fromString("rwxr-xr-x"));
        isNoticed("restricted can be read by other users", "chmod go-rwx");
        Files.setPosixFilePermissions(restricted, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(restricted.resolve("tracker.json"), PosixFilePermissions.fromString("rw-r-----"));
        isNoticed("restricted/tracker.json can be read by other users");
    }

    @Test
    void aHeadKeptElsewhereProvesTheWholeRecord() throws IOException {
        String kept = head();
        assertTrue(
                verify("--head", kept).ends(0).out().contains("that of line 12, the last."),
                verify("--head", kept).out());
        Matcher printed = HEAD.matcher(publish(output, "good", "2025-12-15").out());
        assertTrue(printed.find());
        assertEquals(head(), printed.group(1));
        assertTrue(verify("--head", kept.toUpperCase(Locale.ROOT)).ends(0).out().contains("that of line 12 of 14"));
    }

    /** Everything is made to agree, which only a copy of the head elsewhere can show. */
    @Test
    void aRecordWrittenAnewDoesNotHaveTheHeadKeptElsewhere() throws IOException {
        String kept = head();
        Files.write(log, lines().subList(0, 11));
        Runs run = verify("--head", kept).ends(65);
        assertTrue(run.err().contains("has no line with the hash that was given"), run.err());
        assertTrue(verify("--head", "abc").ends(64).err().contains("--head must be the 64 digits"));
    }

    /** As after a kill between the line of an edition and its move. */
    @Test
    void anEditionWhoseRunWasCutOffBeforeItsMoveIsAbandonedByTheNext() throws IOException {
        String kept = head();
        publish(output, "other", "2025-12-15");
        Files.write(log, lines().subList(0, 13));
        remove("public/other/2025-12-15");
        remove("internal/other/2025-12-15");
        Runs run = verify("--head", kept).ends(65);
        assertTrue(run.err().matches("(?s).*runs\\.jsonl, the run of 20\\S+Z, didn't record its end: .*"), run.err());
        assertFalse(run.err().contains("was left by"), run.err());
        assertFalse(run.err().contains("is gone"), run.err());
        publish(output, "good", "2025-12-15", "--draft");
        assertTrue(lines().get(13).contains("\"kind\":\"ABANDONED\""), lines().get(13));
        isHonest();
        assertTrue(publish(output, "other", "2025-12-15").out().contains("Published other 2025-12-15."));
        isHonest();
    }

    /** As after a kill between the move of an edition and the end of its run. */
    @Test
    void anEditionWhoseRunWasCutOffAfterItsMoveIsShownByTheNext() throws IOException {
        publish(output, "other", "2025-12-15");
        Files.write(log, lines().subList(0, 13));
        remove("public/other/2025-12-15");
        Files.createDirectories(output.resolve("internal/.staging/edition"));
        Runs run = verify().ends(65);
        assertTrue(run.err().contains(".staging was left by an interrupted run"), run.err());
        Runs next = publish(output, "good", "2025-12-15", "--draft");
        assertTrue(next.err().contains("public/other/2025-12-15 is missing under public; this has been put right"));
        assertTrue(next.err().contains(".staging was left by an interrupted run; this has been put right"));
        isHonest();
    }

    /** As after a kill in the middle of writing the line. */
    @Test
    void halfALineOfARunCutOffSpoilsNoOther() throws IOException {
        String kept = head();
        Files.writeString(log, "{\"formatVersion\":2,\"prev", StandardOpenOption.APPEND);
        verify("--head", kept).ends(65);
        publish(output, "good", "2025-12-16");
        assertEquals("", verify("--head", kept).ends(0).err());
    }

    @Test
    void anOutputOfAnotherVersionIsRefused() throws IOException {
        Files.writeString(log, "{\"formatVersion\":1,\"start\":\"2025-11-24T10:00:00Z\",\"command\":\"publish\"}\n");
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        Runs run = Runs.of("publish", workbook.toString(), "--as-at", "2025-12-16", "--output", output.toString())
                .ends(73);
        assertTrue(run.err().contains("is the record of another version of this program"), run.err());
        verify().ends(66);
    }

    @Test
    void theLockFileHoldsNothing() throws IOException {
        Files.writeString(output.resolve("internal/.lock"), "mine");
        isNoticed("internal/.lock was altered");
    }

    @Test
    void whatEverybodyMayAlterIsNamed() throws IOException {
        Path papers = output.resolve("public/good/2025-11-24");
        Files.setPosixFilePermissions(papers, PosixFilePermissions.fromString("rwxrwxrwx"));
        isNoticed("public/good/2025-11-24 can be altered by every user");
        Files.setPosixFilePermissions(papers, PosixFilePermissions.fromString("rwxrwxr-x"));
        isHonest();
    }

    @Test
    void whatFileManagersLeaveIsNoStray() throws IOException {
        for (String folderName : List.of(
                "public", "public/good", "public/good/2025-11-24", "public/good/latest", "internal/good/2025-11-24")) {
            for (String name : List.of(".DS_Store", "Thumbs.db", "desktop.ini", "~$paper.docx", ".~lock.paper.docx#")) {
                Files.createFile(output.resolve(folderName).resolve(name));
            }
        }
        isHonest();
        publish(output, "good", "2025-12-15", "--draft");
        isHonest();
    }

    /** Words can stand behind the beginning of such a file, or in a small one. */
    @Test
    void whatHasWordsAndMayBeOfAFileManagerIsNamedAndNotBlamed() throws IOException {
        Path edition = output.resolve("public/good/2025-11-24");
        String words = "Acme offered 42,000. ";
        List<Path> left = List.of(
                Files.writeString(edition.resolve(".directory"), "[Desktop Entry]\nIcon=folder\n"),
                Files.writeString(edition.resolve("desktop.ini"), words.repeat(40)),
                Files.writeString(edition.resolve("~$x.docx"), words),
                Files.write(
                        edition.resolveSibling("latest/.DS_Store"),
                        ("\0\0\0\1Bud1" + words.repeat(300)).getBytes(StandardCharsets.ISO_8859_1)));
        Path ofNfs = Files.createFile(edition.resolve(".nfs0000000001"));
        isHonest();
        for (Path file : left) {
            assertTrue(verify().out().contains("Not looked at: " + file + ", "), verify().out());
        }
        assertEquals(left.size(), verify().out().split("Not looked at: ", -1).length - 1);
        publish(output, "good", "2025-12-15", "--draft");
        Files.writeString(ofNfs, words);
        isNoticed(".nfs0000000001 was added");
    }

    @Test
    void whatAMacAndAnOfficeProgramLeaveIsNoStray() throws IOException {
        byte[] ofMac = "\0\5\u0016\7\0\2\0\0Mac OS X".getBytes(StandardCharsets.ISO_8859_1);
        for (String below : List.of("public", "public/good/latest", "internal", "internal/good/2025-11-24")) {
            Path place = output.resolve(below);
            Files.write(place.resolve("._index.html"), ofMac);
            Files.createDirectories(place.resolve("__MACOSX/good"));
            Files.write(place.resolve("__MACOSX/good/._index.html"), ofMac);
        }
        Path restricted = output.resolve("internal/good/2025-11-24/restricted");
        Files.setPosixFilePermissions(
                Files.createFile(restricted.resolve("~$paper.docx")), PosixFilePermissions.fromString("rw-r--r--"));
        isHonest();
        publish(output, "good", "2025-12-15", "--draft");
        isHonest();
        Files.writeString(output.resolve("internal/__MACOSX/good/notes.txt"), "mine");
        isNoticed("internal/__MACOSX was added");
        Files.writeString(output.resolve("public/good/latest/._index.html"), "mine".repeat(300));
        isNoticed("latest/._index.html was added");
    }

    @Test
    void aSoundPublicCopyIsNotBlamedForItsEdition() throws IOException {
        Path edition = output.resolve("internal/good/2025-11-24/public");
        replace(edition.resolve("scrutiny-progress-report.html"), "Do it", "Do if");
        isNoticed("internal/good/2025-11-24/public/scrutiny-progress-report.html was altered");
        assertFalse(verify().err().contains("output/public"), verify().err());
        Files.delete(edition.resolve("scrutiny-progress-report.html"));
        isNoticed("internal/good/2025-11-24/public/scrutiny-progress-report.html is missing");
        assertFalse(verify().err().contains("output/public"), verify().err());
        Runs next = publish(65, output, "good", "2025-12-15", "--draft");
        assertTrue(next.err().contains("internal/good/2025-11-24/public/scrutiny-progress-report.html is missing"));
        assertFalse(next.err().contains("was added"), next.err());
        replace(output.resolve("public/good/2025-11-24/scrutiny-progress-report.html"), "Do it", "Do of");
        isNoticed("output/public/good/2025-11-24");
    }

    @Test
    void whatHasOnlyTheNameOfWhatFileManagersLeaveIsNamed() throws IOException {
        Path edition = output.resolve("public/good/2025-11-24");
        byte[] paper = Files.readAllBytes(edition.resolve("scrutiny-progress-report.html"));
        for (String name : List.of(".DS_Store", "Thumbs.db", "desktop.ini", "~$paper.html", ".~lock.paper.docx#")) {
            Path stray = Files.write(edition.resolve(name), paper);
            isNoticed(name + " was added");
            Files.delete(stray);
            Path folder = Files.createDirectory(edition.resolve(name));
            isNoticed(name + " was added");
            Files.delete(folder);
        }
        Files.createDirectory(edition.resolve("Rees was dismissed"));
        isNoticed("Rees was dismissed was added");
    }

    @Test
    void messagesThatChangedAreNamed() throws IOException {
        Runs.of("chase", made.resolve("good.xlsx").toString(), "--as-at", "2025-12-01", "--output", output.toString())
                .ends(0);
        isHonest();
        Path summary = output.resolve("internal/chase/2025-12-01/summary.html");
        replace(summary, "</main>", "<p>Another word</p></main>");
        isNoticed("summary.html was altered", "or messages may also be deleted");
        Files.delete(summary);
        isNoticed("summary.html is missing");
    }
}
