package org.committeepapers.app;

import picocli.CommandLine;

/** Makes the commands, which need the console. */
final class Commands implements CommandLine.IFactory {

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == PublishCommand.class) {
            return type.cast(new PublishCommand(console));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(console));
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
