package org.committeepapers.cli;

import java.util.concurrent.Callable;
import org.committeepapers.config.SettingsFiles;

/** A command that reads settings. */
interface ReadsSettings extends Callable<Integer> {

    /** The files of settings for these arguments. */
    SettingsFiles settingsFiles();
}
