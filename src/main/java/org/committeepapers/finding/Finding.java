package org.committeepapers.finding;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something that a person should know or correct.
 *
 * @param value what was read there; empty if nothing was, or if it must not be repeated
 * @param message why it is wrong and what the papers say because of it
 * @param fix what to do
 * @param about the place in the tracker that it is about; the location, unless that is of a workbook sent back
 * @param ask what to ask the owner who sent that back; empty where nothing was, {@link #WITHHELD} if it must not be repeated
 */
public record Finding(
        RuleId rule,
        Severity severity,
        Location location,
        String value,
        String message,
        String fix,
        Location about,
        String ask) {

    /** Stands for words that may be exempt or personal. */
    public static final String WITHHELD = "(withheld)";

    private static final String WORD_ENDS = "(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])";

    /** Files in the order given, and in each the order in which a person reads a workbook: by sheet, row and column. */
    public static final Comparator<Finding> IN_SHEET_ORDER = Comparator.comparingInt(
                    (Finding finding) -> finding.location() instanceof Location.Cell cell ? cell.sheetIndex() : -1)
            .thenComparingInt(finding -> finding.location() instanceof Location.Cell cell ? cell.row() : -1)
            .thenComparingInt(finding -> finding.location() instanceof Location.Cell cell ? cell.column() : -1)
            .thenComparing(finding -> finding.rule().name());

    /** A finding about the place where it is. */
    public Finding(RuleId rule, Severity severity, Location location, String value, String message, String fix) {
        this(rule, severity, location, value, message, fix, location, "");
    }

    /**
     * A finding in the words of {@code findings.txt}.
     *
     * @param key its rule and, after a stroke, which of the rule's findings it is
     * @param words that its sentences take in
     */
    public static Finding of(String key, Location location, String value, Object... words) {
        FindingText.Entry entry = FindingText.findings().of(key, words);
        int stroke = key.indexOf('/');
        RuleId rule = new RuleId(stroke < 0 ? key : key.substring(0, stroke));
        return new Finding(
                rule, entry.severity(), location, value, entry.message(), entry.fix(), location, entry.ask());
    }

    /**
     * What is found in a master with an update in it, at the cell from which the update comes.
     *
     * @param where the cell of the master
     */
    public static Finding of(Finding inMaster, Location cause, String where) {
        String message = FindingText.findings().sentence("with-the-update", where) + " " + inMaster.message();
        return new Finding(
                inMaster.rule(),
                inMaster.severity(),
                cause,
                inMaster.value(),
                message,
                inMaster.fix(),
                inMaster.location(),
                "");
    }

    /** A copy with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, location, value, message, fix, about, ask);
    }

    /** A copy without what was read, for which {@link #WITHHELD} stands, or "This" where a sentence begins with it in quotes. */
    public Finding withholding() {
        return value.isEmpty()
                ? this
                : new Finding(
                        rule,
                        severity,
                        location,
                        "",
                        without(message),
                        without(fix),
                        about,
                        ask.isEmpty() ? "" : WITHHELD);
    }

    private String without(String words) {
        String quoted = "\"" + value + "\"";
        String rest = (words.startsWith(quoted) ? "This" + words.substring(quoted.length()) : words)
                .replace(quoted, WITHHELD);
        // A message may give them in lower case. Inside a word they are only a part of one of the program's.
        return Pattern.compile("(?iu)" + WORD_ENDS + Pattern.quote(value) + WORD_ENDS)
                .matcher(rest)
                .replaceAll(WITHHELD);
    }

    /** Whether something wasn't published because of this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether this stops the tracker from being published, not only what an owner sent back. */
    public boolean stopsTracker() {
        return isError() && !FindingText.findings().isAboutReply(rule);
    }
}
