package org.committeepapers.style;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a font file (OpenType 1.9). If it is damaged, methods throw an {@link IndexOutOfBoundsException} or {@link
 * IllegalArgumentException}.
 */
final class TrueType {

    private static final int PLAIN_FILE = 0x00010000;
    private static final int COMPACT_FILE = 0x4f54544f;
    private static final int COLLECTION_FILE = 0x74746366;

    /**
     * Bits of fsType: embedding forbidden; subsets forbidden, or bitmaps only; weaker restrictions that override the
     * first.
     */
    private static final int RESTRICTED = 0x0002;

    private static final int NO_PARTS_OR_DOTS = 0x0300;
    private static final int WEAKER = 0x000c;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new LinkedHashMap<>();

    /** The kind of a font file. */
    enum Kind {
        PLAIN,
        COMPACT,
        COLLECTION,
        VARIABLE
    }

    TrueType(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
        if (isOne()) {
            for (int i = 0; i < unsigned(4); i++) {
                int entry = 12 + 16 * i;
                byte[] name = new byte[4];
                file.get(entry, name);
                tables.put(new String(name, StandardCharsets.ISO_8859_1), file.getInt(entry + 8));
            }
        }
    }

    private boolean isOne() {
        return file.getInt(0) == PLAIN_FILE || file.getInt(0) == COMPACT_FILE;
    }

    Kind kind() {
        return switch (file.getInt(0)) {
            case COMPACT_FILE -> Kind.COMPACT;
            case COLLECTION_FILE -> Kind.COLLECTION;
            case PLAIN_FILE -> {
                table("glyf");
                yield tables.containsKey("fvar") ? Kind.VARIABLE : Kind.PLAIN;
            }
            default -> throw new IllegalArgumentException();
        };
    }

    /**
     * Whether a subset of the font may be embedded in a document. If it says several things, the most liberal counts.
     */
    boolean mayBeEmbedded() {
        int type = unsigned(table("OS/2") + 8);
        boolean restricted = (type & RESTRICTED) != 0 && (type & WEAKER) == 0;
        return !restricted && (type & NO_PARTS_OR_DOTS) == 0;
    }

    /** The name of the family, in English if there is one. */
    String family() {
        int names = table("name");
        int strings = names + unsigned(names + 4);
        String family = "";
        for (int i = 0; i < unsigned(names + 2); i++) {
            int entry = names + 6 + 12 * i;
            int id = unsigned(entry + 6);
            boolean unicode = unsigned(entry) == 3;
            boolean english = unsigned(entry + 4) == 0x409;
            if (unicode && id == 1 && (english || family.isEmpty())) {
                byte[] bytes = new byte[unsigned(entry + 8)];
                file.get(strings + unsigned(entry + 10), bytes);
                family = new String(bytes, StandardCharsets.UTF_16BE).strip();
            }
        }
        return family;
    }

    /** Whether it has a glyph for a character of the first plane. */
    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** The width of a character of the first plane, in ems. */
    double width(int codePoint) {
        int last = unsigned(table("hhea") + 34) - 1;
        int glyph = Math.min(glyph(codePoint), last);
        return (double) unsigned(table("hmtx") + 4 * glyph) / unsigned(table("head") + 18);
    }

    /** 0 if the font has none. */
    private int glyph(int codePoint) {
        int maps = table("cmap");
        for (int i = 0; i < unsigned(maps + 2); i++) {
            int entry = maps + 4 + 8 * i;
            int map = maps + file.getInt(entry + 4);
            boolean unicode = unsigned(entry) == 0 || unsigned(entry) == 3 && unsigned(entry + 2) != 0;
            int glyph = !unicode ? 0 : unsigned(map) == 4 ? inSegments(map, codePoint) : inGroups(map, codePoint);
            if (glyph != 0) {
                return glyph;
            }
        }
        return 0;
    }

    private int inSegments(int map, int codePoint) {
        int twice = unsigned(map + 6);
        for (int i = 0; i < twice; i += 2) {
            int end = unsigned(map + 14 + i);
            if (codePoint <= end) {
                int start = unsigned(map + 16 + twice + i);
                int delta = unsigned(map + 16 + 2 * twice + i);
                int place = map + 16 + 3 * twice + i;
                int offset = unsigned(place);
                if (codePoint < start) {
                    return 0;
                }
                int glyph = offset == 0 ? codePoint : unsigned(place + offset + 2 * (codePoint - start));
                return glyph == 0 ? 0 : glyph + delta & 0xffff;
            }
        }
        return 0;
    }

    private int inGroups(int map, int codePoint) {
        if (unsigned(map) != 12) {
            return 0;
        }
        for (int i = 0; i < file.getInt(map + 12); i++) {
            int group = map + 16 + 12 * i;
            if (codePoint >= file.getInt(group) && codePoint <= file.getInt(group + 4)) {
                return file.getInt(group + 8) + codePoint - file.getInt(group);
            }
        }
        return 0;
    }

    private int table(String name) {
        Integer table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(name);
        }
        return table;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
