package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.reading.DecisionsSheet;
import org.committeepapers.reading.Layouts;
import org.committeepapers.rules.Decisions;
import org.committeepapers.sheet.Limits;
import org.committeepapers.text.Names;

/** Finds the workbooks of a run. */
public final class Inputs {

    /** Also those that we can't read, so that each gets its message and none is passed over in silence. */
    private static final Set<String> SPREADSHEETS = Set.of(".xlsx", ".xlsm", ".xls", ".csv", ".xlsb", ".ods");

    /** What else lies beside trackers: settings and layouts. A nearly right name of theirs is told where they are read. */
    private static final Set<String> OF_TRACKERS =
            Stream.concat(SPREADSHEETS.stream(), Stream.of(".yaml", ".yml")).collect(Collectors.toUnmodifiableSet());

    private Inputs() {}

    public static String name(Path workbook) {
        return Names.withoutExtension(String.valueOf(workbook.getFileName()));
    }

    /**
     * Every spreadsheet in the folder, by name; the lock and temporary files that Office leaves are none.
     *
     * @throws Refusal where the folder isn't there or holds no spreadsheet
     */
    public static List<Path> in(Path folder) throws Refusal {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Inputs::isSpreadsheet)) {
            stream.forEach(files::add);
        } catch (IOException e) {
            throw refusal("input-folder", folder);
        }
        if (files.isEmpty()) {
            throw refusal("input-folder/empty", folder);
        }
        files.sort(Comparator.comparing(Inputs::name).thenComparing(file -> String.valueOf(file.getFileName())));
        return files;
    }

    /** The files as named, each once. */
    public static List<Path> once(List<Path> files) {
        Map<Path, Path> once = new LinkedHashMap<>();
        files.forEach(file -> once.putIfAbsent(file.toAbsolutePath().normalize(), file));
        return List.copyOf(once.values());
    }

    /** A warning for each file that is no tracker and nothing that belongs to one. */
    public static List<Finding> notRead(Path folder, List<Path> workbooks) {
        List<Finding> findings = new ArrayList<>(layoutsWithoutTracker(workbooks));
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted()
                    .filter(file -> !Files.isDirectory(file) && !OF_TRACKERS.contains(extension(file)))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !EditionInputs.isSystemFile(name))
                    .forEach(name -> findings.add(Finding.of("input-not-read", new Location.File(name), "")));
        } catch (IOException e) {
            // Whoever can't look into a folder has nothing to say of it.
        }
        return findings;
    }

    /** A warning for each layout file beside these trackers that is of no tracker, as where one was renamed. */
    public static List<Finding> layoutsWithoutTracker(List<Path> trackers) {
        Map<Path, List<Path>> folders = trackers.stream()
                .collect(Collectors.groupingBy(
                        tracker -> tracker.toAbsolutePath().normalize().resolveSibling(""),
                        TreeMap::new,
                        Collectors.toList()));
        return folders.entrySet().stream()
                .flatMap(folder -> Layouts.withoutTracker(folder.getKey(), folder.getValue()).stream())
                .toList();
    }

    /** In lower case, with its dot; empty where there is none. */
    static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    static boolean isSpreadsheet(Path file) {
        return !isHidden(file) && SPREADSHEETS.contains(extension(file)) && !DecisionsSheet.isFile(file);
    }

    static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static Refusal refusal(String key, Path folder) {
        return new Refusal(Finding.of(key, new Location.File(folder.toString()), ""));
    }

    /** Decisions where they aren't read: under a name that is nearly right, or without their tracker. */
    static List<Finding> decisionsElsewhere(Path tracker, Limits limits) {
        List<Finding> findings = new ArrayList<>();
        for (Path file : DecisionsSheet.misnamed(tracker)) {
            Location place = new Location.File(String.valueOf(file.getFileName()));
            findings.add(
                    DecisionsSheet.isNearly(file, tracker)
                            ? Finding.of(
                                    "decisions-elsewhere/file",
                                    place,
                                    "",
                                    tracker.getFileName(),
                                    extension(tracker).equals(".csv")
                                            ? name(tracker) + ".decisions.csv"
                                            : "its sheet Decisions")
                            : Finding.of(
                                    mayHoldExempt(file, limits)
                                            ? "decisions-elsewhere/alone"
                                            : "decisions-elsewhere/of-another",
                                    place,
                                    "",
                                    DecisionsSheet.trackerOf(file).getFileName()));
        }
        return findings;
    }

    private static boolean mayHoldExempt(Path decisions, Limits limits) {
        Remarks remarks = new Remarks();
        try {
            return DecisionsSheet.read(decisions, limits, remarks).stream().anyMatch(Decisions::mayBeExempt)
                    || !remarks.inSheetOrder().isEmpty();
        } catch (Refusal e) {
            return true;
        }
    }

    static Optional<Finding> openWarning(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean open = Files.exists(file.resolveSibling("~$" + name))
                || Files.exists(file.resolveSibling(".~lock." + name + "#"));
        return open ? Optional.of(Finding.of("workbook-open", new Location.File(name), "")) : Optional.empty();
    }
}
