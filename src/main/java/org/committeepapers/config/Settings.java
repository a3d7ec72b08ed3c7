package org.committeepapers.config;

import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.paper.ReportScope.ClosedItems;
import org.committeepapers.setting.Setting;
import org.committeepapers.validation.ResponsePeriods;
import org.committeepapers.validation.Severities;
import org.committeepapers.workbook.ReadingRules;
import org.committeepapers.workbook.layout.Layouts;
import org.committeepapers.workbook.layout.StandardLayout;
import org.committeepapers.workbook.layout.StandardLayout.Additions;
import org.committeepapers.workbook.sheet.Limits;

/**
 * What is set for trackers, in {@code settings.yaml} of their folder.
 *
 * @param file in which it stands; empty where nothing is set
 * @param limits how large a workbook may be
 * @param reading how its trackers are read
 * @param aliases further names of posts
 * @param periods how long each addressee has to answer
 * @param closedItems where the progress report leaves actions whose closure was agreed earlier
 * @param severities how much the findings of each rule matter
 * @param meetings when committees meet, and by when their papers are published
 * @param updates by when owners have to send their updates
 * @param largePapers of what size papers are told to be large
 * @param languages of the papers
 */
public record Settings(
        Optional<Path> file,
        Limits limits,
        ReadingSettings reading,
        OwnerAliases aliases,
        ResponsePeriods periods,
        ClosedItems closedItems,
        Severities severities,
        MeetingSettings meetings,
        UpdatesDue updates,
        LargePapers largePapers,
        PaperLanguages languages) {

    static final String FILE_NAME = "settings.yaml";

    public static final Settings DEFAULT = new Settings(
            Optional.empty(),
            Limits.DEFAULT,
            ReadingSettings.DEFAULT,
            OwnerAliases.NONE,
            ResponsePeriods.DEFAULT,
            ClosedItems.SECTION,
            Severities.DEFAULT,
            MeetingSettings.DEFAULT,
            UpdatesDue.DEFAULT,
            LargePapers.DEFAULT,
            PaperLanguages.DEFAULT);

    /**
     * The settings in the file; the defaults where there is no such file.
     *
     * @param name by which messages call it
     * @throws Refusal where the file can't be read, a key is unknown or a value isn't of its kind
     */
    public static Settings load(Path file, String name) throws Refusal {
        Optional<Setting> root = SettingsFile.read(file, name);
        return root.isEmpty() ? DEFAULT : of(file, root.get());
    }

    private static Settings of(Path file, Setting root) throws Refusal {
        for (Setting setting : root.settings()) {
            setting.checkName(SettingNames.TOP);
        }
        return new Settings(
                Optional.of(file),
                LimitSettings.of(root.at("limits")),
                ReadingSettingsFile.of(root),
                OwnerAliases.of(root.at("ownerAliases")),
                PeriodSettings.of(root.at("responsePeriods")),
                closedItems(root.at("closedItems")),
                SeveritySettings.of(root.at("severities")),
                MeetingSettings.of(root),
                UpdatesDue.of(root.at("updatesDaysBefore")),
                new LargePapers(LimitSettings.paperBytes(root.at("limits"))),
                languages(root.at("language")));
    }

    /**
     * By what the tracker is read: its layout file, or the standard layout with the names and signs set here.
     *
     * @throws Refusal where its layout file is wrong
     */
    public ReadingRules rules(Path tracker) throws Refusal {
        return new ReadingRules(Layouts.of(tracker, reading.additions()), reading.words());
    }

    /** By what a workbook is read that the program made for an officer. */
    public ReadingRules rulesOfOfficers() {
        return new ReadingRules(StandardLayout.with(Additions.NONE), reading.words());
    }

    /** The name of the file in which they stand, or would stand. */
    public String fileName() {
        return String.valueOf(file.map(Path::getFileName).orElse(Path.of(FILE_NAME)));
    }

    private static PaperLanguages languages(Setting setting) throws Refusal {
        return setting.isNothing() ? PaperLanguages.DEFAULT : setting.oneOf(PaperLanguages.CHOICES);
    }

    private static ClosedItems closedItems(Setting setting) throws Refusal {
        return setting.isNothing() ? ClosedItems.SECTION : setting.oneOf(SettingNames.CLOSED_ITEMS);
    }
}
