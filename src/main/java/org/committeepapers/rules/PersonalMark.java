package org.committeepapers.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.wording.WordFile;

/** A kind of personal data; {@code personal.txt} says how it is recognised. */
enum PersonalMark {
    E_MAIL("a person's e-mail address"),
    WORK_E_MAIL("an e-mail address"),
    MOBILE("a mobile number"),
    LANDLINE("a landline number"),
    NATIONAL_INSURANCE("a National Insurance number"),
    NHS("an NHS number"),
    BIRTH("a date of birth"),
    PUPIL("a pupil's number"),
    BANK_ACCOUNT("a bank account");

    /** In a class of its own, because an enum's constants can't use its static fields. */
    private static final class Words {

        static final WordFile FILE = new WordFile("/org/committeepapers/rules/personal.txt");
    }

    private static final Set<String> SHARED = Words.FILE.words("SHARED_MAILBOXES");
    private static final Pattern SHARED_DOMAINS = Words.FILE.pattern("SHARED_DOMAINS");
    private static final Pattern BRACKET = Pattern.compile("[\\[({]");
    private static final Pattern AT_IN_WORDS = Words.FILE.pattern("AT_IN_WORDS");
    private static final Pattern DOT_IN_WORDS = Words.FILE.pattern("DOT_IN_WORDS");
    private static final Pattern LONG_NUMBER = Words.FILE.pattern("LONG_NUMBER");
    private static final Pattern DATE_AND_TIME = Words.FILE.pattern("DATE_AND_TIME");
    private static final Pattern OF_BOOKS = Words.FILE.pattern("OF_BOOKS");
    private static final Pattern PERSONS_LINK = Pattern.compile("^(?:mailto|tel):", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_LETTER = Pattern.compile("[^a-z]+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1*");

    /** In characters: the name of something that has a number, with the word "number". */
    private static final int LONGEST_NAME = 40;

    private static final int DIGITS_CHECKED = 9;
    private static final int DECIMAL = 10;
    private static final int MODULUS = 11;

    private final String words;
    private final Pattern pattern;

    PersonalMark(String words) {
        this.words = words;
        this.pattern = Words.FILE.pattern(name());
    }

    String inWords() {
        return words;
    }

    /** Whether it is as likely to be a public body's as a person's, so that it is told and stops nothing. */
    boolean isMild() {
        return this == WORK_E_MAIL || this == LANDLINE;
    }

    /** Whether others have addresses of this domain too. */
    static boolean isShared(String domain) {
        return SHARED_DOMAINS.matcher(domain).matches();
    }

    /** The kinds in the text and in the targets of its links; addresses of the council's own domains are none. */
    static Set<PersonalMark> in(RichText text, EmailDomains own) {
        String spelt = withTargets(text);
        String words = BRACKET.matcher(spelt).find()
                ? DOT_IN_WORDS
                        .matcher(AT_IN_WORDS.matcher(spelt).replaceAll("@"))
                        .replaceAll(".")
                : spelt;
        boolean longNumber = LONG_NUMBER.matcher(words).find();
        Set<PersonalMark> marks = EnumSet.allOf(PersonalMark.class);
        marks.removeIf(mark -> {
            boolean mayBe = switch (mark) {
                case E_MAIL, WORK_E_MAIL -> words.indexOf('@') >= 0;
                case BIRTH -> true;
                default -> longNumber;
            };
            return !mayBe || !mark.isIn(words, own);
        });
        return marks;
    }

    private boolean isIn(String text, EmailDomains own) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (isMeant(found, text, own)) {
                return true;
            }
        }
        return false;
    }

    private static String withTargets(RichText text) {
        String words = text.plain();
        for (Run run : text.runs()) {
            if (run instanceof Run.Link link
                    && PERSONS_LINK.matcher(link.target()).find()) {
                words += '\n' + PERSONS_LINK.matcher(link.target()).replaceFirst("");
            }
        }
        return words;
    }

    private boolean isMeant(MatchResult match, String text, EmailDomains own) {
        String found = match.group();
        return switch (this) {
            case E_MAIL ->
                isPersons(found, own) && !WORK_E_MAIL.pattern.matcher(found).matches();
            case WORK_E_MAIL -> isPersons(found, own);
            case NHS -> isNhsNumber(found) && !isOfBooks(text, match.start());
            case MOBILE, LANDLINE -> !DATE_AND_TIME.matcher(found).lookingAt() && !isOfBooks(text, match.start());
            case NATIONAL_INSURANCE, BIRTH, PUPIL, BANK_ACCOUNT -> true;
        };
    }

    /** Whether it is the number of an order, an account, a building or the like. */
    private static boolean isOfBooks(String text, int start) {
        return OF_BOOKS.matcher(text.substring(Math.max(0, start - LONGEST_NAME), start))
                .find();
    }

    private static boolean isPersons(String eMail, EmailDomains own) {
        String before = eMail.substring(0, eMail.indexOf('@')).toLowerCase(Locale.ROOT);
        return !own.have(eMail) && !SHARED.contains(NOT_LETTER.matcher(before).replaceAll(""));
    }

    /** Whether the tenth digit is the check digit of the first nine (modulus 11). */
    private static boolean isNhsNumber(String number) {
        String digits = NOT_DIGIT.matcher(number).replaceAll("");
        int sum = 0;
        for (int i = 0; i < DIGITS_CHECKED; i++) {
            sum += (DECIMAL - i) * Character.digit(digits.charAt(i), DECIMAL);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(digits.charAt(DIGITS_CHECKED), DECIMAL)
                && !ONE_DIGIT.matcher(digits).matches();
    }
}
