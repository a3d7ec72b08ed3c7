package org.committeepapers.workbook.copy;

import org.committeepapers.diagnostic.Refusal;

/**
 * In which of the two kinds of OOXML a part is written, and with which prefix.
 *
 * @param prefix with its colon; empty where the vocabulary is the default one
 */
record Vocabulary(boolean strict, String prefix) {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    static Vocabulary of(CopiedPackage copied, String part) throws Refusal {
        XmlCursor xml = copied.cursor(part);
        if (!xml.next()) {
            throw copied.refusals().damaged("its part " + part + " is empty");
        }
        return new Vocabulary(xml.tag().contains(STRICT), xml.prefix());
    }

    /** The namespace of spreadsheets. */
    String main() {
        return strict ? STRICT + "spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    }

    /** The namespace of relationships, which is what their types begin with too. */
    String relationships() {
        return strict
                ? STRICT + "officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }
}
