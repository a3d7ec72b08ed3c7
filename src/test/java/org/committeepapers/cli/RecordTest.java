package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        Path workbook =
                WorkbookBuilder.write(output.getParent(), tracker + ".xlsx", GOOD.replace("In train", "On " + day));
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--formats", "html", "--output", output), more)
                .ends(0);
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
        return Runs.of(List.of("verify", output), more);
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
        isNoticed("public/good/2025-11-24/manifest.json was altered");
    }

    @Test
    void fileBothManifestsAlteredTogether() throws IOException {
        Path edition = output.resolve("public/good/2025-11-24");
        String before = Folders.sha256(edition.resolve("manifest.json"));
        alterWithManifest(edition, "cabinet-appendix.html", "Head of Housing", "Head of Roads");
        replace(
                output.resolve("internal/good/2025-11-24/manifest.json"),
                before,
                Folders.sha256(edition.resolve("manifest.json")));
        isNoticed(
                "public/good/2025-11-24/manifest.json was altered",
                "internal/good/2025-11-24/manifest.json was altered");
    }

    @Test
    void fileAndManifestAlteredTogetherInADraft() throws IOException {
        alterWithManifest(output.resolve("internal/good/drafts/2025-12-15"), "tracker.json", "On 2025", "By 2025");
        isNoticed("drafts/2025-12-15/manifest.json was altered");
    }

    @Test
    void anEditionIsGone() throws IOException {
        remove("public/good/2025-09-15");
        remove("internal/good/2025-09-15");
        isNoticed("public/good/2025-09-15 is missing");
    }

    @Test
    void aTrackerIsGone() throws IOException {
        remove("public/other");
        remove("internal/other");
        isNoticed("public/other/2025-10-20 is missing");
    }

    @Test
    void aWithdrawnRecordIsGone() throws IOException {
        remove("internal/good/withdrawn");
        isNoticed("internal/good/withdrawn/2025-10-20 is missing");
    }

    @Test
    void aWithdrawnEditionIsBack() throws IOException {
        Path record = output.resolve("internal/good/withdrawn/2025-10-20");
        Files.move(record.resolve("public"), output.resolve("public/good/2025-10-20"));
        Files.delete(record.resolve("withdrawn.json"));
        Files.move(record, output.resolve("internal/good/2025-10-20"));
        isNoticed("public/good/2025-10-20 isn't in runs.jsonl");
    }

    @Test
    void theReasonOfAWithdrawalIsAltered() throws IOException {
        replace(output.resolve("internal/good/withdrawn/2025-10-20/withdrawn.json"), "a name", "a date");
        isNoticed("withdrawn.json was altered");
    }

    @Test
    void aLineIsAltered() throws IOException {
        replace(log, "\"tracker\":\"other\"", "\"tracker\":\"others\"");
        isNoticed("runs.jsonl, line 4, doesn't carry the hash of the line before");
    }

    @Test
    void aLineIsCutOutOfTheMiddle() throws IOException {
        List<String> lines = lines();
        lines.remove(3);
        Files.write(log, lines);
        isNoticed("runs.jsonl, line 4, doesn't carry the hash", "public/other/2025-10-20 isn't in runs.jsonl");
    }

    @Test
    void theBeginningIsCutOff() throws IOException {
        Files.write(log, lines().subList(1, lines().size()));
        isNoticed("runs.jsonl, line 1, doesn't carry the hash");
    }

    @Test
    void theEndIsCutOff() throws IOException {
        Files.write(log, lines().subList(0, 4));
        isNoticed("public/good/2025-11-24 isn't in runs.jsonl", "withdrawn/2025-10-20 isn't in runs.jsonl");
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
        isNoticed("runs.jsonl is missing", "Restore runs.jsonl from a backup");
    }

    @Test
    void theNextRunDoesNotPaperOverACut() throws IOException {
        Files.write(log, lines().subList(0, 4));
        publish(output, "good", "2025-12-15");
        isNoticed("public/good/2025-11-24 isn't in runs.jsonl");
        Files.delete(log);
        publish(output, "good", "2025-12-16");
        isNoticed("public/good/2025-11-24 isn't in runs.jsonl");
    }

    /** As a run leaves it that is cut off before it writes its line. */
    private void leaveNote() throws IOException {
        long whole = lines().stream().filter(line -> line.endsWith("}")).count();
        String last = lines().get((int) whole - 1);
        Files.writeString(
                output.resolve("internal/.run"),
                DigestUtils.sha256Hex(last.getBytes(StandardCharsets.UTF_8)) + " " + whole + "\n");
    }

    @Test
    void aNotePutThereByHandExcusesNothing() throws IOException {
        Files.createFile(output.resolve("internal/.run"));
        isNoticed("internal/.run doesn't name a line of runs.jsonl", "otherwise remove this one");
        Files.delete(log);
        isNoticed("runs.jsonl is missing", "internal/.run doesn't name a line");
        publish(output, "good", "2025-12-16");
        isNoticed("public/good/2025-11-24 isn't in runs.jsonl", "public/other/2025-10-20 isn't in runs.jsonl");
    }

    @Test
    void aNoteOfLinesThatWereRemovedExcusesNothing() throws IOException {
        leaveNote();
        verify().ends(0);
        Files.write(log, lines().subList(0, 4));
        isNoticed("internal/.run doesn't name a line", "public/good/2025-11-24 isn't in runs.jsonl");
        publish(output, "good", "2025-12-16");
        isNoticed("public/good/2025-11-24 isn't in runs.jsonl");
    }

    @Test
    void anEditionPutThereWithANoteIsNotTakenIn() throws IOException {
        copyTo("public/other/2025-10-20", "public/planted/2025-10-20");
        copyTo("internal/other/2025-10-20", "internal/planted/2025-10-20");
        Files.createFile(output.resolve("internal/.run"));
        verify().ends(65);
        publish(output, "good", "2025-12-16");
        isNoticed("public/planted/2025-10-20 isn't in runs.jsonl");
    }

    private void copyTo(String from, String to) throws IOException {
        Files.createDirectories(output.resolve(to).getParent());
        copy(output.resolve(from), output.resolve(to));
    }

    @Test
    void aDateThatIsNoneIsABrokenLine() throws IOException {
        List<String> lines = lines();
        lines.set(6, lines.get(6).replaceFirst("\"start\":\"[^\"]*", "\"start\":\"yesterday evening"));
        Files.write(log, lines);
        isNoticed("runs.jsonl, line 7, doesn't carry the hash of the line before, or no time");
        publish(output, "good", "2025-12-16");
        isNoticed("runs.jsonl, line 7, doesn't carry the hash of the line before");
    }

    @Test
    void anIndexPageIsAltered() throws IOException {
        for (String page : List.of("public/index.html", "internal/index.html")) {
            replace(output.resolve(page), "</main>", "<p>Another word</p></main>");
            isNoticed(page + " was altered", "The next publish makes it again");
        }
        publish(output, "good", "2025-12-15", "--draft");
        isHonest();
    }

    @Test
    void anIndexPageIsGone() throws IOException {
        Files.delete(output.resolve("public/index.html"));
        isNoticed("public/index.html is missing");
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
                verify("--head", kept).ends(0).out().contains("that of line 7, the last."),
                verify("--head", kept).out());
        Matcher printed = HEAD.matcher(publish(output, "good", "2025-12-15").out());
        assertTrue(printed.find());
        assertEquals(head(), printed.group(1));
        assertTrue(verify("--head", kept.toUpperCase(Locale.ROOT)).ends(0).out().contains("that of line 7 of 8"));
        JsonNode record =
                new JsonMapper().readTree(verify("--json", "-").ends(0).out()).path("record");
        assertEquals(printed.group(1), record.path("head").asString());
        assertEquals(8, record.path("lines").asInt());
    }

    /** Everything is made to agree, which only a copy of the head elsewhere can show. */
    @Test
    void aRecordWrittenAnewDoesNotHaveTheHeadKeptElsewhere() throws IOException {
        String kept = head();
        Files.write(log, lines().subList(0, 6));
        Runs run = verify("--head", kept).ends(65);
        assertTrue(run.err().contains("has no line with the hash that was given"), run.err());
        assertTrue(verify("--head", "abc").ends(64).err().contains("--head must be the 64 digits"));
    }

    /** As after a kill between the move of the last edition and its line. */
    @Test
    void anEditionOfARunCutOffBeforeItsLineIsRecordedByTheNext() throws IOException {
        String kept = head();
        publish(output, "other", "2025-12-15");
        Files.write(log, lines().subList(0, 7));
        leaveNote();
        Runs run = verify("--head", kept).ends(0);
        assertTrue(run.err().contains(".run was left by an interrupted run"), run.err());
        Runs next = publish(output, "good", "2025-12-15", "--draft");
        assertTrue(next.err().contains("an earlier run ended before it could record other 2025-12-15"), next.err());
        isHonest();
        assertTrue(verify().out().contains("a later run added 1 record of what it found"), verify().out());
        remove("public/other/2025-12-15");
        remove("internal/other/2025-12-15");
        isNoticed("public/other/2025-12-15 is missing");
    }

    /** As after a kill in the middle of writing the line. */
    @Test
    void halfALineOfARunCutOffIsHonest() throws IOException {
        String kept = head();
        Files.writeString(log, "{\"formatVersion\":1,\"prev", StandardOpenOption.APPEND);
        leaveNote();
        verify("--head", kept).ends(0);
        publish(output, "good", "2025-12-16");
        assertEquals("", verify("--head", kept).ends(0).err());
        Files.write(
                log, lines().stream().filter(line -> !line.endsWith("\"prev")).toList());
        isNoticed("doesn't carry the hash of the line before");
    }

    /** The lines of earlier versions carried no hash, nor their internal manifests that of the public one. */
    @Test
    void anOutputOfAnEarlierVersionIsNotBlamed() throws IOException {
        toFormerFormat();
        Runs run = verify().ends(0);
        assertEquals("", run.err());
        assertTrue(run.out().contains("No run has been recorded with a hash yet"), run.out());
        Runs next = publish(output, "good", "2025-12-16");
        assertFalse(next.err().contains("ended before"), next.err());
        isHonest();
        assertTrue(verify().out().contains("a later run added 6 records of what it found"), verify().out());
        remove("public/other");
        remove("internal/other");
        isNoticed("public/other/2025-10-20 is missing");
    }

    private void toFormerFormat() throws IOException {
        List<String> former = new ArrayList<>();
        for (String line : lines()) {
            former.add(line.replaceAll(
                            ",\"(previous|publicManifestSha256|internalManifestSha256|withdrawalSha256)\":\"[^\"]*\"",
                            "")
                    .replaceFirst(",\"pages\":\\{[^}]*\\}", ""));
        }
        Files.write(log, former);
        try (Stream<Path> walk = Files.walk(output.resolve("internal"))) {
            for (Path manifest :
                    walk.filter(file -> file.endsWith("manifest.json")).toList()) {
                String now = Files.readString(manifest);
                String was = now.replaceFirst(" *\"publicManifestSha256\" : \"[^\"]*\",\n", "");
                Files.writeString(manifest, was);
            }
        }
        assertNotEquals(former, List.of());
    }
}
