package org.committeepapers.console;

/** Passes on why something failed, and nothing else. */
record ErrorsOnly(Log log) implements Log {

    @Override
    public void say(Said said) {
        if (said.isError()) {
            log.say(said);
        }
    }
}
