package org.committeepapers.workbook.copy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a note says of one finding.
 *
 * @param marker the severity as a word in bold, so that a note says it without colour
 */
record NoteText(String marker, String words) {

    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("(</?)(?=\\w)");

    /** The runs of a note of ours. */
    static String written(List<NoteText> texts, String prefix) {
        StringBuilder runs = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            runs.append(run(true, (i == 0 ? "" : "\n\n") + texts.get(i).marker(), prefix));
            runs.append(run(false, " " + texts.get(i).shortened(), prefix));
        }
        return runs.toString();
    }

    /** The runs that follow the words of an officer. */
    static String appended(List<NoteText> texts, String prefix) {
        return run(true, "\n\n" + CopiedNotes.APPENDED + "\n", prefix) + written(texts, prefix);
    }

    private static String run(boolean bold, String words, String prefix) {
        String run = "<r><rPr>" + (bold ? "<b/>" : "")
                + "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>"
                + "<t xml:space=\"preserve\">";
        return prefixed(run, prefix) + Tags.escapedWords(words) + prefixed("</t></r>", prefix);
    }

    private static String prefixed(String markup, String prefix) {
        return prefix.isEmpty() ? markup : NAME.matcher(markup).replaceAll("$1" + prefix);
    }

    private String shortened() {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "\u2026";
    }

    /** How many lines the texts take in a box of so many letters a line. */
    static int lines(List<NoteText> texts, int letters) {
        int lines = 2 * (texts.size() - 1);
        for (NoteText text : texts) {
            String whole = text.marker() + " " + text.shortened();
            lines += whole.lines().mapToInt(line -> line.length() / letters + 1).sum();
        }
        return lines;
    }
}
