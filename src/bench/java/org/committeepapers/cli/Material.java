package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.config.Paper;
import org.committeepapers.document.Document;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.finding.Refusal;
import org.committeepapers.history.Comparison;
import org.committeepapers.history.Comparison.Baseline;
import org.committeepapers.history.Continuation;
import org.committeepapers.history.Removed;
import org.committeepapers.history.Snapshot;
import org.committeepapers.pages.Rendered;
import org.committeepapers.paper.ReportScope;
import org.committeepapers.paper.ReportScope.ClosedItems;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.rules.Inspection;
import org.committeepapers.rules.Lost;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.Limits;
import org.committeepapers.style.Style;
import org.committeepapers.template.Imprint;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.writer.pdf.PdfWriter;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A generated tracker at every stage of its way, made once. */
@State(Scope.Benchmark)
public class Material {

    static final LocalDate NOW = LocalDate.of(2026, 11, 24);

    private static final LocalDate BEFORE = LocalDate.of(2026, 10, 27);

    @Param({"1000"})
    public int recommendations;

    @Param({"plain"})
    public String kind;

    private Path workbook;
    private Tracker tracker;
    private Snapshot before;
    private Rendered rendered;
    private List<Document> documents;

    @Setup
    public void make() throws IOException, Refusal {
        workbook = Files.createTempFile("tracker", ".xlsx");
        Files.write(
                workbook,
                WorkbookBuilder.bytes(GeneratedTracker.Kind.named(kind).text(recommendations)));
        tracker = WorkbookReader.read(workbook, Limits.DEFAULT).tracker();
        before = Continuation.of(PublicTracker.of(otherwise(tracker)), BEFORE, Optional.empty());
        rendered = Rendered.load(LayeredFolders.of(Path.of("templates")));
        documents = rendered();
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(workbook);
    }

    Path workbook() {
        return workbook;
    }

    Style style() {
        return rendered.style();
    }

    List<Document> documents() {
        return documents;
    }

    Inspection inspection() {
        return Inspection.of(
                tracker,
                "",
                NOW,
                new PdfWriter()::canDraw,
                ResponsePeriods.DEFAULT,
                false,
                Inspection.Earlier.NONE,
                Set.of(),
                Map.of(),
                EmailDomains.NONE,
                Lost.NONE);
    }

    Comparison comparison() {
        return since(Optional.of(new Baseline(before, Optional.empty())));
    }

    private Comparison since(Optional<Baseline> baseline) {
        return Comparison.of(
                Continuation.of(PublicTracker.of(tracker), NOW, baseline.map(Baseline::snapshot)),
                baseline,
                Removed.NOTHING);
    }

    /** Both papers, without an edition before. */
    List<Document> rendered() throws Refusal {
        PublicTracker open = PublicTracker.of(tracker);
        Comparison comparison = since(Optional.empty());
        ReportScope scope = new ReportScope(ClosedItems.SECTION, Optional.empty(), Optional.empty());
        Imprint imprint = new Imprint("Example Council", NOW, kind, false, List.of(), "");
        List<Document> papers = new ArrayList<>();
        for (Paper paper : Paper.values()) {
            Record said = paper.of(open, comparison, scope, rendered.labels());
            papers.add(rendered.templates().render(paper.template(), said, rendered.labels(), imprint));
        }
        return papers;
    }

    /** The other way round, and every third recommendation under another reference. */
    private static Tracker otherwise(Tracker tracker) {
        List<Recommendation> others = new ArrayList<>();
        for (Recommendation it : tracker.recommendations()) {
            others.add(
                    others.size() % 3 == 0
                            ? it.with(it.entries().with(Field.REFERENCE, RichText.of("R" + it.reference())))
                            : it);
        }
        Collections.reverse(others);
        return tracker.with(others);
    }
}
