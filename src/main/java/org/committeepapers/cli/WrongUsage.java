package org.committeepapers.cli;

import java.util.List;
import java.util.Optional;
import org.committeepapers.console.Console;
import org.committeepapers.console.ExitCode;
import org.committeepapers.finding.Refusal;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with an option, and where it is set. */
final class WrongUsage implements IParameterExceptionHandler {

    private final Console console;
    private final OptionSources sources;

    WrongUsage(Console console, OptionSources sources) {
        this.console = console;
        this.sources = sources;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        if (e.getCause() instanceof Refusal refusal) {
            refusal.findings().forEach(console::finding);
            return ExitCode.WRONG_SETTINGS.code();
        }
        Optional<OptionSources.Source> source =
                e.getArgSpec() instanceof OptionSpec option ? sources.source(option.longestName()) : Optional.empty();
        String message = String.valueOf(e.getMessage());
        if (source.isEmpty()) {
            console.error(message, suggestion(e) + "See " + name(e) + " --help");
            return ExitCode.WRONG_USAGE.code();
        }
        return switch (source.get()) {
            case OptionSources.Source.Variable variable -> wrong(variable, message);
            case OptionSources.Source.Key key -> wrong(key, message);
        };
    }

    private int wrong(OptionSources.Source.Variable variable, String message) {
        console.error(
                "the environment variable " + variable.name() + " is wrong: " + message,
                "Correct or unset it, or give the option on the command line.");
        return ExitCode.WRONG_USAGE.code();
    }

    private int wrong(OptionSources.Source.Key key, String message) {
        console.finding(key.setting()
                .refused(message.replaceFirst("\\.$", ""), "Correct it, or give the option on the command line.")
                .finding());
        return ExitCode.WRONG_SETTINGS.code();
    }

    private static String name(ParameterException e) {
        return e.getCommandLine().getCommandSpec().qualifiedName();
    }

    private static String suggestion(ParameterException e) {
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return suggestions.isEmpty() ? "" : "Did you mean " + String.join(" or ", suggestions) + "? ";
    }
}
