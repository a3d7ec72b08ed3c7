package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.record.Manifest;
import org.committeepapers.edition.store.Catalogue;
import org.committeepapers.edition.store.RootPage;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.FileLines.PaperLinks;

/** The ways from the page for officers to what it lists; nothing is listed to which no way leads. */
final class OfficersFiles {

    private static final List<String> WORKED_WITH = List.of("findings-page", "annotated-copy", "next-master");

    private final Catalogue catalogue;
    private final OutputFolders roots;
    private final Labels labels;

    OfficersFiles(Catalogue catalogue, OutputFolders roots, Labels labels) {
        this.catalogue = catalogue;
        this.roots = roots;
        this.labels = labels;
    }

    /** To the page for everybody; empty where there is none. */
    String publicPage() {
        return Files.isRegularFile(roots.publicRoot().resolve(RootPage.FILE_NAME), LinkOption.NOFOLLOW_LINKS)
                ? href(roots.publicRoot(), RootPage.FILE_NAME)
                : "";
    }

    /** To the page of the edition that lies there; empty where there is none. */
    String page(Path folder) {
        return PageFiles.hasPage(catalogue, folder) ? href(folder, EditionPageFile.NAME) : "";
    }

    private String href(Path folder, String name) {
        return way(folder)
                .map(way -> new FileLines(labels, way, List.of()).href(name))
                .orElse("");
    }

    /** From the internal root; empty where they lie on different drives. */
    private Optional<String> way(Path folder) {
        try {
            Path way = full(roots.internalRoot()).relativize(full(folder));
            return Optional.of(way.toString().replace('\\', '/') + "/");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path full(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** What lies in the folder, what officers work with first. */
    List<PaperLinks> of(Path folder) {
        return links(
                folder,
                files(folder).stream()
                        .filter(file -> !file.role().equals(EditionFile.INDEX))
                        .sorted(Comparator.comparing((Listed file) -> !WORKED_WITH.contains(file.role())))
                        .toList());
    }

    /** Called by what they are: their own titles may hold what isn't for every officer. */
    List<PaperLinks> restricted(Path folder) {
        return links(
                folder,
                files(folder).stream()
                        .map(file -> new Listed(file.name(), file.role(), "", file.bytes(), file.language()))
                        .toList());
    }

    /** The summary only: a message for each owner would be a long list. */
    List<PaperLinks> messages(EditionName day) throws IOException {
        Path folder = catalogue.messages().resolve(day.toString());
        List<Listed> files = new ArrayList<>();
        for (String extension : List.of("html", "txt", "csv")) {
            Path file = folder.resolve(ChaseFiles.SUMMARY_NAME + "." + extension);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.add(new Listed(String.valueOf(file.getFileName()), "summary", "", Files.size(file), ""));
            }
        }
        return links(folder, files);
    }

    private List<PaperLinks> links(Path folder, List<Listed> files) {
        return way(folder)
                .map(way -> new FileLines(labels, way, files).papers(files))
                .orElse(List.of());
    }

    /**
     * Those of its manifest and the manifest itself; none where it can't be read. The length of a manifest isn't said: it
     * holds the version of Java, and the page is to be the same whichever that is.
     */
    private List<Listed> files(Path folder) {
        List<Listed> files = new ArrayList<>();
        catalogue.manifest(folder).ifPresent(manifest -> {
            files.addAll(PageFiles.listed(manifest.files()));
            files.add(new Listed(Manifest.FILE_NAME, "manifest", "", 0, ""));
        });
        return files;
    }
}
