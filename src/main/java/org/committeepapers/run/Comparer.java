package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.TrackerFile;
import org.committeepapers.finding.Finding;
import org.committeepapers.history.Comparison.Baseline;
import org.committeepapers.history.Snapshot;
import org.committeepapers.history.Tally;
import org.committeepapers.paper.ReportScope.PastEditions;
import org.committeepapers.run.PublishRun.Order;

/**
 * Compares a checked tracker with earlier editions. Changes are counted from the last edition whose meeting has been held,
 * or else from the last one of an earlier day. The history of each action continues from the last edition in any case. The
 * trend uses the last edition of each earlier day, and of those for one meeting the last.
 */
final class Comparer {

    /** With the new edition, these are a year of monthly ones. */
    private static final int MOST_IN_TREND = 11;

    private final EarlierEditions earlier;
    private final Order order;
    private final Catalogue catalogue;
    private final List<EditionName> editions;

    /** With a finding for each edition that can't be read. */
    private Checked checked;

    /** @throws IOException where the record can't be read */
    Comparer(Checked checked, EarlierEditions earlier, Order order) throws IOException {
        this.checked = checked;
        this.earlier = earlier;
        this.order = order;
        this.catalogue = earlier.record().read();
        this.editions = catalogue.before(earlier.day(), checked.tracker().id());
    }

    /**
     * A tracker with what it is compared with.
     *
     * @param baseline the public part of the edition from which changes are counted; empty where none are reported
     * @param past what earlier editions counted
     */
    record Compared(Checked checked, Optional<Baseline> baseline, Optional<Baseline> whole, PastEditions past) {

        Compared after(List<Finding> more) {
            return new Compared(checked.after(more), baseline, whole, past);
        }
    }

    private record Held(EditionName edition, LocalDate day) {}

    /** The edition from which changes are counted, as everybody may read it and as a whole. */
    private record Since(Optional<Snapshot> open, Optional<Snapshot> whole, Optional<LocalDate> seenBy) {

        private static final Since NOTHING = new Since(Optional.empty(), Optional.empty(), Optional.empty());

        private Optional<Baseline> baseline(Optional<Snapshot> part) {
            return part.map(snapshot -> new Baseline(snapshot, seenBy));
        }
    }

    /**
     * Finds what the tracker is compared with.
     *
     * @param showsTrend whether the papers have a trend at all
     * @throws Ended where the day asked for has no edition
     */
    Compared compare(boolean showsTrend) throws Ended {
        Since since = switch (order.baseline()) {
            case BaselineChoice.Nothing() -> Since.NOTHING;
            case BaselineChoice.Of(LocalDate day) -> since(ofDay(day), Optional.empty());
            case BaselineChoice.LastSeen() -> lastSeen();
        };
        PastEditions past = showsTrend ? trend() : PastEditions.NONE;
        return new Compared(checked, since.baseline(since.open()), since.baseline(since.whole()), past);
    }

    private EditionName ofDay(LocalDate day) throws Ended {
        List<EditionName> ofThatDay =
                editions.stream().filter(name -> name.day().equals(day)).toList();
        if (!ofThatDay.isEmpty()) {
            return ofThatDay.getLast();
        }
        String days = editions.stream()
                .map(EditionName::day)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        throw Ended.by(
                ExitCode.WRONG_USAGE,
                "--baseline " + day + ": " + checked.tracker().id() + " has no edition of that day before "
                        + order.asAt(),
                days.isEmpty()
                        ? "It has no earlier edition, so leave out --baseline."
                        : "Give one of " + days + ", or none.");
    }

    private Since lastSeen() {
        List<Held> held = new ArrayList<>();
        for (EditionName edition : editions) {
            try {
                Manifest.read(folder(edition))
                        .meeting()
                        .filter(this::wasHeld)
                        .ifPresent(day -> held.add(new Held(edition, day)));
            } catch (IOException e) {
                checked = checked.unreadable(edition, e);
            }
        }
        // Of two editions for one meeting, the later one counts; it comes later in the list.
        return held.stream()
                .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other)
                .map(last -> since(last.edition(), Optional.of(last.day()).filter(this::mayHaveMet)))
                .orElseGet(() -> latest(Optional.empty()));
    }

    private Since latest(Optional<LocalDate> seenBy) {
        return new Since(checked.earlier().snapshot(), checked.earlier().whole(), seenBy);
    }

    /** A meeting that isn't among those that the tracker lists may have been put off, unless they are all to come. */
    private boolean mayHaveMet(LocalDate day) {
        CommitteeMeetings own = checked.meetings().own();
        return own.on(day).isPresent() || !own.reachBackTo(order.asAt().minusDays(1));
    }

    private boolean wasHeld(LocalDate day) {
        return order.meeting().map(day::isBefore).orElseGet(() -> !day.isAfter(order.asAt()));
    }

    private Path folder(EditionName edition) {
        return earlier.folder(checked.tracker().id(), edition);
    }

    /** If the last edition can't be read, a finding says so already. */
    private Since since(EditionName edition, Optional<LocalDate> seenBy) {
        if (edition.equals(editions.getLast())) {
            return latest(seenBy);
        }
        try {
            EarlierEditions.Latest read = earlier.read(checked.tracker().id(), Optional.of(edition));
            return new Since(read.open(), read.whole(), seenBy);
        } catch (IOException e) {
            checked = checked.unreadable(edition, e);
            return Since.NOTHING;
        }
    }

    private PastEditions trend() {
        Set<LocalDate> days = new HashSet<>();
        Set<LocalDate> meetings = new HashSet<>(order.meeting().stream().toList());
        List<EditionName> shown = editions.reversed().stream()
                .filter(edition -> days.add(edition.day())
                        && catalogue
                                .manifest(folder(edition))
                                .flatMap(Manifest::meeting)
                                .map(meetings::add)
                                .orElse(true))
                .limit(MOST_IN_TREND)
                .toList()
                .reversed();
        List<Tally> tallies = new ArrayList<>();
        List<LocalDate> leftOut = new ArrayList<>();
        for (EditionName edition : shown) {
            try {
                tallies.add(TrackerFile.tally(folder(edition)));
            } catch (IOException e) {
                leftOut.add(edition.day());
                checked = checked.unreadable(edition, e);
            }
        }
        return new PastEditions(tallies, leftOut);
    }
}
