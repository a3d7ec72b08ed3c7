package org.committeepapers.hostile;

import java.util.Arrays;
import java.util.List;

/** Changes of a file of any kind, as a bad disk, a broken download or a careless program makes them. */
enum ByteChanges {
    FLIP {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            byte[] changed = bytes.clone();
            for (int i = chance.few(20); i > 0; i--) {
                changed[place(bytes, chance)] ^= (byte) (1 << chance.below(8));
            }
            return changed;
        }
    },
    OVERWRITE {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            byte[] changed = bytes.clone();
            for (int i = chance.few(8); i > 0; i--) {
                changed[place(bytes, chance)] = chance.of(TELLING);
            }
            return changed;
        }
    },
    END_EARLY {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            return Arrays.copyOf(bytes, chance.below(bytes.length));
        }
    },
    CUT {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            int from = place(bytes, chance);
            return joined(bytes, from, new byte[0], Math.min(bytes.length, from + chance.few(5000)));
        }
    },
    INSERT {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            int at = place(bytes, chance);
            return joined(bytes, at, chance.bytes(chance.few(5000)), at);
        }
    },
    DOUBLE {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            int from = place(bytes, chance);
            int to = Math.min(bytes.length, from + chance.few(5000));
            return joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
        }
    },
    ZEROES {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            byte[] changed = bytes.clone();
            int from = place(bytes, chance);
            Arrays.fill(changed, from, Math.min(bytes.length, from + chance.few(4096)), (byte) 0);
            return changed;
        }
    },
    APPEND {
        @Override
        byte[] change(byte[] bytes, Chance chance) {
            return joined(bytes, bytes.length, chance.bytes(chance.few(70_000)), bytes.length);
        }
    };

    private static final List<Byte> TELLING =
            List.of((byte) 0, (byte) 0xff, (byte) 0x7f, (byte) 0x80, (byte) '"', (byte) '\n', (byte) ';', (byte) '<');
    private static final int NEAR_AN_END = 120;

    abstract byte[] change(byte[] bytes, Chance chance);

    /** Anywhere, but a third each near the start and near the end, where the directories of files lie. */
    private static int place(byte[] bytes, Chance chance) {
        int near = Math.min(bytes.length, NEAR_AN_END);
        return switch (chance.below(3)) {
            case 0 -> chance.below(near);
            case 1 -> Math.max(0, bytes.length - 1 - chance.below(near));
            default -> chance.below(bytes.length);
        };
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(bytes, to + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, joined, to, middle.length);
        System.arraycopy(bytes, from, joined, to + middle.length, bytes.length - from);
        return joined;
    }
}
