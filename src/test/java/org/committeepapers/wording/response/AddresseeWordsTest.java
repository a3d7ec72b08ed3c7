package org.committeepapers.wording.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.wording.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddresseeWordsTest {

    static Stream<List<String>> corpus() {
        return Corpus.read("addressees.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void saysOfWhatKindTheAddresseeIs(List<String> cells) {
        Addressee addressee = AddresseeWords.read(" " + cells.get(0) + " ");
        assertEquals(new Addressee(Addressee.Kind.valueOf(cells.get(1)), cells.get(0)), addressee);
    }

    @Test
    void takesTheExecutiveWhereNobodyIsNamed() {
        assertEquals(Addressee.EXECUTIVE, AddresseeWords.read(" \n"));
    }
}
