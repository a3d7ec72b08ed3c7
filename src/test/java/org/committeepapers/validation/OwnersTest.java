package org.committeepapers.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {

    private static final Register REGISTER = new Register(List.of(
            new Post("Head of Housing", List.of("Jane Sample", "DM"), "Homes", "", false),
            new Post("Parks & Open Spaces Manager", List.of(), "Place", "", false),
            new Post("Head of Legal (vacant)", List.of("Tom Sample"), "Law", "", true),
            new Post("Chief Planner", List.of(), "Place", "Vacant", true)));

    @ParameterizedTest
    @ValueSource(strings = {"DM", "JS", "J.S.", "J S", "HH", "HoH", "POSM", "CP"})
    void theRegisterKnowsInitials(String owner) {
        assertTrue(REGISTER.knowsInitials(owner), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL", "KL", "S.J.", "HOX"})
    void theRegisterKnowsNoOtherInitials(String owner) {
        assertFalse(REGISTER.knowsInitials(owner), owner);
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
        assertTrue(REGISTER.knows(new Owner(owner, false, true)), owner);
        assertFalse(REGISTER.knows(new Owner(owner)), owner);
    }
}
