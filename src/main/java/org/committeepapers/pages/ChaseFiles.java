package org.committeepapers.pages;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.chase.Draft;
import org.committeepapers.chase.OwnerMessage;
import org.committeepapers.chase.Summary;
import org.committeepapers.document.Document;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.finding.Refusal;
import org.committeepapers.writer.html.MessageBody;

/**
 * The files of a chase: a draft an owner, and the summary.
 *
 * @param from the sender's address; empty to leave it to the mail program
 */
public record ChaseFiles(Rendered pages, LocalDate day, Optional<String> from) {

    private static final String MESSAGE = "chase-message.ftlh";
    private static final String SUMMARY = "chase-summary.ftlh";

    static final String SUMMARY_NAME = "summary.html";

    /**
     * The draft of a message.
     *
     * @throws Refusal if the template is wrong
     */
    public EditionFile of(OwnerMessage message, Map<String, byte[]> workbooks) throws Refusal {
        Document document = document(MESSAGE, message, message.council());
        Draft draft = new Draft(
                message.address(),
                message.name(),
                from,
                document.title(),
                day,
                MessageBody.write(document, pages.style()),
                workbooks);
        return file(message.slug() + ".eml", "draft", draft.bytes());
    }

    /**
     * The summary as a page.
     *
     * @throws Refusal if the template is wrong
     */
    public EditionFile of(Summary summary) throws Refusal {
        return file(SUMMARY_NAME, "summary", pages.html(document(SUMMARY, summary, "")));
    }

    private Document document(String template, Record paper, String council) throws Refusal {
        return pages.document(template, paper, council, day);
    }

    private static EditionFile file(String name, String role, byte[] bytes) {
        return new EditionFile(Audience.INTERNAL, name, role, bytes);
    }
}
