package org.committeepapers.console;

/** Where what the program says goes. */
interface Log {

    /** Says it at once. */
    void say(Said said);
}
