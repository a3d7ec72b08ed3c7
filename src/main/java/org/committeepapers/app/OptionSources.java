package org.committeepapers.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What options are set to where the command line doesn't say: by variables of the environment, and after them by the
 * group {@code options} of the settings.
 */
final class OptionSources implements IDefaultValueProvider {

    static final String INPUT = "--input";

    private final Map<String, String> environment;
    private final List<String> arguments;
    private final Map<String, Source> used = new HashMap<>();
    private Optional<Setting> settings = Optional.empty();
    private Optional<Refusal> unreadable = Optional.empty();

    private OptionSources(Map<String, String> environment, List<String> arguments) {
        this.environment = environment;
        this.arguments = arguments;
    }

    /** Where a value stands. */
    sealed interface Source {
        /** A variable of the environment, by its name. */
        record Variable(String name) implements Source {}

        /** A key of the settings. */
        record Key(Setting setting) implements Source {}
    }

    /** What has to be known before all options are read: where the settings are, and how to speak of what is wrong. */
    private static final class Early {
        @Mixin
        LogOptions log = new LogOptions();

        @Option(names = INPUT)
        Path input = Path.of("input");
    }

    /** Of an environment, and of the settings in the input folder that it or the arguments name. */
    static OptionSources of(Map<String, String> environment, String... arguments) {
        OptionSources sources = new OptionSources(environment, List.of(arguments));
        Path file = sources.early().input.resolve(Settings.FILE_NAME);
        try {
            sources.settings = SettingsFile.read(file).map(root -> root.at("options"));
        } catch (Refusal refusal) {
            sources.unreadable = Optional.of(refusal);
        }
        return sources;
    }

    /** How to speak, as far as it can be known. */
    LogOptions log() {
        return early().log;
    }

    private Early early() {
        Early early = new Early();
        CommandLine line = new CommandLine(early)
                .setUnmatchedArgumentsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(this);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            // It is told when the whole command line is read.
        }
        used.clear();
        return early;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) throws Refusal {
        if (!(argument instanceof OptionSpec option) || !OptionNames.isSettable(option) || isGiven(option)) {
            return null;
        }
        String name = option.longestName();
        String value = environment.getOrDefault(OptionNames.variable(name), "");
        if (!value.isBlank()) {
            used.put(name, new Source.Variable(OptionNames.variable(name)));
            return value;
        }
        Setting setting = settings.map(group -> group.at(OptionNames.key(name))).orElse(null);
        if (setting == null || setting.isNothing() || name.equals(INPUT)) {
            return null;
        }
        used.put(name, new Source.Key(setting));
        return String.join(",", setting.list());
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
     * @param options the names of all
     */
    void check(List<String> options) throws Ended {
        if (unreadable.isPresent()) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, unreadable.get());
        }
        checkVariables(options.stream().map(OptionNames::variable).toList());
        List<String> keys = options.stream()
                .filter(option -> !option.equals(INPUT))
                .map(OptionNames::key)
                .toList();
        try {
            for (Setting setting :
                    settings.isEmpty() ? List.<Setting>of() : settings.get().group()) {
                setting.checkName(keys);
            }
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        }
    }

    private void checkVariables(List<String> known) throws Ended {
        for (String name : environment.keySet().stream().sorted().toList()) {
            if (name.toUpperCase(Locale.ROOT).startsWith(OptionNames.PREFIX) && !known.contains(name)) {
                throw Ended.by(
                        ExitCode.WRONG_USAGE,
                        "the variable " + name + " is none of committee-papers",
                        Setting.nearest(name, known)
                                .map(nearest -> "Did you mean " + nearest + "?")
                                .orElse("Take it away; docs/settings.md lists those that there are."));
            }
        }
    }
}
