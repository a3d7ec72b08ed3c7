package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.EnumSet;
import java.util.List;

/** Access for the owner alone, where a file system has lists of access instead of permissions, as on Windows. */
final class OwnerAccess {

    private OwnerAccess() {}

    /** Gives it to the owner of the folder and to nobody else, for all that comes into it too; whether that is so now. */
    static boolean give(Path folder) throws IOException {
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
                .allMatch(entry -> entry.principal().equals(owner.get(0).principal()));
    }
}
