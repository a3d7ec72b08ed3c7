package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.publication.OutputLock;
import org.committeepapers.publication.Publication;
import org.committeepapers.publication.Roots;
import org.committeepapers.writer.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every tracker becomes an edition. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes an edition of each tracker: every workbook in the input folder, or those named.")
final class PublishCommand implements Callable<Integer> {

    private static final String[] ROOTS = {"--output", "--public", "--internal"};

    @Parameters(paramLabel = "TRACKER", description = "Workbooks to publish instead of those in the input folder.")
    List<Path> trackers = List.of();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where editions go, under public and internal (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(names = "--public", paramLabel = "DIR", description = "Where public files go instead.")
    @Nullable
    Path publicRoot;

    @Option(names = "--internal", paramLabel = "DIR", description = "Where internal files go instead.")
    @Nullable
    Path internalRoot;

    @Option(names = "--meeting", paramLabel = "DATE", description = "The meeting to which the papers go.")
    @Nullable
    LocalDate meeting;

    @Option(
            names = "--papers",
            paramLabel = "NAMES",
            split = ",",
            description = "cabinet-appendix, scrutiny-progress-report (default: both).")
    List<String> papers = Paper.ids();

    @Option(names = "--formats", paramLabel = "NAMES", split = ",", description = "pdf, docx, html (default: all).")
    List<String> formats = List.of("pdf", "docx", "html");

    @Option(names = "--draft", description = "Make a draft for officers: not public, and replaced by the next one.")
    boolean draft;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why an edition of this date is made again.")
    String reason = "";

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many trackers are worked on at once (default: one a processor).")
    int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--baseline",
            paramLabel = "DATE|none",
            defaultValue = "",
            description =
                    "The edition from which changes are counted (default: the last that went to a meeting that has"
                            + " been held, else the last of an earlier day), or none.")
    String baseline = "";

    private final Console console;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        return publish().code();
    }

    private ExitCode publish() throws Ended {
        if (workers < 1) {
            throw common.wrong("--workers is a number from 1", "--workers");
        }
        Pipeline.Order order = order();
        Roots roots = roots();
        Settings settings = common.settings();
        Pipeline pipeline = ExitCode.WRONG_SETTINGS.unless(
                () -> new Pipeline(templates.folder(), settings, common.settingsFile(), order),
                "the templates can't be read",
                "Name their folder with --templates.");
        List<Path> workbooks = ExitCode.INPUT_UNREADABLE.unless(
                () -> trackers.isEmpty() ? Inputs.in(common.input()) : Inputs.once(trackers),
                "the input can't be read",
                "Name its folder with --input.");
        if (trackers.isEmpty()) {
            Inputs.misnamed(common.input(), workbooks).forEach(console::finding);
        }
        EarlierEditions editions = new EarlierEditions(Optional.of(roots.internalRoot()), order.asAt());
        Occasion occasion = new Occasion(
                order.meeting(),
                order.asAt(),
                Today.or(null),
                settings.meetings().clearDays());
        Checker checker = new Checker(settings, occasion);
        return ExitCode.OUTPUT_UNWRITABLE.unless(
                () -> publish(workbooks, checker, pipeline, roots, editions, occasion),
                "the output can't be written",
                "Mend that, or name another folder with --output.");
    }

    private ExitCode publish(
            List<Path> workbooks,
            Checker checker,
            Pipeline pipeline,
            Roots roots,
            EarlierEditions editions,
            Occasion occasion)
            throws Refusal, IOException, Ended {
        try (OutputLock lock = OutputLock.take(roots)) {
            Tools tools = new Tools(checker, pipeline, new Publication(lock), editions, baselines(roots), occasion);
            RunJournal journal = new RunJournal(console, "publish");
            return journal.keep(lock, () -> new Publisher(console, tools, workbooks, workers).publish(journal));
        } catch (OutputLock.Busy e) {
            throw Ended.by(
                    ExitCode.BUSY,
                    "another run is writing to " + roots.internalRoot(),
                    "Wait until it has ended, then run again.");
        }
    }

    private Baselines baselines(Roots roots) {
        return new Baselines(
                roots.internalRoot(),
                common.day(),
                Optional.ofNullable(meeting),
                BaselineChoice.read(baseline)
                        .orElseThrow(() -> common.wrong(
                                "--baseline " + baseline + ": that is no day such as 2026-11-24, nor none",
                                "--baseline")));
    }

    /** Neither folder may lie in the other: what is public is uploaded whole. */
    private Roots roots() {
        Roots under = Roots.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        Path fullOutside = outside.toAbsolutePath().normalize();
        Path fullInside = inside.toAbsolutePath().normalize();
        if (output.toString().isBlank()
                || outside.toString().isBlank()
                || inside.toString().isBlank()) {
            throw common.wrong("The name of an output folder is empty", ROOTS);
        }
        if (fullOutside.startsWith(fullInside) || fullInside.startsWith(fullOutside)) {
            throw common.wrong("The public and the internal folder have to lie apart, not one in the other", ROOTS);
        }
        return new Roots(outside, inside);
    }

    private Pipeline.Order order() {
        return new Pipeline.Order(
                common.day(),
                Optional.ofNullable(meeting),
                papers.stream().map(this::paper).distinct().toList(),
                formats.stream().map(this::format).distinct().toList(),
                draft,
                reason);
    }

    private Paper paper(String name) {
        for (Paper paper : Paper.values()) {
            if (paper.id().equals(name.strip())) {
                return paper;
            }
        }
        throw common.wrong(
                "There is no paper \"" + name + "\"; possible are " + String.join(", ", Paper.ids()), "--papers");
    }

    private Format format(String name) {
        for (Format format : Format.values()) {
            if (format.extension().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw common.wrong("There is no format \"" + name + "\"; possible are pdf, docx, html", "--formats");
    }
}
