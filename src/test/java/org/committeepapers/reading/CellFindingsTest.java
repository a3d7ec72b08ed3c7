package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.sheet.Limits;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings on cells as cells, and the clean cells beside them. */
class CellFindingsTest {

    private static final String REPORT = "The report says what the officers and members decided about schools. ";

    @TempDir
    Path folder;

    @Test
    void aDateStoredAsTextAmongDatesAndOnlyThere() throws Refusal {
        String dates = """
                Ref | Recommendation | By when
                1 | One | [date 2026-01-13]
                2 | Two | [date 2026-02-13]
                3 | Three | [date 2026-03-13]
                4 | Four | 13/11/2026
                """;
        assertEquals(
                List.of("date-as-text NOTE T!C5"), findings(dates + "5 | Five | Spring 2027\n6 | Six | Q3 2026/27\n"));
        assertEquals(List.of(), findings(dates.replaceAll("\\[date (\\d+)-(\\d+)-(\\d+)]", "$3/$2/$1")));
    }

    @ParameterizedTest
    @CsvSource({
        "It\u00e2\u20ac\u2122s late, true",
        "caf\u00c3\u00a9, true",
        "\u00c2\u00a35 million, true",
        "T\u00c5\u00b7 Gwydr, true",
        "lost \ufffd here, true",
        "caf\u00e9 \u00a35 \u2013 it\u2019s, false",
        "T\u0177 Gwydr \u00e2 ch\u00e2n, false",
        "GL\u00c2N YR AFON a SÃO, false"
    })
    void charactersReadInTheWrongEncoding(String words, boolean damaged) throws Refusal {
        assertEquals(
                damaged ? List.of("characters-damaged WARNING T!B2") : List.of(),
                findings("Ref | Recommendation\n1 | " + words + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "255, rep, true",
        "255, and, true",
        "255, 'decided,', true",
        "255, decided., false",
        "255, schools, true",
        "255, (of the schools), false",
        "254, rep, false",
        "1024, off, true",
        "32767, schools, true"
    })
    void aTextThatWasCutOff(int length, String end, boolean cut) throws Refusal {
        String text = REPORT.repeat(length / REPORT.length() + 1).substring(0, length - end.length() - 1);
        text = text.substring(0, text.lastIndexOf(' ')) + " ";
        text = text + "x".repeat(length - text.length() - end.length() - 1) + " " + end;
        assertEquals(length, text.length());
        assertEquals(
                cut ? List.of("text-cut-off WARNING T!B2") : List.of(),
                findings("Ref | Recommendation\n1 | " + text + "\n2 | " + REPORT + REPORT + "\n"));
    }

    @Test
    void hiddenRowsAndColumnsAreLeftOutWhereTheSettingSaysSo() throws Refusal {
        String text = Readings.ABOUT + """
                # T
                Ref | Recommendation | Action | (hidden)Owner
                1 | One | a | Head
                (hidden)2 | Two | b | Head
                3 | Three | c | Head
                """;
        assertEquals(List.of("hidden-rows-read NOTE T!A3"), Readings.findings(Readings.read(folder, text)));
        Reading reading = WorkbookReader.read(
                WorkbookBuilder.write(folder, "tracker.xlsx", text),
                Limits.DEFAULT,
                new ReadingRules(hiddenSkipped(StandardLayout.with(Additions.NONE)), Vocabulary.NONE));
        assertEquals(List.of("1: One -> a", "3: Three -> c"), Readings.outline(reading));
        assertEquals("", Readings.action(reading, 0).owners().words().plain());
        assertEquals(List.of("hidden-rows-skipped NOTE T!D3"), Readings.findings(reading));
        assertEquals(
                "Hidden, and left out of the papers because of a setting: row 3, column D.",
                reading.findings().get(0).message());
    }

    private List<String> findings(String table) throws Refusal {
        return Readings.findings(Readings.read(folder, Readings.ABOUT + "# T\n" + table));
    }

    private static Layout hiddenSkipped(Layout layout) {
        return new Layout(layout.file(), true, layout.about(), layout.tables(), layout.ignoreSheets(), false, true);
    }
}
