package org.committeepapers.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.committeepapers.console.Console;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes a manual page for each command and the completion for shells, from the commands themselves. */
final class CommandPages {

    private CommandPages() {}

    /** Into the folder named first; the pages bear the day of the second, in seconds since 1970. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String day = LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(arguments[1])), ZoneOffset.UTC)
                .toString();
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        CommandLine program = CommitteePapers.commandLine(new Console(nowhere, nowhere, false));
        Path completion = Files.createDirectories(folder.resolve("completion"));
        Files.writeString(
                completion.resolve(program.getCommandName()), AutoComplete.bash(program.getCommandName(), program));
        Path pages = Files.createDirectories(folder.resolve("man").resolve("man1"));
        write(new ManPage(program, day), pages);
        for (CommandLine command : program.getSubcommands().values()) {
            write(new ManPage(command, day), pages);
        }
    }

    private static void write(ManPage page, Path folder) throws IOException {
        Files.writeString(folder.resolve(page.name() + ".1"), page.roff());
    }
}
