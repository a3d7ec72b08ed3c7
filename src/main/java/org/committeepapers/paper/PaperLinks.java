package org.committeepapers.paper;

import java.util.List;

/**
 * A paper in every format and language that there is.
 *
 * @param title what it is called in lists
 */
public record PaperLinks(String title, List<FileLine> files) {

    public PaperLinks {
        files = List.copyOf(files);
    }
}
