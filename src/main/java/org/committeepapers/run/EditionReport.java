package org.committeepapers.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.config.LargePapers;
import org.committeepapers.config.Paper;
import org.committeepapers.console.Console;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.PublishResult;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.style.FileName;

/**
 * What a run says of an edition that it made.
 *
 * @param files that were made for it
 */
record EditionReport(Edition edition, PublishResult result, List<EditionFile> files, Console console) {

    /** @param largePapers from what size a paper is said to be large */
    void tell(LargePapers largePapers) {
        console.result(line(), facts());
        if (result.written()) {
            // What is restricted stands in no log.
            List<WrittenFile> open = files.stream()
                    .filter(file -> file.audience() != Audience.RESTRICTED)
                    .map(EditionFile::listed)
                    .toList();
            largePapers.tell(open, console);
            tellOfShortenedNames(open);
        }
        tellOfReason();
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

    /** Of files that the council's pattern would call longer than agenda systems take; the title in them is whole. */
    private void tellOfShortenedNames(List<WrittenFile> open) {
        Set<String> told = new TreeSet<>();
        for (WrittenFile file : open) {
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
    private static boolean isShortened(WrittenFile file, String name) {
        return Paper.ids().contains(file.role())
                && !name.startsWith(file.role())
                && file.title().equals(FileName.whole(file.title()))
                && !FileName.fits(file.title());
    }

    private void tellOfReason() {
        if (edition.kind() == Edition.Kind.PUBLISHED && !edition.reason().isEmpty() && !result.again()) {
            console.warning(
                    "the reason given for " + edition.tracker() + " isn't printed: "
                            + (result.written()
                                    ? "this is its first edition as at " + edition.asAt()
                                    : "its papers are as they were, so they weren't made again"),
                    "Nothing needs to be done, unless another date was meant.");
        }
        if (result.again() && edition.reason().isEmpty()) {
            console.warning(
                    edition.tracker() + " was published as at " + edition.asAt() + " before with other content, and no"
                            + " reason was given: its papers say only that they replace those.",
                    "Another time give --reason TEXT; the papers print it.");
        }
    }
}
