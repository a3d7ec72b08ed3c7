package org.committeepapers.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.config.SettingsFile;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.LogOptions;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Nearest;
import org.committeepapers.setting.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The values of options that aren't on the command line: from environment variables and, after these, from the group
 * {@code options} of the settings.
 */
final class OptionSources implements IDefaultValueProvider {

    /** The beginnings of arguments about logging, or for a file with more arguments. */
    private static final List<String> EARLY = List.of(LogOptions.FORMAT, LogOptions.QUIET, LogOptions.VERBOSE, "@");

    private final Map<String, String> environment;
    private final boolean hasVariables;
    private final List<String> arguments;
    private final Map<String, Source> used = new HashMap<>();
    private final Setting settings;

    private OptionSources(Map<String, String> environment, List<String> arguments, Setting settings) {
        this.environment = environment;
        this.hasVariables = environment.keySet().stream().anyMatch(OptionSources::isOurs);
        this.arguments = arguments;
        this.settings = settings;
    }

    /** Where a value comes from. */
    sealed interface Source {
        /** An environment variable, by its name. */
        record Variable(String name) implements Source {}

        /** A key of the settings. */
        record Key(Setting setting) implements Source {}
    }

    /** From an environment alone: where the settings are is only known once the arguments have been read. */
    static OptionSources of(Map<String, String> environment, String... arguments) {
        return new OptionSources(environment, List.of(arguments), SettingsFile.nothing());
    }

    /** With the group {@code options} of the settings as well. */
    OptionSources with(Setting options) {
        return new OptionSources(environment, arguments, options);
    }

    /** Whether anything, even if wrong, may be set outside the arguments. */
    boolean mayBeSet() {
        return hasVariables || haveSettings();
    }

    /** Whether the settings say anything. */
    boolean haveSettings() {
        return !settings.isNothing();
    }

    private static boolean isOurs(String variable) {
        return variable.toUpperCase(Locale.ROOT).startsWith(OptionNames.PREFIX);
    }

    /** The options for logging. Only parsed if something sets them, since that takes a twentieth of a short run. */
    LogOptions log() {
        LogOptions log = new LogOptions();
        if (!mayBeSet()
                && arguments.stream().noneMatch(argument -> EARLY.stream().anyMatch(argument::startsWith))) {
            return log;
        }
        CommandLine line = new CommandLine(log)
                .setUnmatchedArgumentsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(this);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            // It is reported when the whole command line is read.
        }
        used.clear();
        return log;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) throws Refusal {
        if (!mayBeSet()
                || !(argument instanceof OptionSpec option)
                || !OptionNames.isSettable(option)
                || isGiven(option)) {
            return null;
        }
        Optional<Source> source = source(option);
        source.ifPresent(found -> used.put(option.longestName(), found));
        return switch (source.orElse(null)) {
            case Source.Variable variable -> environment.get(variable.name());
            case Source.Key key -> String.join(",", key.setting().list());
            case null -> null;
        };
    }

    private Optional<Source> source(OptionSpec option) {
        List<OptionNames> names = OptionNames.of(option);
        for (OptionNames name : names) {
            if (!environment.getOrDefault(name.variable(), "").isBlank()) {
                return Optional.of(new Source.Variable(name.variable()));
            }
        }
        return names.stream()
                .filter(OptionNames::isKey)
                .map(this::setting)
                .filter(setting -> !setting.isNothing())
                .map(setting -> (Source) new Source.Key(setting))
                .findFirst();
    }

    private Setting setting(OptionNames name) {
        return name.command().isEmpty()
                ? settings.at(name.lastKey())
                : settings.at(name.command()).at(name.lastKey());
    }

    private boolean isGiven(OptionSpec option) {
        return arguments.stream()
                .anyMatch(argument -> List.of(option.names()).contains(argument.replaceFirst("=.*$", "")));
    }

    /** Where the value of the option comes from; empty if it is the command line or a default. */
    Optional<Source> source(String option) {
        return Optional.ofNullable(used.get(option));
    }

    /**
     * Refuses names that belong to no option of any command.
     *
     * @param known all names
     */
    void check(List<OptionNames> known) throws Ended {
        checkVariables(known.stream().map(OptionNames::variable).toList());
        try {
            checkKeys(known.stream().filter(OptionNames::isKey).toList());
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        }
    }

    private void checkKeys(List<OptionNames> known) throws Refusal {
        Map<String, List<String>> keys = new TreeMap<>();
        known.forEach(name ->
                keys.computeIfAbsent(name.command(), any -> new ArrayList<>()).add(name.lastKey()));
        List<String> shared = keys.getOrDefault("", List.of());
        for (Setting setting : settings.group()) {
            if (keys.containsKey(setting.name()) && !setting.name().isEmpty()) {
                for (Setting own : setting.group()) {
                    own.checkName(keys.get(setting.name()));
                }
            } else {
                setting.checkName(shared);
            }
        }
    }

    private void checkVariables(List<String> known) throws Ended {
        for (String name : environment.keySet().stream().sorted().toList()) {
            if (isOurs(name) && !known.contains(name)) {
                throw Ended.by(
                        ExitCode.WRONG_USAGE,
                        "committee-papers doesn't use a variable called " + name,
                        Nearest.to(name, known)
                                .map(nearest -> "Did you mean " + nearest + "?")
                                .orElse("Unset it. docs/settings.md lists all variables."));
            }
        }
    }
}
