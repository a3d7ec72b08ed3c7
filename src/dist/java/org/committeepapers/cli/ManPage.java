package org.committeepapers.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.config.Program;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command, as roff with the macros of man(7). */
final class ManPage {

    private final CommandLine command;
    private final CommandSpec spec;
    private final String day;
    private final StringBuilder roff = new StringBuilder();

    ManPage(CommandLine command, String day) {
        this.command = command;
        this.spec = command.getCommandSpec();
        this.day = day;
    }

    /** As in committee-papers-publish. */
    String name() {
        return spec.qualifiedName("-");
    }

    String roff() {
        roff.setLength(0);
        roff.append(".TH \"%s\" 1 \"%s\" \"committee-papers %s\" \"committee-papers\"\n"
                .formatted(name().toUpperCase(Locale.ROOT), day, Program.version()));
        roff.append(".nh\n.ad l\n");
        section("NAME");
        roff.append("%s \\- %s\n".formatted(text(name()), text(summary())));
        section("SYNOPSIS");
        paragraph(new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " "));
        section("DESCRIPTION");
        paragraph(String.join(" ", spec.usageMessage().description()));
        terms("ARGUMENTS", arguments());
        terms(
                "OPTIONS",
                spec.options().stream()
                        .map(option -> Map.entry(names(option), description(option)))
                        .toList());
        terms("COMMANDS", commands());
        terms("EXIT STATUS", exitCodes());
        section("SEE ALSO");
        paragraph(String.join(", ", others()));
        return roff.toString();
    }

    /** The first sentence of the description, without its stop, as whatis(1) lists it. */
    private String summary() {
        return String.join(" ", spec.usageMessage().description()).split("\\.( |$)", 2)[0];
    }

    private List<Map.Entry<String, String>> arguments() {
        return spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .map(argument -> Map.entry(argument.paramLabel(), description(argument)))
                .toList();
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private List<Map.Entry<String, String>> commands() {
        return command.getSubcommands().values().stream()
                .map(each -> Map.entry(each.getCommandName(), new ManPage(each, day).summary() + "."))
                .toList();
    }

    private List<Map.Entry<String, String>> exitCodes() {
        return List.copyOf(spec.root().usageMessage().exitCodeList().entrySet());
    }

    private List<String> others() {
        List<String> pages = new ArrayList<>();
        CommandLine root = spec.root().commandLine();
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .filter(each -> each != command)
                .forEach(each -> pages.add(each.getCommandSpec().qualifiedName("-") + "(1)"));
        return pages;
    }

    private void section(String heading) {
        roff.append(".SH ").append(heading).append('\n');
    }

    private void paragraph(String words) {
        roff.append(text(words)).append('\n');
    }

    private void terms(String heading, List<Map.Entry<String, String>> terms) {
        if (!terms.isEmpty()) {
            section(heading);
            terms(terms);
        }
    }

    private void terms(List<Map.Entry<String, String>> terms) {
        roff.append(terms.stream()
                .map(term -> ".TP\n\\fB%s\\fR\n%s\n".formatted(text(term.getKey()), text(term.getValue())))
                .collect(Collectors.joining()));
    }

    /** As roff prints it: a minus that can be copied, and no line that is taken for a request. */
    private static String text(String words) {
        String escaped = words.strip().replace("\\", "\\e").replace("-", "\\-").replaceAll("\\R\\s*", " ");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
