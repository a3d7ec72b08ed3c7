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
        return new Refusal(finding(template, line, message, fix), cause);
    }

    static Refusal refusal(String template, int line, String message, String fix) {
        return new Refusal(finding(template, line, message, fix));
    }

    private static Finding finding(String template, int line, String message, String fix) {
        Location location = line > 0 ? new Location.TemplateLine(template, line) : new Location.File(template);
        String sentence = message.endsWith("?") || message.endsWith(".") ? message : message + ".";
        return new Finding(RULE, Severity.ERROR, location, "", sentence, fix);
    }

    static Refusal refusal(TemplateException failure, String template) {
        TemplateException e = failure instanceof Missing missing ? missing.original() : failure;
        String name = e.getTemplateSourceName() == null ? template : e.getTemplateSourceName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        return failure instanceof Missing missing
                ? refusal(name, line, missing.said(), missing.fix(), e)
                : refusal(name, line, sentence(e.getMessageWithoutStackTop()), MEND_LINE, e);
    }

    /** The first sentence of a message from FreeMarker, on one line and without a full stop. */
    static String sentence(String message) {
        String first = message.strip().split("\n\\s*(?:\n|----|Tip:)", 2)[0].replaceAll("\\s+", " ");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
