package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The one way in which JSON is written: indented by two or on one line, line ends of \n, the target left open. */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** Something to write as JSON. */
    public interface Value {
        /** Writes all of it. */
        void writeTo(JsonGenerator json);
    }

    /** Writes it, indented by two. */
    public static void write(OutputStream out, Value value) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
            value.writeTo(json);
            json.writeRaw('\n');
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** The same on one line. */
    static void writeLine(OutputStream out, Value value) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            value.writeTo(json);
            json.writeRaw('\n');
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** The day in ISO form, or null. */
    public static void day(JsonGenerator json, String name, Optional<LocalDate> day) {
        if (day.isPresent()) {
            json.writeStringProperty(name, day.get().toString());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
