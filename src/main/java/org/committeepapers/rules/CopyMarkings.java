package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Stamps;

/**
 * Markings in a workbook that an owner sent back. They can't go into the master by themselves, so a person takes them there
 * before anything is published.
 */
public final class CopyMarkings {

    private static final Pattern HIDES = StatusRules.WORDS.pattern("HIDES");

    private CopyMarkings() {}

    /**
     * What is marked, unless nothing more can be withheld because of it.
     *
     * @param further all that the workbook didn't say when it was sent, with its names and properties
     */
    public static List<Finding> in(List<Aside> further, Tracker master) {
        return further.stream()
                .filter(aside -> !master.exemptions().isWhole() && marks(aside) && !isKnown(aside, master))
                .map(CopyMarkings::finding)
                .distinct()
                .toList();
    }

    /** Whether anything is marked there, known or not. */
    public static boolean areIn(List<Aside> further) {
        return further.stream().anyMatch(CopyMarkings::marks);
    }

    private static boolean marks(Aside aside) {
        String words = aside.words().plain();
        return switch (aside.bearing()) {
            case ABOUT_PROSE -> ExemptionRules.isMarked(words, true, Set.of());
            case PROPERTY -> true;
            case FILE -> Stamps.markMoreThanNotes(words);
            case SHEET -> Stamps.areInName(words);
            case HEADING ->
                ExemptionRules.isMarked(words, false, Set.of())
                        || MarkedLabel.isOfMarkings(words)
                        || HIDES.matcher(words).find();
            default -> ExemptionRules.isMarked(words, false, Set.of());
        };
    }

    /** Whether the master has the same label: offices may give one to each file. */
    private static boolean isKnown(Aside aside, Tracker master) {
        return aside.bearing() == Aside.Bearing.PROPERTY
                && master.asides().stream()
                        .anyMatch(other -> other.bearing() == aside.bearing()
                                && other.words().plain().equals(aside.words().plain()));
    }

    private static Finding finding(Aside aside) {
        String key = "exemption-in-doubt/in-submission";
        Location file = new Location.File(aside.cell().file());
        return switch (aside.bearing()) {
            case FILE -> Finding.of(key, file, "", "in its file's name");
            case PROPERTY -> Finding.of(key, file, "", "in its properties");
            case SHEET -> Finding.of(key, aside.cell(), "", "in the name of its sheet");
            default -> Finding.of(key, aside.cell(), "", "in " + aside.cell().address());
        };
    }

    /**
     * A marking in an update, unless a decision of the master is about this very text.
     *
     * @param source the cell of the copy
     * @param target the cell of the master into which it would go
     * @param asAt a decision of a later day doesn't count
     */
    public static Optional<Finding> ofText(
            Field field, String words, Location.Cell source, Location.Cell target, Tracker master, LocalDate asAt) {
        boolean hasColumn = master.items().anyMatch(item -> item.has(Field.EXEMPTION));
        return ExemptionRules.isMarked(words, field.is(Field.Trait.TEXT), Set.of())
                        && !Decisions.areAbout(master, target, words, asAt)
                ? Optional.of(Finding.of(
                        "exemption-in-doubt/text-in-submission",
                        source,
                        "",
                        source.address(),
                        target.sheetAddress(),
                        hasColumn ? "" : " " + FindingText.findings().sentence("before-exempt")))
                : Optional.empty();
    }
}
