package org.committeepapers.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.committeepapers.comparison.Tally;
import org.committeepapers.finding.Finding;
import org.committeepapers.paper.PastEditions;
import org.committeepapers.publication.Editions;
import org.committeepapers.publication.TallyJson;

/**
 * Looks up what the last editions before this day counted, for the trend. Only those that were published and not withdrawn
 * count, and of each day the last.
 *
 * @param shown whether the papers have a trend at all
 */
public record Trend(Path internalRoot, LocalDate asAt, boolean shown) {

    /** With this one a year of monthly editions. */
    private static final int MOST = 11;

    private static final String LEFT_OUT = "so the trend in the papers leaves it out";

    /**
     * The same with what earlier editions counted, and with what of them couldn't be looked at.
     *
     * @throws IOException where the folder of the tracker can't be read
     */
    public Checked with(Checked checked) throws IOException {
        if (!shown) {
            return checked;
        }
        String tracker = checked.tracker().id();
        List<Tally> tallies = new ArrayList<>();
        List<LocalDate> leftOut = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<LocalDate, String> edition : last(tracker)) {
            try {
                tallies.add(TallyJson.read(internalRoot.resolve(tracker).resolve(edition.getValue())));
            } catch (IOException e) {
                leftOut.add(edition.getKey());
                findings.add(EarlierEditions.unreadable(tracker + "/" + edition.getValue(), e, LEFT_OUT));
            }
        }
        findings.removeIf(finding -> isSaid(finding, checked));
        return checked.and(findings).since(new PastEditions(tallies, leftOut));
    }

    private List<Map.Entry<LocalDate, String>> last(String tracker) throws IOException {
        Map<LocalDate, String> byDay = new TreeMap<>();
        for (String edition : Editions.allBefore(internalRoot, tracker, asAt)) {
            Editions.day(edition).ifPresent(day -> byDay.put(day, edition));
        }
        return byDay.entrySet().stream().skip(Math.max(0, byDay.size() - MOST)).toList();
    }

    /** What is said of an edition needn't be said again. */
    private static boolean isSaid(Finding finding, Checked checked) {
        return checked.findings().stream()
                .anyMatch(other ->
                        other.rule().equals(finding.rule()) && other.location().equals(finding.location()));
    }
}
