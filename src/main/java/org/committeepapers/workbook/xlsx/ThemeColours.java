package org.committeepapers.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Colour;

/** The colours of a workbook's theme, in the order in which formats number them. */
public final class ThemeColours {

    private static final List<String> NAMES = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    /** Those of Office since 2013, which hold where a workbook has none of its own. */
    public static final List<Integer> OFFICE = List.of(
            0xffffff, 0x000000, 0xe7e6e6, 0x44546a, 0x5b9bd5, 0xed7d31, 0xa5a5a5, 0xffc000, 0x4472c4, 0x70ad47,
            0x0563c1, 0x954f72);

    private ThemeColours() {}

    /** @param part its name; empty where the workbook has none */
    static List<Integer> read(Parts parts, String part) throws Refusal {
        if (part.isEmpty()) {
            return OFFICE;
        }
        List<Integer> colours = new ArrayList<>(OFFICE);
        try (XmlPart xml = parts.xml(part)) {
            int named = -1;
            while (xml.next() && !xml.ends("clrScheme")) {
                for (int i = 0; i < NAMES.size(); i++) {
                    named = xml.starts(NAMES.get(i)) ? i : named;
                }
                Optional<Integer> colour = colour(xml);
                if (named >= 0 && colour.isPresent()) {
                    colours.set(named, colour.get());
                }
            }
        }
        return colours;
    }

    private static Optional<Integer> colour(XmlPart xml) {
        if (xml.starts("srgbClr")) {
            return Colour.parsed(xml.attribute("val"));
        }
        return xml.starts("sysClr") ? Colour.parsed(xml.attribute("lastClr")) : Optional.empty();
    }
}
