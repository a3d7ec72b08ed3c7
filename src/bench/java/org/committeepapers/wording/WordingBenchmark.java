package org.committeepapers.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.committeepapers.text.RichText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What 100,000 phrases take: the test resources' dates, owners and statuses, again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class WordingBenchmark {

    private static final int PHRASES = 100_000;
    private static final Path CORPUS = Path.of("src", "test", "resources", "wording");

    private List<RichText> dates;
    private List<RichText> owners;
    private List<RichText> statuses;

    @Setup
    public void read() throws IOException {
        dates = phrases("dates.txt");
        owners = phrases("owners.txt");
        statuses = phrases("statuses.txt");
        statuses.addAll(phrases("never-completed.txt"));
    }

    private static List<RichText> phrases(String file) throws IOException {
        List<RichText> phrases = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                phrases.add(RichText.of(line.split(" =>", 2)[0].replace("\\n", "\n")));
            }
        }
        return phrases;
    }

    @Benchmark
    public void dates(Blackhole hole) {
        for (int i = 0; i < PHRASES; i++) {
            hole.consume(Dates.read(dates.get(i % dates.size())));
        }
    }

    @Benchmark
    public void owners(Blackhole hole) {
        for (int i = 0; i < PHRASES; i++) {
            hole.consume(OwnerWords.read(owners.get(i % owners.size())));
        }
    }

    @Benchmark
    public void statuses(Blackhole hole) {
        for (int i = 0; i < PHRASES; i++) {
            hole.consume(StatusWords.read(RichText.EMPTY, statuses.get(i % statuses.size())));
        }
    }

    /** A third of each. */
    @Benchmark
    public void mixed(Blackhole hole) {
        for (int i = 0; i < PHRASES / 3; i++) {
            hole.consume(Dates.read(dates.get(i % dates.size())));
            hole.consume(OwnerWords.read(owners.get(i % owners.size())));
            hole.consume(StatusWords.read(RichText.EMPTY, statuses.get(i % statuses.size())));
        }
    }
}
