package org.committeepapers.config;

import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Refusal;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.schema.Setting;

/** Holds what people set to the same test as a tracker's texts, since papers and index pages may print it. */
public final class PublicTexts {

    /** Words in which trackers are read; no paper prints them from here. */
    private static final Set<String> READ_ONLY = Set.of("headings", "statusWords", "responseWords", "statusKey");

    private PublicTexts() {}

    /** @throws Refusal for the first text with a marking of exempt information or with personal data */
    public static void check(Setting setting, EmailDomains own) throws Refusal {
        if (READ_ONLY.contains(setting.key())) {
            return;
        }
        for (Setting below : setting.settings()) {
            check(below, own);
        }
        for (Setting item : setting.items()) {
            check(item, own);
        }
        Optional<String> fault =
                OutsideTexts.fault(setting.words(), own).or(() -> OutsideTexts.fault(setting.name(), own));
        if (fault.isPresent()) {
            throw setting.withheld()
                    .refused(
                            "There seems to be " + fault.get() + " in this text, which may reach what is public",
                            "Take it out, or say it in other words.");
        }
    }
}
