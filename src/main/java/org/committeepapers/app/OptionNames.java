package org.committeepapers.app;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What options are called where they don't stand on the command line. */
final class OptionNames {

    static final String PREFIX = "COMMITTEE_PAPERS_";

    private OptionNames() {}

    /** Of {@code --as-at}: {@code COMMITTEE_PAPERS_AS_AT}. */
    static String variable(String option) {
        return PREFIX + bare(option).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Of {@code --as-at}: {@code asAt}. */
    static String key(String option) {
        StringBuilder key = new StringBuilder();
        for (String word : bare(option).split("-", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    private static String bare(String option) {
        return option.replaceFirst("^-+", "");
    }

    /** Whether it can be set elsewhere; what a command can't do without has to be said each time. */
    static boolean isSettable(OptionSpec option) {
        return !isRequired(option) && !option.usageHelp() && !option.versionHelp();
    }

    /** As the command declares it: the option itself says no as soon as there is a default, which is what is asked. */
    private static boolean isRequired(OptionSpec option) {
        return option.userObject() instanceof Field field
                && field.isAnnotationPresent(Option.class)
                && field.getAnnotation(Option.class).required();
    }

    /** The options of a command and those below it that can be set elsewhere, each once, by name. */
    static List<String> settable(CommandLine command) {
        return all(command)
                .filter(OptionNames::isSettable)
                .map(OptionSpec::longestName)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<OptionSpec> all(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(OptionNames::all));
    }
}
