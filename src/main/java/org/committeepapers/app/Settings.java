package org.committeepapers.app;

import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.paper.ClosedItems;
import org.committeepapers.setting.Setting;
import org.committeepapers.validation.ResponsePeriods;
import org.committeepapers.validation.Severities;
import org.committeepapers.workbook.Habits;
import org.committeepapers.workbook.sheet.Limits;

/**
 * What an installation sets for itself, in {@code settings.yaml} of the input folder.
 *
 * @param limits how large a workbook may be
 * @param habits how the council keeps its trackers
 * @param aliases further names of posts
 * @param periods how long each addressee has to answer
 * @param closedItems where the progress report leaves actions whose closure was agreed earlier
 * @param severities how much the findings of each rule matter
 * @param meetings when committees meet, and by when their papers are published
 * @param updates by when owners have to send their updates
 * @param largePapers of what size papers are told to be large
 * @param languages of the papers
 */
record Settings(
        Limits limits,
        Habits habits,
        OwnerAliases aliases,
        ResponsePeriods periods,
        ClosedItems closedItems,
        Severities severities,
        MeetingSettings meetings,
        UpdatesDue updates,
        LargePapers largePapers,
        PaperLanguages languages) {

    static final String FILE_NAME = "settings.yaml";

    static final Settings DEFAULT = new Settings(
            Limits.DEFAULT,
            Habits.USUAL,
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
     * @throws Refusal where the file can't be read, a key is unknown or a value isn't of its kind
     */
    static Settings load(Path file) throws Refusal {
        Optional<Setting> root = SettingsFile.read(file);
        return root.isEmpty() ? DEFAULT : of(root.get());
    }

    private static Settings of(Setting root) throws Refusal {
        for (Setting setting : root.settings()) {
            setting.checkName(SettingNames.TOP);
        }
        return new Settings(
                LimitSettings.of(root.at("limits")),
                HabitSettings.of(root),
                OwnerAliases.of(root.at("ownerAliases")),
                PeriodSettings.of(root.at("responsePeriods")),
                closedItems(root.at("closedItems")),
                SeveritySettings.of(root.at("severities")),
                MeetingSettings.of(root),
                UpdatesDue.of(root.at("updatesDaysBefore")),
                new LargePapers(LimitSettings.paperBytes(root.at("limits"))),
                languages(root.at("language")));
    }

    private static PaperLanguages languages(Setting setting) throws Refusal {
        return setting.isNothing() ? PaperLanguages.DEFAULT : setting.oneOf(PaperLanguages.CHOICES);
    }

    private static ClosedItems closedItems(Setting setting) throws Refusal {
        return setting.isNothing() ? ClosedItems.SECTION : setting.oneOf(SettingNames.CLOSED_ITEMS);
    }
}
