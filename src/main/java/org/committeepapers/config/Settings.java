package org.committeepapers.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.paper.ReportScope.ClosedItems;
import org.committeepapers.reading.Layouts;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.StandardLayout;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.ResponsePeriods;

/**
 * The settings of trackers, from {@code settings.yaml} in their folder.
 *
 * @param file that they are in; empty if nothing is set
 * @param limits how large a workbook may be
 * @param reading how its trackers are read
 * @param aliases further names of posts
 * @param periods how long each addressee has to answer
 * @param closedItems where the progress report puts actions whose closure was agreed earlier
 * @param meetings when committees meet, and by when their papers are published
 * @param updates by when owners have to send their updates
 * @param languages of the papers
 * @param domains of the council's own e-mail addresses
 */
public record Settings(
        Optional<Path> file,
        Limits limits,
        ReadingSettings reading,
        OwnerAliases aliases,
        ResponsePeriods periods,
        ClosedItems closedItems,
        MeetingSettings meetings,
        UpdatesDue updates,
        PaperLanguages languages,
        EmailDomains domains) {

    static final String FILE_NAME = "settings.yaml";

    private static final Pattern NEARLY = Pattern.compile("(?i)settings\\.ya?ml(?:\\.txt)?");

    private static final int MOST_MEGABYTES = 2_000;

    /** Two parts at least: a whole country's addresses are nobody's own. */
    private static final Pattern DOMAIN = Pattern.compile("(?!(?:gov|nhs|police|co|org|ac|com)\\.[a-z]{2}$)"
            + "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,5}");

    public static final Settings DEFAULT = new Settings(
            Optional.empty(),
            Limits.DEFAULT,
            ReadingSettings.DEFAULT,
            OwnerAliases.NONE,
            ResponsePeriods.DEFAULT,
            ClosedItems.SECTION,
            MeetingSettings.DEFAULT,
            UpdatesDue.DEFAULT,
            PaperLanguages.DEFAULT,
            EmailDomains.NONE);

    /**
     * The settings in the file; the defaults if there is no such file.
     *
     * @param name of the file in messages
     * @throws Refusal if the file can't be read; for all unknown keys and values of the wrong kind
     */
    public static Settings load(Path file, String name) throws Refusal {
        if (!Files.exists(file)) {
            checkName(file);
        }
        Optional<Setting> root = SettingFile.read(file, source(name));
        return root.isEmpty() ? DEFAULT : Mistakes.all(root.get(), each -> of(file, each));
    }

    private static Source source(String name) {
        return new Source(new RuleId("settings"), name, "setting", "docs/settings.md");
    }

    /** Refuses a file that somebody meant as the settings; some editors add .txt to every name. */
    private static void checkName(Path file) throws Refusal {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> alike = Files.newDirectoryStream(folder, Settings::isAlike)) {
            for (Path other : alike) {
                throw source(String.valueOf(other.getFileName()))
                        .refused(
                                "",
                                "A file with this name isn't read; settings are read only from " + file.getFileName(),
                                "Rename it. If the system hides file extensions, show them first.");
            }
        } catch (IOException e) {
            // If the folder can't be listed, nobody can have put settings there for this run.
        }
    }

    private static boolean isAlike(Path file) {
        return NEARLY.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static Settings of(Path file, Setting root) throws Refusal {
        for (Setting setting : root.settings()) {
            setting.checkName(SettingNames.TOP);
        }
        EmailDomains domains = domains(root.at("emailDomains"));
        PublicTexts.check(root, domains);
        return new Settings(
                Optional.of(file),
                limits(root.at("megabytes")),
                ReadingSettings.of(root),
                OwnerAliases.of(root.at("ownerAliases")),
                PeriodSettings.of(root.at("responsePeriods")),
                closedItems(root.at("closedItems")),
                MeetingSettings.of(root),
                UpdatesDue.of(root.at("updatesDaysBefore")),
                languages(root.at("language")),
                domains);
    }

    /**
     * How the tracker is read: by its layout file, or by the standard layout with the names and signs set here.
     *
     * @throws Refusal if its layout file is wrong
     */
    public ReadingRules rules(Path tracker) throws Refusal {
        return new ReadingRules(Layouts.of(tracker, reading.additions()), reading.words());
    }

    /** How to read a workbook that the program made for an officer. */
    public ReadingRules rulesOfOfficers() {
        return new ReadingRules(StandardLayout.with(Additions.NONE), reading.words());
    }

    /** The name of the file that they are in, or would be in. */
    public String fileName() {
        return String.valueOf(file.map(Path::getFileName).orElse(Path.of(FILE_NAME)));
    }

    private static Limits limits(Setting setting) throws Refusal {
        return setting.isNothing() ? Limits.DEFAULT : new Limits(setting.wholeNumber(1, MOST_MEGABYTES, "64"));
    }

    private static EmailDomains domains(Setting setting) throws Refusal {
        Set<String> names = new LinkedHashSet<>();
        for (String name : setting.list()) {
            String bare = name.strip().toLowerCase(Locale.ROOT);
            if (!DOMAIN.matcher(bare).matches()) {
                throw setting.refused(
                        "\"" + name + "\" isn't the domain of e-mail addresses",
                        "Write what stands behind the @, such as example.gov.uk.");
            }
            names.add(bare);
        }
        return new EmailDomains(names);
    }

    private static PaperLanguages languages(Setting setting) throws Refusal {
        return setting.isNothing() ? PaperLanguages.DEFAULT : setting.oneOf(PaperLanguages.CHOICES);
    }

    private static ClosedItems closedItems(Setting setting) throws Refusal {
        return setting.isNothing() ? ClosedItems.SECTION : setting.oneOf(SettingNames.CLOSED_ITEMS);
    }
}
