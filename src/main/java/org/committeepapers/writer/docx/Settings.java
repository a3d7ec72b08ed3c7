package org.committeepapers.writer.docx;

/** Writes the settings part. */
final class Settings {

    /** Word 2013 and later; without it Word opens the file in "compatibility mode" and lays out tables otherwise. */
    private static final String WORD_VERSION = "15";

    private Settings() {}

    /** @param evenPagesDiffer whether they have a head and foot of their own */
    static void write(Xml xml, String language, boolean evenPagesDiffer) {
        xml.start("w:settings", "xmlns:w", Namespaces.W);
        xml.empty("w:zoom", "w:percent", "100");
        xml.value("w:defaultTabStop", Units.twips(36));
        if (evenPagesDiffer) {
            xml.empty("w:evenAndOddHeaders");
        }
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.start("w:compat");
        xml.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                WORD_VERSION);
        xml.end();
        xml.value("w:themeFontLang", language);
        xml.value("w:decimalSymbol", ".").value("w:listSeparator", ",");
        xml.end();
    }
}
