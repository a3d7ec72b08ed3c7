package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.config.Paper;
import org.committeepapers.console.Console;
import org.committeepapers.publication.Manifest;
import org.committeepapers.style.FileName;

/** Files of papers that the council's pattern would call longer than agenda systems take. */
final class ShortenedNames {

    private ShortenedNames() {}

    /** Says which names of an edition were shortened; the title in the files is whole. */
    static void tell(Path edition, Console console) throws IOException {
        Set<String> told = new TreeSet<>();
        for (Manifest.Entry file : Manifest.read(edition).files()) {
            String name = file.name().substring(0, Math.max(0, file.name().lastIndexOf('.')));
            if (isShortened(file, name) && told.add(name)) {
                console.warning(
                        "the file " + name + " would be called \"" + file.title()
                                + "\" by fileNames of the house style, which is too long for agenda systems",
                        "Nothing needs to be done if the shorter name will do; else write a shorter pattern or title.");
            }
        }
    }

    /** A paper without a pattern is called by its role, and its title is its heading. */
    private static boolean isShortened(Manifest.Entry file, String name) {
        return Paper.ids().contains(file.role())
                && !name.startsWith(file.role())
                && file.title().equals(FileName.whole(file.title()))
                && !FileName.fits(file.title());
    }
}
