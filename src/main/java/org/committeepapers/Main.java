package org.committeepapers;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The way in. Compiled for Java 8 and free of any other class of ours, so that an old Java or a missing library gives a
 * sentence that says what to do and not a LinkageError.
 */
public final class Main {

    /** The oldest Java that runs the program. */
    static final int OLDEST_JAVA = 21;

    private Main() {}

    public static void main(String[] arguments) {
        String advice = adviceFor(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (!advice.isEmpty()) {
            System.err.println(advice);
            System.exit(70);
        }
        try {
            Class.forName("org.committeepapers.cli.CommitteePapers")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (Throwable thrown) {
            // Not even the classes that say what went wrong could be loaded, or they failed themselves.
            Throwable cause = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
            System.err.println(adviceFor(cause));
            if (Arrays.asList(arguments).contains("--verbose")) {
                cause.printStackTrace();
            }
        } finally {
            System.exit(70);
        }
    }

    /** What to do where the program couldn't even start. */
    static String adviceFor(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "error: there isn't enough memory to start committee-papers.\n"
                    + "   =  Give the program more, for example with JAVA_OPTS=-Xmx2g.";
        }
        if (cause instanceof LinkageError || cause instanceof ReflectiveOperationException) {
            return "error: committee-papers can't start; a part of it is missing or damaged: " + cause + "\n"
                    + "   =  Install the program again, with every file of its folder lib.";
        }
        return "error: a fault in the program stopped it: " + cause + "\n"
                + "   =  Please report this, with the output of --verbose.";
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
