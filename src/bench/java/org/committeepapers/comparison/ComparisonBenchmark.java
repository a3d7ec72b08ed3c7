package org.committeepapers.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.Limits;
import org.committeepapers.workbook.WorkbookReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A tracker held against its last edition: the history of each action gone on with, and what has changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 11)
public class ComparisonBenchmark {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 27);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 24);

    /** Recommendations. */
    @Param({"1000", "5000"})
    public int recommendations;

    /** Whether each has another reference than before, so that texts alone tell which is which. */
    @Param({"false", "true"})
    public boolean renumbered;

    private Snapshot last;
    private PublicTracker now;

    @Setup
    public void read() throws IOException, Refusal {
        String text = GeneratedTracker.text(recommendations);
        last = Continuation.of(PublicTracker.of(tracker(text)), LAST, Optional.empty());
        String later = text.replace("Underway: ", "Underway, and nearly done: ").replace("31 March 2027", "30 June 2027");
        now = PublicTracker.of(changed(tracker(later)));
    }

    private static Tracker tracker(String text) throws IOException, Refusal {
        Path file = Files.createTempFile("tracker", ".xlsx");
        Files.write(file, WorkbookBuilder.bytes(text));
        Tracker tracker = WorkbookReader.read(file, Limits.DEFAULT).tracker();
        Files.delete(file);
        return tracker;
    }

    /** In another order and, where asked for, with other references. */
    private Tracker changed(Tracker tracker) {
        List<Recommendation> others = new ArrayList<>(tracker.recommendations().stream()
                .map(it -> new Recommendation(
                        renumbered ? "R" + it.reference() : it.reference(),
                        it.review(),
                        it.text(),
                        it.directedTo(),
                        it.receivedOn(),
                        it.madeOn(),
                        it.response(),
                        it.actions(),
                        it.cells()))
                .toList());
        Collections.reverse(others);
        return new Tracker(
                tracker.id(), tracker.about(), others, tracker.register(), tracker.asides(), tracker.accepted());
    }

    @Benchmark
    public Comparison compare() {
        Snapshot snapshot = Continuation.of(now, NOW, Optional.of(last));
        return Comparison.of(snapshot, Optional.of(new Baseline(last, Optional.empty())));
    }
}
