package org.committeepapers.label;

import java.util.List;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.Location;
import org.committeepapers.text.Ranges;

/** The places and numbers of findings, in words. */
public record FindingWords(Labels labels) {

    /** "D7, D9 and D12 to D15". */
    public String cells(List<Location.Cell> cells) {
        return labels.list(Ranges.of(cells, Location.Cell::isAbove).stream()
                .map(range ->
                        labels.range(range.getFirst().address(), range.getLast().address()))
                .toList());
    }

    /** "3 warnings"; if they are in more cells than that, "3 warnings (40 cells)". */
    public String count(FindingCount count) {
        String findings = labels.count("findings.count." + count.severity(), count.findings());
        return count.isSpread() ? labels.say("findings.in-cells", findings, count.cells()) : findings;
    }

    /** A list of the counts, such as "2 errors and 3 warnings". */
    public String counts(List<FindingCount> counts) {
        return labels.list(counts.stream().map(this::count).toList());
    }
}
