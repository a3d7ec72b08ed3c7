package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.publication.Edition;

/**
 * What editions are made from, each with its hash.
 *
 * @param shared what all trackers have in common: the settings, where there are any, and the templates
 */
record Origins(List<Edition.Input> shared) {

    static Origins of(Path templatesFolder, Path settingsFile) throws IOException {
        List<Edition.Input> shared = new ArrayList<>();
        if (Files.exists(settingsFile)) {
            shared.add(new Edition.Input(Settings.FILE_NAME, Fingerprint.of(settingsFile)));
        }
        shared.add(new Edition.Input("templates", Fingerprint.ofFolder(templatesFolder)));
        return new Origins(shared);
    }

    /** Of a master and what was sent back. */
    List<Edition.Input> of(Taken taken) throws IOException {
        List<Edition.Input> inputs = new ArrayList<>();
        inputs.add(new Edition.Input(taken.fileName(), Fingerprint.of(taken.master())));
        for (SentBack file : taken.sentBack()) {
            if (!file.isFolder()) {
                inputs.add(new Edition.Input(file.name(), Fingerprint.of(file.file())));
            }
        }
        inputs.addAll(shared);
        return inputs;
    }

    /** Of a workbook alone. */
    List<Edition.Input> of(Path workbook) throws IOException {
        return of(Taken.nothing(workbook));
    }
}
