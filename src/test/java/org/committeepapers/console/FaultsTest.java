package org.committeepapers.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said where the program itself can't go on. */
class FaultsTest {

    private static String said(Throwable fault) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        new Console(stream, stream, false).fault(fault, "safer-roads.xlsx");
        String said = err.toString(StandardCharsets.UTF_8);
        assertFalse(said.contains("\tat "), said);
        return said;
    }

    /** As Java's reader of JPEG fails, the first time and then each time, where libjpeg isn't installed. */
    @Test
    void aLibraryOfTheMachineIsNamed() {
        Error first = new ExceptionInInitializerError(new UnsatisfiedLinkError("libjpeg.so.62: cannot open"));
        Error later = new NoClassDefFoundError("Could not initialize class JPEGImageReader");
        later.initCause(new ExceptionInInitializerError(
                "Exception java.lang.UnsatisfiedLinkError: libjpeg.so.62: cannot open [in thread \"main\"]"));
        for (Error each : new Error[] {first, later}) {
            String said = said(new IllegalStateException(each));
            assertTrue(said.contains("missing or damaged, which stopped safer-roads.xlsx: "), said);
            assertTrue(said.contains("libjpeg.so.62: cannot open"), said);
            assertTrue(said.contains("docs/install.md"), said);
        }
    }

    @Test
    void tooLittleMemoryIsNoFaultToReport() {
        String said = said(new IllegalStateException(new OutOfMemoryError()));
        assertTrue(said.contains("isn't enough memory for safer-roads.xlsx"), said);
        assertFalse(said.contains("report"), said);
    }

    @Test
    void anyOtherIsToBeReported() {
        String said = said(new StackOverflowError());
        assertTrue(said.contains("a fault in the program stopped safer-roads.xlsx"), said);
        assertTrue(said.contains("report this"), said);
    }
}
