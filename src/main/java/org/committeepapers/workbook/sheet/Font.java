package org.committeepapers.workbook.sheet;

import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.xlsx.XmlPart;

/** What of a font matters: bold reads as strong, italic as emphasis, and words struck out may not be meant. */
public record Font(boolean strong, boolean emphasis, boolean struckOut) {

    public static final Font PLAIN = new Font(false, false, false);

    /** The font described from the current element to the end of {@code element}. */
    public static Font read(XmlPart xml, String element) throws Refusal {
        boolean strong = false;
        boolean emphasis = false;
        boolean struckOut = false;
        while (xml.next() && !xml.ends(element)) {
            strong |= isOn(xml, "b");
            emphasis |= isOn(xml, "i");
            struckOut |= isOn(xml, "strike");
        }
        return new Font(strong, emphasis, struckOut);
    }

    private static boolean isOn(XmlPart xml, String property) {
        return xml.starts(property) && (xml.attribute("val").isEmpty() || xml.flag("val"));
    }
}
