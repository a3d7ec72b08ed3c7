package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.Language;

/**
 * The folders that hold editions.
 *
 * @param publicRoot for everyone; can be uploaded as a whole
 * @param internalRoot for officers only; editions are prepared here
 */
public record OutputFolders(Path publicRoot, Path internalRoot) {

    /** The name of these pages, which a web server shows for the folder. */
    public static final String PAGE = "index.html";

    /** The usual {@code public} and {@code internal} folders of an output. */
    public static OutputFolders under(Path output) {
        return new OutputFolders(output.resolve("public"), output.resolve("internal"));
    }

    /** The page that lists all editions for the public or, under the internal root, for officers. */
    public Path page(Audience audience) {
        return (audience == Audience.PUBLIC ? publicRoot : internalRoot).resolve(PAGE);
    }

    /** That for the public in Welsh too. */
    public Path welshPage() {
        return publicRoot.resolve("index-" + Language.WELSH.code() + ".html");
    }

    /** These pages by their names in the record, whether or not they are there. */
    Map<String, Path> pages() {
        Map<String, Path> pages = new HashMap<>(
                Map.of("internal/" + PAGE, page(Audience.INTERNAL), "public/" + PAGE, page(Audience.PUBLIC)));
        if (Files.isRegularFile(welshPage(), LinkOption.NOFOLLOW_LINKS)) {
            pages.put("public/" + welshPage().getFileName(), welshPage());
        }
        return pages;
    }

    /** Whether the public folder holds what only an internal one does, or the other way round. */
    public boolean seemExchanged() {
        return hasAny(publicRoot, RunLog.FILE_NAME, OutputLock.FILE_NAME)
                || hasAny(internalRoot, PublicRoot.RECORD, PublicRoot.LATEST_NAME);
    }

    /** A link isn't looked into: it is refused by itself. */
    private static boolean hasAny(Path root, String... names) {
        return Folders.isFolder(root) && Stream.of(names).anyMatch(name -> Folders.isThere(root.resolve(name)));
    }

    /** What speaks for a record that isn't here but elsewhere; empty where nothing does. */
    public Optional<String> signOfRecord() throws IOException {
        Path log = internalRoot.resolve(RunLog.FILE_NAME);
        // A link is refused by itself.
        boolean isLink = Files.isSymbolicLink(internalRoot) || Files.isSymbolicLink(log);
        Optional<Discrepancy> foreign = isLink ? Optional.empty() : foreign(RecordedRuns.read(internalRoot));
        if (foreign.isPresent()) {
            return foreign.map(Discrepancy::sentence);
        }
        Path inside = internalRoot.toAbsolutePath();
        return Stream.of(inside, Folders.parent(inside))
                .filter(folder -> isEmpty(folder) && isMountPoint(folder))
                .findFirst()
                .map(folder -> "Nothing is in " + folder + ", where a disk is mounted");
    }

    /** That what is public was made from another record, from more than this has, or nobody knows which; empty where it wasn't. */
    Optional<Discrepancy> foreign(RecordedRuns runs) throws IOException {
        Path file = publicRoot.resolve(PublicRoot.RECORD);
        String said = PublicRoot.read(file);
        boolean isSaid = Folders.isThere(file);
        boolean isFollowed = isSaid
                ? runs.lines().stream().anyMatch(line -> said.equals(line.shown()))
                : Folders.list(publicRoot).stream()
                        .noneMatch(folder -> Folders.isThere(folder.resolve(PublicRoot.LATEST_NAME)));
        return isFollowed
                ? Optional.empty()
                : Optional.of(
                        new Discrepancy(publicRoot, isSaid ? Discrepancy.Kind.FOREIGN : Discrepancy.Kind.UNPROVED));
    }

    static boolean isEmpty(Path folder) {
        try {
            return Folders.isFolder(folder)
                    && Folders.list(folder).stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .allMatch(List.of("lost+found", OutputLock.FILE_NAME)::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether another file system begins there; never on Windows, where that can't be asked. */
    static boolean isMountPoint(Path folder) {
        try {
            Path real = folder.toRealPath();
            return !Files.getAttribute(real, "unix:dev").equals(Files.getAttribute(Folders.parent(real), "unix:dev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
