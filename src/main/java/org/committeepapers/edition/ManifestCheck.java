package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a folder with its manifest. Links are reported and never followed. */
final class ManifestCheck {

    private final Path folder;
    private final Set<String> unlisted;

    /** @param unlisted names that may be in the folder though the manifest doesn't list them */
    private ManifestCheck(Path folder, Set<String> unlisted) {
        this.folder = folder;
        this.unlisted = Set.copyOf(unlisted);
    }

    /** Checks the folder of an edition or a draft for this audience. */
    static ManifestCheck of(Path folder, Audience audience) {
        return new ManifestCheck(folder, unlisted(audience));
    }

    /** What the manifest of such a folder needn't list: restricted and public files have manifests of their own. */
    private static Set<String> unlisted(Audience audience) {
        return audience == Audience.INTERNAL ? Set.of(Audience.RESTRICTED_FOLDER, Audience.PUBLIC_FOLDER) : Set.of();
    }

    /**
     * A file that differs from the manifest.
     *
     * @param file its path in the folder, with slashes; empty for the folder itself
     */
    private record Flaw(String file, Discrepancy.Kind fault) {}

    /** Whether the manifest and every file that it lists are there, whatever their content. */
    static boolean hasAll(Path folder) {
        try {
            return hasAll(folder, Manifest.read(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether every file that the manifest lists is there. */
    static boolean hasAll(Path folder, Manifest manifest) {
        return Folders.isFolder(folder)
                && manifest.files().stream()
                        .allMatch(file -> isBelow(file.name())
                                && Files.isRegularFile(folder.resolve(file.name()), LinkOption.NOFOLLOW_LINKS));
    }

    /** All differences from the manifest. */
    private List<Flaw> flaws() {
        if (!Folders.isFolder(folder)) {
            return List.of(new Flaw("", Folders.isThere(folder) ? Discrepancy.Kind.LINK : Discrepancy.Kind.MISSING));
        }
        try {
            return flaws(Manifest.read(folder));
        } catch (IOException e) {
            return List.of(new Flaw(Manifest.FILE_NAME, faultOfManifest(e)));
        }
    }

    /** All differences, including a manifest that belongs to another edition. */
    private List<Flaw> flawsAs(String tracker, EditionName name) {
        List<Flaw> flaws = flaws();
        return flaws.isEmpty() && !isOf(tracker, name)
                ? List.of(new Flaw(Manifest.FILE_NAME, Discrepancy.Kind.MISPLACED))
                : flaws;
    }

    /** The same as statements about an output. */
    List<Discrepancy> statements(String tracker, EditionName name) {
        return statements(flawsAs(tracker, name));
    }

    /** All differences from the manifest, as statements about an output. */
    List<Discrepancy> statements() {
        return statements(flaws());
    }

    private List<Discrepancy> statements(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Discrepancy(folder.resolve(flaw.file()), flaw.fault()))
                .toList();
    }

    private boolean isOf(String tracker, EditionName name) {
        try {
            Manifest manifest = Manifest.read(folder);
            return manifest.tracker().equals(tracker) && manifest.asAt().equals(name.day());
        } catch (IOException e) {
            return false;
        }
    }

    private Discrepancy.Kind faultOfManifest(IOException e) {
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        if (!Folders.isThere(manifest)) {
            return Discrepancy.Kind.MISSING;
        }
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return Discrepancy.Kind.LINK;
        }
        return e instanceof FileSystemException ? Discrepancy.Kind.UNREADABLE : Discrepancy.Kind.ALTERED;
    }

    private List<Flaw> flaws(Manifest manifest) {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> known = new HashSet<>(unlisted);
        known.add(Manifest.FILE_NAME);
        for (WrittenFile entry : manifest.files()) {
            known.add(entry.name());
            if (!isBelow(entry.name())) {
                flaws.add(new Flaw(Manifest.FILE_NAME, Discrepancy.Kind.ALTERED));
            } else {
                check(entry, flaws);
            }
        }
        added("", known, flaws);
        return flaws;
    }

    private void check(WrittenFile entry, List<Flaw> flaws) {
        Path file = folder.resolve(entry.name());
        if (!Folders.isThere(file)) {
            flaws.add(new Flaw(entry.name(), Discrepancy.Kind.MISSING));
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            flaws.add(new Flaw(entry.name(), Discrepancy.Kind.LINK));
        } else {
            try {
                if (Files.size(file) != entry.bytes() || !Folders.sha256(file).equals(entry.sha256())) {
                    flaws.add(new Flaw(entry.name(), Discrepancy.Kind.ALTERED));
                }
            } catch (IOException e) {
                flaws.add(new Flaw(entry.name(), Discrepancy.Kind.UNREADABLE));
            }
        }
    }

    /** Finds files that the manifest doesn't list; only searches folders that contain a listed file. */
    private void added(String below, Set<String> known, List<Flaw> flaws) {
        try {
            for (Path path : Folders.list(folder.resolve(below))) {
                String name = below + path.getFileName();
                boolean holdsKnown = known.stream().anyMatch(file -> file.startsWith(name + "/"));
                if (Folders.isFolder(path) && holdsKnown) {
                    added(name + "/", known, flaws);
                } else if (!known.contains(name) && !Folders.isOfTheSystem(path)) {
                    flaws.add(new Flaw(
                            name, Files.isSymbolicLink(path) ? Discrepancy.Kind.LINK : Discrepancy.Kind.ADDED));
                }
            }
        } catch (IOException e) {
            flaws.add(new Flaw(below, Discrepancy.Kind.UNREADABLE));
        }
    }

    /** A name in a manifest may not lead out of its folder. */
    private static boolean isBelow(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && Stream.of(name.split("/", -1)).noneMatch(part -> part.isEmpty() || part.startsWith(".."));
    }
}
