package org.committeepapers.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;

/** A kind of personal data, and how it is recognised. */
enum PersonalMark {
    E_MAIL(
            "a person's e-mail address",
            "(?<![\\w.%+'\u2019-])[\\w.%+'\u2019-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++"),
    /** The address of a single word at a public body, such as roads@, which is a shared mailbox or an officer's. */
    WORK_E_MAIL(
            "an e-mail address",
            "(?<![\\w.%+'\u2019-])[a-z]++@[a-z0-9.-]*(?:\\.gov\\.(?:uk|wales|scot)|\\.nhs\\.uk|\\.police\\.uk|\\.llyw\\.cymru)\\b"),
    MOBILE("a mobile number", OfPhones.numbers("7", "mob|mobile")),
    /** A council's or somebody's own; 03 and 08 numbers belong to services. */
    LANDLINE("a landline number", OfPhones.numbers("[12]", "tel|telephone|phone")),
    NATIONAL_INSURANCE(
            "a National Insurance number",
            "\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
    /** Ten digits, of which the last is a check digit. */
    NHS(
            "an NHS number",
            "(?<![\\w\u00a3.,/+-])[1-9]\\d{2}(?:\\d{7}| \\d{3} \\d{4}|-\\d{3}-\\d{4})(?![\\w]|[/-]\\d|\\.\\d)"),
    BIRTH(
            "a date of birth",
            "(?=[bdg])\\b(?:(?:d\\.?o\\.?b\\b\\.?|date\\s+of\\s+birth|dyddiad\\s+geni)\\s*(?:is\\s+)?[:\u2013-]?\\s*(?:\\d|"
                    + OfMonths.NAMES
                    + ")|(?:born(?:\\s+on)?|ganwyd(?:\\s+ar)?|ganed(?:\\s+ar)?)\\s+(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:"
                    + OfMonths.NAMES + ")|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}))"),
    /** Thirteen characters, of which the first is a check letter. */
    PUPIL(
            "a pupil's number",
            "\\b(?:upn|unique\\s+pupil\\s+number)\\b\\W{0,3}(?:no\\b\\W{0,3}|number\\W{0,3}|is\\s+)?[a-z]\\d{11}[a-z\\d]\\b"),
    BANK_ACCOUNT(
            "a bank account", "\\bsort\\s*code\\W{0,3}(?:no\\b\\W{0,3}|is\\s+)?\\d{2}[ -]?\\d{2}[ -]?\\d{2}(?!\\d)");

    /** In a class of its own, like the names of months. */
    private static final class OfPhones {

        /** Numbers that begin so behind the 0 or 44, and shorter ones behind one of the words. */
        static String numbers(String first, String words) {
            return "(?<![\\w\u00a3.,/+-])(?:(?:\\+|00)44[\\s.-]?(?:\\(0\\)[\\s.-]?)?" + first + "|\\(?0" + first
                    + ")(?:[\\s().-]{0,2}\\d){8,9}(?![\\w]|[/-]\\d|\\.\\d)|\\b(?:" + words
                    + ")\\b\\.?\\s*(?:no\\b\\.?|number)?\\s*(?:is\\s+)?[:-]?\\s*\\(?(?!20\\d\\d\\b)[124-79]\\d(?:[ ()-]?\\d){4,9}(?!\\d)";
        }
    }

    /** English and Welsh; in a class of their own, because an enum's constants can't use its static fields. */
    private static final class OfMonths {

        static final String NAMES = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*"
                + "|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr";
    }

    /** What comes before the @ of a shared mailbox. */
    private static final Set<String> SHARED = StatusRules.WORDS.words("SHARED_MAILBOXES");

    /** A date followed by a time of day has as many digits as a telephone number. */
    private static final Pattern DATE = Pattern.compile("\\d{2}[ .-]\\d{2}[ .-](?:19|20)\\d{2}\\b");

    private static final Pattern NOT_LETTER = Pattern.compile("[^a-z]+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1*");
    private static final Pattern PERSONS_LINK = Pattern.compile("^(?:mailto|tel):", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_BOOKS = Pattern.compile(
            "(?i)\\b(?:ref|reference|purchase order|order|po|invoice|contract|account|cost cent(?:re|er)|cost"
                    + " code|budget(?: code| line)?"
                    + "|ledger code|uprn|usrn|charity|company|isbn|mpan|meter|asset|serial)s?"
                    + "(?: (?:no|nos|number|numbers|ref|reference))?\\W{0,3}$");

    /** In characters: the name of something that has a number, with the word "number". */
    private static final int LONGEST_NAME = 40;

    private static final Pattern SIGN_IN_WORDS = Pattern.compile("[\\[({]\\s?(?:at|dot)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_IN_WORDS =
            Pattern.compile("\\s?[\\[({]\\s?at\\s?[\\])}]\\s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT_IN_WORDS =
            Pattern.compile("\\s?[\\[({]\\s?dot\\s?[\\])}]\\s?", Pattern.CASE_INSENSITIVE);
    private static final List<PersonalMark> ALL = List.of(values());
    /** Most texts hold no number of so many digits, and then nothing looks for one. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[\\s\u00a0().-]*+[0-9]){5}");

    private static final int DIGITS_CHECKED = 9;
    private static final int DECIMAL = 10;
    private static final int MODULUS = 11;

    private final String words;
    private final Pattern pattern;

    PersonalMark(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    String inWords() {
        return words;
    }

    /** Whether it is as likely to be a public body's as a person's, so that it is told and stops nothing. */
    boolean isMild() {
        return this == WORK_E_MAIL || this == LANDLINE;
    }

    /** The kinds in the text and in the targets of its links; addresses of the council's own domains are none. */
    static Set<PersonalMark> in(RichText text, EmailDomains own) {
        String words = withSigns(withTargets(text));
        Set<PersonalMark> marks = EnumSet.noneOf(PersonalMark.class);
        boolean longNumber = LONG_NUMBER.matcher(words).find();
        for (PersonalMark mark : ALL) {
            boolean mayBe = switch (mark) {
                case E_MAIL, WORK_E_MAIL -> words.indexOf('@') >= 0;
                case BIRTH -> true;
                default -> longNumber;
            };
            if (mayBe && mark.isIn(words, own)) {
                marks.add(mark);
            }
        }
        return marks;
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

    /** With @ and dots in place of those spelt out in brackets. */
    private static String withSigns(String text) {
        return SIGN_IN_WORDS.matcher(text).find()
                ? DOT_IN_WORDS
                        .matcher(AT_IN_WORDS.matcher(text).replaceAll("@"))
                        .replaceAll(".")
                : text;
    }

    private boolean isIn(String text, EmailDomains own) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isMeant(matcher.group(), own) && !isOfBooks(text, matcher.start())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the number of an order, an account, a building or the like. */
    private boolean isOfBooks(String text, int start) {
        boolean number = this == NHS || this == MOBILE || this == LANDLINE;
        return number
                && OF_BOOKS.matcher(text.substring(Math.max(0, start - LONGEST_NAME), start))
                        .find();
    }

    private boolean isMeant(String found, EmailDomains own) {
        return switch (this) {
            case E_MAIL ->
                isPersons(found, own) && !WORK_E_MAIL.pattern.matcher(found).matches();
            case WORK_E_MAIL -> isPersons(found, own);
            case NHS -> isNhsNumber(found);
            case MOBILE, LANDLINE -> !DATE.matcher(found).lookingAt();
            case NATIONAL_INSURANCE, BIRTH, PUPIL, BANK_ACCOUNT -> true;
        };
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
