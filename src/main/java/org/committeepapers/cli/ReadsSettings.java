package org.committeepapers.cli;

import java.util.concurrent.Callable;
import org.committeepapers.config.SettingsFiles;

/** A command. */
interface ReadsSettings extends Callable<Integer> {

    /** Where the settings for what was asked stand, as the arguments say. */
    SettingsFiles settingsFiles();
}
