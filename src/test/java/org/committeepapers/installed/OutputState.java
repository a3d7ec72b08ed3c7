package org.committeepapers.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.Verification;

/**
 * All that lies in an output, but for what tells of the run alone: the locks, the log of runs and the hour of a
 * withdrawal.
 *
 * @param entries what each name below the output has: the hash of a file, where a link leads, or that it is a folder
 */
record OutputState(Map<String, String> entries) {

    private static final Set<String> ABOUT_THE_RUN = Set.of(".lock", "runs.jsonl", "record.txt");

    /** They follow what lies there, tracker by tracker, and so may say something between the two states. */
    private static final Set<String> PAGES = Set.of("public/index.html", "internal/index.html");

    private static final String FOLDER = "a folder";
    private static final String LINK = "-> ";

    static OutputState of(Path output) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        for (String root : List.of("public", "internal")) {
            if (Files.isDirectory(output.resolve(root))) {
                try (Stream<Path> walk = Files.walk(output.resolve(root))) {
                    for (Path path : walk.skip(1).toList()) {
                        String name = output.relativize(path).toString().replace('\\', '/');
                        if (!ABOUT_THE_RUN.contains(String.valueOf(path.getFileName()))) {
                            entries.put(name, entry(path));
                        }
                    }
                }
            }
        }
        return new OutputState(entries);
    }

    private static String entry(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return LINK + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : hash(Files.readAllBytes(path));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trackers of which anything is there. */
    private Set<String> trackers() {
        return entries.keySet().stream()
                .filter(name -> !PAGES.contains(name))
                .map(name -> name.split("/", 3)[1])
                .filter(name -> !name.startsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> of(String tracker) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().split("/", 3)[1].equals(tracker))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private OutputState withoutLinks() {
        return without(entry -> entry.getValue().startsWith(LINK));
    }

    private OutputState without(Predicate<Map.Entry<String, String>> left) {
        Map<String, String> others = new TreeMap<>(entries);
        others.entrySet().removeIf(left);
        return new OutputState(others);
    }

    /** Whether an edition is being put together, or was when a run was cut off. */
    boolean isStaged() {
        return entries.keySet().stream().anyMatch(name -> name.startsWith("internal/.staging/edition"));
    }

    /** Whether an edition was about to be moved into place. */
    boolean isMoving() {
        return entries.keySet().stream().anyMatch(name -> name.equals("internal/.staging/edition/manifest.json"));
    }

    /**
     * What is seen although it belongs to neither state, or not seen although it belongs to both. {@code latest} is away
     * between the two renames that replace it, as no system renames one folder over another.
     */
    List<String> strangeBetween(OutputState before, OutputState after) {
        List<String> strange = new ArrayList<>();
        entries.forEach((name, is) -> {
            boolean known = is.equals(before.entries.get(name)) || is.equals(after.entries.get(name));
            if (!known && !PAGES.contains(name) && !name.contains("/.staging") && !is.equals(FOLDER)) {
                strange.add(name + " is neither the earlier nor the new one");
            }
        });
        before.entries.forEach((name, was) -> {
            if (!PAGES.contains(name)
                    && !(name + "/").contains("/latest/")
                    && was.equals(after.entries.get(name))
                    && !was.equals(entries.get(name))) {
                strange.add(name + " is lost or altered, and no run had to touch it");
            }
        });
        return strange;
    }

    /** The names that only one of the two has, or both otherwise. Links are passed over: a run may do without. */
    List<String> unlike(OutputState other) {
        Set<String> all = new TreeSet<>(withoutLinks().entries.keySet());
        all.addAll(other.withoutLinks().entries.keySet());
        all.removeIf(name -> Objects.equals(entries.get(name), other.entries.get(name)));
        return List.copyOf(all);
    }

    /** The trackers that are neither as they were before nor as they are after. */
    List<String> inNeither(OutputState before, OutputState after) {
        Set<String> all = new TreeSet<>(trackers());
        all.addAll(before.trackers());
        List<String> wrong = new ArrayList<>();
        for (String tracker : all) {
            Map<String, String> is = of(tracker);
            if (!is.equals(before.of(tracker)) && !is.equals(after.of(tracker))) {
                Map<String, String> then = after.of(tracker);
                Set<String> differing = new TreeSet<>(is.keySet());
                differing.addAll(then.keySet());
                differing.removeIf(name -> Objects.equals(is.get(name), then.get(name)));
                wrong.add(tracker + " is in neither state; not as after it: " + differing);
            }
        }
        if (entries.keySet().stream().anyMatch(name -> name.contains("/.staging"))) {
            wrong.add("staging is left");
        }
        return wrong;
    }

    /** What can be seen and isn't whole; what a run was cut off in, and the next one finishes, is neither. */
    static List<String> unsound(Path output) throws IOException {
        List<String> wrong = wrongLatest(output);
        Verification.of(OutputFolders.under(output), Optional.empty()).statements().stream()
                .filter(statement -> !statement.kind().isMended())
                .forEach(statement -> wrong.add(statement.sentence()));
        return wrong;
    }

    /** What {@code latest.txt} names in either root without being there in both. */
    private static List<String> wrongLatest(Path output) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String root : List.of("public")) {
            for (String tracker : List.of("one", "two")) {
                String named = read(output.resolve(root).resolve(tracker).resolve("latest.txt"));
                for (String other : List.of("public", "internal")) {
                    Path half = output.resolve(other).resolve(tracker).resolve(named.strip());
                    if (!named.isEmpty() && !Files.isRegularFile(half.resolve("manifest.json"))) {
                        wrong.add(root + " names " + named.strip() + ", which isn't in " + other);
                    }
                }
            }
        }
        return wrong;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
