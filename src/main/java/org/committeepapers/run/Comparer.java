package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.EditionRecord;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.TrackerHead;
import org.committeepapers.finding.Finding;
import org.committeepapers.history.Comparison.Baseline;
import org.committeepapers.history.Snapshot;
import org.committeepapers.history.Tally;
import org.committeepapers.paper.ReportScope.PastEditions;

/**
 * Compares a checked tracker with earlier editions. Changes are counted from the last edition whose meeting has been held,
 * or else from the last one of an earlier day. The history of each action continues from the last edition in any case. The
 * trend uses the last edition of each earlier day.
 *
 * @param asAt the day of the papers; editions of that day don't count, nor do later ones
 * @param meeting that the papers are for; empty if none was given
 * @param showsTrend whether the papers have a trend at all
 */
public record Comparer(
        OutputFolders roots, LocalDate asAt, Optional<LocalDate> meeting, BaselineChoice choice, boolean showsTrend) {

    /** With the new edition, these are a year of monthly ones. */
    private static final int MOST_IN_TREND = 11;

    private static final String NO_CHANGES = "so the papers don't say what has changed";
    private static final String NO_MEETING = "so the program can't tell which meeting it was for";
    private static final String NOT_IN_TREND = "so the trend in the papers leaves it out";

    /**
     * A tracker with what it is compared with.
     *
     * @param checked with a finding for each edition that can't be read
     * @param baseline the public part of the edition from which changes are counted; empty where none are reported
     * @param whole all of that edition
     * @param past what earlier editions counted
     */
    public record Compared(Checked checked, Optional<Baseline> baseline, Optional<Baseline> whole, PastEditions past) {

        /** Adds findings before its own. */
        public Compared after(List<Finding> more) {
            return new Compared(checked.after(more), baseline, whole, past);
        }
    }

    private record Meeting(EditionName edition, LocalDate day) {}

    /**
     * Finds what the tracker is compared with.
     *
     * @throws Ended where the day asked for has no edition
     * @throws IOException where the record can't be read
     */
    public Compared compare(Checked checked) throws Ended, IOException {
        List<EditionName> editions = Catalogue.of(roots.internalRoot())
                .before(asAt, checked.tracker().id());
        Compared compared = switch (choice) {
            case BaselineChoice.Nothing() ->
                new Compared(checked, Optional.empty(), Optional.empty(), PastEditions.NONE);
            case BaselineChoice.Of(LocalDate day) -> from(day, editions, checked);
            case BaselineChoice.LastSeen() -> fromLastSeen(editions, checked);
        };
        return showsTrend ? withTrend(compared, editions) : compared;
    }

    private Compared from(LocalDate day, List<EditionName> editions, Checked checked) throws Ended {
        List<EditionName> ofThatDay =
                editions.stream().filter(name -> name.day().equals(day)).toList();
        if (ofThatDay.isEmpty()) {
            throw noneOf(day, editions, checked.tracker().id());
        }
        return from(ofThatDay.getLast(), Optional.empty(), editions, checked);
    }

    private Ended noneOf(LocalDate day, List<EditionName> editions, String tracker) {
        String days = editions.stream()
                .map(EditionName::day)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Ended.by(
                ExitCode.WRONG_USAGE,
                "--baseline " + day + ": " + tracker + " has no edition of that day before " + asAt,
                days.isEmpty()
                        ? "It has no earlier edition, so leave out --baseline."
                        : "Give one of " + days + ", or none.");
    }

    private Compared fromLastSeen(List<EditionName> editions, Checked checked) {
        List<Finding> findings = new ArrayList<>();
        List<Meeting> held = new ArrayList<>();
        for (EditionName edition : editions) {
            try {
                Manifest.read(folder(checked, edition))
                        .meeting()
                        .filter(this::wasHeld)
                        .ifPresent(day -> held.add(new Meeting(edition, day)));
            } catch (IOException e) {
                findings.add(EarlierEditions.unreadable(checked.tracker().id() + "/" + edition, e, NO_MEETING));
            }
        }
        Checked with = checked.after(findings);
        // Of two editions for one meeting, the later one counts; it comes later in the list.
        Optional<Meeting> last =
                held.stream().reduce((one, other) -> other.day().isBefore(one.day()) ? one : other);
        return last.map(it -> from(it.edition(), Optional.of(it.day()), editions, with))
                .orElseGet(() -> latest(with, Optional.empty()));
    }

    private static Compared latest(Checked checked, Optional<LocalDate> seenBy) {
        return compared(checked, checked.earlier().snapshot(), checked.earlier().whole(), seenBy);
    }

    private static Compared compared(
            Checked checked, Optional<Snapshot> open, Optional<Snapshot> whole, Optional<LocalDate> seenBy) {
        return new Compared(
                checked,
                open.map(snapshot -> new Baseline(snapshot, seenBy)),
                whole.map(snapshot -> new Baseline(snapshot, seenBy)),
                PastEditions.NONE);
    }

    private boolean wasHeld(LocalDate day) {
        return meeting.map(day::isBefore).orElseGet(() -> !day.isAfter(asAt));
    }

    private Path folder(Checked checked, EditionName edition) {
        return roots.internalRoot().resolve(checked.tracker().id()).resolve(edition.toString());
    }

    /** If the last edition can't be read, a finding says so already. */
    private Compared from(
            EditionName edition, Optional<LocalDate> seenBy, List<EditionName> editions, Checked checked) {
        if (editions.indexOf(edition) == editions.size() - 1) {
            return latest(checked, seenBy);
        }
        try {
            Snapshot open = EditionRecord.read(folder(checked, edition)).snapshot();
            Snapshot whole = EarlierEditions.whole(
                            roots.internalRoot(), checked.tracker().id(), edition)
                    .snapshot();
            return compared(checked, Optional.of(open), Optional.of(whole), seenBy);
        } catch (IOException e) {
            Finding unreadable = EarlierEditions.unreadable(checked.tracker().id() + "/" + edition, e, NO_CHANGES);
            return compared(checked.after(List.of(unreadable)), Optional.empty(), Optional.empty(), seenBy);
        }
    }

    private Compared withTrend(Compared compared, List<EditionName> editions) {
        Checked checked = compared.checked();
        List<Tally> tallies = new ArrayList<>();
        List<LocalDate> leftOut = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<LocalDate, EditionName> edition : lastOfEachDay(editions)) {
            try {
                tallies.add(TrackerHead.tally(folder(checked, edition.getValue())));
            } catch (IOException e) {
                leftOut.add(edition.getKey());
                findings.add(
                        EarlierEditions.unreadable(checked.tracker().id() + "/" + edition.getValue(), e, NOT_IN_TREND));
            }
        }
        findings.removeIf(finding -> isSaid(finding, checked));
        return new Compared(
                checked.after(findings), compared.baseline(), compared.whole(), new PastEditions(tallies, leftOut));
    }

    private static List<Map.Entry<LocalDate, EditionName>> lastOfEachDay(List<EditionName> editions) {
        Map<LocalDate, EditionName> byDay = new TreeMap<>();
        for (EditionName edition : editions) {
            byDay.put(edition.day(), edition);
        }
        return byDay.entrySet().stream()
                .skip(Math.max(0, byDay.size() - MOST_IN_TREND))
                .toList();
    }

    /** Whether another finding names the edition already. */
    private static boolean isSaid(Finding finding, Checked checked) {
        return checked.findings().stream()
                .anyMatch(other ->
                        other.rule().equals(finding.rule()) && other.location().equals(finding.location()));
    }
}
