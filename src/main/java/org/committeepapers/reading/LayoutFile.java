package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.schema.Values;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.owner.OwnerWords;

/** Reads a file that says how trackers are read. */
public final class LayoutFile {

    /** The file for all trackers of a folder that have no layout of their own. */
    public static final String SHARED = "layout.yaml";

    /** The rule of the findings on layout files. */
    public static final RuleId RULE = new RuleId("layout");

    /** What the file may hold. */
    public static final Kind.Group KEYS = LayoutKeys.KEYS;

    private static final String QUESTION = "?";

    /** Keys of a group have to differ, so a number may follow the question mark of a draft. */
    private static final Pattern QUESTION_KEY = Pattern.compile("tables\\.(?:columns|labels|parts)\\.\\?\\s*\\d*");

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
        return layout(keys(root.get(), name.equals(SHARED)), name, isConfirmed(confirmed(root.get())), Additions.NONE);
    }

    static Values keys(String text, String name) throws Refusal {
        return keys(SettingFile.parsed(text, source(name)), false);
    }

    static Source source(String name) {
        return new Source(RULE, name, "key", "docs/layouts.md");
    }

    static Layout layout(Values keys, String file, boolean confirmed, Additions additions) {
        Values about = keys.get(LayoutKeys.ABOUT);
        return new Layout(
                file,
                confirmed,
                new LayoutAbout(
                        about.find(LayoutKeys.COUNCIL).orElse(""),
                        about.find(LayoutKeys.COMMITTEE).orElse(""),
                        about.find(LayoutKeys.TITLE).orElse(""),
                        about.find(LayoutKeys.CONSIDERED_ON),
                        about.find(LayoutKeys.AGREED_ON)),
                keys.get(LayoutKeys.TABLES).stream()
                        .map(table -> TableLayout.of(table, additions))
                        .toList(),
                keys.get(LayoutKeys.IGNORE_SHEETS),
                keys.find(LayoutKeys.EXEMPT_INFORMATION).isPresent(),
                keys.get(LayoutKeys.SKIP_HIDDEN) || additions.skipHidden());
    }

    private static Values keys(Setting root, boolean shared) throws Refusal {
        refuseQuestions(root);
        return Mistakes.read(
                KEYS.thenChecked((keys, written, mistakes) -> {
                    tell(keys, shared, mistakes);
                    return Optional.of(keys);
                }),
                root);
    }

    /** Whatever else is wrong may have its reason in a question of a draft that nobody has answered. */
    private static void refuseQuestions(Setting root) throws Refusal {
        Mistakes questions = new Mistakes(KEYS);
        root.all().forEach(setting -> {
            if (isQuestion(setting.words()) && !setting.key().equals(LayoutKeys.CONFIRMED.name())) {
                LayoutKeys.tell(questions, setting, "question");
            } else if (QUESTION_KEY.matcher(setting.key().strip()).matches()
                    && setting.name().startsWith(QUESTION)) {
                String name = setting.name().strip();
                LayoutKeys.tell(questions, setting, "question-key", setting.words(), name);
            }
        });
        questions.refuse();
    }

    private static boolean isQuestion(String words) {
        return words.strip().equals(QUESTION);
    }

    private static Setting confirmed(Setting root) {
        return root.at(LayoutKeys.CONFIRMED.name());
    }

    /** Whether a person entered name and day, or the file doesn't ask for them. */
    private static boolean isConfirmed(Setting confirmed) {
        String words = confirmed.words().strip().toLowerCase(Locale.ROOT);
        return confirmed.line() == 0
                || !NOT_CONFIRMED.contains(words) && !words.contains(QUESTION) && !OwnerWords.nameNobody(words);
    }

    private static boolean isOneNameAndDay(Note note) {
        return note.days().size() == 1
                && note.rest().size() == 1
                && OwnerWords.areOneName(note.rest().getFirst());
    }

    private static void tell(Values keys, boolean shared, Mistakes mistakes) {
        Setting confirmed = keys.at(LayoutKeys.CONFIRMED);
        String words = confirmed.words();
        if (isConfirmed(confirmed)
                && confirmed.line() > 0
                && (Dates.read(RichText.of(words)).kind() != ByWhen.Kind.DAY || Dates.isAlone(words))
                && !mistakes.areIn(confirmed)) {
            LayoutKeys.tell(mistakes, confirmed, "not-a-name-and-a-day");
        }
        Setting declared = keys.at(LayoutKeys.EXEMPT_INFORMATION);
        if (shared) {
            tellShared(keys.setting(), mistakes);
        } else if (declared.line() > 0 && confirmed.line() == 0) {
            LayoutKeys.tell(mistakes, declared, "not-confirmed");
        } else if (declared.line() > 0 && isConfirmed(confirmed) && !isOneNameAndDay(Note.of(words))) {
            LayoutKeys.tell(mistakes, confirmed, "not-a-name-and-a-day");
        }
        List<Values> tables = keys.get(LayoutKeys.TABLES);
        if (keys.at(LayoutKeys.TABLES).line() == 0) {
            LayoutKeys.tell(mistakes, keys.at(LayoutKeys.TABLES), "no-table");
        }
        for (Values table : tables) {
            new TableCheck(table, TableLayout.of(table, Additions.NONE), mistakes).tell();
            for (Setting sheet : table.at(LayoutKeys.SHEET).each()) {
                if (keys.get(LayoutKeys.IGNORE_SHEETS).stream().anyMatch(pattern -> pattern.fits(sheet.words()))) {
                    LayoutKeys.tell(mistakes, sheet, "sheet-ignored-too");
                }
            }
        }
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
}
