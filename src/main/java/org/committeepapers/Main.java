package org.committeepapers;

import java.lang.reflect.InvocationTargetException;

/**
 * The way in. Compiled for Java 8 and free of any other class of ours, so that an old Java gets a sentence that says
 * what to do and not a LinkageError.
 */
public final class Main {

    /** The oldest Java that runs the program. */
    static final int OLDEST_JAVA = 21;

    private Main() {}

    public static void main(String[] arguments) throws Throwable {
        String advice = adviceFor(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (!advice.isEmpty()) {
            System.err.println(advice);
            System.exit(70);
        }
        try {
            Class.forName("org.committeepapers.cli.CommitteePapers")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** What to do where {@code version} (as in java.specification.version) is too old; empty where it is new enough. */
    static String adviceFor(String version, String home) {
        int feature = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version.split("\\.")[0]);
        if (feature >= OLDEST_JAVA) {
            return "";
        }
        return "committee-papers needs Java " + OLDEST_JAVA + " or newer; this is Java " + feature + " in " + home
                + ".\n"
                + "Install a newer Java, or start the program with bin/committee-papers, which looks for one.\n"
                + "To name one yourself, set JAVA_HOME to its folder.";
    }
}
