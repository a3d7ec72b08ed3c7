package org.committeepapers.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.comparison.Baseline;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.finding.Finding;
import org.committeepapers.publication.EditionRecord;
import org.committeepapers.publication.Editions;
import org.committeepapers.publication.Manifest;
import org.committeepapers.publication.Roots;

/**
 * Finds the edition from which changes are counted: the last that went to a meeting that has been held, else the last of
 * an earlier day. It decides what is reported; the history of actions goes on from the last edition whatever it is.
 */
public final class Baselines {

    private static final String NO_CHANGES = "so the papers say nothing of what has changed";
    private static final String NO_MEETING = "so nobody knows to which meeting it went";

    private final Path internalRoot;
    private final Optional<Path> restrictedRoot;
    private final LocalDate asAt;
    private final Optional<LocalDate> meeting;
    private final BaselineChoice choice;

    /**
     * @param asAt the day of the papers; editions of that day don't count, nor do later ones
     * @param meeting to which they go, where said
     */
    public Baselines(Roots roots, LocalDate asAt, Optional<LocalDate> meeting, BaselineChoice choice) {
        this.internalRoot = roots.internalRoot();
        this.restrictedRoot = roots.restrictedRoot();
        this.asAt = asAt;
        this.meeting = meeting;
        this.choice = choice;
    }

    private record Seen(String edition, LocalDate meeting) {}

    /**
     * The same with its baseline, and with what of earlier editions couldn't be looked at.
     *
     * @throws Ended where the day asked for has no edition
     * @throws IOException where the folder of the tracker can't be read
     */
    public Checked with(Checked checked) throws Ended, IOException {
        String tracker = checked.tracker().id();
        List<String> editions = Editions.allBefore(internalRoot, tracker, asAt);
        return switch (choice) {
            case BaselineChoice.Nothing() -> checked;
            case BaselineChoice.Of(LocalDate day) -> from(day, editions, checked);
            case BaselineChoice.LastSeen() -> fromLastSeen(editions, checked);
        };
    }

    private Checked from(LocalDate day, List<String> editions, Checked checked) throws Ended {
        List<String> ofThatDay = editions.stream()
                .filter(name -> Editions.day(name).equals(Optional.of(day)))
                .toList();
        if (ofThatDay.isEmpty()) {
            throw noneOf(day, editions, checked.tracker().id());
        }
        return from(ofThatDay.get(ofThatDay.size() - 1), Optional.empty(), editions, checked);
    }

    private Ended noneOf(LocalDate day, List<String> editions, String tracker) {
        String days = editions.stream()
                .flatMap(name -> Editions.day(name).stream())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Ended.by(
                ExitCode.WRONG_USAGE,
                "--baseline " + day + ": " + tracker + " has no edition of that day before " + asAt,
                days.isEmpty()
                        ? "It has no earlier edition at all: leave --baseline out."
                        : "Give one of " + days + ", or none.");
    }

    private Checked fromLastSeen(List<String> editions, Checked checked) {
        List<Finding> findings = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (String edition : editions) {
            try {
                Manifest.read(folder(checked, edition))
                        .meeting()
                        .filter(this::wasHeld)
                        .ifPresent(day -> seen.add(new Seen(edition, day)));
            } catch (IOException e) {
                findings.add(EarlierEditions.unreadable(checked.tracker().id() + "/" + edition, e, NO_MEETING));
            }
        }
        Checked with = checked.and(findings);
        // Of equal meetings the later edition comes later in the list, and so remains.
        Optional<Seen> last =
                seen.stream().reduce((one, other) -> other.meeting().isBefore(one.meeting()) ? one : other);
        return last.map(it -> from(it.edition(), Optional.of(it.meeting()), editions, with))
                .orElseGet(() -> latest(with, Optional.empty()));
    }

    private static Checked latest(Checked checked, Optional<LocalDate> seenBy) {
        return checked.from(
                checked.earlier().map(snapshot -> new Baseline(snapshot, seenBy)),
                checked.restricted().earlier().map(snapshot -> new Baseline(snapshot, seenBy)));
    }

    private boolean wasHeld(LocalDate day) {
        return meeting.map(day::isBefore).orElseGet(() -> !day.isAfter(asAt));
    }

    private Path folder(Checked checked, String edition) {
        return internalRoot.resolve(checked.tracker().id()).resolve(edition);
    }

    /** What was said of the last edition, where it can't be read, needn't be said again. */
    private Checked from(String edition, Optional<LocalDate> seenBy, List<String> editions, Checked checked) {
        if (editions.indexOf(edition) == editions.size() - 1) {
            return latest(checked, seenBy);
        }
        try {
            Snapshot snapshot = EditionRecord.read(folder(checked, edition)).snapshot();
            Snapshot whole = EarlierEditions.whole(
                            internalRoot, restrictedRoot, checked.tracker().id(), edition)
                    .snapshot();
            return checked.from(Optional.of(new Baseline(snapshot, seenBy)), Optional.of(new Baseline(whole, seenBy)));
        } catch (IOException e) {
            return checked.and(
                    List.of(EarlierEditions.unreadable(checked.tracker().id() + "/" + edition, e, NO_CHANGES)));
        }
    }
}
