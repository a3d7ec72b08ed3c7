package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.committeepapers.chase.MessageWords;
import org.committeepapers.examples.PlainTables;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What democratic services see who chase. */
@Isolated("It changes the locale and time zone of the process.")
class ChaseCommandTest {

    private static final String PARKS = """
            # About
            Tracker id|parks
            Council|Example Council
            Committee|Scrutiny committee
            Title|Review of parks
            Considered on|[date 2026-06-01]
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress
            1|That one be done|Agreed|Yes.|First|Head of Parks|31 December 2025|In train
            2|That two be done|Agreed|Yes.|Second|Head of Housing|December 2026|In train
            # Owners
            Post|Aliases|E-mail
            Head of Parks|HoP|parks@example.gov.uk
            Head of Housing||
            """;

    @TempDir
    Path folder;

    private Path input;
    private Path written;

    @BeforeEach
    void writeTracker() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        written = folder.resolve("output/internal/chase/2026-11-24");
        WorkbookBuilder.write(input, "parks.xlsx", PARKS);
    }

    private Runs chase(String... more) {
        return Runs.of(
                List.of("chase", "--input", input, "--output", folder.resolve("output"), "--as-at", "2026-11-24"),
                more);
    }

    @Test
    void anOwnerGivenByInitialsGetsAWorkbookThatReadsLikeTheTracker() {
        WorkbookBuilder.write(
                input,
                "parks.xlsx",
                PARKS.replace("First|Head of Parks|", "First|HP|").replace("|HoP|", "|HP|"));
        Runs run = chase();
        assertFalse(run.err().contains("reads differently"), run.err());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private byte[] attached(String slug) throws Exception {
        try (InputStream in = Files.newInputStream(written.resolve(slug + ".eml"))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return ((Multipart) message.getContent())
                    .getBodyPart(1)
                    .getInputStream()
                    .readAllBytes();
        }
    }

    @Test
    void eachOwnerGetsADraftAndOthersAreTold() throws IOException {
        Runs run = chase().ends(0);
        assertEquals("", run.err());
        assertEquals(
                List.of(
                        "The messages about parks.xlsx name no day to reply by, since no later meeting is known. Give a day with --by.",
                        "head-of-housing: 1 action, no address",
                        "head-of-parks: 1 action, 1 overdue",
                        "Wrote 2 messages and the summary: " + written),
                run.out()
                        .lines()
                        .filter(line -> !line.startsWith("Recorded in line 1 of runs.jsonl; head "))
                        .toList());
        assertEquals(
                List.of("head-of-housing.eml", "head-of-parks.eml", "manifest.json", "summary.html"),
                List.copyOf(files(written).keySet()));
        assertFalse(Files.exists(folder.resolve("output/public")));
    }

    @Test
    void theAttachedWorkbookIsTheOneThatTemplateMakes() throws Exception {
        chase().ends(0);
        Path file = folder.resolve("officer.xlsx");
        Runs.of(
                        "template",
                        file.toString(),
                        "--from",
                        input.resolve("parks.xlsx").toString(),
                        "--owner",
                        "HoP",
                        "--internal",
                        folder.resolve("output/internal").toString(),
                        "--as-at",
                        "2026-11-24")
                .ends(0);
        byte[] attached = attached("head-of-parks");
        assertArrayEquals(Files.readAllBytes(file), attached);
        assertTrue(PlainTables.of(file, "Tracker").contains("First"));
    }

    @Test
    void theFolderIsPrivate() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system knows no permissions");
        chase().ends(0);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(written)));
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyZoneAndLanguage() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        chase().ends(0);
        Path other = folder.resolve("other");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            chase("--to", other.toString()).ends(0);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(files(written), files(other));
    }

    @Test
    void aSecondRunOfTheDayReplacesTheFirstButNotWhatSomebodyWroteThere() throws IOException {
        chase().ends(0);
        assertTrue(chase().out().contains("Nothing new in 2 messages"));
        WorkbookBuilder.write(input, "parks.xlsx", PARKS.replace("Head of Housing", "Head of Homes"));
        chase().ends(0);
        assertTrue(files(written).containsKey("head-of-homes.eml"));
        assertFalse(files(written).containsKey("head-of-housing.eml"));
        Files.writeString(written.resolve("head-of-homes.eml"), "Ring her first.");
        Runs run = chase("--by", "2026-12-01").ends(73);
        assertTrue(run.err().contains("changed after the messages were written"), run.err());
        assertEquals("Ring her first.", Files.readString(written.resolve("head-of-homes.eml")));
        try (Stream<Path> beside = Files.list(written.resolveSibling("."))) {
            assertEquals(1, beside.count(), "nothing is left behind");
        }
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("letter.txt"), "mine");
        chase("--to", own.toString()).ends(73);
        assertEquals(Map.of("letter.txt", "mine"), files(own));
    }

    @Test
    void aTrackerThatCannotBeReadIsNamedAndTheOthersAreChased() throws IOException {
        Files.writeString(input.resolve("broken.xlsx"), "no workbook");
        Runs run = chase().ends(66);
        assertTrue(run.out().contains("Wrote 2 messages"), run.out());
        assertTrue(text("summary.html").contains("broken.xlsx: Nobody was asked about it."));
    }

    @Test
    void aTrackerWithErrorsIsChasedAllTheSame() throws IOException {
        WorkbookBuilder.write(input, "parks.xlsx", PARKS.replace("31 December 2025", "31 November 2025"));
        Runs run = chase().ends(65);
        assertTrue(run.err().contains("date-impossible"), run.err());
        assertTrue(text("head-of-parks.eml").contains("there is no such date as"));
        assertTrue(text("summary.html").contains("Review of parks: It has errors"));
    }

    @Test
    void messagesAreNeverWrittenWhereThePublicReads() {
        Runs run =
                chase("--to", folder.resolve("output/public/chase").toString()).ends(64);
        assertTrue(run.err().contains("The messages aren't for the public"), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/chase")));
    }

    @Test
    void twoFilesOfOneTrackerAreNotAskedForTwice() throws IOException {
        WorkbookBuilder.write(input, "zparks.xlsx", PARKS);
        Runs run = chase().ends(65);
        assertTrue(run.out().contains("head-of-parks: 1 action, 1 overdue"), run.out());
        assertTrue(run.err().contains("zparks.xlsx has the same tracker id as parks.xlsx"), run.err());
    }

    @Test
    void anAddressThatIsNoneIsAFindingAndTheTextIsStillWritten() throws IOException {
        WorkbookBuilder.write(input, "parks.xlsx", PARKS.replace("parks@example.gov.uk", "ask reception"));
        Runs run = chase().ends(0);
        assertTrue(run.err().contains("owner-e-mail-unusable"), run.err());
        assertTrue(run.out().contains("head-of-parks: 1 action, 1 overdue, no address"), run.out());
        assertFalse(files(written).get("head-of-parks.eml").contains("\r\nTo:"));
    }

    @Test
    void nothingWithheldStandsInAnyByte() throws Exception {
        String corpus = Files.readString(Path.of("src/test/resources/chase/not-shown.txt"));
        for (String name : List.of("parks.xlsx", "whole.xlsx")) {
            String from = corpus.substring(corpus.indexOf("@ now " + name) + 6 + name.length() + 1);
            WorkbookBuilder.write(input, name, from.substring(0, from.indexOf("\n@ ") + 1));
        }
        chase().ends(65);
        for (Map.Entry<String, String> file : files(written).entrySet()) {
            assertFalse(file.getValue().contains("SECRET"), file.getKey());
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(attached("head-of-parks")))) {
            StringBuilder parts = new StringBuilder();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertTrue(parts.indexOf("Put up maps") > 0);
            assertFalse(parts.indexOf("SECRET") > 0);
        }
    }

    /** A message on one line. */
    private String text(String name) throws IOException {
        return MessageWords.of(written.resolve(name)).replaceAll("\\s+", " ");
    }

    @Test
    void theDayFollowsFromTheMeetingsUnlessItIsGiven() throws IOException {
        String meetings = "# Meetings\nCommittee|Date\nScrutiny committee|[date 2026-11-26]\n"
                + "Scrutiny committee|[date 2026-12-17]\n";
        WorkbookBuilder.write(input, "parks.xlsx", PARKS + meetings);
        chase().ends(0);
        // Papers for the meeting of 26 November are late; those of 17 December are published on the 9th.
        assertTrue(text("head-of-parks.eml").contains("by 2 December 2026"));
        Files.writeString(input.resolve("settings.yaml"), "updatesDaysBefore: 20");
        chase().ends(0);
        assertTrue(text("head-of-parks.eml").contains("in time for the next papers"), "by no day that is past");
        chase("--by", "2026-12-01").ends(0);
        assertTrue(text("head-of-parks.eml").contains("by 1 December 2026"));
    }

    @Test
    void wrongUsageIsSaid() {
        chase("--by", "2026-11-23").ends(64);
        chase("--from", "somebody").ends(64);
        chase("--by", "soon").ends(64);
        assertFalse(Files.exists(written));
    }
}
