package org.committeepapers.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file system refuses is told of a folder that people know, and of what was asked of it. */
class FailuresTest {

    private static final String STAGE = slashed("output/internal/.staging/edition-1/public");

    private static String slashed(String path) {
        return Path.of(path).toString();
    }

    static Stream<Arguments> failures() {
        String edition = slashed("output/public/good/2025-11-24");
        return Stream.of(
                Arguments.of(
                        new AccessDeniedException(STAGE, edition, null),
                        slashed("output/public/good") + ": this user may not write there"),
                Arguments.of(
                        new AccessDeniedException(edition, STAGE, null),
                        slashed("output/public/good") + ": this user may not write there"),
                Arguments.of(
                        new AccessDeniedException(STAGE + "/a.html"),
                        slashed("output/internal") + ": this user may not write there"),
                Arguments.of(new AccessDeniedException(edition), edition + ": this user may not write there"),
                Arguments.of(
                        new FileSystemException(STAGE, edition, "Read-only file system"),
                        slashed("output/public/good")
                                + ": the disk can only be read (Read-only file system), so mount it for writing"),
                Arguments.of(
                        new FileSystemException(STAGE + "/a.html", null, "No space left on device"),
                        slashed("output/internal")
                                + ": the disk is full (No space left on device), so make room on it"),
                Arguments.of(
                        new IOException("No space left on device"),
                        System.getProperty("java.io.tmpdir")
                                + " or the output: the disk is full (No space left on device), so make room on it"),
                Arguments.of(new IOException("Broken pipe"), "Broken pipe"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailedWriteNamesTheFolderThatIsMeant(IOException failure, String said) {
        assertEquals(said, Failures.plain(failure));
    }

    /** As the program says it of a template. */
    @Test
    void whatWasOnlyToBeReadIsSpokenOfSo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Ended ended = assertThrows(
                Ended.class,
                () -> ExitCode.WRONG_SETTINGS.unless(FailuresTest::denied, "the templates can't be read", "x"));
        ended.tell(new Console(stream, stream, false));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("the templates can't be read: common.ftlh: this user may not read it"), said);
    }

    private static Object denied() throws IOException {
        throw new AccessDeniedException("common.ftlh");
    }
}
