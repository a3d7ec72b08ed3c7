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
 * What options are set to where the command line doesn't say: by variables of the environment, and after them by the
 * group {@code options} of the settings.
 */
final class OptionSources implements IDefaultValueProvider {

    /** How arguments begin that have to do with it, or stand for a file of more. */
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

    /** Where a value stands. */
    sealed interface Source {
        /** A variable of the environment, by its name. */
        record Variable(String name) implements Source {}

        /** A key of the settings. */
        record Key(Setting setting) implements Source {}
    }

    /** Of an environment; where the settings are is only known when the arguments have been read. */
    static OptionSources of(Map<String, String> environment, String... arguments) {
        return new OptionSources(environment, List.of(arguments), SettingsFile.nothing());
    }

    /** The same with the group {@code options} of the settings. */
    OptionSources with(Setting options) {
        return new OptionSources(environment, arguments, options);
    }

    /** Whether anything may be said elsewhere than in the arguments, be it wrong. */
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

    /** How to speak; looked for only where something says it, as that takes a twentieth of a short run. */
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
            // It is told when the whole command line is read.
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

    /** Where the value of the option stands; empty where it is the command line or nowhere. */
    Optional<Source> source(String option) {
        return Optional.ofNullable(used.get(option));
    }

    /**
     * Refuses what no option of any command is called.
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
                        "the variable " + name + " is none of committee-papers",
                        Nearest.to(name, known)
                                .map(nearest -> "Did you mean " + nearest + "?")
                                .orElse("Take it away; docs/settings.md lists those that there are."));
            }
        }
    }
}
