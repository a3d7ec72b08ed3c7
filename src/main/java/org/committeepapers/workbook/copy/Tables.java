package org.committeepapers.workbook.copy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;

/** The tables of a copied workbook, whose numbers and names may not be given twice. */
public final class Tables {

    private static final String FOLDER = "xl/tables/";

    private Tables() {}

    public static int freeId(CopiedPackage copied) throws Refusal {
        int highest = 0;
        for (String part : copied.names()) {
            if (isTable(part)) {
                XmlCursor xml = copied.cursor(part);
                highest = Math.max(highest, xml.next() ? xml.number("id", 0) : 0);
            }
        }
        return highest + 1;
    }

    public static String freeName(CopiedPackage copied, String name) throws Refusal {
        Set<String> taken = new HashSet<>();
        for (String part : copied.names()) {
            if (isTable(part)) {
                XmlCursor xml = copied.cursor(part);
                taken.add(xml.next() ? xml.attribute("displayName").toLowerCase(Locale.ROOT) : "");
            }
        }
        int number = 1;
        while (taken.contains((name + number).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return name + number;
    }

    private static boolean isTable(String part) {
        return part.startsWith(FOLDER) && part.endsWith(".xml");
    }
}
