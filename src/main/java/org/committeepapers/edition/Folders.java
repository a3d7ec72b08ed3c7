package org.committeepapers.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Makes, lists and removes folders, never through a link. */
public final class Folders {

    /** The folder under a root in which everything is put together. */
    public static final String STAGING = ".staging";

    private static final Set<PosixFilePermission> OWNER_AND_GROUP = PosixFilePermissions.fromString("rwxr-x---");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    /** Begins no file, since it is no byte. */
    private static final String ALWAYS_EMPTY = "\uffff";

    /** How files begin that file managers and office programs leave, by the beginnings of their names. */
    private static final Map<String, String> SYSTEM_FILES = Map.of(
            ".DS_Store",
            "\0\0\0\1Bud1",
            "Thumbs.db",
            "\u00d0\u00cf\u0011\u00e0",
            "desktop.ini",
            "",
            ".directory",
            "",
            "~$",
            "",
            ".~lock.",
            "",
            "._",
            "\0\5\u0016\7",
            ".nfs",
            ALWAYS_EMPTY);

    /** Where a Mac puts such files when it packs a folder, beside it. */
    static final String PACKED_BY_MAC = "__MACOSX";

    /** In bytes, of those that may begin in any way. */
    private static final int LARGEST_SYSTEM_FILE = 1024;

    private Folders() {}

    /** Whether anything has this name, even a broken link. */
    public static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    public static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whether a file manager or an office program left it, which is no file of anybody's. Not whatever has such a name: all that
     * is public is uploaded.
     */
    static boolean isOfTheSystem(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.equals(PACKED_BY_MAC) && isFolder(path)) {
            try {
                return files(path).keySet().stream().allMatch(Folders::isOfTheSystem);
            } catch (IOException e) {
                return false;
            }
        }
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && SYSTEM_FILES.entrySet().stream()
                        .filter(known -> name.startsWith(known.getKey()))
                        .anyMatch(known -> beginsWith(known.getValue(), path));
    }

    private static boolean beginsWith(String beginning, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_SYSTEM_FILE + 1);
            return bytes.length == 0
                    || (beginning.isEmpty()
                            ? bytes.length <= LARGEST_SYSTEM_FILE
                            : new String(bytes, StandardCharsets.ISO_8859_1).startsWith(beginning));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether everybody on this machine may change the file or folder, as far as the file system tells. */
    static boolean isOpenToChange(Path path) {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !Files.isSymbolicLink(path)
                    && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
                            .contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            return false;
        }
    }

    /** The SHA-256 hash of a file in hexadecimal digits; a link isn't followed. */
    public static String sha256(Path file) throws IOException {
        return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The hash of a file; empty if it isn't a file that can be read. */
    static String hash(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? sha256(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** The absolute path without links or {@code ..}; what doesn't exist yet is taken as it is named. */
    public static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        Path parent = absolute.getParent();
        Path place = parent == null
                ? absolute
                : real(parent).resolve(absolute.getFileName()).normalize();
        try {
            return place.toRealPath();
        } catch (IOException e) {
            return place;
        }
    }

    /** Makes the folder and those above it, if missing; only its owner can read it where the file system allows that. */
    static void makePrivate(Path folder) throws IOException {
        make(folder, true);
    }

    static void make(Path folder) throws IOException {
        make(folder, false);
    }

    /** Makes sure that nobody but its owner can read the folder. */
    static void requirePrivate(Path folder) throws IOException {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        boolean isPrivate = views.contains("posix")
                ? Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                        .equals(OWNER_ONLY)
                : views.contains("acl") && giveOwnerAccess(folder);
        if (!isPrivate) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "can't be protected from other users, and exempt information would be kept there; give a folder on another disk"
                            + " with --output or --internal");
        }
    }

    /**
     * Whether nobody but its owner, and a group that can't read the other folder, can read the file or folder, as far as the
     * file system tells.
     */
    static boolean isPrivate(Path path, Path other) {
        try {
            if (!path.getFileSystem().supportedFileAttributeViews().contains("posix") || Files.isSymbolicLink(path)) {
                return true;
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            return OWNER_ONLY.containsAll(rights)
                    || OWNER_AND_GROUP.containsAll(rights) && !group(path).equals(group(other));
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Gives access to the owner alone, including to files made in the folder later, on a file system with access lists instead
     * of permissions, as on Windows. Returns whether only the owner has access now.
     */
    private static boolean giveOwnerAccess(Path folder) throws IOException {
        AclFileAttributeView view =
                Files.getFileAttributeView(folder, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return false;
        }
        List<AclEntry> owner = List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(AclEntryFlag.DIRECTORY_INHERIT, AclEntryFlag.FILE_INHERIT)
                .build());
        view.setAcl(owner);
        return view.getAcl().stream()
                .allMatch(entry -> entry.principal().equals(owner.getFirst().principal()));
    }

    /** Attributes for a file that only its owner can read, wherever it is moved. */
    public static FileAttribute<?>[] ofOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FILE)}
                : new FileAttribute<?>[0];
    }

    private static Object group(Path path) throws IOException {
        return Files.getAttribute(path, "posix:group", LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Lets a group read a folder and what is in it.
     *
     * @throws IOException if there is no such group, or this user may not give it anything
     */
    public static void letRead(Path folder, String group) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new FileSystemException(folder.toString(), null, "files can't be given to a group here");
        }
        GroupPrincipal principal =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.toList();
        }
        for (Path path : all) {
            Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setGroup(principal);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(isFolder(path) ? "rwxr-x---" : "rw-r-----"));
        }
    }

    static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    /** The entries of the folder, by name; none if it isn't a folder. */
    public static List<Path> list(Path folder) throws IOException {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * All files in the folder and below it, and folders with nothing in them; none if it doesn't exist. Asks the system once
     * for each, since an output has ten thousands of them.
     */
    static Map<Path, BasicFileAttributes> files(Path folder) throws IOException {
        Map<Path, BasicFileAttributes> files = new TreeMap<>();
        if (!isFolder(folder)) {
            return files;
        }
        try (Stream<Path> all =
                Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> files.put(path, attributes) == null)) {
            all.forEach(path -> Optional.ofNullable(path.getParent()).ifPresent(files::remove));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        files.remove(folder);
        return files;
    }

    static void refuseLink(Path folder) throws IOException {
        if (isThere(folder) && !isFolder(folder)) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "is a file or a link where a folder should be");
        }
    }

    private static void make(Path folder, boolean ownerOnly) throws IOException {
        if (isFolder(folder)) {
            return;
        }
        refuseLink(folder);
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            make(parent, false);
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (ownerOnly && posix) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Deletes the folder and everything in it; links are deleted, not their targets. */
    public static void remove(Path folder) throws IOException {
        if (!isFolder(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
