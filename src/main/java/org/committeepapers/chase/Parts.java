package org.committeepapers.chase;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.committeepapers.text.Hashes;

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
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(draft.text().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(draft.html().getBytes(StandardCharsets.UTF_8));
        draft.attachments().forEach(attachment -> all.writeBytes(attachment.bytes()));
        return Hashes.hex(all.toByteArray());
    }
}
