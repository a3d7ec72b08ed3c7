package org.committeepapers.app;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * Writes records as their {@code toString} would, piece by piece: that of a large paper is megabytes, copied anew by each
 * record around another, and costs a short run more than all else that it says, since Java makes a class for each.
 */
final class Spelling {

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents()).stream()
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    /** Whether a record has the words that Java gives it, and not its own; only the former are final. */
    private static final ClassValue<Boolean> IS_PLAIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return Modifier.isFinal(type.getMethod("toString").getModifiers());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Everything has words", e);
            }
        }
    };

    private final Writer out;

    Spelling(Writer out) {
        this.out = out;
    }

    void write(Object value) throws IOException {
        if (value instanceof Record record && IS_PLAIN.get(record.getClass())) {
            write(record);
        } else if (value instanceof List<?> list) {
            write(list);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            out.write("Optional[");
            write(optional.get());
            out.write(']');
        } else {
            out.write(String.valueOf(value));
        }
    }

    private void write(Record record) throws IOException {
        out.write(record.getClass().getSimpleName());
        String before = "[";
        List<Method> components = COMPONENTS.get(record.getClass());
        for (Method component : components) {
            out.write(before);
            out.write(component.getName());
            out.write('=');
            write(valueOf(component, record));
            before = ", ";
        }
        out.write(components.isEmpty() ? "[]" : "]");
    }

    private static Object valueOf(Method component, Record record) {
        try {
            return component.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(record.getClass() + " keeps " + component.getName() + " to itself", e);
        }
    }

    private void write(List<?> list) throws IOException {
        out.write('[');
        String before = "";
        for (Object each : list) {
            out.write(before);
            write(each);
            before = ", ";
        }
        out.write(']');
    }
}
