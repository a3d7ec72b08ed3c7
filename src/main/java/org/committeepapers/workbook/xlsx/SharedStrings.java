package org.committeepapers.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellText;

/** The texts that cells point at by number. */
final class SharedStrings {

    private final List<CellText> texts = new ArrayList<>();

    private SharedStrings() {}

    /** @param part its name; empty where the workbook has none */
    static SharedStrings read(Parts parts, String part, Budget budget) throws Refusal {
        SharedStrings strings = new SharedStrings();
        if (part.isEmpty()) {
            return strings;
        }
        try (XmlPart xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    xml.countEntry();
                    CellText text = CellText.read(xml, "si");
                    budget.text(text.length());
                    strings.texts.add(text);
                }
            }
        }
        return strings;
    }

    /** The text of that number; an empty one where there is none. */
    CellText text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : CellText.plain("");
    }
}
