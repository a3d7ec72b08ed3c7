package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folders of one tracker, under both roots, and what lies in them. */
public record TrackerFolder(OutputFolders roots, String tracker) {

    /** The folder of messages, beside the trackers' folders; no tracker can have this id. */
    public static final String MESSAGES = "chase";

    /** The subfolder of drafts. */
    public static final String DRAFTS = "drafts";

    /** The subfolder of findings that stopped an edition. */
    public static final String NOT_PUBLISHED = "not-published";

    /** Stands between the id of a tracker and the name of an extract; no id of a whole tracker contains it. */
    public static final String EXTRACT = "--";

    /** The subfolders of the internal folder for what isn't published. */
    public static final List<String> SUBFOLDERS = List.of(DRAFTS, NOT_PUBLISHED);

    private static final Pattern PLAIN = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");

    /** The id of the whole tracker, where this may be that of an extract. */
    public static String whole(String tracker) {
        return tracker.split(EXTRACT, 2)[0];
    }

    public Path internalFolder() {
        return roots.internalRoot().resolve(tracker);
    }

    public Path publicFolder() {
        return roots.publicRoot().resolve(tracker);
    }

    /** A subfolder of the internal folder, such as {@link #DRAFTS}. */
    public Path subfolder(String kind) {
        return internalFolder().resolve(kind);
    }

    /** The folder of an edition for one audience; its public part is copied from there into the public root. */
    public Path folder(EditionName edition, Audience audience) {
        return audience.in(internalFolder().resolve(edition.toString()));
    }

    /** Where everybody finds an edition. */
    public Path shown(EditionName edition) {
        return publicFolder().resolve(edition.toString());
    }

    void refuseLinks() throws IOException {
        Folders.refuseLink(internalFolder());
        Folders.refuseLink(publicFolder());
    }

    /** The editions in a folder, oldest first; empty if it isn't a folder. */
    public static List<EditionName> names(Path folder) throws IOException {
        return Folders.list(folder).stream()
                .filter(Folders::isFolder)
                .map(edition -> EditionName.of(String.valueOf(edition.getFileName())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The editions in a subfolder of the internal folder, such as {@link #DRAFTS}, oldest first. */
    public List<EditionName> names(String kind) throws IOException {
        return names(subfolder(kind));
    }

    /** The folders under the internal root that may be a tracker's, by name. */
    public static List<TrackerFolder> all(OutputFolders roots) throws IOException {
        return Folders.list(roots.internalRoot()).stream()
                .filter(Folders::isFolder)
                .map(folder -> String.valueOf(folder.getFileName()))
                .filter(TrackerFolder::isTracker)
                .map(name -> new TrackerFolder(roots, name))
                .toList();
    }

    /** The folder of messages to owners. */
    public static Path messages(OutputFolders roots) {
        return roots.internalRoot().resolve(MESSAGES);
    }

    /** Whether this names one folder, and leads to no other. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && isTracker(name);
    }

    /** Whether a tracker's folder can have this name. */
    public static boolean isTracker(String name) {
        return !name.startsWith(".") && !name.equals(MESSAGES) && !name.equals(Folders.PACKED_BY_MAC);
    }
}
