package org.committeepapers.text;

import java.util.List;

/** A part of rich text that forms one block. */
public sealed interface Passage {

    /** A paragraph; holds no {@link Run.Bullet}. */
    record Paragraph(List<Run> runs) implements Passage {}

    /** A bulleted list, its items in order; items hold neither {@link Run.Bullet} nor {@link Run.Break}. */
    record Bullets(List<List<Run>> items) implements Passage {}
}
