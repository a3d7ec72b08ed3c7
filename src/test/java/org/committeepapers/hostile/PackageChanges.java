package org.committeepapers.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.committeepapers.examples.ZipParts;

/** Changes of which parts a package has and what they are called. */
enum PackageChanges {
    DROP_PART {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            return parts.without(any(parts, chance)).bytes();
        }
    },
    EMPTY_PART {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            return parts.with(any(parts, chance), "").bytes();
        }
    },
    SWAP_PARTS {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            String one = any(parts, chance);
            String other = any(parts, chance);
            String text = parts.text(one);
            return parts.with(one, parts.text(other)).with(other, text).bytes();
        }
    },
    RENAME_PART {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            String name = any(parts, chance);
            String text = parts.text(name);
            return parts.without(name).with(chance.of(NAMES), text).bytes();
        }
    },
    DOUBLE_PART {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            String name = any(parts, chance);
            String stand = name.substring(0, name.length() - 1) + "\u007f";
            parts.with(stand, parts.text(any(parts, chance)));
            return Zips.renamed(parts.bytes(), stand, name);
        }
    },
    SPOIL_BYTES_OF_PART {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            String name = any(parts, chance);
            byte[] bytes = parts.parts().get(name);
            if (bytes.length > 0) {
                parts.parts()
                        .put(
                                name,
                                chance.of(Arrays.asList(ByteChanges.values())).change(bytes, chance));
            }
            return parts.bytes();
        }
    },
    REENCODE_PART {
        @Override
        byte[] change(ZipParts parts, Chance chance) {
            String name = any(parts, chance);
            String text = parts.text(name);
            parts.parts()
                    .put(
                            name,
                            text.getBytes(chance.of(List.of(
                                    StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1))));
            return parts.bytes();
        }
    };

    private static final List<String> NAMES = List.of(
            "../../../evil.txt",
            "/etc/evil",
            "C:\\evil.txt",
            "xl\\worksheets\\sheet1.xml",
            "%2e%2e/evil",
            "xl/%zz.xml",
            "xl/workbook.bin",
            "word/document.xml",
            "EncryptedPackage",
            "a/".repeat(3000) + "b",
            " ");

    abstract byte[] change(ZipParts parts, Chance chance);

    static String any(ZipParts parts, Chance chance) {
        List<String> names = List.copyOf(parts.parts().keySet());
        return names.isEmpty() ? "none" : chance.of(names);
    }
}
