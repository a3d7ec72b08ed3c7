package org.committeepapers.console;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is said of one tracker until those before it have been told; but says at once what is being done. */
public final class Held implements Log {

    private final Console console;
    private final List<Said> said = new ArrayList<>();

    public Held(Console console) {
        this.console = console;
    }

    @Override
    public void say(Said one) {
        if (one instanceof Said.Stage) {
            console.say(one);
        } else {
            said.add(one);
        }
    }

    /** Says all that was kept. */
    public void tell() {
        said.forEach(console::say);
    }
}
