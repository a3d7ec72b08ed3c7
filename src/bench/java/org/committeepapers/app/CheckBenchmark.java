package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.validation.Inspection;
import org.committeepapers.validation.Rules;
import org.committeepapers.workbook.Limits;
import org.committeepapers.workbook.Reading;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and checking a tracker; run it with {@code -jvmArgs -Xmx300m} to see that 5,000 actions fit there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class CheckBenchmark {

    private static final LocalDate AS_AT = LocalDate.of(2026, 11, 24);

    /** Actions, one a row. */
    @Param({"1000", "5000", "10000"})
    public int actions;

    private Path file;
    private Reading reading;

    @Setup
    public void write() throws IOException, Refusal {
        file = Files.createTempFile("tracker", ".xlsx");
        Files.write(file, WorkbookBuilder.bytes(GeneratedTracker.text(actions)));
        reading = WorkbookReader.read(file, Limits.DEFAULT);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Reading read() throws Refusal {
        return WorkbookReader.read(file, Limits.DEFAULT);
    }

    @Benchmark
    public List<Finding> validate() {
        return Rules.check(new Inspection(reading.tracker(), AS_AT, Writers::canDraw));
    }

    @Benchmark
    public Checked readAndCheck() throws Refusal {
        return new Checker(Settings.DEFAULT, AS_AT).check(file);
    }
}
