package org.committeepapers.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.Spacing;

/** Reads words that name the next meeting of a committee and nothing else, such as "by the next Cabinet meeting". */
final class MeetingWords {

    /** Longer words say more than that. */
    private static final int LONGEST = 120;

    private static final String BEFORE = "(?:(?:to |will |it |be |)*"
            + "(?:report|reported|brought|presented|taken|submitted|considered|discussed|update|feedback)(?: back)? )?"
            + "(?:(?:due|by|before|prior to|at|for|in|to|until|till|in time for|ready for|ahead of|in advance of"
            + "|no later than|not later than) )*(?:the |our )?";
    private static final String NAME = "((?:[\\p{L}&']+,? ){0,9}?)";

    /** Each with the name of the committee as its groups. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(BEFORE + "next (?:scheduled )?" + NAME
                    + "(?:meeting|mtg)(?: of ((?:[\\p{L}&']+,? ){0,9}?[\\p{L}&']+))?"),
            Pattern.compile(BEFORE + "next (?:scheduled )?" + "((?:[\\p{L}&']+,? ){0,9}?"
                    + "(?:committee|cabinet|council|executive|board|panel|commission|scrutiny))"),
            Pattern.compile(BEFORE + "((?:[\\p{L}&]+,? ){0,9}?[\\p{L}&]+)'s? next (?:scheduled )?meeting"));

    private static final Pattern END = Pattern.compile("[.;:,\\s]+$");

    private MeetingWords() {}

    /** The committee as the words call it, blank where they call it nothing; empty where they say anything else. */
    static Optional<String> next(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String line = Spacing.single(Tokens.plain(words));
        String plain = END.matcher(line).replaceFirst("");
        return plain.contains("next ")
                ? FORMS.stream()
                        .map(form -> form.matcher(plain))
                        .filter(Matcher::matches)
                        .findFirst()
                        .flatMap(MeetingWords::name)
                : Optional.empty();
    }

    /** Empty where two names are given. */
    private static Optional<String> name(Matcher form) {
        String name = part(form, 1);
        String behind = form.groupCount() > 1 ? part(form, 2) : "";
        return name.isEmpty() || behind.isEmpty() ? Optional.of(name + behind) : Optional.empty();
    }

    private static String part(Matcher form, int group) {
        return Optional.ofNullable(form.group(group)).orElse("").strip();
    }
}
