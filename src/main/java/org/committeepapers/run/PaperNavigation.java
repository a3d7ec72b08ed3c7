package org.committeepapers.run;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.config.Paper;
import org.committeepapers.document.Furniture;
import org.committeepapers.edition.Audience;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.text.Language;
import org.committeepapers.writer.Format;

/**
 * Links of a paper's web page to what this run writes beside it: its other formats, the other papers, and the index page.
 */
record PaperNavigation(Presentation with, PaperNames names, Order order) {

    Furniture.Navigation of(PaperComposer.Part part, Paper paper, Language language) {
        Labels words = with.words(language);
        String file = names.of(paper, language);
        List<Furniture.Link> links = new ArrayList<>();
        for (Format format : order.formats()) {
            if (format != Format.HTML) {
                String name = words.say("index.format." + format.extension());
                links.add(link(words.say("furniture.version", name), file, format));
            }
        }
        for (Paper other : order.papers()) {
            if (other != paper && other.isDue(part.tracker().recommendations())) {
                links.add(link(words.say("index.paper." + other.id()), names.of(other, language), Format.HTML));
            }
        }
        if (part.audience() != Audience.RESTRICTED) {
            links.add(new Furniture.Link(words.say("furniture.index"), EditionPageFile.NAME));
        }
        return new Furniture.Navigation(words.say("furniture.navigation"), links);
    }

    private static Furniture.Link link(String words, String file, Format format) {
        return new Furniture.Link(words, file + "." + format.extension());
    }
}
