package org.committeepapers.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.chase.Draft;
import org.committeepapers.chase.Draft.Attachment;
import org.committeepapers.chase.DraftFile;
import org.committeepapers.chase.OwnerMessage;
import org.committeepapers.chase.Summary;
import org.committeepapers.chase.SummaryCsv;
import org.committeepapers.document.Document;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.finding.Refusal;
import org.committeepapers.writer.html.MessageBody;
import org.committeepapers.writer.plain.PlainWriter;

/**
 * The files of a chase. Text, HTML and draft are made from one document, so that they say the same.
 *
 * @param from the sender's address; empty to leave it to the mail program
 */
public record ChaseFiles(Rendered pages, LocalDate day, Optional<String> from) {

    private static final String MESSAGE = "chase-message.ftlh";
    private static final String SUMMARY = "chase-summary.ftlh";

    /** The name of the summary, without its extension. */
    static final String SUMMARY_NAME = "summary";

    /**
     * The text and the draft of a message.
     *
     * @throws Refusal if the template is wrong
     */
    public List<EditionFile> of(OwnerMessage message, List<Attachment> attachments) throws Refusal {
        Document document = document(MESSAGE, message, message.council());
        String text = PlainWriter.write(document);
        Draft draft = new Draft(
                message.address(),
                message.name(),
                from,
                document.title(),
                day,
                text,
                MessageBody.write(document, pages.style()),
                attachments);
        byte[] bytes = DraftFile.bytes(draft);
        return List.of(
                file(message.slug() + ".txt", "message", text.getBytes(StandardCharsets.UTF_8)),
                file(message.slug() + ".eml", "draft", bytes));
    }

    /**
     * The summary as a page, as text and as a table.
     *
     * @throws Refusal if the template is wrong
     */
    public List<EditionFile> of(Summary summary) throws Refusal {
        Document document = document(SUMMARY, summary, "");
        return List.of(
                file(SUMMARY_NAME + ".html", "summary", pages.html(document)),
                file(
                        SUMMARY_NAME + ".txt",
                        "summary",
                        PlainWriter.write(document).getBytes(StandardCharsets.UTF_8)),
                file(SUMMARY_NAME + ".csv", "summary", SummaryCsv.bytes(summary, pages.labels())));
    }

    private Document document(String template, Record paper, String council) throws Refusal {
        return pages.document(template, paper, council, day);
    }

    private static EditionFile file(String name, String role, byte[] bytes) {
        return new EditionFile(Audience.INTERNAL, name, role, bytes);
    }
}
