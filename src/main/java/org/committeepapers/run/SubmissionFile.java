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

/**
 * A file that an officer sent back.
 *
 * @param name by which findings name it
 */
public record SubmissionFile(Path file, String name) {

    private static final Set<String> READ = Set.of(".xlsx", ".xlsm");
    private static final Set<String> NOT_READ = Set.of(".xls", ".csv", ".xlsb", ".ods", ".zip", ".docx");

    /**
     * What officers may have sent back in the folder beside a master that has its name, by name; none where there is no
     * such folder. The lock and temporary files that Office leaves are none, and folders are where they hold workbooks.
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
        return isSpreadsheet(file) || Files.isDirectory(file) && holdsWorkbooks(file);
    }

    /** Whether workbooks lie in the folder. */
    static boolean holdsWorkbooks(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SubmissionFile::isSpreadsheet)) {
            return files.iterator().hasNext();
        }
    }

    private static boolean isSpreadsheet(Path file) {
        String extension = Inputs.extension(file);
        return !Inputs.isHidden(file)
                && (READ.contains(extension) || NOT_READ.contains(extension))
                && Files.isRegularFile(file);
    }
}
