package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    private static final String SHEET = "xl/worksheets/sheet2.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "[date 2020-11-13], DAY, 13 November 2020, 2020-11-13",
        "[date 2020-11-13 dd/mm/yyyy hh:mm], DAY, 13 November 2020, 2020-11-13",
        "[date 2020-09-01 [$-809]d mmmm yyyy], DAY, 1 September 2020, 2020-09-01",
        "[date 1900-03-01], INVALID, 1 March 1900,",
        "[number 44148.75 m/d/yy], DAY, 13 November 2020, 2020-11-13",
        "[number 44148], INVALID, 44148,",
        "[number 12.5], INVALID, 12.5,"
    })
    void readsADateOnlyWhereTheCellIsOne(String cell, ByWhen.Kind kind, String words, LocalDate latest) throws Refusal {
        ByWhen byWhen = byWhen(WorkbookBuilder.bytes(withByWhen(cell)));
        assertEquals(words, byWhen.words().plain());
        assertEquals(kind, byWhen.kind());
        assertEquals(Optional.ofNullable(latest), byWhen.latest());
    }

    @Test
    void aDateShownAsAMonthMeansTheMonth() throws Refusal {
        ByWhen byWhen = byWhen(WorkbookBuilder.bytes(withByWhen("[date 2020-12-01 mmm-yy]")));
        assertEquals("December 2020", byWhen.words().plain());
        assertFalse(byWhen.kind() == ByWhen.Kind.DAY);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws Refusal {
        ByWhen byWhen = byWhen(WorkbookBuilder.bytesFrom1904(withByWhen("[number 42686 d/m/yyyy]")));
        assertEquals(Optional.of(LocalDate.of(2020, 11, 13)), byWhen.latest());
    }

    @Test
    void readsIsoDates() throws Refusal {
        byte[] bytes = edited(
                withByWhen("words"),
                sheet -> sheet.replaceFirst(
                        "<c r=\"C2\"[^>]*><v>\\d+</v>", "<c r=\"C2\" t=\"d\"><v>2020-11-13T00:00:00</v>"));
        assertEquals(Optional.of(LocalDate.of(2020, 11, 13)), byWhen(bytes).latest());
    }

    @ParameterizedTest
    @CsvSource({
        "[number 1], 1",
        "[number 2.50 0.00], 2.50",
        "'[number 1234 #,##0]', '1,234'",
        "[number 0.5 0%], 50%",
        "[number 1.1], 1.1",
        "[formula \"S\"&\"R\" = SR 01], SR 01"
    })
    void readsNumbersAndResultsAsOfficersSeeThem(String cell, String words) throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + "# T\nRef | Recommendation\n" + cell + " | One\n");
        assertEquals(words, reading.tracker().recommendations().get(0).reference());
    }

    @Test
    void keepsRichTextBulletsAndLinks() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | Progress
                        1 | The <i>Response</i> is <b>late</b> | [bold]All\\n- of it | [link https://council.example/a]See\\nthere
                        2 | [link mailto:a@council.example]Ask | [link ftp://x.example/]Not this |
                        """);
        assertEquals(
                List.of(
                        Run.Words.plain("The "),
                        new Run.Words("Response", false, true),
                        Run.Words.plain(" is "),
                        new Run.Words("late", true, false)),
                reading.tracker()
                        .recommendations()
                        .get(0)
                        .text(Field.RECOMMENDATION)
                        .runs());
        assertEquals(
                List.of(
                        new Run.Words("All", true, false),
                        new Run.Break(),
                        new Run.Bullet(),
                        new Run.Words("of it", true, false)),
                Readings.action(reading, 0).text(Field.ACTION).runs());
        assertEquals(
                List.of(
                        new Run.Link("https://council.example/a", List.of(Run.Words.plain("See"))),
                        new Run.Break(),
                        new Run.Link("https://council.example/a", List.of(Run.Words.plain("there")))),
                Readings.action(reading, 0).text(Field.PROGRESS).runs());
        assertEquals(
                List.of(new Run.Link("mailto:a@council.example", List.of(Run.Words.plain("Ask")))),
                reading.tracker()
                        .recommendations()
                        .get(1)
                        .text(Field.RECOMMENDATION)
                        .runs());
        assertEquals(
                List.of(Run.Words.plain("Not this")),
                Readings.action(reading, 1).text(Field.ACTION).runs());
    }

    @Test
    void readsTextsThatStandInTheCellItself() throws Refusal {
        byte[] bytes = edited(
                withByWhen("words"),
                sheet -> sheet.replaceFirst(
                        "<c r=\"C2\"[^>]*><v>\\d+</v>",
                        "<c r=\"C2\" t=\"inlineStr\"><is><r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r>"
                                + "<rPh><t>not this</t></rPh></is>"));
        assertEquals(
                List.of(Run.Words.plain("a "), new Run.Words("b", true, false)),
                byWhen(bytes).words().runs());
    }

    @ParameterizedTest
    @CsvSource({
        "a_x000D_b, 'a\nb'",
        "_x0041_, A",
        "_x005F_x0041_, _x0041_",
        "_x0024_1, $1",
        "_x00zz_, _x00zz_",
        "a_x0001_b, a\ufffdb",
        "_xD83D__xDE00_, \uD83D\uDE00",
        "_xD83D_!, \ufffd!"
    })
    void decodesEscapesAsExcelDoes(String raw, String words) throws Refusal {
        byte[] bytes = edited(
                withByWhen("words"),
                sheet -> sheet.replaceFirst(
                        "<c r=\"C2\"[^>]*><v>\\d+</v>", "<c r=\"C2\" t=\"inlineStr\"><is><t>" + raw + "</t></is>"));
        assertEquals(words, byWhen(bytes).words().plain());
    }

    @Test
    void saysWhatIsWrongWithACell() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | Owner | Progress
                        1 | One | [error #REF!] | [formula A1] | Was <s>May</s> June
                        2 | Two_x0001_ | b
                        """);
        assertEquals("#REF!", Readings.action(reading, 0).text(Field.ACTION).plain());
        assertEquals(
                "Was June", Readings.action(reading, 0).text(Field.PROGRESS).plain());
        assertEquals(
                List.of(
                        "formula-error WARNING T!C2",
                        "formula-without-value WARNING T!D2",
                        "words-struck-out WARNING T!E2",
                        "illegal-character WARNING T!B3"),
                Readings.findings(reading));
    }

    @Test
    void whatIsStruckOutIsNotReadAndIsQuoted() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | By when | Progress
                        1 | One | a | <s>May 2027</s> June 2027 | <s>Not begun</s>
                        2 | Two | <s>Write</s> to <s>all</s> schools | <s>May 2027</s> |
                        """);
        assertEquals("June 2027", Readings.action(reading, 0).byWhen().words().plain());
        assertEquals("", Readings.action(reading, 0).text(Field.PROGRESS).plain());
        assertEquals(
                "to schools", Readings.action(reading, 1).text(Field.ACTION).plain());
        assertEquals(ByWhen.Kind.MISSING, Readings.action(reading, 1).byWhen().kind());
        assertEquals(
                List.of("May 2027", "Not begun", "Write all", "May 2027"),
                reading.findings().stream().map(Finding::value).toList());
    }

    @Test
    void aFormulaWithAnEmptyResultHasNone() throws Refusal {
        byte[] bytes = edited(withByWhen("[formula A1]"), xml -> xml.replaceAll("(<f>A1</f>)(<v/>)?", "$1<v></v>"));
        assertEquals(List.of("formula-without-value WARNING T!C2"), Readings.findings(Readings.read(folder, bytes)));
        assertEquals(
                List.of(),
                Readings.findings(Readings.read(
                        folder, edited(withByWhen("[formula A1 = x]"), xml -> xml.replace("<v>x</v>", "<v></v>")))));
    }

    @Test
    void aSharedTextThatIsNotThereIsADamage() {
        byte[] bytes = edited(withByWhen("words"), sheet -> sheet.replaceFirst("(<c r=\"C2\"[^>]*><v>)\\d+", "$1999"));
        assertEquals("workbook-damaged", Readings.refused(folder, bytes).rule().name());
    }

    @Test
    void aCellThatNamesNoSharedTextIsBlank() throws Refusal {
        byte[] bytes = edited(withByWhen("words"), sheet -> sheet.replaceFirst("(<c r=\"C2\"[^>]*><v>)\\d+", "$1"));
        assertEquals(List.of("1: One -> "), Readings.outline(Readings.read(folder, bytes)));
    }

    private static String withByWhen(String cell) {
        return Readings.ABOUT + "# T\nRef | Recommendation | By when\n1 | One | " + cell + "\n";
    }

    private static byte[] edited(String text, UnaryOperator<String> change) {
        return ZipParts.of(WorkbookBuilder.bytes(text)).edit(SHEET, change).bytes();
    }

    private ByWhen byWhen(byte[] bytes) throws Refusal {
        return Readings.action(Readings.read(folder, bytes), 0).byWhen();
    }
}
