package org.committeepapers.tracker;

import java.util.Locale;

/** What the front of a report may say beside title, committee, author and contact, each only where it is given. */
public enum FrontPart {
    AGENDA_ITEM,
    /** The body to which the report goes, and the day where the officer names it too. */
    MEETING,
    MEETING_DATE,
    DATE,
    DECISION_MAKER,
    CABINET_MEMBER,
    LEAD_OFFICER,
    /** Has a place of its own in {@link About}. */
    REPORT_AUTHOR,
    /** Has a place of its own in {@link About}. */
    CONTACT,
    /** Open or exempt, in the council's own words. */
    CLASSIFICATION,
    DECISION_TYPE,
    WARDS,
    PURPOSE,
    SUMMARY,
    /** To whichever meeting the report goes. */
    RECOMMENDATIONS,
    /** To the executive. */
    CABINET_IS_ASKED_TO,
    REASONS,
    /** Why a late item can't wait (Local Government Act 1972, s.100B(4)(b)). */
    URGENCY,
    OPTIONS,
    BACKGROUND,
    CONSIDERATIONS,
    /** Of all kinds, or of a kind without a part of its own. */
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

    /** In lower case with hyphens, such as background-papers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name as a person reads it, such as "Background papers". */
    public String inWords() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
