package org.committeepapers.chase;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Writes a draft as a file that mail programs open for sending ({@code .eml}): RFC 5322 with MIME, HTML in UTF-8,
 * marked as not sent. Equal drafts give equal bytes on any machine: a hash of the parts divides them,
 * and the program that sends the message adds a Message-ID.
 */
public final class DraftFile {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "Content-Transfer-Encoding";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As in RFC 5322, section 3.3, whatever the machine speaks and wherever it stands. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final DateTimeFormatter NOON_OF_DAY = DATE.withZone(ZoneOffset.UTC);
    private static final int NOON = 12;

    /** Line ends, other control characters, and such as turn the direction of words or can't be seen. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

    /** How an encoded word begins (RFC 2047, section 2): a reader would decode what somebody wrote into a cell. */
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?");

    private static final int LONGEST_HEADER = 150;

    private DraftFile() {}

    /** The bytes of the file. */
    public static byte[] bytes(Draft draft) {
        try {
            MimeMessage message = new Unsent(Session.getInstance(new Properties()));
            headers(message, draft);
            message.setContent(content(draft));
            message.saveChanges();
            message.setHeader(
                    "Date", NOON_OF_DAY.format(draft.date().atTime(NOON, 0).atZone(ZoneOffset.UTC)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message can be written to memory", e);
        }
    }

    private static void headers(MimeMessage message, Draft draft) throws MessagingException, IOException {
        message.setHeader("X-Unsent", "1");
        if (draft.from().isPresent()) {
            message.setFrom(new InternetAddress(draft.from().get()));
        }
        if (draft.to().isPresent()) {
            message.setRecipient(
                    RecipientType.TO, new InternetAddress(draft.to().get(), onOneLine(draft.name()), UTF_8));
        }
        message.setSubject(onOneLine(draft.subject()), UTF_8);
    }

    private static Parts content(Draft draft) throws MessagingException, IOException {
        Parts all = new Parts(draft);
        all.addBodyPart(html(draft.html().replace("\n", "\r\n")));
        for (Draft.Attachment attachment : draft.attachments()) {
            all.addBodyPart(file(attachment));
        }
        return all;
    }

    /** Quoted-printable, whatever the words: no line is too long for a mail server. */
    private static BodyPart html(String words) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, UTF_8, "html");
        part.setHeader(ENCODING, "quoted-printable");
        return part;
    }

    private static BodyPart file(Draft.Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), WORKBOOK)));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(onOneLine(attachment.name()));
        part.setHeader(ENCODING, "base64");
        return part;
    }

    /** Words made fit for a header: on one line, read as they stand, and at most {@value #LONGEST_HEADER} characters. */
    private static String onOneLine(String words) {
        String line = SPACE.matcher(CONTROL.matcher(words).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        String plain = ENCODED_WORD.matcher(line).replaceAll("= ?");
        return plain.codePointCount(0, plain.length()) <= LONGEST_HEADER
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_HEADER))
                                .strip() + "\u2026";
    }

    /** Without a Message-ID, which would name this machine. */
    private static final class Unsent extends MimeMessage {

        Unsent(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }

    /** Parts divided by a line that is the same for the same message and stands in none of them. */
    private static final class Parts extends MimeMultipart {

        /** Of the 70 characters that a boundary may have (RFC 2046, section 5.1.1). */
        private static final int HASH_LENGTH = 40;

        Parts(Draft draft) {
            ParameterList parameters = new ParameterList();
            // No line of base64 or of quoted-printable can hold "=_".
            parameters.set("boundary", "=_" + hash(draft).substring(0, HASH_LENGTH));
            contentType = new ContentType("multipart", "mixed", parameters).toString();
        }

        private static String hash(Draft draft) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(draft.html().getBytes(StandardCharsets.UTF_8));
                draft.attachments().forEach(attachment -> digest.update(attachment.bytes()));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
