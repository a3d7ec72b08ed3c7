package org.committeepapers.workbook.sheet;

import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;

/** Says why one file can't be read as a tracker, and what to do. */
public final class Refusals {

    private static final String SAVE_AS_XLSX =
            "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).";
    private static final String COPY_AGAIN =
            "Open it in Excel to see whether it is whole; if not, copy or download it again.";

    private final String file;

    public Refusals(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public Refusal missing() {
        return refusal("workbook-missing", "There is no such file.", "Check the name and the folder.");
    }

    public Refusal folder() {
        return refusal(
                "workbook-is-folder", "This is a folder, not a workbook.", "Name a workbook (.xlsx) in the folder.");
    }

    public Refusal unreadable() {
        return refusal(
                "workbook-unreadable",
                "The file can't be opened for reading.",
                "Check that you may read the file and that no other program has locked it.");
    }

    public Refusal empty() {
        return refusal("workbook-empty", "The file is empty (0 bytes).", COPY_AGAIN);
    }

    public Refusal encrypted() {
        return refusal(
                "workbook-protected",
                "The workbook is protected with a password.",
                "Remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it again.");
    }

    public Refusal oldFormat() {
        return refusal(
                "workbook-old-format",
                "This is a workbook of Excel 95 or before, whose cells can't be read.",
                SAVE_AS_XLSX);
    }

    /** The old kind of workbook can't be read in pieces, so there is a bound that no setting raises. */
    public Refusal tooLargeForOldKind(long bytes) {
        return refusal(
                "workbook-too-large",
                "The workbook has more than " + "%,d".formatted(bytes) + " bytes, which is too many for one of the old"
                        + " kind (.xls).",
                SAVE_AS_XLSX);
    }

    public Refusal otherFormat(String kind) {
        return refusal(
                "workbook-other-format",
                "This is " + kind + ", not an Excel workbook (.xlsx, .xls), whatever its name says.",
                SAVE_AS_XLSX);
    }

    /** Of the two kinds of Office Open XML the one that hardly any program reads. */
    public Refusal strict() {
        return refusal(
                "workbook-other-format",
                "This is a Strict Open XML Spreadsheet, which has the ending .xlsx too but is written in another way.",
                "Open it in Excel, choose File, Save As, and save it as Excel workbook (.xlsx), the first of the types.");
    }

    public Refusal openQuotation() {
        return refusal(
                "workbook-damaged",
                "The file can't be divided into cells: a quotation mark may be missing, so that one cell never ends.",
                "Open it in Excel to see where the columns go wrong; mend that cell and save it again.");
    }

    public Refusal notAWorkbook() {
        return refusal(
                "workbook-not-xlsx",
                "This is neither an Excel workbook (.xlsx, .xlsm, .xls) nor a table as plain text (.csv), whatever its"
                        + " name says.",
                "Open it in the program it was made with and save it as an Excel workbook (.xlsx).");
    }

    public Refusal damaged(String what, Throwable cause) {
        return new Refusal(finding("workbook-damaged", "The workbook is damaged: " + what + ".", COPY_AGAIN), cause);
    }

    public Refusal damaged(String what) {
        return refusal("workbook-damaged", "The workbook is damaged: " + what + ".", COPY_AGAIN);
    }

    /** @param where such as "its formats" */
    public Refusal doctype(String where) {
        return refusal(
                "workbook-unsafe",
                "The workbook has a DOCTYPE in " + where + ", which no spreadsheet program writes; nothing of it was"
                        + " read.",
                "Don't trust this file. Ask the sender for a workbook saved by Excel or LibreOffice.");
    }

    Refusal limit(String what, String key, long limit) {
        return refusal(
                "workbook-too-large",
                "The workbook has more than " + "%,d".formatted(limit) + " " + what + " (limits." + key + ").",
                "Delete what isn't part of the tracker, or raise limits." + key
                        + " in the settings if the workbook is meant to be this large.");
    }

    Refusal tooSlow(int seconds) {
        return refusal(
                "workbook-too-large",
                "The workbook couldn't be read within %,d s (limits.seconds).".formatted(seconds),
                "Delete what isn't part of the tracker, or raise limits.seconds in the settings.");
    }

    public Refusal tooLargeToAnnotate() {
        return refusal(
                "workbook-too-large",
                "A sheet of the workbook is too large for an annotated copy.",
                "Use the findings page, which says the same.");
    }

    public Refusal withoutHeader(String headingsFound) {
        String found = headingsFound.isEmpty() ? "No words were found." : "Found: " + headingsFound + ".";
        return refusal(
                "workbook-without-header",
                "No sheet has a row of headings that can be read as a tracker's. " + found,
                "Give the table a heading row with Recommendation or Action and at least one more of Ref, Directed to,"
                        + " Response, Executive response, Owner, By when, Target / success criteria, Progress, Status.");
    }

    public Refusal withoutRows(String sheet) {
        return refusal(
                "workbook-without-rows",
                "The sheet " + sheet + " has headings, but no recommendation below them.",
                "Fill in the recommendations, a row an action, or take the file out of the input folder.");
    }

    private Refusal refusal(String rule, String message, String fix) {
        return new Refusal(finding(rule, message, fix));
    }

    private Finding finding(String rule, String message, String fix) {
        return new Finding(new RuleId(rule), Severity.ERROR, new Location.File(file), "", message, fix);
    }
}
