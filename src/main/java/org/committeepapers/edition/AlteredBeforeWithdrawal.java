package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of an edition that had changed by the time it was withdrawn. The record of the withdrawal lists them, so that
 * only later changes count as faults.
 */
public record AlteredBeforeWithdrawal(Set<AlteredFile> all) {

    /**
     * A file that was altered, lost or added.
     *
     * @param file its path in the record, with slashes
     * @param sha256 of its content; empty if it wasn't a file
     */
    record AlteredFile(String file, String sha256) {}

    /** Looks for them in both folders of an edition that is still published. */
    static AlteredBeforeWithdrawal of(TrackerFolder trackerFolder, EditionName name) {
        Set<AlteredFile> all = new LinkedHashSet<>();
        for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path folder = trackerFolder.folder(name, audience);
            for (ManifestCheck.Flaw flaw : ManifestCheck.of(folder, audience).flawsAs(trackerFolder.tracker(), name)) {
                if (flaw.fault() != ManifestCheck.Fault.UNREADABLE) {
                    all.add(new AlteredFile(
                            inRecord(audience, flaw.file()), Folders.hash(folder.resolve(flaw.file()))));
                }
            }
        }
        return new AlteredBeforeWithdrawal(all);
    }

    /** A folder that is missing itself shows in the record as a missing manifest or a missing public folder. */
    private static String inRecord(Audience audience, String file) {
        if (audience == Audience.INTERNAL) {
            return file.isEmpty() ? Manifest.FILE_NAME : file;
        }
        return file.isEmpty() ? Withdrawal.PUBLIC : Withdrawal.PUBLIC + "/" + file;
    }

    /**
     * Reads them from the record of a withdrawn edition.
     *
     * @throws IOException if the record is missing or damaged
     */
    public static AlteredBeforeWithdrawal read(Path record) throws IOException {
        return new AlteredBeforeWithdrawal(
                Set.copyOf(Withdrawal.Notice.read(record).alteredBefore()));
    }

    List<AlteredFile> sorted() {
        return all.stream().sorted(Comparator.comparing(AlteredFile::file)).toList();
    }

    /** Whether this file of the record was already like this when the edition was withdrawn. */
    public boolean has(Path record, Path file) {
        return all.contains(new AlteredFile(record.relativize(file).toString().replace('\\', '/'), Folders.hash(file)));
    }
}
