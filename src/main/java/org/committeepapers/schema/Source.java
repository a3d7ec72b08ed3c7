package org.committeepapers.schema;

import java.util.Locale;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/**
 * A kind of file that holds settings.
 *
 * @param rule of the findings about the file
 * @param file the name that people know it by
 * @param noun for its entries, such as {@code setting}
 * @param guide the page of the documentation that explains it
 */
public record Source(RuleId rule, String file, String noun, String guide) {

    /** The noun in the plural, with a capital. */
    String nouns() {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + "s";
    }

    /** The file of the same name that comes with the program. */
    Source ofProgram() {
        return new Source(rule, file + " of the program", noun, guide);
    }

    /** A refusal of the file as a whole. */
    public Refusal refused(String value, String message, String fix) {
        return new Refusal(new Finding(rule, Severity.ERROR, new Location.File(file), value, message + ".", fix));
    }
}
