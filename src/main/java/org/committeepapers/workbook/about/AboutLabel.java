package org.committeepapers.workbook.about;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.workbook.sheet.Names;

/** What the sheet About may say, by the names that officers give it. */
public enum AboutLabel {
    TRACKER_ID("Tracker id", "id"),
    COUNCIL("Council", "authority"),
    COMMITTEE("Committee", "scrutiny committee"),
    TITLE("Title", "review; subject"),
    CONSIDERED_ON("Considered on", "date considered; considered by committee on; meeting date"),
    INTRODUCTION("Introduction", "opening; opening lines"),
    AGREED_BY_CABINET_ON("Agreed by cabinet on", "agreed by executive on; agreed by the executive on"),
    COMMITTEE_IS_ASKED_TO("The committee is asked to", "committee is asked to; recommended that"),
    APPENDIX("Appendix", "appendix no"),
    REPORT_AUTHOR("Report author", "author; report of; report by; report from; author of report; officer reporting"),
    CONTACT("Contact", "contact officer; contact officers; contact details; officer contact"),
    AGENDA_ITEM(FrontPart.AGENDA_ITEM, "Agenda item", "agenda item no; agenda item number; item no; item number"),
    MEETING(FrontPart.MEETING, "Meeting", "report to; to; meeting of"),
    /** What is called simply Meeting date is this only beside {@link #CONSIDERED_ON}. */
    MEETING_DATE(
            FrontPart.MEETING_DATE,
            "Date of meeting",
            "date of meetings; dates of meetings; date of the meeting; meeting dates; for the meeting on; meeting on"),
    DATE(FrontPart.DATE, "Date", "date of report; report date"),
    DECISION_MAKER(FrontPart.DECISION_MAKER, "Decision-maker", "final decision maker; decision by; decision taker"),
    CABINET_MEMBER(
            FrontPart.CABINET_MEMBER,
            "Cabinet member",
            "portfolio holder; cabinet portfolio; cabinet portfolio holder; executive member; lead member"),
    LEAD_OFFICER(
            FrontPart.LEAD_OFFICER,
            "Lead officer",
            "lead head of service; head of service; lead director; director; responsible officer; accountable officer"),
    CLASSIFICATION(
            FrontPart.CLASSIFICATION,
            "Classification",
            "general release; open or exempt; exempt or open; report classification; confidentiality; public or private"),
    DECISION_TYPE(
            FrontPart.DECISION_TYPE,
            "Decision type",
            "type of decision; key decision; key or non key decision; is this a key decision; decision"),
    WARDS(
            FrontPart.WARDS,
            "Wards affected",
            "wards; ward; ward affected; ward s affected; electoral wards affected; wards involved; divisions affected"),
    PURPOSE(
            FrontPart.PURPOSE,
            "Purpose",
            "purpose of report; purpose of the report; purpose of this report; aim of report; aim of the report"),
    SUMMARY(FrontPart.SUMMARY, "Summary", "executive summary; report summary; summary of report; synopsis"),
    RECOMMENDATIONS(
            FrontPart.RECOMMENDATIONS,
            "Recommendations",
            "recommendation; recommended; recommendations to the meeting; officer recommendations; officer recommendation"),
    CABINET_IS_ASKED_TO(
            FrontPart.CABINET_IS_ASKED_TO,
            "Cabinet is asked to",
            "the cabinet is asked to; the executive is asked to; executive is asked to"),
    REASONS(
            FrontPart.REASONS,
            "Reasons for recommendations",
            "reason; reasons; reason for recommendation; reason for recommendations; reasons for recommendation"
                    + "; reasons for the recommendations; reason for the recommendation; reason for decision"
                    + "; reasons for decision"),
    URGENCY(
            FrontPart.URGENCY,
            "Reason for urgency",
            "urgency; reasons for urgency; special circumstances; reason for lateness; reasons for lateness"),
    OPTIONS(
            FrontPart.OPTIONS,
            "Alternative options",
            "alternative options considered; alternative option; options; alternatives; alternatives considered"
                    + "; options considered; other options; other options considered; relevant issues and options"
                    + "; available alternatives"),
    BACKGROUND(
            FrontPart.BACKGROUND,
            "Background",
            "background information; supporting information; context; background and context"),
    CONSIDERATIONS(
            FrontPart.CONSIDERATIONS,
            "Key considerations",
            "considerations; main considerations; key issues; main issues; issues; relevant issues"),
    IMPLICATIONS(
            FrontPart.IMPLICATIONS, "Implications", "other implications; corporate implications; implications other"),
    LEGAL(FrontPart.LEGAL, "Legal implications", "legal; legal considerations; legal comments; legal and governance"),
    FINANCE(
            FrontPart.FINANCE,
            "Financial implications",
            "finance; financial; finance implications; financial comments; resource implications; resources; resource"
                    + "; financial and resource implications; resource and financial implications; budget implications"),
    EQUALITY(
            FrontPart.EQUALITY,
            "Equality implications",
            "equality; equalities; equality duty; equalities implications; equality impact; equalities impact"
                    + "; equality impact assessment; equality and diversity; equality and diversity implications"
                    + "; equality diversity and inclusion"),
    CLIMATE(
            FrontPart.CLIMATE,
            "Climate and environmental implications",
            "climate and environment; climate; climate change; climate implications; climate change implications; climate impact; environment"
                    + "; environmental; environmental impact; environmental implications; sustainability"
                    + "; sustainability implications; environment and climate"),
    COMMUNITY(
            FrontPart.COMMUNITY,
            "Community implications",
            "community; community impact; community safety; community safety implications; social value"),
    RISK(
            FrontPart.RISK,
            "Risk implications",
            "risk; risks; risk management; risk assessment; risk management implications"),
    CONSULTEES(
            FrontPart.CONSULTEES,
            "Consultees",
            "consultation; consultations; consulted; consultation and engagement; engagement and consultation"),
    TIMETABLE(FrontPart.TIMETABLE, "Timetable", "timetable of meetings; next steps; timetable for implementation"),
    APPENDICES(FrontPart.APPENDICES, "Appendices", "list of appendices; appendices attached; supporting documentation"),
    BACKGROUND_PAPERS(
            FrontPart.BACKGROUND_PAPERS,
            "Background papers",
            "background paper; background documents; list of background papers; background papers used"),
    /** In which the officers write. */
    LANGUAGE("Language", "language of the tracker"),
    /** That all of the tracker is exempt or confidential, or open. */
    EXEMPTION("Exempt", "exemption; exempt paragraph; exempt information"),
    /** Of an officer's workbook: the edition that it goes with. */
    EDITION("Edition", "edition of; from edition");

    /** Councils number the headings of their reports. */
    private static final Pattern RUNNING_NUMBER = Pattern.compile("^(?:\\d{1,2} )+");

    private static final Map<String, AboutLabel> BY_NAME = Arrays.stream(values())
            .flatMap(label -> label.names().map(name -> Map.entry(name, label)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Those long enough that a slip of the pen leaves them recognisable; in a fixed order. */
    private static final List<String> LIKELY_NAMES =
            BY_NAME.keySet().stream().filter(name -> name.length() > 2).sorted().toList();

    private final String shown;
    /** In lower case, with a semicolon between. */
    private final String otherNames;

    private final Optional<FrontPart> front;

    AboutLabel(String shown, String otherNames) {
        this(Optional.empty(), shown, otherNames);
    }

    AboutLabel(FrontPart front, String shown, String otherNames) {
        this(Optional.of(front), shown, otherNames);
    }

    AboutLabel(Optional<FrontPart> front, String shown, String otherNames) {
        this.front = front;
        this.shown = shown;
        this.otherNames = otherNames;
    }

    private Stream<String> names() {
        return Stream.of(Stream.of(Names.plain(shown)), Stream.of(otherNames.split("; ", -1)), welsh().names())
                .flatMap(Function.identity())
                .distinct();
    }

    private WelshAboutLabel welsh() {
        return WelshAboutLabel.valueOf(name());
    }

    /** The label with this name, whatever its case, punctuation, brackets and running number. */
    public static Optional<AboutLabel> of(String words) {
        return Stream.<Function<String, String>>of(
                        Names::plain,
                        Names::plainWithoutBrackets,
                        name -> unnumbered(Names.plain(name)),
                        name -> unnumbered(Names.plainWithoutBrackets(name)))
                .map(form -> form.apply(words))
                .filter(BY_NAME::containsKey)
                .map(name -> BY_NAME.get(name))
                .findFirst();
    }

    private static String unnumbered(String name) {
        return RUNNING_NUMBER.matcher(name).replaceFirst("");
    }

    /** The label that may be meant by words that are none, as it is called in the language of the likely name. */
    static Optional<String> nearest(String words) {
        return Spelling.nearest(Names.plain(words), LIKELY_NAMES)
                .flatMap(name -> of(name).map(label -> label.shownLike(name)));
    }

    private String shownLike(String name) {
        WelshAboutLabel welsh = welsh();
        return welsh.names().anyMatch(name::equals) ? welsh.shown() : shown;
    }

    /** The part of the front matter that it names; empty where it names something else. */
    public Optional<FrontPart> front() {
        return front;
    }

    /** The name to show to a person. */
    public String shown() {
        return shown;
    }
}
