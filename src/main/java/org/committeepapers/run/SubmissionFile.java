package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.schema.Nearest;

/**
 * A file that an officer sent back.
 *
 * @param name by which findings name it
 */
public record SubmissionFile(Path file, String name) {

    private static final Set<String> READ = Set.of(".xlsx", ".xlsm");

    /**
     * What officers may have sent back in the folder beside a master that has its name, by name; none where there is no
     * such folder. The lock and temporary files that Office and systems leave are none, and folders are where they hold files.
     */
    static List<SubmissionFile> beside(Path master) throws IOException {
        Path folder = master.resolveSibling(Inputs.name(master));
        List<SubmissionFile> files = new ArrayList<>();
        if (!Files.isDirectory(folder) || folder.equals(master)) {
            return files;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, SubmissionFile::isSentBack)) {
            stream.forEach(
                    file -> files.add(new SubmissionFile(file, folder.getFileName() + "/" + file.getFileName())));
        }
        files.sort(Comparator.comparing(SubmissionFile::name));
        return files;
    }

    /** A warning for each folder beside the master whose name is nearly its own, so that nobody looks into it. */
    static List<Finding> misnamed(Path master) {
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> all = Files.list(master.toAbsolutePath().resolveSibling(""))) {
            List<Path> beside = all.sorted().toList();
            Set<String> trackers = beside.stream()
                    .filter(Inputs::isSpreadsheet)
                    .map(Inputs::name)
                    .collect(Collectors.toSet());
            for (Path folder : beside) {
                String name = String.valueOf(folder.getFileName());
                boolean isNearest = Nearest.to(name, trackers)
                        .filter(Inputs.name(master)::equals)
                        .isPresent();
                if (isNearest && !trackers.contains(name) && Files.isDirectory(folder) && holdsFiles(folder)) {
                    findings.add(Finding.of("submission-folder", new Location.File(name), "", Inputs.name(master)));
                }
            }
        } catch (IOException e) {
            // Whoever can't look into a folder has nothing to say of it.
        }
        return findings;
    }

    /** Files by their names; by their paths where two have one name. */
    public static List<SubmissionFile> named(List<Path> files) {
        Set<String> names = new HashSet<>();
        boolean distinct = files.stream().allMatch(file -> names.add(String.valueOf(file.getFileName())));
        return files.stream()
                .map(file -> new SubmissionFile(file, distinct ? String.valueOf(file.getFileName()) : file.toString()))
                .toList();
    }

    /** Whether it is of a kind that can hold what it said when it was sent. */
    boolean isWorkbook() {
        return !isFolder() && READ.contains(Inputs.extension(file));
    }

    /** Whether it is a folder, into which nobody looks. */
    public boolean isFolder() {
        return Files.isDirectory(file);
    }

    private static boolean isSentBack(Path file) throws IOException {
        return isFile(file) || Files.isDirectory(file) && holdsFiles(file);
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SubmissionFile::isFile)) {
            return files.iterator().hasNext();
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file) && !EditionInputs.isSystemFile(String.valueOf(file.getFileName()));
    }
}
