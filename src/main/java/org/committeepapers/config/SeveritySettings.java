package org.committeepapers.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.rules.Severities;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.text.EnumNames;

/** The severity of each rule's findings: the group {@code severities}. */
final class SeveritySettings {

    static final Map<String, Optional<Severity>> VALUES = values();

    private SeveritySettings() {}

    static Severities of(Setting group) throws Refusal {
        List<String> rules = Severities.names();
        Map<String, Optional<Severity>> changes = new LinkedHashMap<>();
        for (Setting setting : group.group()) {
            if (!rules.contains(setting.name())) {
                throw setting.refused(
                        "There is no rule with this name",
                        Nearest.to(setting.name(), rules)
                                .map(nearest -> "Did you mean \"" + nearest + "\"?")
                                .orElse("docs/findings.md lists the names, such as owner-missing."));
            }
            Optional<Severity> severity = setting.oneOf(VALUES);
            if (Severities.isFixed(setting.name()) && !severity.equals(Optional.of(Severity.ERROR))) {
                throw setting.refused(
                        "This rule is always an error, because without it something false or exempt could be published",
                        "Delete this line.");
            }
            changes.put(setting.name(), severity);
        }
        return Severities.DEFAULT.with(changes);
    }

    private static Map<String, Optional<Severity>> values() {
        Map<String, Optional<Severity>> values = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            values.put(EnumNames.camel(severity), Optional.of(severity));
        }
        values.put("off", Optional.empty());
        return values;
    }
}
