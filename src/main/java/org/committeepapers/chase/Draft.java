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
 * @param html the message
 */
public record Draft(
        Optional<String> to,
        String name,
        Optional<String> from,
        String subject,
        LocalDate date,
        String html,
        List<Attachment> attachments) {

    /** A workbook that goes with a draft. */
    public static final class Attachment {

        private final String name;
        private final byte[] bytes;

        /**
         * @param name of the file
         * @param bytes handed over, and not changed afterwards
         */
        public Attachment(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
