package org.committeepapers.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Changes of one XML part, as tags and words in a row; what comes out may not be well formed. */
enum XmlChanges {
    DROP_ELEMENT {
        @Override
        void change(List<String> pieces, Chance chance) {
            element(pieces, chance).clear();
        }
    },
    DOUBLE_ELEMENT {
        @Override
        void change(List<String> pieces, Chance chance) {
            List<String> element = element(pieces, chance);
            List<String> copy = List.copyOf(element);
            int times = Math.min(chance.few(chance.oneIn(4) ? 2000 : 3), MOST_PIECES / Math.max(1, copy.size()));
            element.addAll(Collections.nCopies(times, String.join("", copy)));
        }
    },
    MOVE_ELEMENT {
        @Override
        void change(List<String> pieces, Chance chance) {
            List<String> element = element(pieces, chance);
            List<String> moved = List.copyOf(element);
            element.clear();
            pieces.addAll(chance.below(pieces.size() + 1), moved);
        }
    },
    SWAP_ELEMENTS {
        @Override
        void change(List<String> pieces, Chance chance) {
            String first = take(element(pieces, chance));
            List<String> second = element(pieces, chance);
            String other = take(second);
            second.add(first);
            pieces.add(chance.below(pieces.size() + 1), other);
        }
    },
    DROP_TAG {
        @Override
        void change(List<String> pieces, Chance chance) {
            pieces.remove(chance.below(pieces.size()));
        }
    },
    SPOIL_ATTRIBUTE {
        @Override
        void change(List<String> pieces, Chance chance) {
            inAttribute(pieces, chance, value -> HostileValue.of(chance));
        }
    },
    SWAP_ATTRIBUTES {
        @Override
        void change(List<String> pieces, Chance chance) {
            String[] other = {""};
            inAttribute(new ArrayList<>(pieces), chance, value -> other[0] = value);
            inAttribute(pieces, chance, value -> other[0]);
        }
    },
    DROP_ATTRIBUTE {
        @Override
        void change(List<String> pieces, Chance chance) {
            int tag = any(pieces, chance, ATTRIBUTE);
            pieces.set(tag, oneOf(pieces.get(tag), chance, ""));
        }
    },
    RENAME {
        @Override
        void change(List<String> pieces, Chance chance) {
            int one = any(pieces, chance, TAG);
            pieces.set(one, pieces.get(any(pieces, chance, TAG)));
        }
    },
    SPOIL_WORDS {
        @Override
        void change(List<String> pieces, Chance chance) {
            pieces.set(any(pieces, chance, WORDS), HostileValue.of(chance));
        }
    },
    SWAP_WORDS {
        @Override
        void change(List<String> pieces, Chance chance) {
            Collections.swap(pieces, any(pieces, chance, WORDS), any(pieces, chance, WORDS));
        }
    },
    STRANGE_MARKUP {
        @Override
        void change(List<String> pieces, Chance chance) {
            pieces.add(chance.below(pieces.size() + 1), chance.of(STRANGE));
        }
    },
    DECLARE_ENTITY {
        @Override
        void change(List<String> pieces, Chance chance) {
            String entity = chance.oneIn(2) ? "\"x\"" : "SYSTEM \"file:///etc/hostname\"";
            pieces.add(Math.min(1, pieces.size()), "<!DOCTYPE a [<!ENTITY x " + entity + ">]>");
            pieces.set(any(pieces, chance, WORDS), "&x;");
        }
    };

    private static final int MOST_PIECES = 200_000;
    private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^?!].*", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("<[^/?!][^>]*>", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("[^<].*", Pattern.DOTALL);
    private static final List<String> STRANGE = List.of(
            "<!-- -- -->",
            "<?xml version=\"1.1\"?>",
            "<![CDATA[<c r=\"A1\"/>]]>",
            "<x:y xmlns:x=\"urn:z\">q</x:y>",
            "<c/>",
            "<row/>",
            "<v>1</v>",
            "\u0000",
            "\u0001",
            "]]>",
            "<a>".repeat(5000),
            "<r><t>a</t></r>".repeat(500));

    abstract void change(List<String> pieces, Chance chance);

    static String apply(XmlChanges change, String xml, Chance chance) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(xml);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        if (!pieces.isEmpty()) {
            change.change(pieces, chance);
        }
        return String.join("", pieces);
    }

    /** A piece that is like the pattern, else the first piece. */
    private static int any(List<String> pieces, Chance chance, Pattern pattern) {
        List<Integer> like = IntStream.range(0, pieces.size())
                .filter(i -> pattern == ATTRIBUTE
                        ? pattern.matcher(pieces.get(i)).find()
                        : pattern.matcher(pieces.get(i)).matches())
                .boxed()
                .toList();
        return like.isEmpty() ? 0 : chance.of(like);
    }

    /** An element with all that it holds, as a view into the pieces. */
    private static List<String> element(List<String> pieces, Chance chance) {
        int start = any(pieces, chance, OPENING);
        int depth = 0;
        for (int i = start; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (piece.startsWith("</")) {
                depth--;
            } else if (OPENING.matcher(piece).matches() && !piece.endsWith("/>")) {
                depth++;
            }
            if (depth <= 0) {
                return pieces.subList(start, i + 1);
            }
        }
        return pieces.subList(start, pieces.size());
    }

    private static String take(List<String> element) {
        String whole = String.join("", element);
        element.clear();
        return whole;
    }

    private static void inAttribute(
            List<String> pieces, Chance chance, java.util.function.UnaryOperator<String> change) {
        int tag = any(pieces, chance, ATTRIBUTE);
        List<String> values = ATTRIBUTE
                .matcher(pieces.get(tag))
                .results()
                .map(match -> match.group(1))
                .toList();
        if (!values.isEmpty()) {
            String value = chance.of(values);
            pieces.set(tag, pieces.get(tag).replace("=\"" + value + "\"", "=\"" + change.apply(value) + "\""));
        }
    }

    private static String oneOf(String tag, Chance chance, String instead) {
        List<String> attributes =
                ATTRIBUTE.matcher(tag).results().map(match -> match.group()).toList();
        return attributes.isEmpty() ? tag : tag.replace(chance.of(attributes), instead);
    }
}
