package org.committeepapers.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.text.Ranges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingGroupTest {

    private static final RuleId RULE = new RuleId("owner-missing");

    private static Location.Cell cell(String address) {
        return cell("t.xlsx", 0, address);
    }

    private static Location.Cell cell(String file, int sheet, String address) {
        return new Location.Cell(
                file, "Sheet" + sheet, sheet, Integer.parseInt(address.substring(1)) - 1, address.charAt(0) - 'A');
    }

    private static Finding finding(Location location, String value, String message) {
        return new Finding(RULE, Severity.WARNING, location, value, message, "Mend it.");
    }

    private static Finding finding(String address) {
        return finding(cell(address), "", "Nothing is there.");
    }

    /** "D7 D9" for each group. */
    private static List<String> groups(Finding... findings) {
        return FindingGroup.of(List.of(findings)).stream()
                .map(group -> addresses(group.cells()))
                .toList();
    }

    private static String addresses(List<Location.Cell> cells) {
        return cells.stream().map(Location.Cell::address).collect(Collectors.joining(" "));
    }

    private static List<String> words(List<FindingGroup.Part> parts) {
        return parts.stream()
                .map(part -> addresses(part.cells()) + ": " + part.words())
                .toList();
    }

    @Test
    void theSameInOneColumnIsOneWhereTheFirstStands() {
        assertEquals(List.of("D7 D9", "E7"), groups(finding("D7"), finding("E7"), finding("D9")));
    }

    @Test
    void anotherRuleSeverityFixSheetOrFileIsAnother() {
        Finding one = finding("D7");
        Finding fix = new Finding(RULE, Severity.WARNING, cell("D8"), "", one.message(), "Mend it otherwise.");
        Finding rule =
                new Finding(new RuleId("owner-left"), Severity.WARNING, cell("D8"), "", one.message(), one.fix());
        assertEquals(
                List.of("D7", "D8", "D8", "D8", "D8", "D8"),
                groups(
                        one,
                        fix,
                        rule,
                        finding("D8").withSeverity(Severity.NOTE),
                        finding(cell("t.xlsx", 1, "D8"), "", one.message()),
                        finding(cell("u.xlsx", 0, "D8"), "", one.message())));
    }

    @Test
    void whatIsAtNoCellStaysAlone() {
        List<FindingGroup> groups = FindingGroup.of(List.of(
                finding(new Location.File("t.xlsx"), "", "One."), finding(new Location.File("t.xlsx"), "", "Two.")));
        assertEquals(2, groups.size());
        assertEquals(List.of(": One."), words(groups.get(0).messages()));
    }

    @Test
    void wordsAreSaidOnceWithTheCellsForWhichTheyHold() {
        FindingGroup group = FindingGroup.of(List.of(
                        finding(cell("D7"), "TBC", "\"TBC\" names nobody."),
                        finding(cell("D8"), "", "Nothing is there."),
                        finding(cell("D9"), "TBC", "\"TBC\" names nobody.")))
                .get(0);
        assertEquals(List.of("D7 D9: TBC", "D8: "), words(group.values()));
        assertEquals(List.of("D7 D9: \"TBC\" names nobody.", "D8: Nothing is there."), words(group.messages()));
        assertEquals("D7 D8", addresses(group.first(2).cells()));
    }

    @Test
    void messagesThatNameTheirOwnCellAreSaidOfAll() {
        FindingGroup group = FindingGroup.of(List.of(
                        finding(cell("D1"), "", "A date stands in D1, not in D12 or A!D1."),
                        finding(cell("D8"), "", "Two stand in D8."),
                        finding(cell("D9"), "", "A date stands in D9, not in D12 or A!D1.")))
                .get(0);
        assertEquals(
                List.of("D1 D9: A date stands in these cells, not in D12 or A!D1.", "D8: Two stand in D8."),
                words(group.messages()));
    }

    @ParameterizedTest
    @CsvSource({
        "D7, D7",
        "D7 D8, D7 D8",
        "D7 D8 D9, D7-D9",
        "D7 D9 D12 D13 D14 D15, D7 D9 D12-D15",
        "D7 D8 D9 D11 D12 D14 D15 D16, D7-D9 D11 D12 D14-D16",
        "D7 E8 F9, D7 E8 F9",
    })
    void threeThatFollowEachOtherAreARange(String cells, String ranges) {
        List<Location.Cell> all =
                Arrays.stream(cells.split(" ", -1)).map(FindingGroupTest::cell).toList();
        assertEquals(
                ranges,
                Ranges.of(all, Location.Cell::isAbove).stream()
                        .map(range -> range.getFirst().address()
                                + (range.size() == 1
                                        ? ""
                                        : "-" + range.getLast().address()))
                        .collect(Collectors.joining(" ")));
        assertEquals(
                all.size(),
                Ranges.of(all, Location.Cell::isAbove).stream()
                        .mapToInt(List::size)
                        .sum());
    }

    @Test
    void countsSayInHowManyCells() {
        List<FindingCount> counts = FindingCount.of(FindingGroup.of(List.of(
                finding("D7"),
                finding("D8"),
                finding(cell("D8"), "", "Another of the same cell."),
                finding(new Location.File("t.xlsx"), "", "One."),
                finding("E7").withSeverity(Severity.NOTE))));
        assertEquals(
                List.of(
                        new FindingCount(Severity.ERROR, 0, 0),
                        new FindingCount(Severity.WARNING, 2, 3),
                        new FindingCount(Severity.NOTE, 1, 1)),
                counts);
        assertEquals(
                List.of(false, true, false),
                counts.stream().map(FindingCount::isSpread).toList());
    }
}
