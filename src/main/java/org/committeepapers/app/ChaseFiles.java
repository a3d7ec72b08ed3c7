package org.committeepapers.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.chase.Attachment;
import org.committeepapers.chase.Draft;
import org.committeepapers.chase.DraftFile;
import org.committeepapers.chase.Message;
import org.committeepapers.chase.Summary;
import org.committeepapers.chase.SummaryCsv;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.document.Document;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.setting.Folders;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.Style;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.writer.html.HtmlWriter;
import org.committeepapers.writer.html.MessageBody;
import org.committeepapers.writer.plain.PlainWriter;

/**
 * The files of a chase: each from one document, so that text, HTML and draft can't say different things.
 *
 * @param from the sender's address; empty where the mail program is to put it
 */
record ChaseFiles(Templates templates, Labels labels, Style style, LocalDate day, Optional<String> from) {

    private static final String MESSAGE = "chase-message.ftlh";
    private static final String SUMMARY = "chase-summary.ftlh";

    /** The name of the summary, without its ending. */
    static final String SUMMARY_NAME = "summary";

    /**
     * With the templates, labels and style in the folder.
     *
     * @throws Refusal where one of these is wrong
     */
    static ChaseFiles load(Folders folders, LocalDate day, Optional<String> from) throws Refusal {
        return new ChaseFiles(
                Templates.load(folders),
                LabelFile.in(folders),
                HouseStyle.load(folders, Paper.ids()).style(),
                day,
                from);
    }

    /**
     * The text and the draft of a message.
     *
     * @throws Refusal where the template is wrong
     */
    List<EditionFile> of(Message message, List<Attachment> attachments) throws Refusal {
        Document document = document(MESSAGE, message, message.council());
        String text = PlainWriter.write(document);
        Draft draft = new Draft(
                message.address(),
                message.name(),
                from,
                document.title(),
                day,
                text,
                MessageBody.write(document, style),
                attachments);
        byte[] bytes = DraftFile.bytes(draft);
        return List.of(
                file(message.slug() + ".txt", "message", text.getBytes(StandardCharsets.UTF_8)),
                file(message.slug() + ".eml", "draft", bytes));
    }

    /**
     * The summary as a page, as text and as a table.
     *
     * @throws Refusal where the template is wrong
     */
    List<EditionFile> of(Summary summary) throws Refusal {
        Document document = document(SUMMARY, summary, "");
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            new HtmlWriter().write(document, style, page);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return List.of(
                file(SUMMARY_NAME + ".html", "summary", page.toByteArray()),
                file(
                        SUMMARY_NAME + ".txt",
                        "summary",
                        PlainWriter.write(document).getBytes(StandardCharsets.UTF_8)),
                file(SUMMARY_NAME + ".csv", "summary", SummaryCsv.bytes(summary, labels)));
    }

    private Document document(String template, Record paper, String council) throws Refusal {
        return templates.render(
                template,
                paper,
                labels,
                new Imprint(council, day, Fingerprint.of(paper.toString(), template), false, List.of(), ""));
    }

    private static EditionFile file(String name, String role, byte[] bytes) {
        return new EditionFile(Audience.INTERNAL, name, role, out -> out.write(bytes));
    }
}
