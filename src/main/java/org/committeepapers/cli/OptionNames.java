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
 * The names of an option outside the command line. A name with a command in it counts only for that command, and one
 * without for all, unless two commands mean different things by the option.
 *
 * @param command empty for all commands
 * @param option as on the command line, such as {@code --as-at}
 */
record OptionNames(String command, String option) {

    static final String PREFIX = "COMMITTEE_PAPERS_";

    /** What is asked or allowed once, and would be wrong for every run. */
    private static final Set<String> FOR_ONE_RUN = Set.of("--any-date", "--head", "--replaces");

    /** For {@code --as-at}: {@code COMMITTEE_PAPERS_AS_AT} or {@code COMMITTEE_PAPERS_PUBLISH_AS_AT}. */
    String variable() {
        String words = (command.isEmpty() ? "" : command + "-") + bare(option);
        return PREFIX + words.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The key below {@code options}; for {@code --as-at}: {@code asAt} or {@code publish.asAt}. */
    String key() {
        return command.isEmpty() ? lastKey() : command + "." + lastKey();
    }

    /** Whether it can be in the settings, which can't say where they are themselves. */
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
     * Whether it can be set outside the command line. Required options must be given each time, as must those for one run,
     * and a layout is drafted by hand.
     */
    static boolean isSettable(OptionSpec option) {
        return !isRequired(option)
                && !FOR_ONE_RUN.contains(option.longestName())
                && !option.usageHelp()
                && !option.versionHelp()
                && !option.command().name().equals(LayoutCommand.NAME);
    }

    /** As the command declares it: picocli's own answer is no as soon as there is a default value. */
    private static boolean isRequired(OptionSpec option) {
        return option.userObject() instanceof Field field
                && field.isAnnotationPresent(Option.class)
                && field.getAnnotation(Option.class).required();
    }

    /** The names that count for this option, in order of precedence. */
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

    /** Whether all commands that have the option mean the same by it. */
    private static boolean isShared(String option, CommandLine root) {
        Set<String> taken = all(root)
                .filter(other -> isSettable(other) && other.longestName().equals(option))
                .map(OptionSpec::paramLabel)
                .collect(Collectors.toSet());
        return taken.size() < 2;
    }

    /** The names of all options that can be set for a command or its subcommands. */
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
