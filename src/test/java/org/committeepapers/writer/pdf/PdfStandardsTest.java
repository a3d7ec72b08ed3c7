package org.committeepapers.writer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.committeepapers.structure.PdfStructure;
import org.committeepapers.structure.Structure;
import org.committeepapers.structure.Verapdf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfStandardsTest {

    @ParameterizedTest
    @EnumSource
    void keepsPdfUa(PdfSamples sample) {
        assertEquals(List.of(), Verapdf.faults(sample.pdf(), "ua1"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsPdfA(PdfSamples sample) {
        assertEquals(List.of(), Verapdf.faults(sample.pdf(), "2a"));
    }

    @ParameterizedTest
    @EnumSource
    void tagsSayWhatTheDocumentSays(PdfSamples sample) {
        assertEquals(Structure.of(sample.document()), PdfStructure.of(sample.pdf()));
    }
}
