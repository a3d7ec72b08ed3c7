package org.committeepapers.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.text.Names;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Decision;
import org.committeepapers.wording.date.Dates;

/**
 * What people have decided about the publication of single texts, for trackers without a sheet Decisions: {@code
 * decisions.yaml} beside them, with a list for each tracker under the name of its file without the ending.
 */
public final class DecisionsFile {

    private static final String NAME = "decisions.yaml";

    /** Of a file that can't be read. */
    public static final RuleId RULE = new RuleId("decisions");

    private static final Source SOURCE = new Source(RULE, NAME, "decision", "docs/exemption.md");
    private static final Set<String> KEYS = new TreeSet<>(Set.of("where", "text", "decision", "who", "when"));

    private DecisionsFile() {}

    /** Where the decisions for a tracker may be; empty if there is no such file. */
    public static Optional<Path> beside(Path tracker) {
        return Optional.of(tracker.resolveSibling(NAME)).filter(Files::exists);
    }

    /**
     * The decisions about a tracker's texts.
     *
     * @throws Refusal if the file isn't YAML of this kind, or names a tracker that isn't there
     */
    public static List<Decision> of(Path tracker) throws Refusal {
        Optional<Setting> root = SettingFile.read(tracker.resolveSibling(NAME), SOURCE);
        List<Decision> decisions = new ArrayList<>();
        for (Setting ofTracker : root.map(Setting::settings).orElse(List.of())) {
            if (ofTracker.name().equals(withoutEnding(tracker))) {
                for (Setting each : ofTracker.each()) {
                    each.checkNames(KEYS);
                    decisions.add(decision(each));
                }
            } else if (!isThere(tracker, ofTracker.name())) {
                throw ofTracker.refused(
                        "There is no workbook of this name beside the file, so nobody knows what these decisions are about",
                        "Write the name of the tracker's file without its ending, or delete the decisions.");
            }
        }
        return decisions;
    }

    private static Decision decision(Setting each) {
        return new Decision(
                each.at("where").words(),
                each.at("text").words(),
                each.at("decision").words(),
                each.at("who").words(),
                Dates.day(RichText.of(each.at("when").words())),
                new Location.Setting(NAME, each.line(), each.key()));
    }

    private static boolean isThere(Path tracker, String name) {
        Path folder = tracker.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> withoutEnding(file).equals(name));
        } catch (IOException e) {
            return true;
        }
    }

    private static String withoutEnding(Path file) {
        return Names.withoutExtension(String.valueOf(file.getFileName()));
    }
}
