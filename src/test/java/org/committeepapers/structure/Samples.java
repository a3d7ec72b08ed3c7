package org.committeepapers.structure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.style.Style;
import org.committeepapers.template.Templates;

/** Documents and the house style for tests of the writers. */
public final class Samples {

    private static final String FINGERPRINT = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private Samples() {}

    /** The house style that comes with the program. */
    public static Style style() {
        try {
            LayeredFolders templates = LayeredFolders.of(Path.of("templates"));
            return HouseStyle.load(templates, Templates.load(templates), Optional.empty())
                    .style();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of everything. */
    public static Document everything() {
        return document(
                List.of(
                        new Block.Paragraph(
                                Block.Paragraph.Role.EYEBROW, text("Children and young people scrutiny committee")),
                        new Block.Title(text("Progress on scrutiny recommendations: Peer on Peer Review")),
                        new Block.Paragraph(
                                Block.Paragraph.Role.LEAD,
                                text("Of 11 actions, 4 are completed, 6 are in progress and 1 is delayed.")),
                        new Block.Facts(List.of(
                                fact("Considered by scrutiny", text("15 September 2020")),
                                fact("Made to the executive", text("Recommendations 1 to 3 and 5 to 11")))),
                        section(
                                "asked",
                                2,
                                "The committee is asked to",
                                new Block.Items(
                                        true,
                                        List.of(
                                                new Block.Item(text("note the progress below;")),
                                                new Block.Item(
                                                        text("agree that actions 1, 3, 9 and 10 are closed."))))),
                        section("stand", 2, "Where the actions stand", chart(), counts(), reviews()),
                        section(
                                "overdue",
                                2,
                                "Overdue",
                                new Block.Paragraph(
                                        Block.Paragraph.Role.NOTE,
                                        text("Overdue means not finished by the date given.")),
                                actions(3)),
                        section(
                                "rec-2",
                                2,
                                "Recommendation 2: in progress, overdue",
                                new Block.Section(
                                        "rec-2-words",
                                        3,
                                        text("Words & signs <b> ${x}"),
                                        List.of(
                                                signs(),
                                                new Block.Items(
                                                        false,
                                                        List.of(
                                                                new Block.Item(text("first")),
                                                                new Block.Item(
                                                                        text(
                                                                                "second, which is long enough to need a second line on a page of any kind, and then a little more")))))))));
    }

    /** A long paper: {@code sections} sections, each with a table. */
    public static Document ofSections(int sections) {
        List<Block> content = new ArrayList<>();
        content.add(new Block.Title(text("Progress on " + sections + " recommendations")));
        for (int i = 1; i <= sections; i++) {
            content.add(section("rec-" + i, 2, "Recommendation " + i, actions(1)));
        }
        return document(content);
    }

    /** A paper with contents and facts of many lines, in two columns. */
    public static Document ofFacts() {
        Block.Paragraph words = new Block.Paragraph(Block.Paragraph.Role.BODY, text("Talks go on"));
        Block.Items items = new Block.Items(
                false, List.of(new Block.Item(text("with schools")), new Block.Item(text("with parents"))));
        Block.Items steps = new Block.Items(true, List.of(new Block.Item(text("ask")), new Block.Item(text("listen"))));
        Block.Facts facts = new Block.Facts(List.of(
                fact("Owner", text("Head of Schools")),
                new Block.Fact("Progress", List.of(words, words, items, steps)),
                new Block.Fact("Success", List.of(steps)),
                new Block.Fact("Note", List.of())));
        Block.Facts wide = new Block.Facts(List.of(
                fact("Proposed executive response", text("5 agreed")),
                new Block.Fact("Made to others", List.of(words, steps))));
        Block.Section recommendation = new Block.Section(
                "rec-1",
                3,
                text("Recommendation 1: agreed"),
                "Recommendations 1 to 10, \"all\" C:\\",
                List.of(section("action-1-1", 4, "Action 1.1", facts)));
        return document(List.of(
                new Block.Title(text("Facts")),
                wide,
                new Block.Contents(false),
                section("all", 2, "Every recommendation", recommendation)));
    }

    private static Block signs() {
        return new Block.Paragraph(
                Block.Paragraph.Role.BODY,
                List.of(
                        new Inline.Strong(text("Executive response:")),
                        new Inline.Text(" The "),
                        new Inline.Emphasis(text("Response to Reports")),
                        new Inline.Text(
                                " flowchart, \u2018curly\u2019 \u201cquotes\u201d \u2013 \u0175 \u0177 \u2713 \u20ac \ud83d\ude00\tafter a tab, "),
                        new Inline.Strong(List.of(new Inline.Emphasis(text("both")))),
                        new Inline.Break(),
                        new Inline.Link("https://example.org/report?a=1&b=2", text("the report")),
                        new Inline.Text(" and "),
                        new Inline.Link("#overdue", text("what is overdue")),
                        new Inline.Text(". "),
                        new Inline.Foreign("cy", text("Cyngor Sir")),
                        new Inline.Text(".")));
    }

    private static Block chart() {
        return Block.Chart.ofOne(
                "Actions by status",
                "Bar chart: 4 actions completed, 6 in progress (4 overdue), 1 delayed.",
                "overdue",
                List.of(
                        new Block.Segment(Mark.COMPLETED, "C", "completed", 4, 0),
                        new Block.Segment(Mark.IN_PROGRESS, "I", "in progress", 6, 4),
                        new Block.Segment(Mark.DELAYED, "D", "delayed", 1, 0)));
    }

    private static Block reviews() {
        return new Block.Chart(
                "Actions by review",
                "Bar chart of 22 actions: every status, and a review without an action.",
                "",
                List.of(
                        new Block.Bar(
                                "Peer on Peer Review Herefordshire MASH 2017 - 2019, & a <long> name",
                                List.of(
                                        new Block.Segment(Mark.COMPLETED, "C", "completed", 4, 0),
                                        new Block.Segment(Mark.IN_PROGRESS, "I", "in progress", 6, 0),
                                        new Block.Segment(Mark.NOT_STARTED, "N", "not started", 3, 0),
                                        new Block.Segment(Mark.DELAYED, "D", "delayed", 1, 0))),
                        new Block.Bar(
                                "Parks",
                                List.of(
                                        new Block.Segment(Mark.IN_PROGRESS, "I", "in progress", 2, 0),
                                        new Block.Segment(Mark.CLOSED, "E", "closed", 1, 0),
                                        new Block.Segment(Mark.UNCLEAR, "U", "unclear", 3, 0),
                                        new Block.Segment(Mark.WITHHELD, "W", "withheld", 2, 0))),
                        new Block.Bar("Libraries", List.of())));
    }

    private static Block counts() {
        return new Block.Table(
                text("Actions by status"),
                true,
                false,
                List.of(column("Status", false, 0), column("Actions", true, 0), column("Of these overdue", true, 0)),
                List.of(
                        row(false, List.of(new Inline.Status(Mark.COMPLETED, "Completed")), text("4"), text("0")),
                        row(false, List.of(new Inline.Status(Mark.IN_PROGRESS, "In progress")), text("6"), text("4")),
                        row(false, List.of(new Inline.Status(Mark.NOT_STARTED, "Not started")), text("0"), text("0")),
                        row(false, List.of(new Inline.Status(Mark.DELAYED, "Delayed")), text("1"), text("1")),
                        row(false, List.of(new Inline.Status(Mark.CLOSED, "Closed")), text("0"), text("0")),
                        row(false, List.of(new Inline.Status(Mark.UNCLEAR, "Unclear")), text("0"), text("0")),
                        row(true, text("All"), text("11"), text("5"))));
    }

    private static Block actions(int rows) {
        List<Block.Row> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(new Block.Row(
                    false,
                    List.of(
                            cell(List.of(new Inline.Link("#rec-2", text(String.valueOf(i))))),
                            cell(text("To provide an explanation regarding the circulation of the CSO report and"
                                    + " template and why it was not mentioned at the spotlight review of 2019.")),
                            cell(text("Assistant Director, Education, Development and Skills")),
                            new Block.Cell(List.of(
                                    new Block.Paragraph(Block.Paragraph.Role.BODY, text("End of December 2020")),
                                    new Block.Paragraph(
                                            Block.Paragraph.Role.NOTE, text("counted as due by 31 December 2020")))),
                            cell(List.of(new Inline.Status(Mark.IN_PROGRESS, "In progress"))))));
        }
        return new Block.Table(
                text("Overdue actions"),
                true,
                true,
                List.of(
                        column("Ref", false, 8),
                        column("Action", false, 34),
                        column("Owner", false, 22),
                        column("By when", false, 18),
                        column("Status", false, 18)),
                all);
    }

    private static Block.Section section(String id, int level, String heading, Block... content) {
        return new Block.Section(id, level, text(heading), List.of(content));
    }

    private static Block.Column column(String header, boolean number, int share) {
        return new Block.Column(text(header), number, share);
    }

    @SafeVarargs
    private static Block.Row row(boolean total, List<Inline>... cells) {
        return new Block.Row(total, List.of(cells).stream().map(Samples::cell).toList());
    }

    private static Block.Cell cell(List<Inline> content) {
        return new Block.Cell(List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, content)));
    }

    /** A term with one line of words. */
    public static Block.Fact fact(String term, List<Inline> words) {
        return new Block.Fact(term, List.of(new Block.Paragraph(Block.Paragraph.Role.BODY, words)));
    }

    private static List<Inline> text(String words) {
        return List.of(new Inline.Text(words));
    }

    private static Document document(List<Block> content) {
        return new Document(
                "Progress on scrutiny recommendations: Peer on Peer Review",
                "How the actions on scrutiny recommendations stand as at 20 May 2021",
                "Herefordshire Council",
                "en-GB",
                LocalDate.of(2021, 5, 20),
                FINGERPRINT,
                new Furniture(
                        "Herefordshire Council",
                        "As at 20 May 2021",
                        "",
                        "Progress on scrutiny recommendations",
                        "Page {0} of {1}",
                        "Contents",
                        "{0} (continued)",
                        "Skip to content",
                        Furniture.Navigation.NONE),
                content);
    }
}
