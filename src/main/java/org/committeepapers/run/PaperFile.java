package org.committeepapers.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.Shared;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/** A paper in one format. */
record PaperFile(Shared<Document> document, Style style, Writer writer) implements EditionFile.Source {

    @Override
    public Optional<EditionFile.Content> content() throws Refusal {
        return Optional.of(new Content(document.take(), style, writer));
    }

    /** Laying out pages takes longer than all else. */
    @Override
    public boolean isLong() {
        return writer.format() == Format.PDF;
    }

    private record Content(Document document, Style style, Writer writer) implements EditionFile.Content {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            writer.write(document, style, out);
        }

        @Override
        public String title() {
            return document.title();
        }
    }
}
