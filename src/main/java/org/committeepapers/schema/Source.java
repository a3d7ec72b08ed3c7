package org.committeepapers.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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

    /**
     * Refuses files that somebody meant to have this name, which nobody would read.
     *
     * @param other whether a file of the folder is for something else
     */
    public void checkNames(Path folder, Predicate<String> other) throws Refusal {
        List<Finding> misnamed = LayeredFolders.of(folder).names("").stream()
                .filter(name -> Nearest.isNearly(name, file) && !other.test(name))
                .map(name -> new Finding(
                        rule,
                        Severity.ERROR,
                        new Location.File(name),
                        "",
                        "A file with this name isn't read, only " + file + ".",
                        "Rename it to " + file
                                + ", or, if it is for something else, give it a name that is less like that."
                                + " If the system hides file extensions, show them first."))
                .toList();
        if (!misnamed.isEmpty()) {
            throw new Refusal(misnamed);
        }
    }

    /** A refusal of the file as a whole. */
    public Refusal refused(String value, String message, String fix) {
        return new Refusal(new Finding(rule, Severity.ERROR, new Location.File(file), value, message + ".", fix));
    }
}
