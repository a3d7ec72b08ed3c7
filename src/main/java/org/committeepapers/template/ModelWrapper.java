package org.committeepapers.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
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

    private final Foreign foreign;
    private final String language;
    private final boolean ofPair;

    /**
     * For the values of one paper.
     *
     * @param foreign marks rich text, which officers wrote
     * @param language of the paper, as a BCP 47 tag
     * @param ofPair whether the same paper is made in the other language too
     */
    ModelWrapper(Foreign foreign, String language, boolean ofPair) {
        this.foreign = foreign;
        this.language = language;
        this.ofPair = ofPair;
    }

    /** What a paper prints of a text: of one in both languages only its own line, where the other paper prints the other. */
    RichText shown(RichText text) {
        return ofPair ? text.in(language) : text;
    }

    /** Marks rich text that isn't in the paper's language. */
    Foreign foreign(RichText text) {
        return text.ours()
                ? Foreign.NONE
                : text.languages().size() == 1 ? Foreign.of(text.languages().getFirst(), language) : foreign;
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
            case List<?> list -> new Items(list);
            case RichText text -> new RichTextModel(text, this);
            case Record record -> new Components(record, COMPONENTS.get(record.getClass()), this);
            default -> throw new TemplateModelException("A template may not see a " + value.getClass());
        };
    }

    /** A day as a template sees it: ISO text, which the function {@code date} puts into words. */
    static final class Day implements freemarker.template.TemplateScalarModel {

        private final LocalDate day;

        Day(LocalDate day) {
            this.day = day;
        }

        LocalDate day() {
            return day;
        }

        @Override
        public String getAsString() {
            return day.toString();
        }
    }

    private final class Items implements TemplateSequenceModel {

        private final List<?> items;

        Items(List<?> items) {
            this.items = items;
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index < items.size() ? wrap(items.get(index)) : null;
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
