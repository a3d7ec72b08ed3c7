package org.committeepapers.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Compares the facts of two runs of the same cases and tells each difference that no {@link Declaration} names, and each
 * declaration without a difference. {@code CASES BEFORE AFTER DECLARATIONS [part]}; {@code part} says that some cases were
 * left out, so that a declaration may be about them. Ends with 1 if there is anything to tell.
 */
public final class Referee {

    private static final int CASES_NAMED = 3;
    private static final int LONG = 160;
    private static final int ROUND = 60;
    private static final String ALL_FILES = "";

    private final Path cases;
    private final Path before;
    private final Path after;
    private final List<Declaration> declarations;

    Referee(Path cases, Path before, Path after, List<Declaration> declarations) {
        this.cases = cases;
        this.before = before;
        this.after = after;
        this.declarations = declarations;
    }

    /** A line that isn't as it was; before or after is empty where it came or went. */
    record Change(String layer, String name, String file, String before, String after) {}

    public static void main(String[] arguments) throws IOException {
        Path[] folders = Stream.of(arguments).limit(4).map(Path::of).toArray(Path[]::new);
        Referee referee = new Referee(folders[0], folders[1], folders[2], Declaration.in(folders[3]));
        List<Change> changes = referee.changes();
        referee.report(changes).forEach(System.out::println);
        List<Declaration> idle = referee.idle();
        idle.forEach(rule -> System.out.println("Declared, but nothing changed so: " + rule));
        boolean part = arguments.length > 4;
        System.exit(changes.isEmpty() && (part || idle.isEmpty()) ? 0 : 1);
    }

    /** The rules that named no change, though one of their cases ran. */
    List<Declaration> idle() {
        return declarations.stream()
                .filter(rule -> rule.changes() == 0 && rule.tried())
                .toList();
    }

    /** What isn't declared, in the order of the cases. */
    List<Change> changes() throws IOException {
        Set<String> names = new TreeSet<>(names(before));
        names.addAll(names(after));
        return names.parallelStream().flatMap(name -> changes(name).stream()).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    // A case

    private List<Change> changes(String name) {
        try {
            Set<String> old = files(before.resolve(name));
            Set<String> now = files(after.resolve(name));
            List<Change> changes = new ArrayList<>();
            changes.addAll(undeclared("files", name, ALL_FILES, List.of(Hunk.between(old, now))));
            Hunk links = Hunk.between(links(before.resolve(name)), links(after.resolve(name)));
            changes.addAll(undeclared("files", name, ALL_FILES, List.of(links)));
            Words words = new Words();
            for (String file : old) {
                String place = now.contains(file) ? file : renamed(name, file, now);
                Path one = before.resolve(name).resolve(file);
                Path other = after.resolve(name).resolve(place);
                if (place.isEmpty()) {
                    words.left(Facts.of(file, Files.readAllBytes(one)).getOrDefault("papers", List.of()));
                    continue;
                }
                changes.addAll(undeclared("modes", name, place, Hunk.of(List.of(mode(one)), List.of(mode(other)))));
                byte[] bytes = Files.readAllBytes(one);
                byte[] newBytes = Files.readAllBytes(other);
                if (!Arrays.equals(bytes, newBytes)) {
                    changes.addAll(changes(name, place, Facts.of(file, bytes), Facts.of(place, newBytes), words));
                }
            }
            changes.addAll(lost(name, words, now));
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Change> changes(
            String name, String file, Map<String, List<String>> old, Map<String, List<String>> now, Words words) {
        Set<String> layers = new TreeSet<>(old.keySet());
        layers.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String layer : layers) {
            List<String> lines = old.getOrDefault(layer, List.of());
            List<String> newLines = now.getOrDefault(layer, List.of());
            List<Hunk> hunks = Hunk.of(lines, newLines);
            changes.addAll(undeclared(layer, name, file, hunks));
            if (layer.equals("papers") && !hunks.isEmpty()) {
                words.both(file, lines, newLines);
            }
        }
        return changes;
    }

    private static Set<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Each link with its target, such as {@code latest -> 2026-11-24}. */
    private static Set<String> links(Path folder) throws IOException {
        Set<String> links = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    links.add(folder.relativize(link) + " -> " + Files.readSymbolicLink(link));
                }
            }
        }
        return links;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Where a file lies now, by the rules for files; nothing if it doesn't. */
    private String renamed(String name, String file, Set<String> now) {
        return reachable("files", name, ALL_FILES, file).keySet().stream()
                .filter(now::contains)
                .findFirst()
                .orElse("");
    }

    // What is declared

    private List<Change> undeclared(String layer, String name, String file, List<Hunk> hunks) {
        List<String> allAdded = new ArrayList<>();
        hunks.forEach(hunk -> allAdded.addAll(hunk.added()));
        List<Change> changes = new ArrayList<>();
        for (Hunk hunk : hunks) {
            List<String> removed = new ArrayList<>();
            for (String line : hunk.removed()) {
                Map<String, Set<Declaration>> reachable = reachable(layer, name, file, line);
                String match = allAdded.stream()
                        .filter(reachable::containsKey)
                        .findFirst()
                        .orElse("");
                if (!match.isEmpty()) {
                    allAdded.remove(match);
                    reachable.get(match).forEach(Declaration::count);
                } else if (!isDeclared(layer, name, file, line, true)) {
                    removed.add(line);
                }
            }
            changes.addAll(pairs(layer, name, file, removed, hunk.added()));
        }
        return withoutDeclared(changes, allAdded);
    }

    private static List<Change> pairs(
            String layer, String name, String file, List<String> removed, List<String> added) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            String before = i < removed.size() ? removed.get(i) : "";
            String after = i < added.size() ? added.get(i) : "";
            changes.add(new Change(layer, name, file, before, after));
        }
        return changes;
    }

    private List<Change> withoutDeclared(List<Change> changes, List<String> open) {
        List<Change> rest = new ArrayList<>();
        for (Change change : changes) {
            boolean added = !change.after().isEmpty()
                    && open.remove(change.after())
                    && !isDeclared(change.layer(), change.name(), change.file(), change.after(), false);
            if (added || !change.before().isEmpty()) {
                rest.add(
                        added ? change : new Change(change.layer(), change.name(), change.file(), change.before(), ""));
            }
        }
        return rest;
    }

    private boolean isDeclared(String layer, String name, String file, String line, boolean removed) {
        List<Declaration> named = declarations.stream()
                .filter(rule -> rule.isFor(layer, name, file))
                .filter(rule -> removed ? rule.removes(line) : rule.adds(line))
                .toList();
        named.forEach(Declaration::count);
        return !named.isEmpty();
    }

    /** What the rules may make of a line, each one applied or not, and by which. */
    private Map<String, Set<Declaration>> reachable(String layer, String name, String file, String line) {
        Map<String, Set<Declaration>> reachable = new LinkedHashMap<>(Map.of(line, Set.of()));
        for (Declaration rule : declarations) {
            if (rule.isFor(layer, name, file)) {
                for (Map.Entry<String, Set<Declaration>> one : List.copyOf(reachable.entrySet())) {
                    Set<Declaration> used = new HashSet<>(one.getValue());
                    used.add(rule);
                    reachable.putIfAbsent(rule.replaced(one.getKey()), used);
                }
            }
        }
        reachable.remove(line);
        return reachable;
    }

    // The words of officers

    /** The words of a case's papers that changed or left. */
    private static final class Words {

        private final Map<String, Set<String>> missing = new TreeMap<>();
        private final Set<String> left = new TreeSet<>();

        private void both(String file, List<String> before, List<String> after) {
            Set<String> words = of(before);
            words.removeAll(of(after));
            if (!words.isEmpty()) {
                missing.put(file, words);
            }
        }

        private void left(List<String> paper) {
            left.addAll(of(paper));
        }

        /** Without the first word of a line, which says what the line is. */
        private static Set<String> of(List<String> lines) {
            return lines.stream()
                    .flatMap(line -> of(line.substring(line.indexOf(' ') + 1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Stream<String> of(String text) {
            return Stream.of(text.replace("\u00ad", "").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty());
        }
    }

    /** Words of a cell that a paper had and has no more; of a paper that left, those that no paper of the case has. */
    private List<Change> lost(String name, Words words, Set<String> now) throws IOException {
        if (!words.left.isEmpty()) {
            for (String file : now) {
                if (file.matches(".*\\.(html|docx)")) {
                    byte[] bytes = Files.readAllBytes(after.resolve(name).resolve(file));
                    words.left.removeAll(Words.of(Facts.of(file, bytes).getOrDefault("papers", List.of())));
                }
            }
            words.missing.put("papers that left", words.left);
        }
        if (words.missing.isEmpty()) {
            return List.of();
        }
        Predicate<String> officers = officers(name);
        List<Change> lost = new ArrayList<>();
        words.missing.forEach((file, missing) -> {
            missing.removeIf(officers.negate());
            lost.addAll(undeclared("words", name, file, List.of(new Hunk(List.copyOf(missing), List.of()))));
        });
        return lost;
    }

    /** The words of the case's workbooks, as their cells show them. */
    private Predicate<String> officers(String name) throws IOException {
        Set<String> officers = new HashSet<>();
        for (String file : files(cases.resolve(name))) {
            byte[] bytes = Files.readAllBytes(cases.resolve(name).resolve(file));
            if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                Words.of(new String(bytes, StandardCharsets.UTF_8)).forEach(officers::add);
            } else if (file.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?")) {
                DataFormatter formatter = new DataFormatter();
                try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                            cell -> Words.of(formatter.formatCellValue(cell)).forEach(officers::add))));
                } catch (IOException | RuntimeException e) {
                    // What the program reads and this doesn't: each word may be an officer's.
                    return word -> true;
                }
            }
        }
        return officers::contains;
    }

    // The report

    /** The changes by layer and what changed, each with its cases, then what was declared, then how many there are. */
    private List<String> report(List<Change> changes) {
        List<String> lines = new ArrayList<>();
        Map<String, Map<String, List<Change>>> layers = new TreeMap<>();
        for (Change change : changes) {
            layers.computeIfAbsent(change.layer(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(told(change.before(), change.after()), key -> new ArrayList<>())
                    .add(change);
        }
        layers.forEach((layer, all) -> {
            lines.add("== " + layer);
            all.forEach((told, same) -> lines.add(told + "      " + places(same)));
        });
        declarations.stream()
                .filter(rule -> rule.changes() > 0)
                .forEach(rule -> lines.add("Declared, %d times: %s".formatted(rule.changes(), rule)));
        lines.add(
                changes.isEmpty()
                        ? "No change that isn't declared."
                        : "%d changes that aren't declared, in %d cases."
                                .formatted(
                                        changes.size(),
                                        changes.stream()
                                                .map(Change::name)
                                                .distinct()
                                                .count()));
        return lines;
    }

    /** A line before and after; of long ones only what is round the difference. */
    private static String told(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? "  + " + after + "\n" : "  - " + before + "\n";
        }
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return "  - " + around(before, start, before.length() - end) + "\n  + "
                + around(after, start, after.length() - end) + "\n";
    }

    private static String around(String line, int start, int end) {
        int from = line.length() < LONG ? 0 : Math.max(0, start - ROUND);
        int to = line.length() < LONG ? line.length() : Math.min(line.length(), end + ROUND);
        return (from > 0 ? "\u2026" : "") + line.substring(from, to) + (to < line.length() ? "\u2026" : "");
    }

    private static String places(List<Change> changes) {
        String named = changes.stream()
                .limit(CASES_NAMED)
                .map(change -> change.name() + (change.file().isEmpty() ? "" : " " + change.file()))
                .collect(Collectors.joining(", "));
        return changes.size() > CASES_NAMED ? named + " and " + (changes.size() - CASES_NAMED) + " more" : named;
    }
}
