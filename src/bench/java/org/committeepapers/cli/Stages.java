package org.committeepapers.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.history.Comparison;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.rules.Rules;
import org.committeepapers.sheet.Limits;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.writer.Writer;
import org.committeepapers.writer.docx.DocxWriter;
import org.committeepapers.writer.html.HtmlWriter;
import org.committeepapers.writer.pdf.PdfWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Each stage on its own, from the workbook to the edition, warm and with the launcher's choice of collector and compiler.
 * What is written, is written for both papers.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class Stages {

    @Benchmark
    public Reading read(Material material) throws Refusal {
        return WorkbookReader.read(material.workbook(), Limits.DEFAULT);
    }

    /** A By when, an Owner and a Progress cell for each recommendation, from the tests' phrases. */
    @Benchmark
    public void wording(Phrases phrases, Blackhole hole) {
        for (int i = 0; i < phrases.recommendations; i++) {
            hole.consume(Dates.read(phrases.date(i)));
            hole.consume(OwnerWords.read(phrases.owner(i)));
            hole.consume(StatusWords.ofProgress(phrases.progress(i).plain(), StatusPatterns.NONE));
        }
    }

    @Benchmark
    public List<Finding> validate(Material material) {
        return Rules.check(material.inspection());
    }

    /** With an edition before that had each recommendation at another place, and every third under another reference. */
    @Benchmark
    public Comparison compare(Material material) {
        return material.comparison();
    }

    /** What a paper says, and from there through its template to the document. */
    @Benchmark
    public List<Document> template(Material material) throws Refusal {
        return material.rendered();
    }

    @Benchmark
    public void pdf(Material material) throws IOException {
        write(new PdfWriter(), material);
    }

    @Benchmark
    public void docx(Material material) throws IOException {
        write(new DocxWriter(), material);
    }

    @Benchmark
    public void html(Material material) throws IOException {
        write(new HtmlWriter(), material);
    }

    private static void write(Writer writer, Material material) throws IOException {
        for (Document document : material.documents()) {
            writer.write(document, material.style(), OutputStream.nullOutputStream());
        }
    }

    /** The whole command, into a new output. */
    @Benchmark
    public int publish(Material material, EmptyOutput output) {
        return Runs.of(
                        "publish",
                        material.workbook().toString(),
                        "--as-at",
                        Material.NOW.toString(),
                        "--output",
                        output.folder().toString())
                .code();
    }
}
