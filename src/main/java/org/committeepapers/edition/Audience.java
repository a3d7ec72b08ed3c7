package org.committeepapers.edition;

import java.nio.file.Path;

/** Who may read a file. */
public enum Audience {
    /** Everyone; the folder can be uploaded as it is. */
    PUBLIC,
    /** Officers only. */
    INTERNAL,
    /** Only those who may read exempt and confidential information. */
    RESTRICTED;

    /** The folder of restricted files, in the edition's internal folder. */
    public static final String RESTRICTED_FOLDER = "restricted";

    /** The folder of public files in the edition's internal folder, of which the public root has a copy. */
    public static final String PUBLIC_FOLDER = "public";

    /** Its folder in the internal folder of an edition. */
    Path in(Path edition) {
        return switch (this) {
            case PUBLIC -> edition.resolve(PUBLIC_FOLDER);
            case INTERNAL -> edition;
            case RESTRICTED -> edition.resolve(RESTRICTED_FOLDER);
        };
    }
}
