package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RecordedRuns.Made;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.run.RunJournal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.tracker.Field;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes an edition from public, and keeps its record. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Removes a whole edition from public. Its record stays under internal, and the edition before"
                + " it becomes the latest again; what it has in common with the withdrawn one is listed.")
final class WithdrawCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TRACKER", description = "The id of the tracker.")
    String tracker = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DATE",
            description = "The date of the edition, such as 2026-11-24; if there are several, 2026-11-24.2.")
    String date = "";

    @Option(
            names = "--all",
            description = "Withdraw all editions of the tracker from that date on. With --dispose: leave none.")
    boolean all;

    @Option(
            names = "--dispose",
            description = "Delete the files of all editions before the date after --before, withdrawn ones too. The"
                    + " record keeps their names and hashes.")
    boolean dispose;

    @Option(names = "--before", paramLabel = "DATE", description = "The first date whose editions --dispose keeps.")
    @Nullable
    LocalDate before;

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Mixin
    SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why it is withdrawn. This is kept on record.")
    Reason reason = Reason.NONE;

    private final Console console;

    WithdrawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        settings.checkFile();
        OutputFolders under = roots.roots();
        if (reason.words().isEmpty()) {
            throw settings.wrong("--reason is empty. Say why the edition is withdrawn");
        }
        if (dispose != (before != null) || dispose == !date.isBlank()) {
            throw settings.wrong(
                    dispose
                            ? "--dispose needs --before DATE, and no other date"
                            : before != null ? "--before needs --dispose" : "Give the date of the edition");
        }
        if (before != null && before.isAfter(Today.day())) {
            throw settings.wrong("--before " + before
                    + " is later than today. What is disposed of is deleted for good, so" + " give the right date");
        }
        if (!Files.isDirectory(under.internalRoot())) {
            throw settings.wrong("Nothing was published under " + under.internalRoot());
        }
        EarlierEditions editions = new EarlierEditions(under.internalRoot(), Today.day());
        if (editions.areRepeatedIn(reason.words())) {
            throw settings.wrong(Reason.WITHHELD);
        }
        return ExitCode.OUTPUT_UNWRITABLE
                .unless(
                        () -> withdraw(under),
                        "the edition can't be withdrawn completely",
                        "Correct that, then run it again, which"
                                + " continues where this run ended. Until then, check what is under public.")
                .code();
    }

    private ExitCode withdraw(OutputFolders under) throws Refusal, IOException, Ended {
        RecordOptions.refuseOther(
                under,
                "A withdrawal in another record wouldn't last. If this is the right one, give publish --new-output, once,"
                        + " then withdraw.");
        try (OutputLock lock = OutputLock.take(under)) {
            RunJournal journal = new RunJournal(console, "withdraw", lock);
            Publication publication = new Publication(journal.log());
            Catalogue catalogue = publication.catalogue();
            Optional<EditionName> asked = EditionName.of(date.strip().replaceFirst("\\.1$", ""));
            TrackerFolder folder = new TrackerFolder(lock.roots(), tracker);
            List<EditionName> chosen = chosen(asked, catalogue.standing(folder), folder, catalogue);
            return journal.keep(() -> {
                if (before != null) {
                    publication.disposeOfDrafts(tracker, before);
                }
                for (EditionName edition : chosen) {
                    withdraw(edition, folder, publication, journal);
                }
                if (!dispose && !chosen.isEmpty()) {
                    tellLatest(folder, chosen, publication.catalogue());
                }
                return shown(publication, journal);
            });
        }
    }

    private ExitCode shown(Publication publication, RunJournal journal) throws IOException, Ended {
        ExitCode code = journal.show(ExitCode.DONE, publication);
        try {
            LayeredFolders folders = templates.folders();
            Settings ofRun = settings.load(List.of()).ofRun();
            return RootPages.of(Rendered.load(folders).forLists(), ofRun, folders, console)
                    .after(code, publication);
        } catch (Refusal refusal) {
            refusal.findings().forEach(console::finding);
            console.error(
                    "the pages that list all editions weren't updated, and may still name the withdrawn edition",
                    "Correct that, then run this again.");
            return ExitCode.WRONG_SETTINGS;
        }
    }

    private void withdraw(EditionName edition, TrackerFolder folder, Publication publication, RunJournal journal)
            throws IOException {
        String kind = dispose ? Made.DISPOSED : Made.WITHDRAWN;
        publication.withdraw(tracker, edition, kind, reason.words());
        journal.withdrew(tracker, edition, kind);
        if (dispose) {
            console.result("Deleted " + tracker + " " + edition + ". The record keeps its name and its hash.");
            return;
        }
        console.result("Put on record that " + tracker + " " + edition + " is withdrawn. It stays in "
                + folder.folder(edition, Audience.INTERNAL) + ".");
        Path restricted = folder.folder(edition, Audience.RESTRICTED);
        if (Files.isDirectory(restricted, LinkOption.NOFOLLOW_LINKS)) {
            console.result("Its exempt papers stay in " + restricted + ".");
        }
    }

    private void tellLatest(TrackerFolder folder, List<EditionName> withdrawn, Catalogue catalogue) {
        Optional<EditionName> latest = catalogue.latest(folder, every -> true);
        if (latest.isEmpty()) {
            console.result("Of " + tracker + " no edition is published any more.");
            return;
        }
        EditionName name = latest.get();
        console.result("Of " + tracker + " the latest edition is " + name + ".");
        String instead = "If what was wrong is there too, withdraw it as well: withdraw " + tracker + " " + name;
        try {
            Set<String> words = EarlierEditions.words(folder, withdrawn);
            Map<Field, Set<String>> repeated = EarlierEditions.repeated(words, withdrawn, folder, name);
            if (repeated.isEmpty()) {
                console.result("It has no text of what was withdrawn.");
            } else {
                String where = repeated.entrySet().stream()
                        .map(each -> each.getKey().inWords() + " of " + String.join(", ", each.getValue()))
                        .collect(Collectors.joining("; "));
                console.warning("it has texts of what was withdrawn, under " + where + ".", instead + ".");
            }
            List<EditionName> others = new ArrayList<>();
            for (EditionName other : catalogue.present(tracker)) {
                if (!other.equals(name)
                        && !EarlierEditions.repeated(words, withdrawn, folder, other)
                                .isEmpty()) {
                    others.add(other);
                }
            }
            if (!others.isEmpty()) {
                console.warning(
                        "other public editions have texts of what was withdrawn: " + names(others) + ".",
                        "If what was wrong is in one of them, withdraw that as well. --all withdraws every edition from"
                                + " a date on.");
            }
        } catch (IOException e) {
            console.warning(
                    "nobody can tell which editions have words of what was withdrawn: " + Failures.reading(e),
                    "Look at the papers that are public. " + instead + ".");
        }
    }

    /** The editions to withdraw; none where all that are meant are withdrawn on record, so that the run only finishes that. */
    private List<EditionName> chosen(
            Optional<EditionName> asked, List<EditionName> there, TrackerFolder folder, Catalogue catalogue) {
        if (dispose) {
            LocalDate day = Objects.requireNonNull(before);
            List<EditionName> old =
                    some(catalogue.kept(folder), name -> name.day().isBefore(day), folder, catalogue);
            if (!all && !old.isEmpty() && old.containsAll(there)) {
                throw settings.wrong("No edition of " + tracker + " would be left: " + names(old)
                        + " would be deleted for good. If that is meant, give --all as well");
            }
            return old;
        }
        if (all) {
            LocalDate from = asked.orElseThrow(() -> settings.wrong("\"" + date + "\" isn't a date such as 2026-11-24"))
                    .day();
            return some(there, name -> !name.day().isBefore(from), folder, catalogue);
        }
        List<EditionName> ofTheDay = there.stream()
                .filter(name ->
                        asked.isPresent() && name.day().equals(asked.get().day()))
                .toList();
        // The wrong one might be withdrawn.
        if (ofTheDay.size() > 1 && !date.strip().contains(".")) {
            throw settings.wrong("There are several editions of that date: " + names(ofTheDay)
                    + ". Give one with its number, the first as "
                    + ofTheDay.getFirst().day() + ".1");
        }
        return some(there, name -> asked.filter(name::equals).isPresent(), folder, catalogue);
    }

    private List<EditionName> some(
            List<EditionName> editions, Predicate<EditionName> wanted, TrackerFolder folder, Catalogue catalogue) {
        List<EditionName> some = editions.stream().filter(wanted).toList();
        List<EditionName> ended =
                catalogue.ended(folder).stream().filter(wanted).toList();
        if (!some.isEmpty()) {
            return some;
        }
        if (!ended.isEmpty()) {
            console.result("Already withdrawn or disposed of: " + tracker + " " + names(ended) + ".");
            return List.of();
        }
        if (editions.isEmpty()) {
            List<String> trackers = catalogue.recorded().stream()
                    .filter(each -> !catalogue.standing(each).isEmpty())
                    .map(TrackerFolder::tracker)
                    .toList();
            throw settings.wrong("No edition of \"" + tracker + "\" is published, "
                    + (trackers.isEmpty() ? "or of any other tracker" : "only of " + String.join(", ", trackers)));
        }
        throw settings.wrong("\"" + tracker + "\" has no edition "
                + (dispose ? "before " + before : all ? "on or after " + date : "\"" + date + "\"") + ", only "
                + names(editions));
    }

    private static String names(List<EditionName> editions) {
        return editions.stream().map(EditionName::toString).collect(Collectors.joining(", "));
    }
}
