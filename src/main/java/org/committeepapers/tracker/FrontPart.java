package org.committeepapers.tracker;

import org.committeepapers.text.EnumNames;

/** A part of a report's front matter, other than title and committee. Papers print only the parts that are given. */
public enum FrontPart {
    AGENDA_ITEM,
    /** The body that receives the report, with the date if the officer gives it here. */
    MEETING,
    MEETING_DATE,
    DATE,
    DECISION_MAKER,
    CABINET_MEMBER,
    LEAD_OFFICER,
    /** Also a component of {@link About}. */
    REPORT_AUTHOR,
    /** Also a component of {@link About}. */
    CONTACT,
    /** Open or exempt, in the council's own words. */
    CLASSIFICATION,
    DECISION_TYPE,
    WARDS,
    COUNCIL_WELSH,
    COMMITTEE_WELSH,
    TITLE_WELSH,
    PURPOSE,
    SUMMARY,
    /** For the meeting that receives the report. */
    RECOMMENDATIONS,
    /** For the executive. */
    CABINET_IS_ASKED_TO,
    REASONS,
    /** Why a late item can't wait (Local Government Act 1972, s.100B(4)(b)). */
    URGENCY,
    OPTIONS,
    BACKGROUND,
    CONSIDERATIONS,
    /** Of all kinds, or of a kind that has no part of its own. */
    IMPLICATIONS,
    LEGAL,
    FINANCE,
    EQUALITY,
    CLIMATE,
    COMMUNITY,
    RISK,
    CONSULTEES,
    TIMETABLE,
    APPENDICES,
    /** Documents on which the report rests (Local Government Act 1972, s.100D). */
    BACKGROUND_PAPERS;

    /** Whether it is about the meeting that receives the report, so that two papers never share it. */
    public boolean isOfOneMeeting() {
        return compareTo(DATE) <= 0 || this == PURPOSE;
    }

    /** Whether it talks; the others are a few words each. */
    public boolean isProse() {
        return compareTo(PURPOSE) >= 0;
    }

    /** Whether it is what a Welsh paper calls something that is named already. */
    public boolean isWelshName() {
        return compareTo(COUNCIL_WELSH) >= 0 && compareTo(TITLE_WELSH) <= 0;
    }

    /** In lower case with hyphens, such as background-papers. */
    public String id() {
        return EnumNames.hyphened(this);
    }

    /** Its name as a person reads it, such as "Background papers". */
    public String inWords() {
        return EnumNames.words(this);
    }
}
