package org.committeepapers.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;

/** Reads a file that says how trackers are read. */
public final class LayoutFile {

    /** The file for all trackers of a folder that have no layout of their own. */
    public static final String SHARED = "layout.yaml";

    /** The rule of the findings on layout files. */
    public static final RuleId RULE = new RuleId("layout");

    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    /** Placeholders that are no name. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("tbc", "tba", "n/a", "-", "to be confirmed", "not yet", "nobody");

    private static final Set<String> NOT_IN_SHARED = Set.of("committee", "consideredOn");

    private final LayoutValues values = new LayoutValues();
    private final Setting root;
    private final boolean shared;

    private LayoutFile(Setting root, boolean shared) {
        this.root = root;
        this.shared = shared;
    }

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
        return new LayoutFile(root.get(), name.equals(SHARED)).layout(name);
    }

    /** A layout file with the ending .yml, which would not be read. */
    static Refusal misnamed(Path file, Path expected) {
        return source(String.valueOf(file.getFileName()))
                .refused(
                        "",
                        "A layout file has the ending .yaml, so this one isn't read",
                        "Call it %s.".formatted(expected.getFileName()));
    }

    static Layout standard(String text, String name) throws Refusal {
        return new LayoutFile(SettingFile.parsed(text, source(name)), false).layout("");
    }

    private static Source source(String name) {
        return new Source(RULE, name, "key", "docs/layouts.md");
    }

    private Layout layout(String file) throws Refusal {
        values.checkKeys(root, LayoutNames.TOP);
        root.settings().stream()
                .filter(setting -> !setting.name().equals("confirmed"))
                .forEach(values::tellQuestions);
        Layout layout = new Layout(
                file,
                isConfirmed(root.at("confirmed")),
                about(root.at("about")),
                tables(root.at("tables")),
                TableLayoutReader.patterns(values, root.at("ignoreSheets")),
                isYes(root.at("skipHidden")));
        checkIgnored(root.at("tables").each(), layout.ignoreSheets());
        values.refuse();
        return layout;
    }

    /** Whether a person entered name and day, or the file doesn't ask for them. */
    private boolean isConfirmed(Setting confirmed) {
        if (confirmed.line() == 0) {
            return true;
        }
        if (confirmed.isNothing()
                || LayoutValues.isQuestion(confirmed)
                || plain(confirmed).isEmpty() && confirmed.settings().isEmpty()) {
            return false;
        }
        Optional<String> named = values.text(confirmed)
                .map(LayoutFile::plain)
                .filter(name -> !NO.contains(name) && !PLACEHOLDERS.contains(name) && !name.contains("?"));
        if (named.isPresent() && !isNameAndDay(named.get())) {
            values.mistake(confirmed, "not-a-name-and-a-day");
        }
        return named.isPresent();
    }

    private static boolean isNameAndDay(String words) {
        return Dates.read(RichText.of(words)).kind() == ByWhen.Kind.DAY && !Dates.isAlone(words);
    }

    private boolean isYes(Setting setting) {
        Optional<Setting> text = values.text(setting);
        if (text.isPresent() && !YES.contains(plain(text.get())) && !NO.contains(plain(text.get()))) {
            values.mistake(setting, "neither-yes-nor-no");
        }
        return text.isPresent() && YES.contains(plain(text.get()));
    }

    private static String plain(Setting setting) {
        return setting.words().strip().toLowerCase(Locale.ROOT);
    }

    private LayoutAbout about(Setting about) {
        values.checkKeys(about, LayoutNames.ABOUT);
        checkShared(about);
        return new LayoutAbout(
                words(about.at("council")),
                words(about.at("committee")),
                words(about.at("title")),
                day(about.at("consideredOn")));
    }

    private String words(Setting setting) {
        return values.text(setting).map(text -> text.words().strip()).orElse("");
    }

    private Optional<LocalDate> day(Setting setting) {
        Optional<Setting> text = values.text(setting);
        Optional<LocalDate> day =
                text.flatMap(written -> Dates.read(RichText.of(written.words())).onlyDay());
        if (text.isPresent() && day.isEmpty()) {
            values.mistake(setting, "not-a-full-date");
        }
        return day;
    }

    /** What can hold for one tracker only has no place in a shared file. */
    private void checkShared(Setting group) {
        for (Setting setting : shared ? group.settings() : List.<Setting>of()) {
            if (NOT_IN_SHARED.contains(setting.name())) {
                values.mistake(setting, "not-in-shared", setting.name());
            }
        }
    }

    private List<TableLayout> tables(Setting list) {
        int before = values.mistakes();
        List<TableLayout> tables = new ArrayList<>();
        TableLayoutReader reader = new TableLayoutReader(values);
        for (Setting table : list.each()) {
            checkShared(table.at("fixed"));
            tables.add(reader.table(table));
        }
        if (tables.isEmpty()) {
            values.mistake(list, "no-table");
        } else if (values.mistakes() == before) {
            checkJoin(list.each(), tables);
            checkSheets(list.each(), tables);
        }
        return tables;
    }

    private void checkJoin(List<Setting> settings, List<TableLayout> tables) {
        if (tables.stream().allMatch(TableLayout::isOfActions)) {
            values.mistake(settings.getFirst().at("of"), "only-actions");
        }
    }

    private void checkIgnored(List<Setting> tables, List<TextPattern> ignored) {
        for (Setting table : tables) {
            for (Setting sheet : table.at("sheet").each()) {
                if (ignored.stream().anyMatch(pattern -> pattern.fits(sheet.words()))) {
                    values.mistake(sheet, "sheet-ignored-too");
                }
            }
        }
    }

    /** A sheet belongs to the first table that names it, unless each gives its rows. */
    private void checkSheets(List<Setting> settings, List<TableLayout> tables) {
        Map<String, Boolean> withRows = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            boolean rows = tables.get(i).rows().isPresent();
            Set<String> sheets = sheets(tables.get(i));
            if (sheets.stream().allMatch(sheet -> withRows.containsKey(sheet) && !(rows && withRows.get(sheet)))) {
                Setting sheet = settings.get(i).at("sheet");
                values.mistake(sheet.line() > 0 ? sheet : settings.get(i), "sheet-taken");
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
