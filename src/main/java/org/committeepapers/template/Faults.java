package org.committeepapers.template;

import freemarker.template.TemplateException;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/** Mistakes in templates, as findings at their line. */
final class Faults {

    static final String MEND_LINE = "Correct this line, or use the template that came with the program.";

    private static final RuleId RULE = new RuleId("template");

    private Faults() {}

    /**
     * A refusal at a line of a template.
     *
     * @param line from 1; 0 if it isn't known
     */
    static Refusal refusal(String template, int line, String message, String fix, Throwable cause) {
        Location location = line > 0 ? new Location.TemplateLine(template, line) : new Location.File(template);
        String sentence = message.endsWith("?") || message.endsWith(".") ? message : message + ".";
        return new Refusal(new Finding(RULE, Severity.ERROR, location, "", sentence, fix), cause);
    }

    static Refusal refusal(TemplateException e, String template) {
        return refusal(
                e.getTemplateSourceName() == null ? template : e.getTemplateSourceName(),
                e.getLineNumber() == null ? 0 : e.getLineNumber(),
                sentence(e.getMessageWithoutStackTop()),
                MEND_LINE,
                e);
    }

    /** A name or a link leads out of the folder of templates. */
    static Refusal outside(String template, SecurityException e) {
        return refusal(
                template,
                0,
                "It leads to a file outside the folder of templates",
                "Put the file itself in the folder.",
                e);
    }

    /** The first sentence of a message from FreeMarker, on one line and without a full stop or the place, which is told anyway. */
    static String sentence(String message) {
        String first = message.strip()
                .split("\n\\s*(?:\n|----|Tip:)|The name was interpreted by", 2)[0]
                .replaceAll("\\s+", " ")
                .replaceAll(" \\[in template [^\\]]*]", "")
                .replaceFirst(
                        "^The following has evaluated to null or missing: ==> (.*)$",
                        "There is nothing called \"$1\" here")
                .strip();
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
