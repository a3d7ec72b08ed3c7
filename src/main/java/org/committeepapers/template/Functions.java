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

    /** Stands around the number of a value that is markup until the words around it are escaped; no text contains it. */
    private static final char MARK = '\uffff';

    private final Labels labels;
    private final String officers;

    /** @param officers marks what officers wrote */
    Functions(Labels labels, String officers) {
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
                arguments -> ModelWrapper.words(
                        text(arguments, 0), ModelWrapper.foreign(Language.ENGLISH, labels.language())));
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
        return ModelWrapper.words(words, ours ? "" : officers);
    }

    private interface Speech {
        String of(Object... values) throws TemplateModelException;
    }

    /**
     * A label with the arguments from {@code from} on filled in. It is markup if one of these is, and everything else is then
     * escaped, as in a template.
     */
    private static TemplateModel said(List<?> arguments, int from, Speech speech) throws TemplateModelException {
        List<String> values = new ArrayList<>();
        Map<String, String> markup = new LinkedHashMap<>();
        for (int i = from; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof TemplateHTMLOutputModel marked) {
                String place = MARK + "" + i + MARK;
                markup.put(place, HTMLOutputFormat.INSTANCE.getMarkupString(marked));
                values.add(place);
            } else {
                values.add(text(arguments, i));
            }
        }
        String words = speech.of(values.toArray());
        if (markup.isEmpty()) {
            return new SimpleScalar(words);
        }
        String escaped = HTMLOutputFormat.INSTANCE.escapePlainText(words);
        for (Map.Entry<String, String> place : markup.entrySet()) {
            escaped = escaped.replace(place.getKey(), place.getValue());
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(escaped);
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
}
