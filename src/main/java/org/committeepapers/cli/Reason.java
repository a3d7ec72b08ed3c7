package org.committeepapers.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Why an edition is made again or withdrawn, on one line.
 *
 * @param words empty if none was given
 */
record Reason(String words) {

    static final Reason NONE = new Reason("");

    static final String WITHHELD =
            "--reason repeats words that are withheld from the public, and public pages print it. Say it in other words";

    private static final int LONGEST = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Reads it from the command line. A line break becomes a space. */
    static final class Converter implements ITypeConverter<Reason> {

        @Override
        public Reason convert(String given) {
            String words = BLANKS.matcher(given).replaceAll(" ").strip();
            if (UNPRINTABLE.matcher(words).find()) {
                throw new TypeConversionException(
                        "The reason has a control character, which can't be printed. Type it again without");
            }
            int length = words.codePointCount(0, words.length());
            if (length > LONGEST) {
                throw new TypeConversionException("The reason has " + length
                        + " characters, but must fit on the front of the papers. Use " + LONGEST + " or fewer");
            }
            return new Reason(words);
        }
    }
}
