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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that lies in an output, but for what tells of the run alone: the locks, the log of runs and the hour of a
 * withdrawal.
 *
 * @param entries what each name below the output has: the hash of a file, where a link leads, or that it is a folder
 */
record OutputState(Map<String, String> entries) {

    private static final Set<String> ABOUT_THE_RUN = Set.of(".lock", "runs.jsonl", "withdrawn.json");
    private static final String FOLDER = "a folder";

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
            return "-> " + Files.readSymbolicLink(path);
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
                .map(name -> name.split("/", 3)[1])
                .filter(name -> !name.startsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> of(String tracker) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().split("/", 3)[1].equals(tracker))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether an edition is being put together, or was when a run was cut off. */
    boolean isStaged() {
        return entries.keySet().stream().anyMatch(name -> name.startsWith("internal/.staging/edition-"));
    }

    /** Whether a run had noted what it moves next. */
    boolean isMoving() {
        return entries.keySet().stream().anyMatch(name -> name.endsWith("/intent.json"));
    }

    /** What is seen although it belongs to neither state, or not seen although it belongs to both. */
    List<String> strangeBetween(OutputState before, OutputState after) {
        List<String> strange = new ArrayList<>();
        entries.forEach((name, is) -> {
            boolean known = is.equals(before.entries.get(name)) || is.equals(after.entries.get(name));
            if (!known && !name.contains("/.staging") && !is.equals(FOLDER)) {
                strange.add(name + " is neither the earlier nor the new one");
            }
        });
        before.entries.forEach((name, was) -> {
            if (was.equals(after.entries.get(name)) && !was.equals(entries.get(name))) {
                strange.add(name + " is lost or altered, and no run had to touch it");
            }
        });
        return strange;
    }

    /** The trackers that are neither as they were before nor as they are after. */
    List<String> inNeither(OutputState before, OutputState after) {
        Set<String> all = new TreeSet<>(trackers());
        all.addAll(before.trackers());
        List<String> wrong = new ArrayList<>();
        for (String tracker : all) {
            Map<String, String> is = of(tracker);
            if (!is.equals(before.of(tracker)) && !is.equals(after.of(tracker))) {
                wrong.add(tracker + " is in neither state: " + is.keySet());
            }
        }
        if (entries.keySet().stream().anyMatch(name -> name.contains("/.staging"))) {
            wrong.add("staging is left");
        }
        return wrong;
    }

    /** What {@code latest.txt} names in either root without being there in both. */
    static List<String> wrongLatest(Path output) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String root : List.of("public", "internal")) {
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
