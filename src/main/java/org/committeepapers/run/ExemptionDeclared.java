package org.committeepapers.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.rules.Decisions;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * Whether a person has declared where exempt information is marked in a tracker, or that it has none. No search for words
 * finds everything that is marked, so nothing goes out before somebody has.
 */
final class ExemptionDeclared {

    private ExemptionDeclared() {}

    /**
     * What is missing, and what contradicts the declaration.
     *
     * @param asAt a declaration of a later day doesn't count
     */
    static List<Finding> findings(Tracker tracker, Layout layout, LocalDate asAt) {
        Optional<ExemptInformation> about = tracker.about().exemptInformation();
        List<Finding> findings = new ArrayList<>();
        if (layout.nothingExempt()) {
            findings.addAll(contradictions(tracker, layout.file()));
        } else if (about.filter(ExemptionDeclared::isNone).isPresent()) {
            findings.addAll(contradictions(tracker, "The About sheet"));
        }
        List<Location.Cell> more = about.filter(given -> !tracker.exemptions().isAny())
                .map(ExemptInformation::more)
                .orElse(List.of());
        if (!more.isEmpty()) {
            String cells = Location.Cell.listed(more, more.size());
            findings.add(Finding.of("exemption-in-doubt/declaration", more.getFirst(), "", cells, DayWords.of(asAt)));
            return findings;
        }
        boolean complete = about.filter(given -> missing(given, asAt).isEmpty()).isPresent();
        if (!complete && !layout.nothingExempt() && !tracker.exemptions().isAny() && !hasPlace(tracker, layout)) {
            findings.add(
                    about.map(given -> incomplete(given, asAt)).orElseGet(() -> undeclared(tracker, layout, asAt)));
        }
        return findings;
    }

    /** Whether there is a column, a label or the like in which it is marked, blank or not. */
    private static boolean hasPlace(Tracker tracker, Layout layout) {
        return layout.marksExemption() || tracker.items().anyMatch(item -> item.has(Field.EXEMPTION));
    }

    private static boolean isNone(ExemptInformation given) {
        return saysSomething(given.words())
                && ExemptionWords.read(given.words()).isNothing();
    }

    /** A dash says nothing. */
    private static boolean saysSomething(String words) {
        return words.chars().anyMatch(Character::isLetter);
    }

    private static boolean isName(String who) {
        return saysSomething(who) && !OwnerWords.nameNobody(who);
    }

    /** @param who says that nothing is exempt */
    private static List<Finding> contradictions(Tracker tracker, String who) {
        Stream<Location.Cell> inRows =
                tracker.items().filter(item -> marks(item.exemptions())).map(item -> item.cell(Field.EXEMPTION));
        Stream<Location.Cell> onAbout = tracker.about().exemptInformation().stream()
                .filter(given -> marks(tracker.exemptions()))
                .map(ExemptInformation::place);
        Stream<Finding> marked = Stream.concat(inRows, onAbout)
                .distinct()
                .map(cell -> Finding.of("exemption-undeclared/contradicted", cell, "", who, cell.address()));
        Stream<Finding> decided = tracker.decisions().stream()
                .filter(Decisions::isExempt)
                .map(decision -> decision.at(Decision.Column.ANSWER))
                .map(cell ->
                        Finding.of("exemption-undeclared/contradicted-by-decision", cell, "", who, cell.address()));
        return Stream.concat(marked, decided).toList();
    }

    /** What is in doubt has a finding of its own. */
    private static boolean marks(Exemptions exemptions) {
        return exemptions.isAny()
                && exemptions.doubt() == Exemptions.Doubt.NONE
                && !exemptions.words().isBlank();
    }

    private static String missing(ExemptInformation given, LocalDate asAt) {
        FindingText words = FindingText.findings();
        List<String> missing = new ArrayList<>();
        if (!saysSomething(given.words())) {
            missing.add(words.sentence("exempt-information-not-none", DayWords.of(asAt)));
        }
        if (!isName(given.who())) {
            missing.add(words.sentence("exempt-information-nobody", DayWords.of(asAt)));
        }
        if (given.when().isEmpty()) {
            missing.add(words.sentence("exempt-information-no-date", DayWords.of(asAt)));
        } else if (given.when().get().isAfter(asAt)) {
            missing.add(words.sentence("exempt-information-later", DayWords.of(asAt)));
        }
        return String.join(" and ", missing);
    }

    private static Finding incomplete(ExemptInformation given, LocalDate asAt) {
        return Finding.of(
                "exemption-undeclared/incomplete",
                given.place(),
                given.words(),
                given.words(),
                missing(given, asAt),
                DayWords.of(asAt));
    }

    /** The headings are where a column would be missed. */
    private static Finding undeclared(Tracker tracker, Layout layout, LocalDate asAt) {
        Location place = tracker.recommendations().getFirst().entries().headings();
        boolean csv = place.isInCsv();
        String key = layout.isStandard()
                ? csv ? "exemption-undeclared/csv" : "exemption-undeclared"
                : layout.file().equals(LayoutFile.SHARED)
                        ? csv ? "exemption-undeclared/csv-shared" : "exemption-undeclared/shared"
                        : csv ? "exemption-undeclared/csv-layout" : "exemption-undeclared/layout";
        return Finding.of(key, place, "", DayWords.of(asAt), layout.isStandard() ? place.file() : layout.file());
    }
}
