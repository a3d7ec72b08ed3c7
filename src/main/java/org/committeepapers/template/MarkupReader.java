package org.committeepapers.template;

import java.io.Reader;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.label.Labels;

/** Reads the markup of a whole paper. */
final class MarkupReader {

    private final Reader reader;
    private final Labels labels;

    MarkupReader(Reader reader, Labels labels) {
        this.reader = reader;
        this.labels = labels;
    }

    Document document(Imprint imprint) throws MarkupFault {
        Markup markup = new Markup(reader);
        markup.nextTag("the template");
        if (!markup.name().equals("paper")) {
            throw markup.unexpected("the template", "paper");
        }
        markup.allow("title", "subject", "short-title", "head-left", "head-right", "files");
        BlockReader blocks = new BlockReader(markup, markup.attribute("files").equals("yes"));
        String title = markup.required("title");
        String subject = markup.required("subject");
        Furniture furniture = furniture(markup, imprint);
        List<Block> content = blocks.content(2);
        blocks.checkLinks();
        if (content.stream().noneMatch(Block.Title.class::isInstance)) {
            throw markup.fault("A paper needs a main heading, <h>, before its sections");
        }
        return new Document(
                title, subject, imprint.author(), labels.language(), imprint.date(), "", furniture, content);
    }

    /** A paper that may not be published says so on each page, whatever its template says. */
    private Furniture furniture(Markup markup, Imprint imprint) throws MarkupFault {
        String mark = imprint.withholding().mark();
        return new Furniture(
                mark.isEmpty() ? markup.attribute("head-left") : "",
                markup.attribute("head-right"),
                mark.isEmpty() && imprint.draft() ? labels.say("furniture.draft") : mark,
                markup.required("short-title"),
                labels.say("furniture.page-of"),
                labels.say("furniture.contents"),
                labels.say("furniture.skip"),
                labels.say("furniture.scroll-table"),
                Furniture.Navigation.NONE);
    }
}
