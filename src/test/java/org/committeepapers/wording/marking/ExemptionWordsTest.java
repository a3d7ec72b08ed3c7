package org.committeepapers.wording.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers write in the column Exempt. */
class ExemptionWordsTest {

    private static String ground(Exemption ground) {
        return ground.paragraphs() + (ground.confidential() ? "C" : "");
    }

    private static String means(Marking marking) {
        StringBuilder means = new StringBuilder();
        marking.row().ifPresent(ground -> means.append("row").append(ground(ground)));
        marking.recommendation()
                .ifPresent(ground -> means.append("recommendation").append(ground(ground)));
        marking.action().ifPresent(ground -> means.append("action").append(ground(ground)));
        new TreeMap<>(marking.fields())
                .forEach((field, ground) -> means.append(field).append(ground(ground)));
        return means.append(marking.cleared() ? "open" : "")
                .append(marking.doubt() == Doubt.NONE ? "" : marking.doubt())
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exempt 3 | row[3]",
                "3 | row[3]",
                "Paragraph 3 | row[3]",
                "Para 1 and 2 | row[1, 2]",
                "paras. 1, 2 & 5 | row[1, 2, 5]",
                "Paragraphs 1-3 | row[1, 2, 3]",
                "Exempt: paragraph 13 | row[13]",
                "Schedule 12A para 5 | row[5]",
                "Exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 (as amended) | row[3]",
                "Exempt by virtue of paragraph 14 of Part 4 of Schedule 12A of the Local Government Act 1972 | row[14]",
                "Part 2 - paragraph 3 | row[3]",
                "Part 2 (para 3) | row[3]",
                "Confidential | row[]C",
                "Confidential (section 100A(3)) | row[]C",
                "Confidential and exempt 3 | row[3]C",
                "Exempt 3 (progress) | PROGRESS[3]",
                "Progress: paragraph 1 | PROGRESS[1]",
                "Owner, Progress: Exempt 2 | OWNER[2]PROGRESS[2]",
                "Exempt 2 (owner and progress) | OWNER[2]PROGRESS[2]",
                "Progress: Exempt 1; Owner: Exempt 2 | OWNER[2]PROGRESS[1]",
                "Progress: Exempt 1; otherwise open | PROGRESS[1]open",
                "By when: Exempt 3 | BY_WHEN[3]FIRST_DATE[3]REVISED_DATE[3]",
                "Response: confidential | RESPONSE[]CEXECUTIVE_RESPONSE[]C",
                "Action: Exempt 3 | action[3]",
                "Recommendation: Exempt 3 | recommendation[3]",
                "Recommendation text: Exempt 3 | RECOMMENDATION[3]",
                "Exempt 3 - decided by the Monitoring Officer | row[3]",
                "Eithriedig: paragraff 13 | row[13]",
                "Open | open",
                "Open – looked at by J Smith 2026-10-01 | open",
                "OPEN (A Jones, 3 October 2026) | open",
                "Open, Jane Smith | open",
                "Open: JS | open",
                "Open by J Smith | open",
                "Open - checked by monitoring officer 3/10/2026 | open",
                "Open - cleared by legal | open",
                "Open, agreed by A. O'Neill on 3 Oct 2026 | open",
                "Open - Head of Legal and Governance | open",
                "Open report | open",
                "Open information | open",
                "Open (Monitoring Officer, 1 March 2026) | open",
                "Open 01.10.2026 | open",
                "Agored - gwiriwyd gan J Jones 3 Mawrth 2026 | open",
                "Agored, Swyddog Monitro | open",
                "Agored | open",
                "No | ''",
                "N/A | ''",
                "- | ''",
                "'' | ''",
                "Not exempt | ''",
            })
    void areRead(String words, String means) {
        assertEquals(means, means(ExemptionWords.read(words)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exempt | NO_PARAGRAPH",
                "Yes | NO_PARAGRAPH",
                "Part 2 | NO_PARAGRAPH",
                "Restricted | NO_PARAGRAPH",
                "Exempt 8 | NO_SUCH_PARAGRAPH",
                "Exempt 19 | NO_SUCH_PARAGRAPH",
                "Exempt 0 | NO_SUCH_PARAGRAPH",
                "Exempt 3 and 13 | TWO_NATIONS",
                "Progress: Exempt 3; Owner: Exempt 13 | TWO_NATIONS",
                "Paragraph 3 of Part 4 of Schedule 12A | TWO_NATIONS",
                "Open; Exempt 3 | CONTRADICTS_ITSELF",
                "Open but exempt from paragraph 2 | CONTRADICTS_ITSELF",
                "Weather: Exempt 3 | UNREADABLE",
                "Ask legal | UNREADABLE",
                "Not sure | UNREADABLE",
                "Exempt 3? or maybe | UNREADABLE",
                "Exempt 1 not 2 | UNREADABLE",
            })
    void areADoubtWhereTheyCantBeReliedOn(String words, Doubt doubt) {
        assertEquals(doubt, ExemptionWords.read(words).doubt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exempt 3",
                "Confidential",
                "Exempt: paragraph 1 (progress)",
                "Exempt - para 13",
                "Progress: exempt 1"
            })
    void areKnownAloneInACell(String words) {
        assertTrue(ExemptionWords.isMarking(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Open", "Exempt", "Confidential helpline", "exempt accommodation"})
    void areNotTakenForAMarkingAnywhere(String words) {
        assertFalse(ExemptionWords.isMarking(words));
    }
}
