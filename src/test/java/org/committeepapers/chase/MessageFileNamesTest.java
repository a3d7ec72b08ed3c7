package org.committeepapers.chase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageFileNamesTest {

    @Test
    void namesBecomeFilesThatEverySystemTakes() {
        Chase.FileNames fileNames = new Chase.FileNames();
        List<String> names = List.of(
                "Siân Parry, Head of Tŷ",
                "Søren Weiß",
                "sian parry head of ty",
                "CON",
                "Lpt1.",
                "Summary",
                "../../etc/passwd",
                "区长",
                "\u0000",
                "Sian Parry head of ty 2");
        assertEquals(
                List.of(
                        "sian-parry-head-of-ty",
                        "soren-weiss",
                        "sian-parry-head-of-ty-2",
                        "owner-con",
                        "owner-lpt1",
                        "summary",
                        "etc-passwd",
                        "owner",
                        "owner-2",
                        "sian-parry-head-of-ty-2-2"),
                names.stream().map(fileNames::of).toList());
        assertTrue(fileNames.of("a very long name ".repeat(50)).length() <= 62);
    }
}
