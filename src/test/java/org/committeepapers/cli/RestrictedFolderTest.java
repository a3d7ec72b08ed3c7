package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The restricted part of an edition is found, kept to its owner and held to its manifest. */
class RestrictedFolderTest {

    private static final String EXEMPT = "# About\nTracker id|t\n# Tracker\n"
            + "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status|Exempt\n"
            + "1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train|In progress|Exempt 3\n";

    @TempDir
    Path folder;

    private Path part() {
        return folder.resolve("o/internal/t/2025-11-24/restricted");
    }

    private String[] options(String... others) {
        String output = folder.resolve("o").toString();
        return Stream.of(Stream.of(others), Stream.of("--output", output))
                .flatMap(every -> every)
                .toArray(String[]::new);
    }

    private void publish() {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", EXEMPT);
        for (String draft : List.of("--draft", "--verbose")) {
            Runs.of(options("publish", workbook.toString(), "--as-at", "2025-11-24", "--formats", "html", draft))
                    .ends(0);
        }
    }

    private void isWrong(String words) {
        Runs run = Runs.of(options("verify")).ends(65);
        assertTrue(run.err().contains(words), run.err());
    }

    @Test
    void isHeldToItsManifest() throws IOException {
        publish();
        Runs whole = Runs.of(options("verify")).ends(0);
        assertEquals("", whole.err());
        Path manifest = part().resolve("manifest.json");
        byte[] was = Files.readAllBytes(manifest);
        Files.writeString(manifest, "\n", StandardOpenOption.APPEND);
        isWrong(manifest + " was altered");
        Files.write(manifest, was);
        Path paper = part().resolve("EXEMPT-cabinet-appendix.html");
        Files.delete(paper);
        isWrong(paper + " is missing");
        remove(part());
        isWrong(part() + " is missing");
    }

    @Test
    void officersFindItOnTheirPage() throws IOException {
        publish();
        List<Path> linked = Jsoup.parse(folder.resolve("o/internal/index.html").toFile()).select("a[href]").stream()
                .map(link ->
                        folder.resolve("o/internal").resolve(link.attr("href")).normalize())
                .toList();
        assertTrue(linked.contains(part().resolve("EXEMPT-cabinet-appendix.html")), linked.toString());
        String draft = "o/internal/t/drafts/2025-11-24/restricted";
        assertTrue(linked.contains(folder.resolve(draft).resolve("EXEMPT-cabinet-appendix.html")), linked.toString());
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        publish();
        try (Stream<Path> all = Files.walk(part())) {
            for (Path path : all.toList()) {
                assertEquals(
                        Files.isDirectory(path) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
            }
        }
    }

    @Test
    void aGroupThatSettingsNameMayReadIt() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "restrictedGroup: no-such-group-here\n");
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", EXEMPT);
        Runs refused = Runs.of(options("publish", workbook.toString(), "--as-at", "2025-11-24", "--formats", "html"))
                .ends(78);
        assertTrue(refused.err().contains("can't give files to a group \"no-such-group-here\""), refused.err());
        Runs checked = Runs.of("check", workbook.toString());
        assertTrue(checked.err().contains("can't give files to a group \"no-such-group-here\""), checked.err());
        Object own = Files.getAttribute(folder, "posix:group");
        Files.writeString(folder.resolve("settings.yaml"), "restrictedGroup: " + own + "\n");
        publish();
        try (Stream<Path> all = Files.walk(part())) {
            for (Path path : all.toList()) {
                assertEquals(
                        Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
                assertEquals(own, Files.getAttribute(path, "posix:group"));
            }
        }
        // Here it is the group of the internal folder, whose members may not all know it.
        isWrong(part() + " ");
    }

    @Test
    void withdrawNamesTheFolderInWhichItStays() {
        publish();
        Runs run = Runs.of(options("withdraw", "t", "2025-11-24", "--reason", "a name was wrong"))
                .ends(0);
        Path stays = folder.resolve("o/internal/t/2025-11-24/restricted");
        assertTrue(run.out().contains("Its exempt papers stay in " + stays + "."), run.out());
        assertTrue(Files.exists(stays.resolve("EXEMPT-cabinet-appendix.html")));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
