package org.committeepapers.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.committeepapers.schema.Nearest;
import org.jspecify.annotations.Nullable;

/** A template names something that isn't there. */
final class Missing extends TemplateException {

    private static final long serialVersionUID = 1L;

    private static final Pattern DOTTED = Pattern.compile("\\w+(?:\\.\\w+)*+");

    private final transient InvalidReferenceException original;
    private final String name;
    private final String fix;

    private Missing(InvalidReferenceException original, String name, String fix, Environment environment) {
        super(original, environment);
        this.original = original;
        this.name = name;
        this.fix = fix;
    }

    /** A value with named parts. */
    interface Named extends TemplateHashModel {
        Set<String> names();
    }

    /**
     * The mistake, with the nearest right name if it is a wrong name.
     *
     * @param known the variables that every template sees
     */
    static TemplateException named(TemplateException mistake, Environment environment, Set<String> known)
            throws TemplateException {
        if (!(mistake instanceof InvalidReferenceException missing)) {
            return mistake;
        }
        String blamed = String.valueOf(missing.getBlamedExpressionString());
        if (!DOTTED.matcher(blamed).matches()) {
            return mistake;
        }
        int dot = blamed.lastIndexOf('.');
        String before = blamed.substring(0, dot + 1);
        Set<String> names = dot < 0 ? variables(environment, known) : parts(blamed.substring(0, dot), environment);
        String fix = names.isEmpty() ? Faults.MEND_LINE : Nearest.advice(before, blamed.substring(dot + 1), names);
        return new Missing(missing, blamed, fix, environment);
    }

    private static Set<String> variables(Environment environment, Set<String> known) throws TemplateException {
        Set<String> names = new TreeSet<>(known);
        for (Object name : environment.getKnownVariableNames()) {
            names.add(String.valueOf(name));
        }
        return names;
    }

    /** The names of a value's parts, if it has any. */
    private static Set<String> parts(String value, Environment environment) throws TemplateException {
        @Nullable TemplateModel model = null;
        for (String part : value.split("\\.", -1)) {
            model = model == null
                    ? environment.getVariable(part)
                    : model instanceof TemplateHashModel hash ? hash.get(part) : null;
        }
        Set<String> names = new TreeSet<>();
        if (model instanceof Named named) {
            names.addAll(named.names());
        } else if (model instanceof TemplateHashModelEx namespace) {
            for (TemplateModelIterator keys = namespace.keys().iterator(); keys.hasNext(); ) {
                names.add(String.valueOf(keys.next()));
            }
        }
        return names;
    }

    InvalidReferenceException original() {
        return original;
    }

    String said() {
        return "There is nothing called \"" + name + "\" here";
    }

    String fix() {
        return fix;
    }
}
