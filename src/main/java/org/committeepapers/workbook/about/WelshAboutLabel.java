package org.committeepapers.workbook.about;

import java.util.stream.Stream;
import org.committeepapers.workbook.sheet.Names;

/** The Welsh names of the {@link AboutLabel} of the same constant: the one to show, then others that officers write. */
public enum WelshAboutLabel {
    TRACKER_ID("Id y traciwr", "id y traciwr"),
    COUNCIL("Cyngor", "awdurdod; enw'r cyngor"),
    COMMITTEE("Pwyllgor", "pwyllgor craffu"),
    TITLE("Teitl", "adolygiad; pwnc; teitl yr adolygiad"),
    /** What is called simply Dyddiad y cyfarfod is the paper's meeting date beside another of these. */
    CONSIDERED_ON("Ystyriwyd ar", "dyddiad ystyried; dyddiad y cyfarfod"),
    INTRODUCTION("Cyflwyniad", "rhagair"),
    AGREED_BY_CABINET_ON("Cytunwyd gan y cabinet ar", "cytunwyd gan y weithrediaeth ar"),
    COMMITTEE_IS_ASKED_TO("Gofynnir i'r pwyllgor", "argymhellir bod"),
    APPENDIX("Atodiad", "rhif yr atodiad"),
    REPORT_AUTHOR("Awdur yr adroddiad", "adroddiad gan; awdur"),
    CONTACT("Cyswllt", "swyddog cyswllt; manylion cyswllt; pwynt cyswllt"),
    AGENDA_ITEM("Eitem ar yr agenda", "rhif yr eitem; eitem; eitem agenda; eitem agenda rhif"),
    MEETING("Cyfarfod", "adroddiad i; adroddiad i'r; cyfarfod o"),
    MEETING_DATE("Dyddiad cyfarfod", "dyddiadau'r cyfarfodydd; dyddiad y cyfarfod nesaf; ar gyfer y cyfarfod ar"),
    DATE("Dyddiad", "dyddiad yr adroddiad"),
    DECISION_MAKER("Pwy sy'n penderfynu", "penderfynwr; y penderfynwr; penderfyniad gan; gwneuthurwr y penderfyniad"),
    CABINET_MEMBER(
            "Aelod cabinet",
            "aelod o'r cabinet; aelod y cabinet; aelod cabinet arweiniol; deiliad portffolio; aelod portffolio; aelod arweiniol"),
    LEAD_OFFICER(
            "Swyddog arweiniol",
            "swyddog cyfrifol; pennaeth gwasanaeth; y pennaeth gwasanaeth; cyfarwyddwr; cyfarwyddwr arweiniol"),
    CLASSIFICATION(
            "Dosbarthiad", "agored neu eithriedig; eithriedig neu agored; cyfrinachedd; dosbarthiad yr adroddiad"),
    DECISION_TYPE("Math o benderfyniad", "penderfyniad allweddol; penderfyniad; y math o benderfyniad"),
    WARDS(
            "Wardiau yr effeithir arnynt",
            "wardiau; ward; ward yr effeithir arni; wardiau a effeithir; adrannau etholiadol yr effeithir arnynt"),
    PURPOSE("Diben", "pwrpas; diben yr adroddiad; pwrpas yr adroddiad; diben yr adroddiad hwn"),
    SUMMARY("Crynodeb", "crynodeb gweithredol; crynodeb o'r adroddiad; crynodeb yr adroddiad"),
    RECOMMENDATIONS(
            "Argymhellion i'r cyfarfod",
            "argymhellion; argymhelliad; argymhelliad i'r cyfarfod; argymhellion y swyddogion; argymhellir"),
    CABINET_IS_ASKED_TO("Gofynnir i'r cabinet", "gofynnir i'r weithrediaeth"),
    REASONS(
            "Rhesymau dros yr argymhellion",
            "rheswm; rhesymau; rheswm dros yr argymhelliad; rheswm dros yr argymhellion; rhesymau dros yr argymhelliad"
                    + "; rheswm dros y penderfyniad; rhesymau dros y penderfyniad; rhesymau dros argymhellion"),
    URGENCY("Rheswm dros frys", "brys; rhesymau dros frys; amgylchiadau arbennig; rheswm dros y brys"),
    OPTIONS(
            "Dewisiadau eraill",
            "opsiynau; dewisiadau; opsiynau amgen; opsiynau eraill; dewisiadau amgen; opsiynau a ystyriwyd"
                    + "; dewisiadau a ystyriwyd; opsiynau eraill a ystyriwyd; dewisiadau eraill a ystyriwyd"
                    + "; opsiynau amgen a ystyriwyd; opsiwn amgen"),
    BACKGROUND(
            "Cefndir",
            "gwybodaeth gefndir; gwybodaeth gefndirol; cyd-destun; gwybodaeth ategol; cefndir a chyd-destun"),
    CONSIDERATIONS(
            "Ystyriaethau allweddol", "ystyriaethau; prif ystyriaethau; materion allweddol; prif faterion; materion"),
    IMPLICATIONS("Goblygiadau", "goblygiadau eraill; goblygiadau corfforaethol"),
    LEGAL("Goblygiadau cyfreithiol", "cyfreithiol; y gyfraith; ystyriaethau cyfreithiol; sylwadau cyfreithiol"),
    FINANCE(
            "Goblygiadau ariannol",
            "ariannol; cyllid; arian; sylwadau ariannol; adnoddau; goblygiadau o ran adnoddau; goblygiadau adnoddau"
                    + "; goblygiadau cyllidol; goblygiadau cyllidebol"),
    EQUALITY(
            "Goblygiadau cydraddoldeb",
            "cydraddoldeb; goblygiadau o ran cydraddoldeb; asesiad effaith ar gydraddoldeb; asesiad o'r effaith ar gydraddoldeb"
                    + "; effaith ar gydraddoldeb; cydraddoldeb ac amrywiaeth; dyletswydd cydraddoldeb"),
    CLIMATE(
            "Yr hinsawdd a'r amgylchedd",
            "hinsawdd; yr hinsawdd; amgylchedd; yr amgylchedd; newid hinsawdd; newid yn yr hinsawdd; cynaliadwyedd"
                    + "; goblygiadau hinsawdd; goblygiadau amgylcheddol; goblygiadau o ran yr hinsawdd; effaith amgylcheddol"
                    + "; effaith ar yr amgylchedd; hinsawdd ac amgylchedd; amgylcheddol"),
    COMMUNITY(
            "Y gymuned",
            "cymuned; cymunedol; goblygiadau cymunedol; goblygiadau i'r gymuned; diogelwch cymunedol; effaith ar y gymuned"
                    + "; gwerth cymdeithasol"),
    RISK(
            "Risg",
            "risgiau; goblygiadau risg; goblygiadau o ran risg; rheoli risg; rheoli risgiau; asesiad risg; asesiad o risg"),
    CONSULTEES("Ymgyngoreion", "ymgynghori; ymgynghoriad; ymgynghoriadau; ymgynghorwyd â; ymgynghori ac ymgysylltu"),
    TIMETABLE("Amserlen", "camau nesaf; y camau nesaf; amserlen y cyfarfodydd; amserlen weithredu"),
    APPENDICES("Atodiadau", "rhestr o atodiadau; rhestr atodiadau; atodiadau ynghlwm; dogfennau ategol"),
    BACKGROUND_PAPERS(
            "Papurau cefndir",
            "papur cefndir; dogfennau cefndir; papurau cefndirol; dogfennau cefndirol; rhestr o bapurau cefndir"
                    + "; rhestr papurau cefndir"),
    LANGUAGE("Iaith", "iaith y traciwr"),
    EXEMPTION("Eithriedig", "esempt; eithriad; paragraff eithrio; gwybodaeth eithriedig"),
    EDITION("Argraffiad", "rhifyn; o'r argraffiad");

    private final String shown;
    /** With a semicolon between. */
    private final String otherNames;

    WelshAboutLabel(String shown, String otherNames) {
        this.shown = shown;
        this.otherNames = otherNames;
    }

    /** All of them, in the form in which names are compared. */
    Stream<String> names() {
        return Stream.concat(Stream.of(shown), Stream.of(otherNames.split("; ", -1)))
                .map(Names::plain)
                .distinct();
    }

    /** The name to show to a person. */
    public String shown() {
        return shown;
    }
}
