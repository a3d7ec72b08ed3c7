package org.committeepapers.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.committeepapers.examples.ZipParts;

/**
 * A specimen with one to four faults.
 *
 * @param history the specimen and what was done to it, in order
 */
public record Mutant(long seed, String extension, byte[] bytes, List<String> history) {

    private static final int MOST_CHANGES = 4;
    private static final List<String> TELLING_PARTS =
            List.of("xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");

    /** The mutant of that seed, always the same. */
    public static Mutant of(long seed, List<Specimen> specimens) {
        Chance chance = new Chance(seed);
        Specimen specimen = chance.of(specimens);
        byte[] bytes = specimen.bytes();
        List<String> history = new ArrayList<>(List.of(specimen.name() + specimen.extension()));
        boolean whole = specimen.extension().equals(".xlsx");
        for (int changes = chance.few(MOST_CHANGES); changes > 0; changes--) {
            if (bytes.length == 0) {
                break;
            }
            if (!whole || changes == 1 && chance.oneIn(4)) {
                ByteChanges change = chance.of(Arrays.asList(ByteChanges.values()));
                bytes = change.change(bytes, chance);
                history.add(change.name());
            } else {
                bytes = inPackage(ZipParts.of(bytes), chance, history);
                whole = !ZipParts.of(bytes).parts().isEmpty();
            }
        }
        return new Mutant(seed, extension(specimen, chance), bytes, List.copyOf(history));
    }

    private static byte[] inPackage(ZipParts parts, Chance chance, List<String> history) {
        if (chance.oneIn(5)) {
            PackageChanges change = chance.of(Arrays.asList(PackageChanges.values()));
            history.add(change.name());
            return change.change(parts, chance);
        }
        String telling = chance.of(TELLING_PARTS);
        String part =
                parts.parts().containsKey(telling) && !chance.oneIn(3) ? telling : PackageChanges.any(parts, chance);
        XmlChanges change = chance.of(Arrays.asList(XmlChanges.values()));
        history.add(change.name() + " " + part);
        return parts.parts().containsKey(part)
                ? parts.with(part, XmlChanges.apply(change, parts.text(part), chance))
                        .bytes()
                : parts.bytes();
    }

    private static String extension(Specimen specimen, Chance chance) {
        return chance.oneIn(20) ? chance.of(List.of(".xlsx", ".xlsm", ".xls", ".csv", ".XLSX")) : specimen.extension();
    }
}
