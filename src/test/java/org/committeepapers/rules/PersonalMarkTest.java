package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalMarkTest {

    /** The numbers are from ranges kept for examples, or have check digits but no holder. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ask jane.sample@example.gov.uk for the list | E_MAIL
                    <j.o'sample@mail.example.org> | E_MAIL
                    07700 900123 | MOBILE
                    Call (01632) 960123 | LANDLINE
                    01632 960 123 | LANDLINE
                    020 7946 0958 | LANDLINE
                    02079460958 | LANDLINE
                    +44 7700 900123 | MOBILE
                    +44 (0)20 7946 0958 | LANDLINE
                    0044 1632 960123 | LANDLINE
                    tel. 260 123 | LANDLINE
                    phone no: 960123 | LANDLINE
                    NI number AB 12 34 56 C | NATIONAL_INSURANCE
                    ab123456c | NATIONAL_INSURANCE
                    NHS no. 943 476 5919 | NHS
                    9434765919 | NHS
                    943-476-5919 | NHS
                    DOB 03/04/2011 | BIRTH
                    Child A, born 3 May 2012 | BIRTH
                    Plentyn A, ganwyd 3 Mai 2012 | BIRTH
                    date of birth: May 2012 | BIRTH
                    Ask jane.sample [at] example.org | E_MAIL
                    jane.sample(at)example(dot)org | E_MAIL
                    UPN A123456789012 | PUPIL
                    Sort code 20-00-00 account 12345678 | BANK_ACCOUNT
                    date of birth: 3 April 2011 | BIRTH
                    """)
    void personalDataAreFound(String text, PersonalMark mark) {
        assertEquals(Set.of(mark), PersonalMark.in(RichText.of(text), EmailDomains.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to democratic.services@example.gov.uk or info@example.gov.uk",
                "The helpline 0800 1111 and 0300 123 4567 are open",
                "In 2024/25 12,345 forms were sent, 01/02/2025 was the last day",
                "01.02.2025 10:30",
                "01-02-2025 10:30",
                "Minute 01632960123456789",
                "PO number 9434765919",
                "Invoice no. 943 476 5919 is paid",
                "Cost centre 01632960123",
                "\u00a30123456789",
                "9434765918",
                "943 476 5918",
                "1111111111",
                "Reference SR (25/26) 01",
                "Reference 01432 2026 00",
                "Children born in 2012 start school; a plan born of need",
                "Look at [at] the gate",
                "UPNs are checked each term",
                "Mobile 2024-25 programme",
                "telephone 101 for the police",
                "@exampleCouncil on social media",
                "5 000 000 000 leaflets",
                "A12 34 56 road",
                "Version 01.23.45.67",
                "Q1 2025 to Q4 2026; 10 000 homes by 2030",
                "",
            })
    void otherNumbersAndWordsAreNotTakenForPersonalData(String text) {
        assertEquals(Set.of(), PersonalMark.in(RichText.of(text), EmailDomains.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Report it to roads@example.gov.uk | WORK_E_MAIL
                    jsample@example.nhs.uk | WORK_E_MAIL
                    Call 01632 960 123 | LANDLINE
                    """)
    void whatMayBeThePublicBodysIsToldAndStopsNothing(String text, PersonalMark mark) {
        assertEquals(Set.of(mark), PersonalMark.in(RichText.of(text), EmailDomains.NONE));
        assertTrue(mark.isMild());
    }

    @Test
    void personalDataBehindALinkAreFound() {
        RichText link = new RichText(
                List.of(new Run.Link("mailto:jane.sample@example.gov.uk", List.of(Run.Words.plain("write to her")))));
        assertEquals(Set.of(PersonalMark.E_MAIL), PersonalMark.in(link, EmailDomains.NONE));
        assertEquals(
                Set.of(),
                PersonalMark.in(
                        new RichText(List.of(
                                new Run.Link("https://example.org/01632960123", List.of(Run.Words.plain("the page"))))),
                        EmailDomains.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "roads@example.gov.uk, true",
        "jane.sample@example.gov.uk, true",
        "Jane.Sample@Parks.Example.gov.uk, true",
        "jane.sample@otherexample.gov.uk, false",
        "jane.sample@example.gov.uk.com, false",
        "jane.sample@gov.uk, false"
    })
    void addressesOfTheCouncilsOwnDomainsAreFine(String address, boolean fine) {
        EmailDomains own = new EmailDomains(Set.of("example.gov.uk"));
        assertEquals(
                fine, PersonalMark.in(RichText.of("Write to " + address), own).isEmpty());
    }
}
