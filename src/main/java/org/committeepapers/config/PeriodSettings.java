package org.committeepapers.config;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Setting;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ResponsePeriod;
import org.committeepapers.tracker.ResponsePeriods;

/** How long each addressee has to answer: the group {@code responsePeriods}. */
final class PeriodSettings {

    /** The key for addressees by their names in the column Directed to. */
    static final String NAMED = "named";

    static final Map<String, Addressee.Kind> KINDS = Map.of(
            "executive", Addressee.Kind.EXECUTIVE,
            "committee", Addressee.Kind.COMMITTEE,
            "other", Addressee.Kind.OTHER);

    static final List<String> NAMES = List.of("executive", "committee", "other", NAMED);

    private PeriodSettings() {}

    static ResponsePeriods of(Setting group) throws Refusal {
        Map<Addressee.Kind, ResponsePeriod> byKind = new EnumMap<>(Addressee.Kind.class);
        byKind.putAll(ResponsePeriods.DEFAULT.byKind());
        for (Setting setting : group.group()) {
            setting.checkName(NAMES);
            Addressee.Kind kind = KINDS.get(setting.name());
            if (kind != null) {
                byKind.remove(kind);
                period(setting).ifPresent(period -> byKind.put(kind, period));
            }
        }
        return new ResponsePeriods(byKind, named(group.at(NAMED)));
    }

    private static Map<String, ResponsePeriod> named(Setting group) throws Refusal {
        Map<String, ResponsePeriod> byName = new LinkedHashMap<>();
        ReadingSettings.NamesSoFar said = new ReadingSettings.NamesSoFar();
        for (Setting setting : group.group()) {
            said.once(setting.name(), setting, "An addressee can't have two periods");
            byName.put(setting.name(), period(setting).orElseThrow(() -> notAPeriod(setting)));
        }
        return byName;
    }

    /** Empty for "none". */
    private static Optional<ResponsePeriod> period(Setting setting) throws Refusal {
        if (setting.words().equals("none")) {
            return Optional.empty();
        }
        return Optional.of(ResponsePeriod.parse(setting.words()).orElseThrow(() -> notAPeriod(setting)));
    }

    private static Refusal notAPeriod(Setting setting) {
        return setting.refused(
                "This isn't a period of days, weeks or months",
                "Write a period such as 28 days, 8 weeks or 2 months"
                        + (setting.key().contains("." + NAMED + ".") ? "." : ", or none if there is no deadline."));
    }
}
