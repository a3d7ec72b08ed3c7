package org.committeepapers.chase;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A message that a person opens, looks at and sends.
 *
 * @param to the recipient's address; empty where the person has to find it
 * @param name of the recipient
 * @param from the sender's address; empty where the mail program is to put it
 * @param date of the message, at noon of Greenwich
 * @param html the message
 * @param workbooks that go with it, in order, by the names of their files
 */
public record Draft(
        Optional<String> to,
        String name,
        Optional<String> from,
        String subject,
        LocalDate date,
        String html,
        Map<String, byte[]> workbooks) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "Content-Transfer-Encoding";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As in RFC 5322, section 3.3, whatever the machine speaks and wherever it stands. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final int NOON = 12;

    /** Space, line ends, other control characters, and such as turn the direction of words or can't be seen. */
    private static final Pattern SPACE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s\u00a0]+");

    /** How an encoded word begins (RFC 2047, section 2): a reader would decode what somebody wrote into a cell. */
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?");

    private static final int LONGEST_HEADER = 150;

    /**
     * The bytes of a file that mail programs open for sending ({@code .eml}): RFC 5322 with MIME, HTML in UTF-8, marked as
     * not sent. Equal drafts give equal bytes on any machine; the program that sends the message adds a Message-ID.
     */
    public byte[] bytes() {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setHeader("X-Unsent", "1");
            if (from.isPresent()) {
                message.setFrom(new InternetAddress(from.get()));
            }
            if (to.isPresent()) {
                message.setRecipient(RecipientType.TO, new InternetAddress(to.get(), onOneLine(name), UTF_8));
            }
            message.setSubject(onOneLine(subject), UTF_8);
            message.setContent(parts());
            message.saveChanges();
            // It would name this machine.
            message.removeHeader("Message-ID");
            message.setHeader("Date", DATE.format(date.atTime(NOON, 0).atOffset(ZoneOffset.UTC)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message can be written to memory", e);
        }
    }

    private Parts parts() throws MessagingException {
        Parts parts = new Parts();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(html.replace("\n", "\r\n"), UTF_8, "html");
        // Whatever the words: no line is too long for a mail server.
        words.setHeader(ENCODING, "quoted-printable");
        parts.addBodyPart(words);
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(workbook.getValue(), WORKBOOK)));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(onOneLine(workbook.getKey()));
            part.setHeader(ENCODING, "base64");
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** Words made fit for a header: on one line, read as they stand, and at most {@value #LONGEST_HEADER} characters. */
    private static String onOneLine(String words) {
        String line = SPACE.matcher(words).replaceAll(" ").strip();
        String plain = ENCODED_WORD.matcher(line).replaceAll("= ?");
        return plain.codePointCount(0, plain.length()) <= LONGEST_HEADER
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_HEADER))
                                .strip() + "\u2026";
    }

    /** Divided by a line that no line of base64 or of quoted-printable can be, since none holds "=_". */
    private static final class Parts extends MimeMultipart {

        Parts() {
            contentType = "multipart/mixed; boundary=\"=_committee-papers\"";
        }
    }
}
