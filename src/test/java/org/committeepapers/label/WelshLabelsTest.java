package org.committeepapers.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelshLabelsTest {

    private static final LayeredFolders TEMPLATES = LayeredFolders.of(Path.of("templates"));

    private static Labels english;
    private static Labels welsh;

    @BeforeAll
    static void load() throws Refusal {
        english = LabelFile.in(TEMPLATES, LabelFile.Fault.NONE);
        welsh = LabelFile.in(TEMPLATES, Language.WELSH, english, LabelFile.Fault.NONE);
    }

    @Test
    void bothLanguagesHaveTheSameLabelsAndPlaces() {
        assertEquals(Map.of(), LabelFile.faults(welsh, english));
        Set<String> welshOnly = new TreeSet<>(welsh.keys());
        welshOnly.removeAll(english.keys());
        assertEquals(Set.of(), welshOnly);
    }

    @Test
    void eachStatusHasALetterOfItsOwn() {
        for (Labels labels : List.of(english, welsh)) {
            Set<String> letters = new TreeSet<>();
            for (Status status : Status.values()) {
                assertTrue(letters.add(labels.say("status-letter." + status)), status + " in " + letters);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 24 Tachwedd 2026",
        "2026-01-01, 1 Ionawr 2026",
        "2027-03-31, 31 Mawrth 2027",
    })
    void datesAreInFull(LocalDate day, String expected) {
        assertEquals(expected.replace(' ', '\u00a0'), welsh.date(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 5 6 7 8 9 10 11 | 1 i 3 a 5 i 11",
                "1 2 3 8 | 1 i 3 ac 8",
                "4 11 | 4 ac 11",
                "4 12 | 4 a 12",
                "2 85 | 2 ac 85",
                "Tai Addysg | Tai ac Addysg",
                "FR1 FR3 | FR1 ac FR3",
                "D1 R2 | D1 ac R2",
                "Tai Rhentu | Tai a Rhentu",
                "Addysg Tai | Addysg a Tai",
                "Tai Ŵyr | Tai ac Ŵyr",
                "Tai Ysgolion | Tai ac Ysgolion",
                "hyn mae | hyn ac mae",
                "Tai | Tai",
            })
    void aBecomesAcBeforeVowels(String items, String expected) {
        assertEquals(expected, welsh.references(List.of(items.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"1, cam", "2, gam", "3, cham", "4, cam", "5, cam", "6, cham", "7, cam", "11, cam", "100, cam"})
    void aNumberMutatesTheWordAfterIt(int number, String word) {
        String said = welsh.count("change.number.REDATED", number);
        assertEquals("mae gan " + number + " " + word + " gweithredu ddyddiad targed newydd", said);
        assertEquals(said, welsh.say("change.number.REDATED", String.valueOf(number)), "said of a text");
    }

    @Test
    void aLabelMayHaveFormsInWelshAlone() {
        assertEquals("1\u00a0agreed", english.say("response-number.AGREED", 1));
        assertEquals("1\u00a0wedi'i dderbyn", welsh.say("response-number.AGREED", 1));
        assertEquals("4\u00a0wedi'u derbyn", welsh.say("response-number.AGREED", 4));
        assertEquals("wedi'i gwblhau", welsh.say("status-within.COMPLETED"), "of no number, as of one");
        assertEquals("wedi'u cwblhau", welsh.say("status-within.COMPLETED", 4));
        assertEquals("completed", english.say("status-within.COMPLETED", 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELAYED: Wedi'i oedi | DELAID: Wedi'i oedi | The label status.DELAYED of labels/en.yaml is missing; perhaps it is called status.DELAID.",
                "Tudalen {0} o {1} | Tudalen {0} | The label furniture.page-of has the placeholders {0}, but in labels/en.yaml it has {0}, {1}.",
                "two: \"O'r 2 gam gweithredu, {1}.\" | two: \"O'r 2 gam gweithredu.\" | The label report.lead.two has the placeholders {0}, but in labels/en.yaml it has {0}, {1}.",
            })
    void aSlipInACouncilsOwnWordsIsNamed(String from, String to, String said, @TempDir Path folder) throws IOException {
        Path labels = Files.createDirectory(folder.resolve("labels"));
        Files.copy(Path.of("templates", "labels", "en.yaml"), labels.resolve("en.yaml"));
        String words = Files.readString(Path.of("templates", "labels", "cy.yaml"));
        assertTrue(words.contains(from), from);
        Files.writeString(labels.resolve("cy.yaml"), words.replace(from, to));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> LabelFile.in(
                        LayeredFolders.of(folder),
                        Language.WELSH,
                        LabelFile.in(LayeredFolders.of(folder), LabelFile.Fault.NONE),
                        LabelFile.Fault.NONE));
        assertTrue(
                refusal.finding().message().startsWith(said), refusal.finding().message());
        assertTrue(
                said.contains("missing")
                        || ((Location.Setting) refusal.finding().location()).line() > 0,
                refusal.finding().toString());
    }

    @Test
    void aLabelThatIsAskedForInVainNamesTheNearest() {
        assertTrue(welsh.missing("status.COMPLETD").contains("Did you mean \"status.COMPLETED\""));
    }
}
