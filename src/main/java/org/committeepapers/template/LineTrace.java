package org.committeepapers.template;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;

/** Finds the template line that writes a given character, by rendering again and asking FreeMarker where it is. */
final class LineTrace extends Writer {

    private final int offset;
    private int written;
    private int line;
    private String template = "";

    LineTrace(int offset) {
        this.offset = Math.max(0, offset - 1);
    }

    /** From 1; 0 if nothing was written there. */
    int line() {
        return line;
    }

    /** The name of the template; empty if nothing was written there. */
    String template() {
        return template;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        if (written + length > offset) {
            TemplateException here = new TemplateException("", Environment.getCurrentEnvironment());
            line = here.getLineNumber() == null ? 0 : here.getLineNumber();
            template = here.getTemplateSourceName() == null ? "" : here.getTemplateSourceName();
            for (int i = from; i < from + offset - written; i++) {
                line += characters[i] == '\n' ? 1 : 0;
            }
            throw new IOException("found");
        }
        written += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
