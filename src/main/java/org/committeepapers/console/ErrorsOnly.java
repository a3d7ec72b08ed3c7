package org.committeepapers.console;

/** Passes on why something failed, and nothing else. */
record ErrorsOnly(Log log) implements Log {

    @Override
    public void say(Message said) {
        if (said.isError()) {
            log.say(said);
        }
    }
}
