package org.committeepapers.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Language;

/** The functions that templates call to print labels, dates and lists. */
final class Functions {

    private final Labels labels;
    private final Foreign officers;

    /** @param officers marks what officers wrote */
    Functions(Labels labels, Foreign officers) {
        this.labels = labels;
        this.officers = officers;
    }

    /** By the names under which templates call them. */
    Map<String, TemplateMethodModelEx> all() {
        Map<String, TemplateMethodModelEx> all = new LinkedHashMap<>();
        all.put("say", arguments -> said(arguments, 1, values -> labels.say(key(arguments), values)));
        all.put("count", arguments -> {
            int number = number(arguments, 1);
            return said(arguments, 2, values -> labels.count(key(arguments), number, values));
        });
        all.put("date", arguments -> {
            if (arguments.get(0) instanceof ModelWrapper.Day day) {
                return new SimpleScalar(labels.date(day.day()));
            }
            throw new TemplateModelException("date(…) takes a day of the paper");
        });
        all.put("theirs", arguments -> theirs(text(arguments, 0)));
        all.put(
                "inEnglish",
                arguments -> Foreign.of(Language.ENGLISH, labels.language()).words(text(arguments, 0)));
        all.put("list", arguments -> new SimpleScalar(labels.list(texts(arguments))));
        all.put("references", arguments -> new SimpleScalar(labels.references(texts(arguments))));
        all.put("firstSentence", arguments -> richText(arguments).firstSentence());
        all.put("withoutOpening", arguments -> richText(arguments).withoutOpening(text(arguments, 1)));
        all.put("firstWords", arguments -> richText(arguments).first(number(arguments, 1)));
        return all;
    }

    private static RichTextModel richText(List<?> arguments) throws TemplateModelException {
        if (!arguments.isEmpty() && arguments.get(0) instanceof RichTextModel text) {
            return text;
        }
        throw new TemplateModelException("Argument 1 must be a text from a cell");
    }

    /** What the program prints in place of withheld words is in the paper's language, not the officers'. */
    private TemplateModel theirs(String words) throws TemplateModelException {
        String withheld = "withheld.in-place";
        boolean ours = labels.has(withheld)
                && words.startsWith(labels.say(withheld, "").strip());
        return (ours ? Foreign.NONE : officers).words(words);
    }

    private interface Speech {
        String of(Object... values) throws TemplateModelException;
    }

    /** A label with the arguments from {@code from} on filled in; it is markup if one of these is. */
    private static TemplateModel said(List<?> arguments, int from, Speech speech) throws TemplateModelException {
        LabelMarkup markup = new LabelMarkup(arguments, from);
        return markup.isPlain()
                ? new SimpleScalar(speech.of(values(arguments, from)))
                : markup.of(speech.of(markup.places()));
    }

    private String key(List<?> arguments) throws TemplateModelException {
        String key = text(arguments, 0);
        if (!labels.has(key)) {
            throw new TemplateModelException(labels.missing(key));
        }
        return key;
    }

    static String text(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size()) {
            Object argument = arguments.get(index);
            if (argument instanceof TemplateScalarModel scalar) {
                return scalar.getAsString();
            }
            if (argument instanceof TemplateNumberModel number) {
                return String.valueOf(number.getAsNumber());
            }
        }
        throw new TemplateModelException("Argument " + (index + 1) + " must be a text or a number");
    }

    private static int number(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateNumberModel number) {
            return number.getAsNumber().intValue();
        }
        throw new TemplateModelException("Argument " + (index + 1) + " must be a number");
    }

    private static Object[] values(List<?> arguments, int from) throws TemplateModelException {
        List<String> values = new ArrayList<>();
        for (int i = from; i < arguments.size(); i++) {
            values.add(text(arguments, i));
        }
        return values.toArray();
    }

    private static List<String> texts(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateSequenceModel sequence)) {
            throw new TemplateModelException("This function takes one list");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            texts.add(text(List.of(sequence.get(i)), 0));
        }
        return texts;
    }

    /** The words of a label with values of which some are markup: everything else is escaped, as in a template. */
    private static final class LabelMarkup {

        /** Stands for a value until the words around it are escaped; it isn't a character, so no text contains it. */
        private static final char MARK = '\uffff';

        private final List<String> values = new ArrayList<>();
        private final List<Boolean> marked = new ArrayList<>();

        LabelMarkup(List<?> arguments, int from) throws TemplateModelException {
            for (int i = from; i < arguments.size(); i++) {
                if (arguments.get(i) instanceof TemplateHTMLOutputModel markup) {
                    values.add(HTMLOutputFormat.INSTANCE.getMarkupString(markup));
                    marked.add(true);
                } else {
                    values.add(text(arguments, i));
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
}
