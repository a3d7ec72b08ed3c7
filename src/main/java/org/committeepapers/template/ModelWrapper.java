package org.committeepapers.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.Characters;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What a template may see of a value: the components of records, the items of lists, texts, numbers, booleans, enums by
 * name, days by ISO date, rich text as markup. A template can't reach any method or class from here.
 */
final class ModelWrapper implements ObjectWrapper {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    private final String officers;
    private final String language;
    private final boolean ofPair;

    /**
     * For the values of one paper.
     *
     * @param officers the language of rich text, which officers wrote, as a BCP 47 tag; empty if it is the paper's
     * @param language of the paper
     * @param ofPair whether the same paper is made in the other language too
     */
    ModelWrapper(String officers, String language, boolean ofPair) {
        this.officers = officers;
        this.language = language;
        this.ofPair = ofPair;
    }

    /** What a paper prints of a text: of one in both languages only its own line, where the other paper prints the other. */
    RichText shown(RichText text) {
        return ofPair ? text.in(language) : text;
    }

    /** The language of rich text that isn't in the paper's; otherwise empty. */
    String foreign(RichText text) {
        return text.ours()
                ? ""
                : text.languages().size() == 1 ? foreign(text.languages().getFirst(), language) : officers;
    }

    /** The language of words, as a BCP 47 tag, in a paper whose language has this tag; empty if it is the same. */
    static String foreign(Language words, String paper) {
        return words.isOf(paper) ? "" : words.tag();
    }

    /** Words as a template prints them, marked with their language, unless that is empty. */
    static TemplateModel words(String words, String language) throws TemplateModelException {
        String legal = Characters.legal(words);
        return language.isEmpty() || legal.isBlank()
                ? new SimpleScalar(legal)
                : HTMLOutputFormat.INSTANCE.fromMarkup(
                        marked(HTMLOutputFormat.INSTANCE.escapePlainText(legal), language));
    }

    /** The same of markup. */
    static String marked(String markup, String language) {
        return language.isEmpty() || markup.isBlank()
                ? markup
                : "<span lang=\"" + language + "\">" + markup + "</span>";
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(Characters.legal(text));
            case Number number -> new SimpleNumber(number);
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Enum<?> constant -> new SimpleScalar(constant.name());
            case LocalDate day -> new Day(day);
            case Optional<?> optional -> wrap(optional.orElse(null));
            case List<?> list -> new Items(list, this);
            case RichText text -> new RichTextModel(text, this);
            case Record record -> new Components(record, COMPONENTS.get(record.getClass()), this);
            default -> throw new TemplateModelException("A template may not see a " + value.getClass());
        };
    }

    /** A day as a template sees it: ISO text, which the function {@code date} puts into words. */
    record Day(LocalDate day) implements TemplateScalarModel {
        @Override
        public String getAsString() {
            return day.toString();
        }
    }

    private record Items(List<?> items, ModelWrapper wrapper) implements TemplateSequenceModel {

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index < items.size() ? wrapper.wrap(items.get(index)) : null;
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    private record Components(Record record, Map<String, Method> accessors, ModelWrapper wrapper)
            implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method accessor = accessors.get(name);
            if (accessor == null) {
                return null;
            }
            try {
                return wrapper.wrap(accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("The part \"" + name + "\" can't be read", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
