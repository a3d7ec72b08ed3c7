package org.committeepapers.template;

import freemarker.cache.FileTemplateLoader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads templates from one folder, and refuses those that use features which papers don't need and which could leak
 * data or never end.
 */
final class CheckedTemplateLoader extends FileTemplateLoader {

    /** The clock, unescaped markup, code made at run time, and FreeMarker's internals. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\.(?:now|error|data_model|globals|get_optional_template)\\b"
                    + "|\\?\\s*(?:no_esc|noEsc|interpret|eval|eval_json|evalJson|new|api|has_api|hasApi)\\b"
                    + "|<#(?:attempt|recover|noautoesc|noAutoEsc|outputformat|outputFormat|setting)\\b");

    CheckedTemplateLoader(File folder) throws IOException {
        super(folder);
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = super.getReader(source, encoding)) {
            reader.transferTo(text);
        }
        // Some editors begin a file with a byte order mark.
        String template = text.toString().replaceFirst("^\ufeff", "");
        Matcher forbidden = FORBIDDEN.matcher(template);
        if (forbidden.find()) {
            int line = 1
                    + (int) template.chars()
                            .limit(forbidden.start())
                            .filter(c -> c == '\n')
                            .count();
            throw new ForbiddenWord(((File) source).getName(), line, forbidden.group());
        }
        return new StringReader(template);
    }

    /** A template uses a forbidden word. */
    static final class ForbiddenWord extends IOException {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String template;
        private final int line;

        ForbiddenWord(String template, int line, String word) {
            super(word);
            this.reason = "A template may not use \"" + word + "\"";
            this.template = template;
            this.line = line;
        }

        String reason() {
            return reason;
        }

        String template() {
            return template;
        }

        int line() {
            return line;
        }
    }
}
