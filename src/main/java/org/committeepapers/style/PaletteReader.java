package org.committeepapers.style;

import java.util.List;
import java.util.Locale;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Setting;
import org.committeepapers.style.Style.Palette;
import org.committeepapers.style.Style.Statuses;

/** Reads the colours, the group {@code palette}, and checks that words have the contrast that readers need. */
final class PaletteReader {

    private static final List<String> KEYS =
            List.of("ink", "accent", "muted", "headerFill", "rule", "link", "statuses");
    private static final List<String> STATUS_KEYS =
            List.of("completed", "inProgress", "notStarted", "delayed", "closed", "unclear");

    private final Setting group;
    private final Setting statuses;

    private PaletteReader(Setting group) {
        this.group = group;
        this.statuses = group.at("statuses");
    }

    static Palette read(Setting group) throws Refusal {
        group.checkNames(KEYS);
        group.at("statuses").checkNames(STATUS_KEYS);
        return new PaletteReader(group).palette();
    }

    private Palette palette() throws Refusal {
        Palette usual = Palette.DEFAULT;
        Palette palette = new Palette(
                onWhite(group.at("ink"), usual.ink()),
                onWhite(group.at("accent"), usual.accent()),
                onWhite(group.at("muted"), usual.muted()),
                colour(group.at("headerFill"), usual.headerFill()),
                colour(group.at("rule"), usual.rule()),
                onWhite(group.at("link"), usual.link()),
                statuses(usual.statuses()));
        onHeader(group.at("accent"), palette);
        return palette;
    }

    private Statuses statuses(Statuses usual) throws Refusal {
        return new Statuses(
                onWhite(statuses.at("completed"), usual.completed()),
                onWhite(statuses.at("inProgress"), usual.inProgress()),
                onWhite(statuses.at("notStarted"), usual.notStarted()),
                onWhite(statuses.at("delayed"), usual.delayed()),
                onWhite(statuses.at("closed"), usual.closed()),
                onWhite(statuses.at("unclear"), usual.unclear()));
    }

    private static Colour colour(Setting setting, Colour usual) throws Refusal {
        if (setting.isNothing()) {
            return usual;
        }
        try {
            return Colour.of(setting.words());
        } catch (IllegalArgumentException e) {
            throw setting.refused(
                    "A colour must be a hash and six hexadecimal digits", "Write it in quotes, such as \"#12304a\".");
        }
    }

    /** Both the paper and the letters on status colours in charts are white. */
    private static Colour onWhite(Setting setting, Colour usual) throws Refusal {
        Colour colour = colour(setting, usual);
        double ratio = colour.contrastWith(Colour.WHITE);
        if (ratio < Colour.LEAST_CONTRAST) {
            throw tooPale(setting, ratio, "white", "Choose a darker colour.");
        }
        return colour;
    }

    /** The refusal is for whichever of the two the council chose. */
    private void onHeader(Setting accent, Palette palette) throws Refusal {
        double ratio = palette.accent().contrastWith(palette.headerFill());
        if (ratio < Colour.LEAST_CONTRAST) {
            Setting ground = group.at("headerFill");
            throw ground.isOf(HouseStyle.SOURCE) && !accent.isOf(HouseStyle.SOURCE)
                    ? tooPale(
                            ground,
                            ratio,
                            "the words on it (palette.accent)",
                            "Choose a lighter background, or darker words.")
                    : tooPale(
                            accent,
                            ratio,
                            "its background in tables (palette.headerFill)",
                            "Choose a darker colour, or a lighter background.");
        }
    }

    private static Refusal tooPale(Setting setting, double ratio, String other, String fix) {
        return setting.refused(
                String.format(
                        Locale.ROOT,
                        "Its contrast with %s is %.2f to 1, but readers need at least %.1f to 1",
                        other,
                        // Rounded down, so that 4.496 isn't shown as enough.
                        Math.floor(ratio * 100) / 100,
                        Colour.LEAST_CONTRAST),
                fix);
    }
}
