package org.committeepapers.wording.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.ModelDocument;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.wording.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnerWordsTest {

    /** @param told whether it is right too that the words stay as they are and are in doubt */
    record Case(String words, List<List<String>> right, boolean told) {}

    static Stream<Case> corpus() {
        return Corpus.read("owners.txt").stream()
                .map(cells -> new Case(cells.get(0), List.of(names(cells.get(1))), cells.contains("?")));
    }

    static Stream<Case> examples() {
        JsonNode owners =
                JsonMapper.shared().readTree(Corpus.text("phrases.json")).get("owners");
        return owners.valueStream().map(example -> {
            List<List<String>> right = new ArrayList<>();
            right.add(strings(example.get("expect")));
            example.path("accept").forEach(other -> right.add(strings(other)));
            return new Case(example.get("text").asString(), right, false);
        });
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }

    private static List<String> read(String words) {
        return OwnerWords.read(RichText.of(words)).list().stream()
                .map(Owner::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource({"corpus", "examples"})
    void namesEachOwnerOnceInOrder(Case words) {
        List<String> owners = read(words.words());
        boolean doubted = OwnerWords.read(RichText.of(words.words())).list().stream()
                .anyMatch(owner -> owner.doubt() != Owner.Doubt.NONE);
        assertTrue(words.right().contains(owners) || words.told() && doubted, () -> words + " was read as " + owners);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/03/2026",
                "31 March 2026",
                "1234",
                "DM, PL",
                "DM PL KL",
                "KH + RP",
                "Priya Nair + Ian Holt",
                "Jane Smith & team",
                "All",
                "various",
                "Various officers",
                "was A Jones, now B Patel",
                "Director of Place (lead), Head of Legal (support)",
                "Parks Manager - not set",
                "Previously J Smith",
                "now K Brown",
                "In progress",
                "Cllr Moss and Legal",
                "Cllrs Moss and Lamb",
                "Cllrs Moss and Lee",
                "Jo Smith, Ali Khan",
                "Lead: Head of Planning",
                "Head of Planning → Head of Housing",
                "Q3 2026"
            })
    void keepsWhatIsNoPlainOwnerAsWrittenAndInDoubt(String words) {
        assertEquals(
                List.of(new Owner(words, false, false, Owner.Doubt.UNCLEAR)),
                OwnerWords.read(RichText.of(words)).list());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Highways and Transport",
                "Head of Legal/HR",
                "Kwame Mensah & Agnieszka Nowak",
                "Pennaeth Tai / Head of Housing",
                "Rheolwr Parciau / Parks Manager",
                "Head of Planning with Head of Housing",
                "Head of Planning plus legal",
                "Head of Planning, supported by Head of Housing"
            })
    void saysWhereWordsMayNameTwo(String words) {
        assertEquals(
                List.of(new Owner(words, false, false, Owner.Doubt.PERHAPS_SEVERAL)),
                OwnerWords.read(RichText.of(words)).list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200bHead of Housing", "Head of\u200b Housing\ufeff", "\u200bTBC"})
    void readsThroughWhatNobodySees(String words) {
        List<String> owners = words.contains("TBC") ? List.of() : List.of("Head of Housing");
        assertEquals(owners, read(words));
    }

    @Test
    void readsTheModelDocument() {
        List<String> cells = ModelDocument.lines().stream()
                .map(line -> line.split("\t"))
                .filter(line -> line.length == 5 && !line[0].equals("Action") && !line[0].startsWith("--"))
                .map(line -> line[1].strip())
                .toList();
        assertEquals(11, cells.size());
        for (String cell : cells) {
            assertEquals(Arrays.asList(cell.split(" / ")), read(cell));
        }
    }

    @Test
    void keepsTheWordsAsGiven() {
        RichText words = RichText.of("Head of Housing /\u00a0 TBC");
        assertSame(words, OwnerWords.read(words).words());
        assertEquals(Owners.NONE, OwnerWords.read(RichText.of(" \u00a0\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DM", "PL", " KL ", "P.L.", "JBS", "J.B.S", "J S", "HoH", "HOX"})
    void knowsInitials(String owner) {
        assertTrue(PlainOwner.of(owner) == PlainOwner.INITIALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HR",
                "NHS",
                "Legal",
                "D Moss",
                "dm",
                "",
                "TEAM X",
                "Cllr DM",
                "D",
                "Jo",
                "PLKLM",
                "Head of IT",
                "CEO"
            })
    void knowsWhatAreNoInitials(String owner) {
        assertFalse(PlainOwner.of(owner) == PlainOwner.INITIALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vacant",
                "Head of Housing (vacant)",
                "VACANCY",
                "Head of Housing - currently vacant",
                "Jane Example (left the authority)",
                "Jane Example (has left)",
                "Jane Example (retired)",
                "Housing Manager (post deleted)",
                "Deleted post",
                "Housing Manager: the post has been removed",
                "Jane Example, formerly Head of Housing",
                "Former Head of Housing",
                "Jane Example (no longer with the council)",
                "Head of Housing (to be appointed)",
                "Recruitment under way",
                "Swydd wag"
            })
    void knowsWhenAPostIsVacantOrItsHolderHasLeft(String owner) {
        assertTrue(OwnerWords.isVacant(owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Head of Housing",
                "Care Leavers Team",
                "Empty Homes Officer",
                "Recruitment Manager",
                "Lead for Former Looked After Children",
                "Retired Members' Forum",
                "TBC",
                "Post Room Manager",
                "Head of Left Luggage"
            })
    void knowsWhenAPostIsHeld(String owner) {
        assertFalse(OwnerWords.isVacant(owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Sample (left)",
                "Jane Sample - left",
                "Jane Sample (Leaver)",
                "Jane Sample (left the council)",
                "Jane Sample (has left)",
                "Jane Sample, now left",
                "Jane Sample - no longer in post",
                "Head of Housing (vacant)",
                "Head of Housing [post vacant]",
                "Head of Housing \u2013 vacant post",
                "Head of Housing (post deleted)",
                "Head of Housing: post currently vacant",
                "Former Head of Housing",
                "Ex-Head of Housing",
                "Jane Sample who left in May",
                "Pennaeth Tai (swydd wag)",
            })
    void knowsFurtherWordsForLeaving(String owner) {
        assertTrue(OwnerWords.isVacant(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Head of Housing",
                "Head of Housing (vacant, covered by Jane Sample)",
                "Acting Head of Housing (post vacant)",
                "Leaving Care Team",
                "Interim Head of Housing",
                "Vacant and Empty Homes Team",
                "Head of Children, Leaving Care Service",
                "Ex-officio member",
                "Left Bank Centre",
                "Vacant Property Officer",
                "Empty and Vacant Homes Team",
                "Retirement Housing Manager",
                "Head of Housing (on leave until May)",
            })
    void knowsWhoIsThere(String owner) {
        assertFalse(OwnerWords.isVacant(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and ",
                "Head of A and ",
                "/",
                "a/",
                "(",
                "()",
                "\n",
                "1. ",
                "of\n",
                "A,\n",
                " ",
                "- ",
                "Jane and ",
                "vacant "
            })
    void takesNoLongerThanTheCellIsLong(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> OwnerWords.read(RichText.of(piece.repeat(32_767 / piece.length()) + "x")));
    }
}
