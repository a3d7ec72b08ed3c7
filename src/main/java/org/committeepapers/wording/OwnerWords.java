package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;

/**
 * Reads an Owner cell. Owners are parted by lines, bullets, numbers, semicolons, a slash between words and "and" between
 * two people, never by a comma, which belongs to a name or a post.
 */
public final class OwnerWords {

    private static final Pattern LINES = Pattern.compile("[\\n\\r;|\\u2022]+");
    private static final Pattern NUMBERS = Pattern.compile("(?:^|\\s)\\(?\\d{1,2}[.)]\\s+");
    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\s*\\(?1[.)]\\s");
    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[-*\\u2013\\u2014\\u25cf\\u25aa]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:/\\-\\u2013\\u2014]+|[\\s,;:/\\-\\u2013\\u2014]+$");
    private static final Pattern LAST_STOP = Pattern.compile("(?<=\\p{L}{3})\\.$");

    private OwnerWords() {}

    /** The owners in order, each once; none for TBC, N/A, Vacant and the like. */
    public static Owners read(RichText words) {
        Map<String, Owner> owners = new LinkedHashMap<>();
        for (String line : lines(words.plain())) {
            for (String piece : OwnerSplit.of(line)) {
                String name = clean(piece);
                if (!isNobody(name)) {
                    owners.putIfAbsent(name.toLowerCase(Locale.ROOT), new Owner(name));
                }
            }
        }
        return new Owners(words, new ArrayList<>(owners.values()));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : LINES.splitAsStream(text).toList()) {
            if (FIRST_NUMBER.matcher(line).find()) {
                lines.addAll(NUMBERS.splitAsStream(line).toList());
            } else {
                lines.add(ITEM.matcher(line).replaceFirst(""));
            }
        }
        return lines;
    }

    private static String clean(String piece) {
        String name = SPACE.matcher(piece).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        return LAST_STOP.matcher(name).replaceFirst("");
    }

    private static boolean isNobody(String name) {
        boolean nobody = false;
        Tokens tokens = Tokens.of(name);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isWord(i)) {
                if (tokens.isNumber(i)) {
                    return false;
                }
                continue;
            }
            boolean empty = OwnerVocabulary.NOBODY.contains(tokens.text(i));
            if (!empty && !OwnerVocabulary.BESIDE_NOBODY.contains(tokens.text(i))) {
                return false;
            }
            nobody |= empty;
        }
        return nobody
                || Set.of("not known", "not set", "no owner", "no", "not stated", "to be")
                        .contains(name.toLowerCase(Locale.ROOT))
                || !hasWord(tokens);
    }

    private static boolean hasWord(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                return true;
            }
        }
        return false;
    }
}
