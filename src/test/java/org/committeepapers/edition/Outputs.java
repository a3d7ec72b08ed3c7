package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.edition.Publication.PublishResult;
import org.committeepapers.finding.Refusal;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import org.opentest4j.AssertionFailedError;

/** Small outputs for tests: two files in each folder, whose words a test chooses. */
final class Outputs {

    static final String TRACKER = "parks";

    private static final List<String> ABOUT_THE_RUN = List.of(".lock", RunLog.FILE_NAME, PublicRoot.RECORD);

    private Outputs() {}

    /** A folder in memory where the system has one: thousands of flushes would wait for the disk otherwise. */
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "committee-papers")
                    : Files.createTempDirectory("committee-papers");
        }
    }

    /** Ends a run at a step as a kill does: nothing is caught, nothing cleared away. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What is done to an output. */
    interface Act {
        void on(Publication publication) throws IOException;
    }

    static Act publish(String day, String words) {
        return publication -> publish(publication, Edition.Kind.PUBLISHED, day, words, "a mistake");
    }

    static Act draft(String day, String words) {
        return publication -> publish(publication, Edition.Kind.DRAFT, day, words, "");
    }

    static Act withdraw(String edition) {
        return publication -> publication.withdraw(
                TRACKER, EditionName.of(edition).orElseThrow(), RecordedRuns.Made.WITHDRAWN, "a name was wrong");
    }

    static Act page(Audience audience, String words) {
        return publication -> publication.writePage(audience, words.getBytes(StandardCharsets.UTF_8));
    }

    static PublishResult publish(Publication publication, Edition.Kind kind, String day, String words, String reason)
            throws IOException {
        Edition edition = edition(kind, day, reason);
        try {
            return publication.publish(edition, reissue -> files(kind, words));
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    static Edition edition(Edition.Kind kind, String day, String reason) {
        return new Edition(TRACKER, LocalDate.parse(day), kind, Optional.empty(), List.of(), reason, "0", List.of());
    }

    static List<EditionFile> files(Edition.Kind kind, String words) {
        Audience audience = kind == Edition.Kind.PUBLISHED ? Audience.PUBLIC : Audience.INTERNAL;
        return List.of(
                file(audience, "paper.html", "paper", words),
                file(audience, "paper.pdf", "paper", "pdf " + words),
                file(Audience.INTERNAL, "tracker.json", "tracker", "{" + words + "}"),
                file(Audience.INTERNAL, "findings.json", "findings", "[]"));
    }

    private static EditionFile file(Audience audience, String name, String role, String words) {
        return new EditionFile(audience, name, role, words.getBytes(StandardCharsets.UTF_8));
    }

    /** Sees each step before it is taken; if it throws, the step isn't. */
    interface Watch {
        void before(String step) throws IOException;
    }

    private static Publication publication(RunLog log, Watch watch) throws IOException {
        return new Publication(log, new DurableFiles() {
            @Override
            void step(String step) throws IOException {
                watch.before(step);
            }

            @Override
            int mostTries() {
                return 1;
            }
        });
    }

    /** Runs under the lock, as every run does, and shows what there is then. */
    static void run(OutputFolders roots, Watch watch, Act act) throws IOException {
        try (OutputLock lock = OutputLock.take(roots)) {
            RunLog log = RunLog.begin(lock, "publish", Instant.EPOCH);
            try {
                Publication publication = publication(log, watch);
                act.on(publication);
                publication.show();
            } catch (IOException e) {
                log.close(Instant.EPOCH, "0", 0, List.of());
                throw e;
            }
            log.close(Instant.EPOCH, "0", 0, List.of());
        } catch (OutputLock.Busy e) {
            throw new AssertionFailedError("nobody else writes here", e);
        }
    }

    /** Every file and link under the roots with what it holds, but for what tells of runs alone. */
    static String state(OutputFolders roots) throws IOException {
        TreeMap<String, String> state = new TreeMap<>();
        for (Path root : List.of(roots.publicRoot(), roots.internalRoot())) {
            if (Files.exists(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    for (Path path : walk.toList()) {
                        String name = root.getFileName() + "/" + root.relativize(path);
                        if (Files.isSymbolicLink(path)) {
                            state.put(name, "-> " + Files.readSymbolicLink(path));
                        } else if (Files.isRegularFile(path)
                                && !ABOUT_THE_RUN.contains(String.valueOf(path.getFileName()))) {
                            state.put(name, Files.readString(path));
                        }
                    }
                }
            }
        }
        StringBuilder lines = new StringBuilder();
        state.forEach((name, words) -> lines.append(name)
                .append(": ")
                .append(words.replaceAll("\\s+", " "))
                .append('\n'));
        return lines.toString();
    }

    /** Whatever is seen is whole, and both folders of the tracker agree, now or after the next run. */
    static void assertSound(OutputFolders roots, String when) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Discrepancy statement : Verification.of(roots, Optional.empty()).statements()) {
            if (!statement.kind().isMended()) {
                wrong.add(statement.sentence());
            }
        }
        assertEquals(List.of(), wrong, when);
    }

    static void assertWhole(OutputFolders roots, String when) throws IOException {
        assertEquals(List.of(), Verification.of(roots, Optional.empty()).statements(), when);
    }
}
