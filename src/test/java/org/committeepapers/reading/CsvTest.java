package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.ModelTracker;
import org.committeepapers.examples.PlainTables;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "Ref,Recommendation,Action,Owner,By when\r\n"
            + "1,\"That caf\u00e9s, shops\nand \"\"others\"\" pay \u00a35\",Do it,\"Director, Education\",13/11/2020\r\n"
            + "\r\n"
            + "2,Second,\u2019Twas,,45565\r\n";
    private static final List<String> OUTLINE =
            List.of("1: That caf\u00e9s, shops\nand \"others\" pay \u00a35 -> Do it", "2: Second -> \u2019Twas");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', about-missing",
        "UTF-8, \ufeff, about-missing",
        "UTF-16LE, \ufeff, about-missing",
        "UTF-16BE, \ufeff, about-missing",
        "windows-1252, '', about-missing csv-encoding"
    })
    void everyEncodingSaysTheSame(Charset charset, String mark, String findings) throws Refusal {
        Reading reading = read((mark + TEXT).getBytes(charset));
        assertEquals(OUTLINE, Readings.outline(reading));
        assertEquals(
                List.of(findings.split(" ")),
                reading.findings().stream()
                        .map(finding -> finding.rule().name())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) throws Refusal {
        String text = "A tracker, of sorts; with a title" + separator + separator + "\n"
                + TEXT.replace(
                                "Ref,Recommendation,Action,Owner,By when",
                                String.join(separator, "Ref", "Recommendation", "Action", "Owner", "By when"))
                        .replace("1,\"", "1" + separator + "\"")
                        .replace("\",Do it,", "\"" + separator + "Do it" + separator)
                        .replace("\",13", "\"" + separator + "13")
                        .replace(
                                "2,Second,\u2019Twas,,4", String.join(separator, "2", "Second", "\u2019Twas", "", "4"));
        Reading reading = read(text);
        assertEquals(OUTLINE, Readings.outline(reading));
        assertEquals(
                "Director, Education",
                Readings.action(reading, 0).owners().words().plain());
    }

    @Test
    void commasInEverySentenceAreNoSeparatorsWhereSemicolonsAre() throws Refusal {
        assertEquals(
                List.of("1: One, and -> Do, it", "2: Two, or -> Do, that"),
                Readings.outline(read("sep=;\nRef;Recommendation;Action\n1;One, and;Do, it\n2;Two, or;Do, that\n")));
        assertEquals(
                List.of("1: One, and -> Do, it", "2: Two, or -> Do, that"),
                Readings.outline(read("Ref;Recommendation;Action\n1;One, and;Do, it\n2;Two, or;Do, that\n")));
    }

    @Test
    void everyCellIsTextAndStandsWhereASpreadsheetShowsIt() throws Refusal {
        Reading reading = read(TEXT + "3,=1+2,@SUM,-4,+44\n");
        assertEquals("3: =1+2 -> @SUM", Readings.outline(reading).get(2));
        assertEquals("A5", Readings.action(reading, 2).place().address());
        assertEquals("tracker", Readings.action(reading, 2).place().sheet());
        assertEquals(ByWhen.Kind.INVALID, Readings.action(reading, 1).byWhen().kind());
        assertEquals("45565", Readings.action(reading, 1).byWhen().words().plain());
        assertEquals(ByWhen.Kind.DAY, Readings.action(reading, 0).byWhen().kind());
    }

    @Test
    void bytesThatStandForNothingAreMarkedAndReported() throws Refusal {
        Reading reading = read("Ref,Recommendation\n1,One\u0081\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("1: One\ufffd\u00e9 -> "), Readings.outline(reading));
        assertTrue(Readings.findings(reading).contains("characters-damaged WARNING tracker!B2"));
    }

    @Test
    void theModelTrackerIsTheSameButForItsItalics() throws Refusal, IOException {
        Tracker expected =
                WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT).tracker();
        Tracker tracker = read(PlainTables.of(ModelTracker.FILE, "Tracker")).tracker();
        assertEquals(words(expected), words(tracker));
        assertEquals("tracker", tracker.id());
    }

    private static List<String> words(Tracker tracker) {
        return tracker.recommendations().stream().map(CsvTest::words).toList();
    }

    private static String words(Recommendation recommendation) {
        StringBuilder words = new StringBuilder(recommendation.reference()
                + recommendation.directedTo()
                + recommendation.text(Field.RECOMMENDATION).plain()
                + recommendation.response().category()
                + recommendation.text(Field.EXECUTIVE_RESPONSE).plain());
        for (Action action : recommendation.actions()) {
            words.append(action.text(Field.ACTION).plain())
                    .append(action.owners())
                    .append(action.byWhen())
                    .append(action.text(Field.SUCCESS_CRITERIA).plain())
                    .append(action.text(Field.PROGRESS).plain())
                    .append(action.standing());
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><table><tr><td>Ref,</td></tr></table>', workbook-other-format",
        "'<!DOCTYPE html>,', workbook-other-format",
        "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>', workbook-other-format",
        "'MIME-Version: 1.0, ; X-Document-Type: Workbook', workbook-other-format",
        "'{\\rtf1, Recommendation', workbook-other-format",
        "'%PDF-1.7, x', workbook-other-format",
        "'Recommendation', workbook-not-xlsx",
        "'Dear all, the tracker is late', layout-to-confirm",
        "'Ref,Recommendation\n1,\"One\n2,Two\n3,Three\n', workbook-damaged"
    })
    void otherTextIsRefused(String text, String rule) {
        assertEquals(rule, refused(text).rule().name());
    }

    @Test
    void aPdfIsNotToBeOpenedInExcel() {
        assertEquals(
                "Ask for the workbook itself. If there isn't one, copy the table into an Excel workbook (.xlsx).",
                refused("%PDF-1.7, x").fix());
    }

    @Test
    void wordsBelowTheLastRowOfASheetAreRefused() {
        assertEquals(
                "workbook-damaged",
                refused(TEXT + "\n".repeat(1 << 20) + "3,Third\n").rule().name());
    }

    @Test
    void aTitleInAngleBracketsIsNoWebPage() throws Refusal {
        assertEquals(OUTLINE, Readings.outline(read("<Name of council> tracker,,,,\r\n" + TEXT)));
    }

    @Test
    void aCellThatNeverEndsIsRefused() {
        assertEquals(
                "workbook-damaged",
                refused("Ref,Recommendation\n1,\"" + "One, two\n".repeat(200_000))
                        .rule()
                        .name());
    }

    @Test
    void aFileOfMoreMegabytesIsRefused() {
        String text = TEXT + ",,,,,,,,,\n".repeat(100_000);
        Path file = WorkbookBuilder.write(folder, "tracker.csv", text.getBytes(StandardCharsets.UTF_8));
        Finding finding = Readings.refused(file, new Limits(1));
        assertEquals("workbook-too-large", finding.rule().name());
        assertTrue(finding.message().contains("more than 1 MB"), finding.message());
    }

    @Test
    void theNameOfTheFileDoesNotCount() throws Refusal {
        Path file = WorkbookBuilder.write(folder, "tracker.xls", TEXT.getBytes(WINDOWS));
        assertEquals(OUTLINE, Readings.outline(WorkbookReader.read(file, Limits.DEFAULT)));
    }

    private Finding refused(String text) {
        return Readings.refused(
                WorkbookBuilder.write(folder, "tracker.csv", text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    private Reading read(String text) throws Refusal {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(byte[] bytes) throws Refusal {
        return WorkbookReader.read(WorkbookBuilder.write(folder, "tracker.csv", bytes), Limits.DEFAULT);
    }
}
