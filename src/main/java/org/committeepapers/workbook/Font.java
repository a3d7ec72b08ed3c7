package org.committeepapers.workbook;

import org.committeepapers.diagnostic.Refusal;

/** What of a font matters: bold reads as strong, italic as emphasis, and words struck out may not be meant. */
record Font(boolean strong, boolean emphasis, boolean struckOut) {

    static final Font PLAIN = new Font(false, false, false);

    /** The font described from the current element to the end of {@code element}. */
    static Font read(XmlPart xml, String element) throws Refusal {
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
