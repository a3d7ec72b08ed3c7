package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Orientation;

/**
 * A block as it follows in the file: Word has no nesting of sections, so a section stands here for its heading only.
 *
 * @param orientation of the pages it stands on
 */
record Piece(Block block, Orientation orientation) {

    static List<Piece> of(Document document) {
        List<Piece> pieces = new ArrayList<>();
        add(document.content(), document.orientation(), pieces);
        return pieces;
    }

    private static void add(List<Block> content, Orientation orientation, List<Piece> pieces) {
        for (Block block : content) {
            if (block instanceof Block.Section section) {
                pieces.add(new Piece(section, section.orientation()));
                add(section.content(), section.orientation(), pieces);
            } else {
                pieces.add(new Piece(block, orientation));
            }
        }
    }

    /** The orientation of the pages that end with this piece, where the next one lies otherwise. */
    Optional<Orientation> lastOf(Optional<Piece> next) {
        return next.isPresent() && next.get().orientation != orientation ? Optional.of(orientation) : Optional.empty();
    }
}
