package org.committeepapers.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.committeepapers.tracker.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {

    private static final Register REGISTER = new Register(List.of(
            new Post("Head of Housing", List.of("Jane Sample", "DM"), "Homes", ""),
            new Post("Parks & Open Spaces Manager", List.of(), "Place", ""),
            new Post("Head of Legal (vacant)", List.of("Tom Sample"), "Law", ""),
            new Post("Chief Planner", List.of(), "Place", "Vacant")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Sample (left)",
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
    void hasLeft(String owner) {
        assertTrue(Leaving.isSaidIn(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Head of Housing",
                "Head of Housing (vacant, covered by Jane Sample)",
                "Acting Head of Housing (post vacant)",
                "Leaving Care Team",
                "Head of Children, Leaving Care Service",
                "Ex-officio member",
                "Left Bank Centre",
                "Vacant Property Officer",
                "Empty and Vacant Homes Team",
                "Retirement Housing Manager",
                "Head of Housing (on leave until May)",
            })
    void isThere(String owner) {
        assertFalse(Leaving.isSaidIn(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DM", "JS", "J.S.", "J S", "HH", "HoH", "POSM", "CP"})
    void theRegisterKnowsInitials(String owner) {
        assertTrue(Initials.are(owner), owner);
        assertTrue(REGISTER.knowsInitials(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL", "KL", "S.J.", "HOX"})
    void theRegisterKnowsNoOtherInitials(String owner) {
        assertTrue(Initials.are(owner), owner);
        assertFalse(REGISTER.knowsInitials(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HR", "NHS", "Legal", "Jo", "Cllr Moss", "PLKLM", "D", "Head of IT"})
    void areNoInitials(String owner) {
        assertFalse(Initials.are(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head of Legal", "Tom Sample", "Tom Sample, Head of Legal", "chief planner"})
    void theRegisterKnowsWhoIsNotThere(String owner) {
        assertTrue(REGISTER.knows(owner), owner);
        assertTrue(REGISTER.isWithoutHolder(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head of Housing", "Jane Sample, Head of Housing", "Somebody else"})
    void othersAreThere(String owner) {
        assertFalse(REGISTER.isWithoutHolder(owner), owner);
        assertEquals(!owner.equals("Somebody else"), REGISTER.knows(owner));
    }
}
