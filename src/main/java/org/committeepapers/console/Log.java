package org.committeepapers.console;

/** Takes the messages of the program. */
@FunctionalInterface
public interface Log {

    /** Says it at once. */
    void say(Message said);
}
