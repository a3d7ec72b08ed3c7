package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A message that a person opens, looks at and sends.
 *
 * @param to the recipient's address; empty where the person has to find it
 * @param name of the recipient
 * @param from the sender's address; empty where the mail program is to put it
 * @param date of the message, at noon of Greenwich
 * @param text the message as plain text
 * @param html the same for programs that show it
 */
public record Draft(
        Optional<String> to,
        String name,
        Optional<String> from,
        String subject,
        LocalDate date,
        String text,
        String html,
        List<Attachment> attachments) {

    public Draft {
        attachments = List.copyOf(attachments);
    }
}
