package org.committeepapers.workbook.sheet;

import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/**
 * Explains why a file can't be read as a tracker, and what to do.
 *
 * @param file its name in findings
 */
public record Refusals(String file) {

    public static final String SAVE_AS_XLSX =
            "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).";
    public static final String COPY_AGAIN =
            "Open it in Excel to see whether it is whole; if not, copy or download it again.";

    public Refusal unreadable() {
        return of(
                "workbook-unreadable",
                "The file can't be opened for reading.",
                "Check that you may read the file and that no other program has locked it.");
    }

    public Refusal encrypted() {
        return of(
                "workbook-protected",
                "The workbook is protected with a password.",
                "Remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it again.");
    }

    public Refusal oldFormat() {
        return of(
                "workbook-old-format",
                "This is a workbook of Excel 95 or before, whose cells can't be read.",
                SAVE_AS_XLSX);
    }

    public Refusal otherFormat(String kind) {
        return of(
                "workbook-other-format",
                "This is " + kind + ", not an Excel workbook (.xlsx, .xls), whatever its name says.",
                SAVE_AS_XLSX);
    }

    public Refusal notAWorkbook() {
        return of(
                "workbook-not-xlsx",
                "This is neither an Excel workbook (.xlsx, .xlsm, .xls) nor a table as plain text (.csv), whatever its"
                        + " name says.",
                "Open it in the program it was made with and save it as an Excel workbook (.xlsx).");
    }

    public Refusal damaged(String what, Throwable cause) {
        return new Refusal(damage(what), cause);
    }

    public Refusal damaged(String what) {
        return new Refusal(damage(what));
    }

    private Finding damage(String what) {
        return finding("workbook-damaged", "The workbook is damaged: " + what + ".", COPY_AGAIN);
    }

    /** @param where such as "its formats" */
    public Refusal doctype(String where) {
        return of(
                "workbook-unsafe",
                "The workbook has a DOCTYPE in " + where + ", which no spreadsheet program writes; nothing of it was"
                        + " read.",
                "Don't trust this file. Ask the sender for a workbook saved by Excel or LibreOffice.");
    }

    /** @param key of the limit in the settings */
    Refusal beyond(long limit, String what, String key) {
        return of(
                "workbook-too-large",
                "The workbook has more than %,d %s (limits.%s).".formatted(limit, what, key),
                "Delete what isn't part of the tracker, or raise limits." + key
                        + " in the settings if the workbook is meant to be this large.");
    }

    Refusal tooSlow(int seconds) {
        return of(
                "workbook-too-large",
                "The workbook couldn't be read within %,d s (limits.seconds).".formatted(seconds),
                "Delete what isn't part of the tracker, or raise limits.seconds in the settings.");
    }

    public Refusal tooLargeToAnnotate() {
        return of(
                "workbook-too-large",
                "A sheet of the workbook, or the list of its findings, is too large for an annotated copy.",
                "Use the findings page, which says the same.");
    }

    /** For a workbook that can be read, but not edited. */
    public Refusal notEditable(String part) {
        return of(
                "workbook-other-format",
                "The part " + part + " isn't written as spreadsheet programs write it, so a copy of the workbook can be"
                        + " made only once Excel or LibreOffice has saved it.",
                SAVE_AS_XLSX);
    }

    public Refusal withoutRows(String sheet) {
        return of(
                "workbook-without-rows",
                "The sheet " + sheet + " has headings, but no recommendation below them.",
                "Fill in the recommendations, a row an action, or take the file out of the input folder.");
    }

    /** For a fault with one place of its own. */
    public Refusal of(String rule, String message, String fix) {
        return new Refusal(finding(rule, message, fix));
    }

    private Finding finding(String rule, String message, String fix) {
        return new Finding(new RuleId(rule), Severity.ERROR, new Location.File(file), "", message, fix);
    }
}
