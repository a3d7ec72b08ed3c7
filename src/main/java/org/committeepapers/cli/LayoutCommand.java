package org.committeepapers.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.reading.LayoutDraft;
import org.committeepapers.reading.Layouts;
import org.committeepapers.reading.StandardLayout;
import org.committeepapers.sheet.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts the file that says how a tracker is read. */
@Command(
        name = LayoutCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Drafts the file that says how a tracker is read, for a person to fill in and confirm.")
final class LayoutCommand implements Callable<Integer> {

    static final String NAME = "layout";

    private static final String STANDARD_OUTPUT = "-";

    @Parameters(paramLabel = "TRACKER", arity = "0..1", description = "The workbook to read. It isn't changed.")
    @Nullable
    Path tracker;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The file to write, or - for standard output (default: TRACKER's name with .layout.yaml, in "
                    + "its"
                    + " folder).")
    @Nullable
    String output;

    @Option(names = "--replace", description = "Replace the file if it is there already.")
    boolean replace;

    @Option(names = "--standard", description = "Print the standard layout, to copy from. Needs no TRACKER.")
    boolean standard;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Console console;

    LayoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        if (standard) {
            if (tracker != null || output != null) {
                throw wrong("--standard prints the standard layout, and can't be used with a TRACKER or --output");
            }
            print(StandardLayout.text());
            return ExitCode.DONE.code();
        }
        if (tracker == null) {
            throw wrong("Give the TRACKER to draft a layout for, or --standard");
        }
        draft(tracker);
        return ExitCode.DONE.code();
    }

    private void draft(Path workbook) throws Ended {
        boolean toConsole = STANDARD_OUTPUT.equals(output);
        Path path = output == null ? Layouts.own(workbook) : Path.of(output);
        NewFile file = new NewFile(
                path, replace, "layout file", "Give another file with --output, or add --replace to replace this one.");
        if (!toConsole && file.is(workbook)) {
            throw wrong("The file after --output is the tracker itself. Give another one");
        }
        if (!toConsole) {
            file.check();
        }
        LayoutDraft layoutDraft = ExitCode.INPUT_UNREADABLE.unless(
                () -> LayoutDraft.of(workbook, Limits.DEFAULT),
                "the tracker can't be read",
                "Correct that, then run again.");
        if (toConsole) {
            print(layoutDraft.text());
            return;
        }
        file.write(layoutDraft.text().getBytes(StandardCharsets.UTF_8));
        console.result("Wrote " + path + ", which asks " + questions(layoutDraft.questions()) + ".");
        console.result("Next: " + (layoutDraft.questions() == 0 ? "check it" : "answer each \"?\" in it")
                + ", put your name and the day after confirmed, and run committee-papers check " + workbook);
    }

    private static String questions(int number) {
        return number == 0 ? "nothing except your confirmation" : number == 1 ? "1 question" : number + " questions";
    }

    /** In UTF-8 whatever the console's encoding, because the text goes into a file. */
    private void print(String text) {
        console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
        console.out().flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
