package org.committeepapers.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.committeepapers.console.Console;
import picocli.CommandLine;

/** Makes the commands, which need the console. */
final class Commands implements CommandLine.IFactory {

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    /** All of them by name, in the order of the help. */
    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("publish", PublishCommand.class);
        all.put("check", CheckCommand.class);
        all.put("layout", LayoutCommand.class);
        all.put("template", TemplateCommand.class);
        all.put("merge", MergeCommand.class);
        all.put("chase", ChaseCommand.class);
        all.put("withdraw", WithdrawCommand.class);
        all.put("verify", VerifyCommand.class);
        return all;
    }

    /**
     * The command that the arguments begin with, if nothing can be said of the others; else all. Each that is made takes
     * longer than to read a small tracker.
     */
    static Map<String, Class<?>> needed(OptionSources sources, String... arguments) {
        Map<String, Class<?>> all = all();
        if (arguments.length > 0 && all.containsKey(arguments[0]) && !sources.mayBeSet()) {
            all.keySet().retainAll(Set.of(arguments[0]));
        }
        return all;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == PublishCommand.class) {
            return type.cast(new PublishCommand(console));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(console));
        }
        if (type == LayoutCommand.class) {
            return type.cast(new LayoutCommand(console));
        }
        if (type == TemplateCommand.class) {
            return type.cast(new TemplateCommand(console));
        }
        if (type == MergeCommand.class) {
            return type.cast(new MergeCommand(console));
        }
        if (type == ChaseCommand.class) {
            return type.cast(new ChaseCommand(console));
        }
        if (type == WithdrawCommand.class) {
            return type.cast(new WithdrawCommand(console));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
