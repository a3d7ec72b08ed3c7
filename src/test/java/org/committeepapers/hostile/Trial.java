package org.committeepapers.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.cli.Runs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of {@code check} on one file in a folder of its own, and all in which it broke the contract.
 *
 * @param code the exit code; -1 where the run didn't end
 * @param took the time of the processor
 * @param said both streams of the console
 * @param faults what was wrong with the run, each as a sentence; empty where nothing was
 */
record Trial(int code, String said, Duration took, List<String> faults) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** When a run is given up: a machine may have other things to do, which aren't counted as the file's fault. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Done, error findings, unreadable: what a check of one file can end in. */
    private static final Set<Integer> OF_A_CHECK = Set.of(0, 65, 66);

    private static final Pattern TRACE =
            Pattern.compile("(?m)^[ \t]{1,20}at [\\w.$/]{1,300}\\(|Exception\\b|[a-z]Error\\b");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\r]]");
    private static final JsonMapper JSON = new JsonMapper();

    /** Checks the file, whose folder holds nothing else. */
    static Trial of(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Path json =
                Files.createTempDirectory(file.getParent().getParent(), "json").resolve("findings.json");
        Trial trial = run(
                OF_A_CHECK,
                "check",
                file.toString(),
                "--as-at",
                "2026-11-24",
                "--input",
                file.getParent().toString(),
                "--json",
                json.toString());
        List<String> faults = new ArrayList<>(trial.faults());
        if (!Arrays.equals(before, Files.readAllBytes(file))) {
            faults.add("The file itself was changed.");
        }
        if (!names(file.getParent()).equals(List.of(String.valueOf(file.getFileName())))) {
            faults.add("Beside the file lies " + names(file.getParent()) + ".");
        }
        if (trial.code() >= 0) {
            faults.addAll(ofJson(json));
            Files.deleteIfExists(json);
        }
        Files.deleteIfExists(json.getParent());
        return new Trial(trial.code(), trial.said(), trial.took(), List.copyOf(faults));
    }

    /** Runs any command that may end in these codes. */
    static Trial run(Set<Integer> codes, String... arguments) {
        ByteArrayOutputStream outside = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream caught = new PrintStream(outside, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        try {
            Trial trial = timed(codes, arguments);
            if (outside.size() == 0) {
                return trial;
            }
            List<String> faults = new ArrayList<>(trial.faults());
            faults.add("Printed past the console: " + outside.toString(StandardCharsets.UTF_8));
            return new Trial(trial.code(), trial.said(), trial.took(), faults);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Trial timed(Set<Integer> codes, String... arguments) {
        long[] took = {0};
        FutureTask<Runs> task = new FutureTask<>(() -> {
            long before = processorTime();
            Runs runs = Runs.of(arguments);
            took[0] = processorTime() - before;
            return runs;
        });
        Thread thread = new Thread(task, "trial");
        thread.setDaemon(true);
        thread.start();
        try {
            Runs runs = task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Duration cpu = Duration.ofNanos(took[0]);
            return new Trial(runs.code(), runs.out() + runs.err(), cpu, ofRun(codes, runs, cpu));
        } catch (TimeoutException e) {
            String where = Stream.of(thread.getStackTrace())
                    .limit(25)
                    .map(Object::toString)
                    .toList()
                    .toString();
            return failed("It hadn't ended after " + PATIENCE.toSeconds() + " s: " + where);
        } catch (ExecutionException e) {
            return failed("It threw " + e.getCause() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("It was interrupted.");
        }
    }

    /** Of the whole process, as the program works on a thread of its own; in nanoseconds. */
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static Trial failed(String fault) {
        return new Trial(-1, "", PATIENCE, List.of(fault));
    }

    private static List<String> ofRun(Set<Integer> codes, Runs runs, Duration took) {
        List<String> faults = new ArrayList<>();
        if (took.compareTo(LONGEST) > 0) {
            faults.add("It took " + took.toMillis() + " ms of the processor's time.");
        }
        if (!codes.contains(runs.code())) {
            faults.add("The exit code is " + runs.code() + ".");
        }
        if (TRACE.matcher(runs.err()).find() || TRACE.matcher(runs.out()).find()) {
            faults.add("The console shows the inside of the program.");
        }
        if (STEERING.matcher(runs.err()).find() || STEERING.matcher(runs.out()).find()) {
            faults.add("The console shows a control character.");
        }
        if (runs.code() != 0 && !runs.err().contains("error")) {
            faults.add("The console doesn't say why the exit code is " + runs.code() + ".");
        }
        return faults;
    }

    private static List<String> ofJson(Path json) throws IOException {
        if (!Files.exists(json)) {
            return List.of("No findings.json was written.");
        }
        try {
            return JSON.readTree(Files.readAllBytes(json)).path("findings").isArray()
                    ? List.of()
                    : List.of("findings.json has no findings.");
        } catch (JacksonException e) {
            return List.of("findings.json can't be read: " + e.getMessage());
        }
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
