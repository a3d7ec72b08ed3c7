package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.response.AddresseeWords;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingPropertyTest {

    private static final List<String> DONE = List.of(
            "completed",
            "complete",
            "implemented",
            "done",
            "achieved",
            "delivered",
            "finished",
            "in place",
            "actioned",
            "signed off",
            "concluded",
            "finalised",
            "resolved",
            "discharged",
            "compelted");
    private static final List<String> TURNING = List.of(
            "not",
            "not yet",
            "not quite",
            "not fully",
            "never",
            "hasn't been",
            "isn't",
            "has not been",
            "cannot be",
            "almost",
            "nearly",
            "partly",
            "partially",
            "largely",
            "mostly",
            "substantially",
            "virtually",
            "half",
            "50%",
            "90%",
            "2 of 4",
            "to be",
            "will be",
            "should be",
            "expected to be",
            "due to be",
            "once",
            "when",
            "if",
            "until",
            "yet to be",
            "still to be",
            "needs to be",
            "being",
            "phase 1",
            "draft",
            "first stage",
            "the consultation is",
            "some actions",
            "most actions",
            "probably",
            "possibly",
            "no actions",
            "unable to be",
            "failed to be",
            "scheduled to be",
            "planned to be",
            "far from",
            "close to being",
            "on track to be",
            "heb ei",
            "bron",
            "i'w",
            "whether it is",
            "has it been",
            "hopefully will be",
            "not, as yet,");
    private static final List<String> SUBJECTS = List.of(
            "",
            "This is ",
            "The action is ",
            "Work ",
            "Recommendation 3: ",
            "May 2024 - ",
            "All actions ",
            "It has been ");
    private static final List<String> ENDINGS = List.of(
            "", ".", " in May 2024", " by the team", " (see appendix 1)", ": see the report.", " - report attached");
    private static final List<String> REVERSALS = List.of(
            " except for schools",
            " with the exception of schools",
            " apart from the website",
            " subject to sign-off",
            " but not signed off",
            ". However, phase 2 is delayed",
            " pending approval",
            " awaiting approval",
            ", but work is ongoing",
            " in part",
            " so far",
            " to date",
            " in most schools",
            " only in two wards",
            "?",
            " / not started",
            " - not",
            ": no",
            ". Remaining schools are outstanding.",
            " once approved",
            " if funded");

    @Test
    void aTurnedWordForDoneIsNeverCompleted() {
        Random random = new Random(20200915);
        for (int i = 0; i < 5_000; i++) {
            String text =
                    pick(SUBJECTS, random) + pick(TURNING, random) + " " + pick(DONE, random) + pick(ENDINGS, random);
            assertNotCompleted(recased(text, random));
        }
    }

    @Test
    void aWordForDoneThatIsTakenBackIsNeverCompleted() {
        Random random = new Random(20210401);
        for (int i = 0; i < 5_000; i++) {
            String text = pick(SUBJECTS, random) + pick(DONE, random) + pick(REVERSALS, random);
            assertNotCompleted(recased(text, random));
        }
    }

    private static void assertNotCompleted(String text) {
        Optional<Status> completed = Optional.of(Status.COMPLETED);
        assertNotEquals(completed, StatusWords.read(text, StatusPatterns.NONE).status(), text);
        assertNotEquals(
                completed, StatusWords.ofProgress(text, StatusPatterns.NONE).status(), text);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String recased(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(' ', '\u00a0').replace('\'', '\u2019');
            default -> text;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d/M/yy",
                "dd/MM/yyyy",
                "dd.MM.yyyy",
                "d-M-yy",
                "yyyy-MM-dd",
                "d MMM yyyy",
                "dd-MMM-yy",
                "d MMMM yyyy",
                "d MMMM ''yy",
                "EEEE d MMMM yyyy",
                "'by 'd MMMM yyyy",
                "'no later than 'dd/MM/yy",
                "d MMMM yyyy'.'",
                "'Week ending 'd MMMM yyyy",
                "d'th of 'MMMM yyyy",
                "EEE d MMM yy",
                "d MMMM yyyy' (subject to funding)'"
            })
    void everyDayReadsBackAsItself(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        everyDay(form::format, day -> day);
    }

    @Test
    void beforeADayIsTheDayBefore() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("'before 'd/M/yyyy", Locale.UK);
        everyDay(form::format, day -> day.minusDays(1));
    }

    private static void everyDay(Function<LocalDate, String> writer, Function<LocalDate, LocalDate> meaning) {
        Stream<LocalDate> days = LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2031, 1, 1));
        days.forEach(day -> {
            String written = writer.apply(day);
            ByWhen read = Dates.read(RichText.of(written));
            assertEquals(Kind.DAY, read.kind(), written);
            assertEquals(meaning.apply(day), read.latest().orElseThrow(), written);
        });
    }

    @Test
    void theWordsAreKeptAsWritten() {
        RichText words =
                new RichText(List.of(new org.committeepapers.text.Run.Words(" End of\u00a0Dec 2020 ", true, false)));
        assertAll(
                () -> assertEquals(words, Dates.read(words).words()),
                () -> assertEquals(words, OwnerWords.read(words).words()));
    }

    @Test
    void anythingCanBeRead() {
        readAnything(2_000);
    }

    @Test
    @Tag("trial")
    void anythingAtAllCanBeRead() {
        readAnything(20_000);
    }

    private static void readAnything(int count) {
        Random random = new Random(7);
        String signs =
                "abQ3 /-.,'()0123456789%&;:\n?'th of March 2024/25 not completed w/c \u2019\u2013\u0175\ud83d\ude00";
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            RichText words = RichText.of(text.toString());
            ByWhen date = Dates.read(words);
            boolean dated = date.kind() == Kind.DAY || date.kind() == Kind.MONTH || date.kind() == Kind.PERIOD;
            assertEquals(dated, date.latest().isPresent(), text::toString);
            StatusWords.read(text.toString(), StatusPatterns.NONE);
            StatusWords.ofProgress(text.toString(), StatusPatterns.NONE);
            OwnerWords.read(words);
            ResponseWords.read(words, words, Vocabulary.NONE);
            AddresseeWords.read(text.toString());
        }
    }
}
