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
import org.committeepapers.edition.store.TrackerFolder;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.FileLines.PaperLinks;

/** The links on the page for officers. Files that can't be linked to aren't listed. */
final class OfficersFiles {

    private static final List<String> WORKING_FILES = List.of("findings-page", "annotated-copy", "next-master");

    private final Catalogue catalogue;
    private final OutputFolders roots;
    private final Labels labels;

    OfficersFiles(Catalogue catalogue, OutputFolders roots, Labels labels) {
        this.catalogue = catalogue;
        this.roots = roots;
        this.labels = labels;
    }

    /** The link to the public page; empty if there is none. */
    String publicPage() {
        return Files.isRegularFile(roots.publicRoot().resolve(RootPage.FILE_NAME), LinkOption.NOFOLLOW_LINKS)
                ? href(roots.publicRoot(), RootPage.FILE_NAME)
                : "";
    }

    /** The link to the page of the edition in the folder; empty if it has none. */
    String page(Path folder) {
        return PageFiles.hasPage(catalogue, folder) ? href(folder, EditionPageFile.NAME) : "";
    }

    private String href(Path folder, String name) {
        return relative(folder)
                .map(path -> new FileLines(labels, path, List.of()).href(name))
                .orElse("");
    }

    /** The path from the internal root; empty if the folder is on another drive. */
    private Optional<String> relative(Path folder) {
        try {
            Path path = full(roots.internalRoot()).relativize(full(folder));
            return Optional.of(path.toString().replace('\\', '/') + "/");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path full(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The files in the folder, with those that officers work with first. */
    List<PaperLinks> of(Path folder) {
        return links(
                folder,
                files(folder).stream()
                        .filter(file -> !file.role().equals(EditionFile.INDEX))
                        .sorted(Comparator.comparing((Listed file) -> !WORKING_FILES.contains(file.role())))
                        .toList());
    }

    /** Restricted files, named by their kind: their titles may reveal exempt information. */
    List<PaperLinks> restricted(Path folder) {
        return links(
                folder,
                files(folder).stream()
                        .map(file -> new Listed(file.name(), file.role(), "", file.bytes(), file.language()))
                        .toList());
    }

    /** Only the summary, since the list of all messages would be long. */
    List<PaperLinks> messages(EditionName day) throws IOException {
        Path folder = TrackerFolder.messages(roots).resolve(day.toString());
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
        return relative(folder)
                .map(path -> new FileLines(labels, path, files).papers(files))
                .orElse(List.of());
    }

    /**
     * The files in the manifest and the manifest itself; none if it can't be read. The size of the manifest isn't given,
     * because it depends on the version of Java, and the page should not.
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
