package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.examples.ModelDocument;
import org.committeepapers.examples.ModelTracker;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;

class ModelTrackerTest {

    @Test
    void theCommittedWorkbookIsWhatTheCodeMakes() throws IOException {
        Map<String, byte[]> made = ZipParts.of(ModelTracker.bytes()).parts();
        Map<String, byte[]> committed =
                ZipParts.of(Files.readAllBytes(ModelTracker.FILE)).parts();
        assertEquals(List.copyOf(made.keySet()), List.copyOf(committed.keySet()), "run ModelTracker again");
        made.forEach((name, bytes) -> assertArrayEquals(bytes, committed.get(name), name + ": run ModelTracker again"));
    }

    /** Writes the document again from what was read, and compares the words of every line. */
    @Test
    void holdsTheModelDocumentWordForWord() throws Refusal {
        List<String> expected = ModelDocument.lines().stream()
                .map(line -> line.replace("\t", " ").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("-- "))
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", written(read().tracker())));
    }

    private static List<String> written(Tracker tracker) {
        List<String> lines = new ArrayList<>();
        tracker.about().introduction().plain().lines().forEach(lines::add);
        for (Recommendation recommendation : tracker.recommendations()) {
            String reference = recommendation.reference();
            lines.add("Recommendation " + reference + " " + marked(recommendation.text(Field.RECOMMENDATION)));
            lines.add((reference.equals("3") ? "Response " : "Executive Response ")
                    + marked(recommendation.text(Field.EXECUTIVE_RESPONSE)));
            lines.add("Action Owner By When Target/Success Criteria Progress");
            for (Action action : recommendation.actions()) {
                lines.add(String.join(
                        " ",
                        marked(action.text(Field.ACTION)),
                        marked(action.owners().words()),
                        marked(action.byWhen().words()),
                        marked(action.text(Field.SUCCESS_CRITERIA)),
                        marked(action.text(Field.PROGRESS))));
            }
        }
        return lines;
    }

    private static String marked(RichText text) {
        StringBuilder marked = new StringBuilder();
        for (Run run : text.runs()) {
            Run.Words words = (Run.Words) run;
            marked.append(words.emphasis() ? "<i>" + words.text() + "</i>" : words.text());
        }
        return marked.toString();
    }

    @Test
    void readsEveryRecommendationWithOneAction() throws Refusal {
        List<Recommendation> recommendations = read().tracker().recommendations();
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"),
                recommendations.stream().map(Recommendation::reference).toList());
        for (Recommendation recommendation : recommendations) {
            assertEquals(1, recommendation.actions().size());
            boolean own = recommendation.reference().equals("4");
            assertEquals(
                    own ? Addressee.Kind.COMMITTEE : Addressee.Kind.EXECUTIVE,
                    recommendation.directedTo().kind());
        }
        assertEquals(
                Response.Category.AGREED_IN_PART,
                recommendations.get(4).response().category());
        assertEquals(
                Response.Category.AGREED, recommendations.get(10).response().category());
        assertEquals(
                Response.Category.NOT_STATED, recommendations.get(2).response().category());
    }

    @Test
    void knowsTheCellOfEveryValue() throws Refusal {
        Action action = read().tracker().recommendations().get(3).actions().get(0);
        assertEquals("G5", action.cell(Field.OWNER).address());
        assertEquals("K5", action.cell(Field.STATUS).address());
        assertEquals("A5", action.place().address());
        assertEquals("Tracker", action.place().sheet());
        assertEquals(1, action.place().sheetIndex());
        assertEquals("peer-on-peer-review.xlsx", action.place().file());
        assertTrue(action.has(Field.STATUS));
    }

    @Test
    void readsWhatTheTrackerIsAbout() throws Refusal {
        Reading reading = read();
        assertEquals("peer-on-peer-review", reading.tracker().id());
        assertEquals("Herefordshire Council", reading.tracker().about().council());
        assertEquals(
                "Children and young people scrutiny committee",
                reading.tracker().about().committee());
        assertEquals(
                "Peer on Peer Review Herefordshire MASH 2017 - 2019",
                reading.tracker().about().title());
        assertEquals(
                Optional.of(LocalDate.of(2020, 9, 15)),
                reading.tracker().about().consideredOn());
        assertEquals(Optional.empty(), reading.tracker().about().agreedByCabinetOn());
        assertEquals(List.of(), reading.tracker().about().committeeIsAskedTo());
        assertEquals("Appendix 1", reading.tracker().about().appendix());
        assertEquals(
                List.of("Children and Families Safeguarding Officer"),
                reading.tracker().register().get(1).aliases());
        assertEquals(
                List.of(
                        "Assistant Director, Education, Development and Skills",
                        "Safeguarding Officer",
                        "Deputy Chief Executive"),
                reading.tracker().register().stream().map(Post::name).toList());
        assertEquals(List.of(), reading.findings());
    }

    private static Reading read() throws Refusal {
        return WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT);
    }
}
