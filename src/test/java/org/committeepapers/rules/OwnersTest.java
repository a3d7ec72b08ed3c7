package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {

    private static final List<Post> POSTS = List.of(
            new Post("Waste Manager", List.of("Tom Okafor", "Bins"), "Place", "", false, ""),
            new Post("Parks Manager", List.of("Ann Lee", "Greens"), "Place", "", false, ""),
            new Post("Port Master", List.of("Greens"), "Place", "", false, ""));

    private static final Register REGISTER = new Register(List.of(
            new Post("Head of Housing", List.of("Jane Sample", "DM"), "Homes", "", false, ""),
            new Post("Parks & Open Spaces Manager", List.of(), "Place", "", false, ""),
            new Post("Head of Legal (vacant)", List.of("Tom Sample"), "Law", "", true, ""),
            new Post("Chief Planner", List.of(), "Place", "Vacant", true, "")));

    @ParameterizedTest
    @ValueSource(strings = {"DM", "JS", "J.S.", "J S", "HH", "HoH", "POSM", "CP"})
    void theRegisterKnowsInitials(String owner) {
        assertTrue(REGISTER.knows(new Owner(owner)), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL", "KL", "S.J.", "HOX"})
    void theRegisterKnowsNoOtherInitials(String owner) {
        assertFalse(REGISTER.knows(new Owner(owner)), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head of Legal", "Tom Sample", "Tom Sample, Head of Legal", "chief planner"})
    void theRegisterKnowsWhoIsNotThere(String owner) {
        assertTrue(REGISTER.knows(new Owner(owner)), owner);
        assertTrue(REGISTER.isWithoutHolder(new Owner(owner)), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head of Housing", "Jane Sample, Head of Housing", "Somebody else"})
    void othersAreThere(String owner) {
        assertFalse(REGISTER.isWithoutHolder(new Owner(owner)), owner);
        assertEquals(!owner.equals("Somebody else"), REGISTER.knows(new Owner(owner)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Head of Housing (vacant)", "Head of Housing - post vacant", "Jane Sample [left the council]"})
    void aRemarkHidesNobody(String owner) {
        assertTrue(REGISTER.knows(new Owner(owner, false, true, Owner.Doubt.NONE)), owner);
    }

    /** As papers print the owners of an action. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TO | Waste Manager",
                "T.O. | Waste Manager",
                "waste manager | Waste Manager",
                "Tom Okafor | Waste Manager",
                "Waste Manager (Tom Okafor) | Waste Manager",
                "Tom Okafor (Waste Manager) | Waste Manager",
                "Waste Manager (TO) | Waste Manager",
                "Tom Okafor, Waste Manager | Waste Manager",
                "TO / Parks Manager | Waste Manager; Parks Manager",
                "TO; Somebody Else | Waste Manager; Somebody Else",
                "Bins | Waste Manager",
                "Waste Manager (from May) | Waste Manager (from May)",
                "Waste Manager (vacant) | Waste Manager (vacant)",
                "Waste Manager (Parks Manager) | Waste Manager (Parks Manager)",
                "PM | PM",
                "XY | XY",
                "Greens | Greens",
            })
    void printAsRegistered(String written, String printed) {
        Tracker tracker = Register.named(Samples.tracker(Samples.owned(written)).withRegister(POSTS));
        assertEquals(
                printed,
                tracker.actions().findFirst().orElseThrow().owners().shown().plain());
    }

    @ParameterizedTest
    @CsvSource({"PM, Parks Manager; Port Master", "Greens, Parks Manager; Port Master"})
    void whatFitsTwoPostsIsSaid(String written, String posts) {
        List<String> messages =
                Rules.check(Samples.inspection(
                                Samples.tracker(Samples.owned(written)).withRegister(POSTS)))
                        .stream()
                        .filter(finding -> finding.rule().name().startsWith("owner-"))
                        .map(Finding::message)
                        .toList();
        assertEquals(List.of("\"%s\" fits several posts on the Owners sheet: %s.".formatted(written, posts)), messages);
    }
}
