package org.committeepapers.chase;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;

/** The words that somebody reads in a message or on a page, a line a paragraph, with the cells of a row on one line. */
public final class MessageWords {

    private MessageWords() {}

    public static String of(Path file) throws IOException {
        String html = file.toString().endsWith(".eml") ? body(file) : Files.readString(file);
        return html.substring(html.indexOf("<main"))
                .replaceAll("\\s+", " ")
                .replaceAll("<h2[^>]*>", "\n# ")
                .replaceAll("<h[3-6][^>]*>", "\n## ")
                .replaceAll("<li[^>]*>", "\n- ")
                .replaceAll("</(td|th)> ?<(td|th)[^>]*>( ?<p>)?", " | ")
                .replaceAll("<(p|tr|br|caption|section|h1)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String body(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return ((Multipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
