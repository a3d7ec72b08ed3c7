package org.committeepapers.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command as its help and its manual page list them: by what they are about. */
final class OptionGroups {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(
                "What",
                "--input --papers --formats --committee --draft --reason --replaces --all --dispose --accept --explain"
                        + " --standard --from --owner --head");
        NAMES.put("When", "--as-at --meeting --baseline --any-date --before --by --older-than");
        NAMES.put(
                "Where",
                "--output --public --internal --new-output --to --annotate --changes --json --force --replace");
        NAMES.put("How it looks", "--lang --templates");
        NAMES.put("The run", "--settings --quiet --verbose --log-file --status-file --help --version");
    }

    private OptionGroups() {}

    /** The options that the command has of each group, by its heading. */
    static Map<String, List<OptionSpec>> of(CommandSpec command) {
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        NAMES.forEach((heading, names) -> {
            for (String name : names.split(" ", -1)) {
                OptionSpec option = command.findOption(name);
                if (option != null) {
                    groups.computeIfAbsent(heading, any -> new ArrayList<>()).add(option);
                }
            }
        });
        return groups;
    }

    static String help(Help help) {
        StringBuilder list = new StringBuilder();
        of(help.commandSpec())
                .forEach((heading, options) -> list.append("%n%s%n".formatted(heading))
                        .append(help.optionListExcludingGroups(
                                options, help.createDefaultLayout(), null, help.parameterLabelRenderer())));
        return list.toString();
    }
}
