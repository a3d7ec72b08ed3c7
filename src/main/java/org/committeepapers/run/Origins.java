package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.check.SentBack;
import org.committeepapers.check.Taken;
import org.committeepapers.config.Settings;
import org.committeepapers.publication.Edition;
import org.committeepapers.setting.Folders;
import org.committeepapers.text.Language;

/**
 * What editions are made from, each with its hash.
 *
 * @param shared what all trackers have in common: the settings, where there are any, and each file of the templates that
 *     is read
 */
record Origins(List<Edition.Input> shared) {

    private static final String TEMPLATE = "template";

    /** The same file in both folders of templates counts once, so that a mere copy of the program's makes no difference. */
    static Origins of(Folders templates, Settings settings, List<Language> languages) throws IOException {
        Set<Edition.Input> shared = new LinkedHashSet<>();
        if (settings.file().isPresent()) {
            shared.add(new Edition.Input(
                    "settings",
                    settings.fileName(),
                    Fingerprint.of(settings.file().get())));
        }
        for (Path folder : templates.nearestFirst()) {
            for (Path file : ReadTemplates.in(folder, templates, languages)) {
                shared.add(new Edition.Input(TEMPLATE, Fingerprint.name(folder, file), Fingerprint.of(file)));
            }
        }
        return new Origins(List.copyOf(shared));
    }

    /** Of a master and what was sent back. */
    List<Edition.Input> of(Taken taken) throws IOException {
        List<Edition.Input> inputs = new ArrayList<>();
        inputs.add(new Edition.Input("tracker", taken.fileName(), Fingerprint.of(taken.master())));
        for (SentBack file : taken.sentBack()) {
            if (!file.isFolder()) {
                inputs.add(new Edition.Input("submission", file.name(), Fingerprint.of(file.file())));
            }
        }
        inputs.addAll(shared);
        return inputs;
    }

    /** One word for all files of the templates: other words or another look, another one. */
    String templates() {
        return shared.stream()
                .filter(input -> input.role().equals(TEMPLATE))
                .map(Edition.Input::toString)
                .collect(Collectors.joining());
    }

    /** Of a workbook alone. */
    List<Edition.Input> of(Path workbook) throws IOException {
        return of(Taken.nothing(workbook));
    }
}
