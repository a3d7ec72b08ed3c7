package org.committeepapers.chase;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The parts of a message, divided by a line that is the same for the same message and stands in none of them. */
public final class Parts extends MimeMultipart {

    /** Of the 70 characters that a boundary may have (RFC 2046, section 5.1.1). */
    private static final int HASH_LENGTH = 40;

    Parts(String kind, String hash) {
        super(kind);
        ParameterList parameters = new ParameterList();
        // No line of base64 or of quoted-printable can hold "=_".
        parameters.set("boundary", "=_" + kind + "_" + hash.substring(0, HASH_LENGTH));
        contentType = new ContentType("multipart", kind, parameters).toString();
    }

    static String hash(Draft draft) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(draft.text().getBytes(StandardCharsets.UTF_8));
            digest.update(draft.html().getBytes(StandardCharsets.UTF_8));
            draft.attachments().forEach(attachment -> digest.update(attachment.bytes()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
