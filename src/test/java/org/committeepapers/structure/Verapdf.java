package org.committeepapers.structure;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file keeps a standard. */
public final class Verapdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verapdf() {}

    /**
     * What is wrong, a line each.
     *
     * @param flavour such as "ua1" or "2a"
     */
    public static List<String> faults(byte[] pdf, String flavour) {
        PDFAFlavour standard = PDFAFlavour.byFlavourId(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + " "
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
