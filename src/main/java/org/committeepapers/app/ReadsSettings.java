package org.committeepapers.app;

import java.util.concurrent.Callable;

/** A command. */
interface ReadsSettings extends Callable<Integer> {

    /** Where the settings for what was asked stand, as the arguments say. */
    SettingsFiles settingsFiles();
}
