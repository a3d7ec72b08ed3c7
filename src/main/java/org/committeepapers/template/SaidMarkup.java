package org.committeepapers.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;

/** The words of a label with values of which some are markup: everything else is escaped, as in a template. */
final class SaidMarkup {

    /** Stands for a value until the words around it are escaped; it isn't a character, so no text contains it. */
    private static final char MARK = '\uffff';

    private final List<String> values = new ArrayList<>();
    private final List<Boolean> marked = new ArrayList<>();

    SaidMarkup(List<?> arguments, int from) throws TemplateModelException {
        for (int i = from; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof TemplateHTMLOutputModel markup) {
                values.add(HTMLOutputFormat.INSTANCE.getMarkupString(markup));
                marked.add(true);
            } else {
                values.add(Functions.text(arguments, i));
                marked.add(false);
            }
        }
    }

    /** Whether no value is markup. */
    boolean isPlain() {
        return !marked.contains(true);
    }

    /** The values, with a placeholder for each that is markup. */
    Object[] places() {
        List<String> places = new ArrayList<>(values);
        for (int i = 0; i < places.size(); i++) {
            if (marked.get(i)) {
                places.set(i, MARK + "" + i + MARK);
            }
        }
        return places.toArray();
    }

    /** The words, escaped, with the markup in place of the placeholders. */
    TemplateModel of(String words) throws TemplateModelException {
        String escaped = HTMLOutputFormat.INSTANCE.escapePlainText(words);
        for (int i = 0; i < values.size(); i++) {
            escaped = escaped.replace(MARK + "" + i + MARK, values.get(i));
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(escaped);
    }
}
