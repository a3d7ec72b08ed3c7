package org.committeepapers.workbook.copy;

import java.util.List;
import org.committeepapers.workbook.xlsx.AnnotationMarks;

/**
 * What a note says of one finding.
 *
 * @param severity as a word, which is in bold, so that a note says it without colour
 */
record NoteText(String severity, String words) {

    private static final int LONGEST = 2_000;

    NoteText {
        words = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "\u2026";
    }

    /** The runs of a note of ours, without a prefix. */
    static String runs(List<NoteText> texts) {
        StringBuilder runs = new StringBuilder();
        for (NoteText text : texts) {
            runs.append(run("<b/>", (runs.isEmpty() ? "" : "\n\n") + text.severity()))
                    .append(run("", " " + text.words()));
        }
        return runs.toString();
    }

    /** The runs that follow the words of an officer, without a prefix. */
    static String appended(List<NoteText> texts) {
        return run("<b/>", "\n\n" + AnnotationMarks.APPENDED + "\n") + runs(texts);
    }

    private static String run(String weight, String words) {
        return "<r><rPr>" + weight
                + "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>"
                + "<t xml:space=\"preserve\">" + Tags.escapedWords(words) + "</t></r>";
    }

    /** How many lines the texts take in a box of so many letters a line. */
    static int lines(List<NoteText> texts, int letters) {
        int lines = 2 * (texts.size() - 1);
        for (NoteText text : texts) {
            String whole = text.severity() + " " + text.words();
            lines += whole.lines().mapToInt(line -> line.length() / letters + 1).sum();
        }
        return lines;
    }
}
