package org.committeepapers.workbook.csv;

import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Refusals;

/** Tells a table as plain text from files of other kinds that aren't packages, by how they begin. */
final class TextKind {

    private static final int LONGEST_START = 1_000;
    /** One character in so many may be a stray control character; a file with more of them isn't text. */
    private static final int ONE_CONTROL_IN = 30;

    private record Other(Pattern start, String name) {}

    private static final List<Other> OTHERS = List.of(
            new Other(
                    Pattern.compile("(?is)\\s*<\\?xml\\b.{0,900}?(?:excel|spreadsheet).*"),
                    "an XML file (such as an XML Spreadsheet 2003)"),
            new Other(
                    Pattern.compile("(?is)\\s*(?:<!doctype\\s|<html\\b|<head\\b|<body\\b|<meta\\b|<table\\b|<style\\b"
                            + "|<div\\b|<!--|MIME-Version:).*"),
                    "a web page (HTML), as some programs export under the name of a workbook"),
            new Other(Pattern.compile("(?is)\\s*<\\?xml\\b.*"), "an XML file"),
            new Other(Pattern.compile("(?s)%PDF-.*"), "a PDF"),
            new Other(Pattern.compile("(?s)\\{\\\\rtf.*"), "a document in rich text format (.rtf)"),
            new Other(Pattern.compile("(?s)\\s*[{\\[]\\s*[\"{\\[].*"), "a JSON file"));

    private TextKind() {}

    /**
     * Refuses what is no table.
     *
     * @param sample the beginning of the file
     */
    static void check(String sample, Refusals refusals) throws Refusal {
        String start = sample.substring(0, Math.min(sample.length(), LONGEST_START));
        for (Other other : OTHERS) {
            if (other.start().matcher(start).matches()) {
                throw refusals.otherFormat(other.name());
            }
        }
        long controls = sample.chars().filter(TextKind::isControl).count();
        boolean zero = sample.indexOf('\0') >= 0;
        if (zero || controls * ONE_CONTROL_IN > sample.length()) {
            throw refusals.notAWorkbook();
        }
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
