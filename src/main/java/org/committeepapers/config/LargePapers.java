package org.committeepapers.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.committeepapers.console.Console;
import org.committeepapers.edition.WrittenFile;

/**
 * Papers so large that agenda systems and mail may refuse them.
 *
 * @param mostBytes of a paper that isn't too large
 */
public record LargePapers(long mostBytes) {

    static final LargePapers DEFAULT = new LargePapers(5_000_000);

    /** Warns of papers that are too large. They are published all the same. */
    public void tell(List<WrittenFile> files, Console console) {
        for (WrittenFile file : files) {
            if (file.bytes() > mostBytes && Paper.ids().contains(file.role())) {
                console.warning(
                        file.name() + " has " + megabytes(file.bytes()) + " MB, more than " + megabytes(mostBytes)
                                + " MB. Agenda systems and mail may not accept it",
                        advice(file.name()));
            }
        }
    }

    /** Pictures are the same in every format, so words alone make a web page large. */
    private static String advice(String name) {
        String logo = name.endsWith(".html") ? "" : "Make the logo smaller if it is a large picture. ";
        return logo + "Publish an extract, or raise limits.paperBytes in settings.yaml.";
    }

    /** Rounded up, so that a size just above the limit isn't shown as the limit. */
    static String megabytes(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes, 6);
        return exact.setScale(exact.compareTo(BigDecimal.ONE) < 0 ? 3 : 1, RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
