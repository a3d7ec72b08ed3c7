package org.committeepapers.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.committeepapers.console.Console;
import org.committeepapers.edition.WrittenFile;

/**
 * Papers so large that agenda systems and mail may refuse them.
 *
 * @param mostBytes of a paper that isn't
 */
public record LargePapers(long mostBytes) {

    static final LargePapers DEFAULT = new LargePapers(5_000_000);

    /** Says which papers of an edition are too large. They are published all the same. */
    public void tell(List<WrittenFile> files, Console console) {
        for (WrittenFile file : files) {
            if (file.bytes() > mostBytes && Paper.ids().contains(file.role())) {
                console.warning(
                        file.name() + " has " + megabytes(file.bytes()) + " MB, more than " + megabytes(mostBytes)
                                + " MB: agenda systems and mail may not take it",
                        advice(file.name()));
            }
        }
    }

    /** Pictures are the same in each paper; what makes a web page long is its words. */
    private static String advice(String name) {
        String rest = "ublish an extract, or raise limits.paperBytes in settings.yaml.";
        return name.endsWith(".html") ? "P" + rest : "Make the logo smaller if it is a large picture, p" + rest;
    }

    /** Rounded up, so that what is more than the limit isn't told as the limit. */
    static String megabytes(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes, 6);
        return exact.setScale(exact.compareTo(BigDecimal.ONE) < 0 ? 3 : 1, RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
