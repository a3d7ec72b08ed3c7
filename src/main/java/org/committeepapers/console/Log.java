package org.committeepapers.console;

/** Where what the program says goes. */
public interface Log {

    /** Says it at once. */
    void say(Message said);
}
