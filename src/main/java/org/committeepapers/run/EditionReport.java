package org.committeepapers.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.config.Paper;
import org.committeepapers.console.Console;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.PublishResult;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.style.FileName;

/**
 * The messages of a run about an edition.
 *
 * @param files of the edition
 */
record EditionReport(Edition edition, PublishResult result, List<EditionFile> files, Console console) {

    /**
     * Says what was done.
     *
     * @param reasonAdded whether the reason was added to an edition that is unchanged
     */
    void report(boolean reasonAdded) {
        console.result(line(), facts());
        if (result.written()) {
            // No log may name restricted files.
            List<WrittenFile> open = files.stream()
                    .filter(file -> file.audience() != Audience.RESTRICTED)
                    .map(EditionFile::listed)
                    .toList();
            warnOfShortenedNames(open);
        }
        if (reasonAdded) {
            console.result("Added the reason to " + edition.tracker() + " "
                    + result.folder().getFileName() + " on the pages that list it; its papers are as they were.");
        } else {
            warnOfReason();
        }
    }

    private String line() {
        String what = switch (edition.kind()) {
            case PUBLISHED -> result.written() ? "Published " : "Nothing new in ";
            case DRAFT -> "Draft of ";
            case NOT_PUBLISHED -> "Not published because of errors: ";
        };
        return what + edition.tracker() + " as at " + edition.asAt() + ": " + result.folder();
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("tracker", edition.tracker());
        facts.put("asAt", edition.asAt().toString());
        facts.put("kind", edition.kind().name());
        facts.put("written", result.written());
        facts.put("folder", result.folder().toString());
        return facts;
    }

    /** Warns of files whose names by the council's pattern are too long for agenda systems; their titles aren't shortened. */
    private void warnOfShortenedNames(List<WrittenFile> open) {
        Set<String> warned = new TreeSet<>();
        for (WrittenFile file : open) {
            String name = file.name().substring(0, Math.max(0, file.name().lastIndexOf('.')));
            if (isShortened(file, name) && warned.add(name)) {
                console.warning(
                        "the file " + name + " would be called \"" + file.title()
                                + "\" under fileNames in the house style, which is too long for agenda systems",
                        "If the shorter name will do, you don't need to do anything. If not, write a shorter pattern "
                                + "or title.");
            }
        }
    }

    /** A paper without a pattern is named by its role, and its title is its heading. */
    private static boolean isShortened(WrittenFile file, String name) {
        return Paper.ids().contains(file.role())
                && !name.startsWith(file.role())
                && file.title().equals(FileName.whole(file.title()))
                && !FileName.fits(file.title());
    }

    private void warnOfReason() {
        if (edition.kind() == Edition.Kind.PUBLISHED && !edition.reason().isEmpty() && !result.again()) {
            console.warning(
                    "the reason given for " + edition.tracker() + " isn't printed: "
                            + (result.written()
                                    ? "this is its first edition as at " + edition.asAt()
                                    : "its papers haven't changed, so they weren't published again"),
                    "You don't need to do anything, unless you meant another date.");
        }
        if (result.again() && edition.reason().isEmpty()) {
            console.warning(
                    edition.tracker() + " was already published as at " + edition.asAt() + " with other content, and no"
                            + " reason was given: its papers only say that they replace the earlier ones.",
                    "Next time, give --reason TEXT; the papers print it.");
        }
    }
}
