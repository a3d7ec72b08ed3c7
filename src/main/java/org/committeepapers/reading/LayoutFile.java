package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.schema.Values;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.owner.OwnerWords;

/** Reads a file that says how trackers are read. */
public final class LayoutFile {

    /** The file for all trackers of a folder that have no layout of their own. */
    public static final String SHARED = "layout.yaml";

    /** The rule of the findings on layout files. */
    public static final RuleId RULE = new RuleId("layout");

    private static final String QUESTION = "?";

    /** Keys of a group have to differ, so a number may follow the question mark of a draft. */
    private static final Pattern QUESTION_KEY = Pattern.compile("tables\\.(?:columns|labels|parts)\\.\\?\\s*\\d*");

    /** What the file may hold. */
    public static final Kind.Group KEYS = LayoutKeys.KEYS;

    private static final Set<String> NOT_CONFIRMED = Set.of("no", "false");

    private static final Set<String> NOT_IN_SHARED = Set.of(
            LayoutKeys.COMMITTEE.name(),
            LayoutKeys.CONSIDERED_ON.name(),
            LayoutKeys.AGREED_ON.name(),
            LayoutKeys.EXEMPT_INFORMATION.name());

    private LayoutFile() {}

    /**
     * The layout that a person declared.
     *
     * @throws Refusal with all faults of the file, each with its line
     */
    public static Layout read(Path file) throws Refusal {
        String name = String.valueOf(file.getFileName());
        Source source = source(name);
        Optional<Setting> root = SettingFile.read(file, source);
        if (root.isEmpty()) {
            throw source.refused("", "There is no such file", "Look at its name, or let the program draft it.");
        }
        return layout(root.get(), name, name.equals(SHARED));
    }

    /** A layout file whose name is nearly that of the one that would be read. */
    static Refusal misnamed(String name, Path expected) {
        return source(name)
                .refused(
                        "",
                        "A file with this name isn't read; the layout of this tracker is read only from "
                                + expected.getFileName(),
                        "Rename it to " + expected.getFileName() + ", or put it beside the tracker that it is for.");
    }

    /**
     * A layout file that no tracker has.
     *
     * @param trackers without a layout of their own, to one of which it may belong
     */
    static Finding withoutTracker(String name, List<String> trackers) {
        String tracker = trackers.size() == 1 ? trackers.getFirst() : "plan.xlsx";
        String right = String.valueOf(Layouts.own(Path.of(tracker)));
        return new Finding(
                RULE,
                Severity.WARNING,
                new Location.File(name),
                "",
                "There is no tracker in this folder that the file could be for, so it isn't read.",
                trackers.size() == 1
                        ? "If it says how %s is read, rename it to %s. Otherwise delete it.".formatted(tracker, right)
                        : "Give it the name of its tracker, as in %s for %s, or delete it.".formatted(right, tracker));
    }

    static Layout standard(String text, String name) throws Refusal {
        return layout(SettingFile.parsed(text, source(name)), "", false);
    }

    private static Source source(String name) {
        return new Source(RULE, name, "key", "docs/layouts.md");
    }

    private static Layout layout(Setting root, String file, boolean shared) throws Refusal {
        Mistakes mistakes = new Mistakes(KEYS);
        Setting answered = answered(root, mistakes);
        Optional<Layout> layout = KEYS.meaning(answered, mistakes)
                .map(values -> layout(values, file, isConfirmed(root.at(LayoutKeys.CONFIRMED.name()), mistakes)));
        tellTables(
                answered.at(LayoutKeys.TABLES.name()),
                layout.map(Layout::tables).orElse(List.of()),
                mistakes);
        tellIgnored(answered, layout.map(Layout::ignoreSheets).orElse(List.of()), mistakes);
        if (shared) {
            tellShared(answered, mistakes);
        }
        Setting declared = answered.at(LayoutKeys.EXEMPT_INFORMATION.name());
        if (declared.line() > 0
                && !shared
                && root.at(LayoutKeys.CONFIRMED.name()).line() == 0) {
            LayoutKeys.tell(mistakes, declared, "not-confirmed");
        }
        mistakes.refuse();
        return layout.orElseThrow();
    }

    private static Layout layout(Values values, String file, boolean confirmed) {
        Values about = values.get(LayoutKeys.ABOUT);
        return new Layout(
                file,
                confirmed,
                new LayoutAbout(
                        about.find(LayoutKeys.COUNCIL).orElse(""),
                        about.find(LayoutKeys.COMMITTEE).orElse(""),
                        about.find(LayoutKeys.TITLE).orElse(""),
                        about.find(LayoutKeys.CONSIDERED_ON),
                        about.find(LayoutKeys.AGREED_ON)),
                values.get(LayoutKeys.TABLES),
                values.get(LayoutKeys.IGNORE_SHEETS),
                values.find(LayoutKeys.EXEMPT_INFORMATION).isPresent(),
                values.get(LayoutKeys.SKIP_HIDDEN));
    }

    /** The file without the questions of a draft that nobody has answered, each of which is told. */
    private static Setting answered(Setting root, Mistakes mistakes) {
        Setting rest = root.without(LayoutFile::isUnconfirmed);
        rest.all().forEach(setting -> {
            if (setting.words().strip().equals(QUESTION)) {
                LayoutKeys.tell(mistakes, setting, "question");
            } else if (QUESTION_KEY.matcher(setting.key().strip()).matches()
                    && setting.name().startsWith(QUESTION)) {
                LayoutKeys.tell(
                        mistakes,
                        setting,
                        "question-key",
                        setting.words(),
                        setting.name().strip());
            }
        });
        return rest.without(LayoutFile::isQuestion);
    }

    private static boolean isQuestion(Setting setting) {
        return setting.words().strip().equals(QUESTION)
                || QUESTION_KEY.matcher(setting.key().strip()).matches()
                || !setting.items().isEmpty() && setting.items().stream().allMatch(LayoutFile::isQuestion);
    }

    /** Whether it is the name that a draft asks for, and nobody has entered. */
    private static boolean isUnconfirmed(Setting setting) {
        return setting.key().equals(LayoutKeys.CONFIRMED.name())
                && setting.settings().isEmpty()
                && setting.items().isEmpty()
                && (setting.words().isBlank() || setting.words().strip().equals(QUESTION));
    }

    /** Whether a person entered name and day, or the file doesn't ask for them. */
    private static boolean isConfirmed(Setting confirmed, Mistakes mistakes) {
        String words = confirmed.words().strip().toLowerCase(Locale.ROOT);
        if (confirmed.line() == 0
                || NOT_CONFIRMED.contains(words)
                || words.contains(QUESTION)
                || OwnerWords.nameNobody(words)) {
            return confirmed.line() == 0;
        }
        if (Dates.read(RichText.of(words)).kind() != ByWhen.Kind.DAY || Dates.isAlone(words)) {
            LayoutKeys.tell(mistakes, confirmed, "not-a-name-and-a-day");
        }
        return true;
    }

    /** What can hold for one tracker only has no place in a shared file. */
    private static void tellShared(Setting root, Mistakes mistakes) {
        Stream.concat(
                        Stream.of(root, root.at(LayoutKeys.ABOUT.name())),
                        root.at(LayoutKeys.TABLES.name()).each().stream()
                                .map(table -> table.at(LayoutKeys.FIXED.name())))
                .flatMap(group -> group.settings().stream())
                .filter(setting -> NOT_IN_SHARED.contains(setting.name()))
                .forEach(setting -> LayoutKeys.tell(mistakes, setting, "not-in-shared", setting.name()));
    }

    /** @param tables without those that are wrong */
    private static void tellTables(Setting list, List<TableLayout> tables, Mistakes mistakes) {
        List<Setting> written = list.each();
        if (written.isEmpty()) {
            if (!mistakes.areIn(list)) {
                LayoutKeys.tell(mistakes, list, "no-table");
            }
        } else if (tables.size() == written.size()) {
            if (tables.stream().allMatch(TableLayout::isOfActions)) {
                LayoutKeys.tell(mistakes, written.getFirst().at(LayoutKeys.OF.name()), "only-actions");
            }
            tellSheets(written, tables, mistakes);
        }
    }

    private static void tellIgnored(Setting root, List<TextPattern> ignored, Mistakes mistakes) {
        for (Setting table : root.at(LayoutKeys.TABLES.name()).each()) {
            for (Setting sheet : table.at("sheet").each()) {
                if (ignored.stream().anyMatch(pattern -> pattern.fits(sheet.words()))) {
                    LayoutKeys.tell(mistakes, sheet, "sheet-ignored-too");
                }
            }
        }
    }

    /** A sheet belongs to the first table that names it, unless each gives its rows. */
    private static void tellSheets(List<Setting> written, List<TableLayout> tables, Mistakes mistakes) {
        Map<String, Boolean> withRows = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            boolean rows = tables.get(i).rows().isPresent();
            if (written.get(i).form() != Setting.Form.GROUP
                    || mistakes.areIn(written.get(i).at("sheet"))
                    || mistakes.areIn(written.get(i).at("rows"))) {
                continue;
            }
            Set<String> sheets = sheets(tables.get(i));
            if (sheets.stream().allMatch(sheet -> withRows.containsKey(sheet) && !(rows && withRows.get(sheet)))) {
                Setting sheet = written.get(i).at("sheet");
                LayoutKeys.tell(mistakes, sheet.line() > 0 ? sheet : written.get(i), "sheet-taken");
            }
            sheets.forEach(sheet -> withRows.merge(sheet, rows, Boolean::logicalAnd));
        }
    }

    private static Set<String> sheets(TableLayout table) {
        return table.sheets().isEmpty()
                ? Set.of("*")
                : table.sheets().stream()
                        .map(sheet -> sheet.source().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }
}
