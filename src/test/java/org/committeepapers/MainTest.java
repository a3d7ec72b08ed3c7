package org.committeepapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @CsvSource({"1.8, 8", "11, 11", "17, 17", "20, 20"})
    void anOldJavaIsToldWhatToDo(String version, String feature) {
        String advice = Main.adviceFor(version, "/somewhere");
        assertTrue(advice.contains("needs Java 21 or newer; this is Java " + feature + " in /somewhere"), advice);
        assertTrue(advice.contains("JAVA_HOME"), advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "25", "26"})
    void aNewEnoughJavaIsToldNothing(String version) {
        assertEquals("", Main.adviceFor(version, "/somewhere"));
    }

    @Test
    void aFaultThatIsNoMissingPartIsToBeReported() {
        String advice = Main.adviceFor(new StackOverflowError());
        assertTrue(advice.contains("fault in the program") && advice.contains("report this"), advice);
        assertTrue(Main.adviceFor(new OutOfMemoryError()).contains("-Xmx"));
    }

    @Test
    void theMainClassLoadsOnJava8() throws IOException {
        try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
            assertEquals(0xCAFEBABE, in.readInt());
            in.readUnsignedShort();
            assertEquals(52, in.readUnsignedShort(), "the class file version of Java 8");
        }
    }
}
