package org.committeepapers.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.committeepapers.text.RichText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT FOR PUBLICATION: paragraph 2 of Schedule 12A",
                "Note: appendix 2 is not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972.",
                "Confidential",
                "CONFIDENTIAL \u2013 one child moved school",
                "In train. CONFIDENTIAL: names are with the team.",
                "Two sites found (confidential).",
                "Private and confidential",
                "Exempt - paragraph 3",
                "Exempt (para 3)",
                "[exempt]",
                "Exempt under paragraph 3",
                "Exempt information",
                "This contains exempt information about one family.",
                "This report contains commercially sensitive and confidential information",
                "exempt from publication",
                "The exempt appendix gives the figures.",
                "See the confidential report.",
                "Commercial in confidence",
                "Commercially confidential: the bid of the provider",
                "OFFICIAL-SENSITIVE",
                "Official: Sensitive",
                "Strictly confidential",
                "To be heard with the public and press excluded: Part 2 report",
                "The committee resolved to exclude the press and public.",
                "This row is confidential",
                "Must not be published",
                "Not yet for publication",
                "Agreed.\nExempt\nThe rest is public.",
                "Not agreed, exempt information is involved",
                "Nid i\u2019w gyhoeddi",
                "Cyfrinachol",
                "Restricted",
                "Not-for-publication",
                "Do not publish: the site is not bought yet",
                "Please do not publish this yet",
                "For members only: the list of sites",
                "Commercially sensitive: the bid",
                "(commercially sensitive)",
                "Legally privileged advice of counsel",
                "Embargoed until 1 March",
                "To be redacted: the name of the family",
                "Not for circulation",
                "N O T  F O R  P U B L I C A T I O N",
                "This one is exempt - legal",
            })
    void bearAMarking(String text) {
        assertTrue(Markings.areIn(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The confidential helpline is open to all.",
                "A confidential helpline, and a confidential counselling service, were set up.",
                "Staff were trained in sharing confidential information.",
                "Children know that what they say is confidential.",
                "This helpline is confidential.",
                "Pupils may make a confidential report line call.",
                "Confidentiality was explained to all.",
                "Small schools are exempt from the charge.",
                "Supported exempt accommodation is inspected each year.",
                "Properties exempt under Class N were counted.",
                "This contains no exempt information.",
                "The report does not contain any exempt information.",
                "There is no confidential or exempt information in this report.",
                "None of this is exempt information.",
                "The strategy was not published on time.",
                "The guide has not been published.",
                "Two public sessions were held; the press came.",
                "Part 2 of the programme begins in May.",
                "Parking is restricted in four streets.",
                "Access to the site is restricted: a fence was put up.",
                "Exemptions are listed on the website.",
                "Sensitive teaching of the subject",
                "Training for members only took place in May.",
                "The council decided to publish: see the website.",
                "They do not publish minutes of the panel.",
                "Commercially sensitive services were reviewed",
                "Staff learnt what is to be redacted in requests for information.",
                "The embargo on exports was lifted.",
                "open space strategy",
                "Members only attended twice.",
                "A B C of planning",
                "COMPLETED. ALL SCHOOLS TOOK PART.",
                "",
            })
    void bearNone(String text) {
        assertFalse(Markings.areIn(text), text);
    }

    /** A cell holds 32,767 characters at most; none of these may take long to look through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "*",
                "(",
                "0 ",
                "+44",
                "a@",
                "a.",
                "123 ",
                "exempt ",
                "contains a ",
                "no exempt ",
                "this is ",
                "see above ",
            })
    void longTextsAreLookedThroughQuickly(String part) {
        String text = part.repeat(32_767 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Markings.areIn(text);
            PersonalMark.in(RichText.of(text));
        });
    }
}
