package org.committeepapers.writer.docx;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.MarkupOutput;

/** Links and the bookmarks they lead to. */
public final class Links {

    /** The longest bookmark name in Word. */
    private static final int LONGEST_NAME = 40;

    private static final String SAFE = "-._~:/?#[]@!$&'()*+,;=%";

    private final OfficePackage.Part main;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> relationships = new HashMap<>();
    private int bookmarks;

    public Links(OfficePackage.Part main, List<Block> content) {
        this.main = main;
        name(content);
    }

    /** Names the bookmarks of sections in the order of the document. */
    private void name(List<Block> content) {
        for (Block block : content) {
            if (block instanceof Block.Section section) {
                names.computeIfAbsent(section.id(), this::newName);
                name(section.content());
            }
        }
    }

    /** A name of letters, digits and underscores, unique whatever its case. */
    private String newName(String id) {
        String wanted = wordName(id);
        String name = wanted.substring(0, Math.min(LONGEST_NAME, wanted.length()));
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = "_" + i;
            name = wanted.substring(0, Math.min(LONGEST_NAME - end.length(), wanted.length())) + end;
        }
        return name;
    }

    private static String wordName(String id) {
        return id.replace('-', '_');
    }

    /** Marks the start of a section. */
    void bookmark(MarkupOutput xml, String id) {
        String number = Integer.toString(bookmarks++);
        xml.empty("w:bookmarkStart", "w:id", number, "w:name", names.getOrDefault(id, wordName(id)));
        xml.empty("w:bookmarkEnd", "w:id", number);
    }

    /** Opens a link; the caller closes it. */
    void start(MarkupOutput xml, Inline.Link link) {
        if (link.isInternal()) {
            String id = link.target().substring(1);
            xml.start("w:hyperlink", "w:anchor", names.getOrDefault(id, wordName(id)), "w:history", "1");
        } else {
            xml.start("w:hyperlink", "r:id", relationship(link.target()), "w:history", "1");
        }
    }

    private String relationship(String target) {
        return relationships.computeIfAbsent(target, to -> main.link(address(to)));
    }

    /** Escapes characters that are not allowed in addresses; Word rejects a file with an invalid one. */
    private static String address(String target) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean safe = c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
            escaped.append(safe ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        try {
            return new URI(escaped.toString()).toString();
        } catch (URISyntaxException e) {
            return escaped.toString()
                    .replace("%", "%25")
                    .replace("#", "%23")
                    .replace("[", "%5B")
                    .replace("]", "%5D");
        }
    }
}
