package org.committeepapers.cli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * What an option is called where it doesn't stand on the command line. A name with the command in it counts for that
 * command alone, and one without for all, but not where two commands mean different things by the option.
 *
 * @param command empty for all commands
 * @param option as on the command line, such as {@code --as-at}
 */
record OptionNames(String command, String option) {

    static final String PREFIX = "COMMITTEE_PAPERS_";

    /** Of {@code --as-at}: {@code COMMITTEE_PAPERS_AS_AT}, or {@code COMMITTEE_PAPERS_PUBLISH_AS_AT}. */
    String variable() {
        String words = (command.isEmpty() ? "" : command + "-") + bare(option);
        return PREFIX + words.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The key below {@code options}; of {@code --as-at}: {@code asAt}, or {@code publish.asAt}. */
    String key() {
        return command.isEmpty() ? lastKey() : command + "." + lastKey();
    }

    /** Whether it can stand in the settings, which can't say where they are. */
    boolean isKey() {
        return !option.equals(SettingsOptions.INPUT) && !option.equals(SettingsOptions.SETTINGS);
    }

    /** The last part of the key. */
    String lastKey() {
        StringBuilder key = new StringBuilder();
        for (String word : bare(option).split("-", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    private static String bare(String option) {
        return option.replaceFirst("^-+", "");
    }

    /**
     * Whether it can be set elsewhere; what a command can't do without has to be said each time, and a layout is drafted
     * by hand.
     */
    static boolean isSettable(OptionSpec option) {
        return !isRequired(option)
                && !option.usageHelp()
                && !option.versionHelp()
                && !option.command().name().equals(LayoutCommand.NAME);
    }

    /** As the command declares it: the option itself says no as soon as there is a default, which is what is asked. */
    private static boolean isRequired(OptionSpec option) {
        return option.userObject() instanceof Field field
                && field.isAnnotationPresent(Option.class)
                && field.getAnnotation(Option.class).required();
    }

    /** The names that count for this option, the first before the second. */
    static List<OptionNames> of(OptionSpec option) {
        CommandSpec command = option.command();
        List<OptionNames> names = new ArrayList<>();
        if (command.parent() != null) {
            names.add(new OptionNames(command.name(), option.longestName()));
        }
        if (isShared(option.longestName(), command.root().commandLine())) {
            names.add(new OptionNames("", option.longestName()));
        }
        return names;
    }

    /** Whether all commands that have the option take the same by it. */
    private static boolean isShared(String option, CommandLine root) {
        Set<String> taken = all(root)
                .filter(other -> isSettable(other) && other.longestName().equals(option))
                .map(OptionSpec::paramLabel)
                .collect(Collectors.toSet());
        return taken.size() < 2;
    }

    /** All names that mean something to a command or those below it. */
    static List<OptionNames> known(CommandLine root) {
        return all(root)
                .filter(OptionNames::isSettable)
                .flatMap(option -> of(option).stream())
                .distinct()
                .toList();
    }

    private static Stream<OptionSpec> all(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(OptionNames::all));
    }
}
