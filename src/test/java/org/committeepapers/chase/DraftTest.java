package org.committeepapers.chase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail program sees of a draft. */
@Isolated("It changes the locale and time zone of the process.")
class DraftTest {

    private static final byte[] WORKBOOK = {0, 1, 2, '\r', '\n', (byte) 0xff};

    private static Draft draft(String name, String subject, String file) {
        return new Draft(
                Optional.of("parks@example.gov.uk"),
                name,
                Optional.of("scrutiny@example.gov.uk"),
                subject,
                LocalDate.of(2026, 11, 24),
                "<!DOCTYPE html>\n<p>Dear Siân</p>\n" + "long ".repeat(400) + "\n.\nFrom here\n",
                Map.of(file, WORKBOOK));
    }

    private static MimeMessage read(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static Set<String> names(MimeMessage message) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            names.add(header.getName());
        }
        return names;
    }

    @Test
    void aMailProgramSeesTheMessageAndTheWorkbook() throws Exception {
        byte[] bytes = draft("Siân Parry, Head of Parks", "Please update 3 actions – Tŷ", "parks.xlsx")
                .bytes();
        MimeMessage message = read(bytes);
        assertEquals(
                Set.of("Content-Type", "Date", "From", "MIME-Version", "Subject", "To", "X-Unsent"), names(message));
        assertEquals("1", message.getHeader("X-Unsent", null));
        assertEquals("Tue, 24 Nov 2026 12:00:00 +0000", message.getHeader("Date", null));
        assertEquals("Please update 3 actions – Tŷ", message.getSubject());
        InternetAddress to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
        assertEquals("parks@example.gov.uk", to.getAddress());
        assertEquals("Siân Parry, Head of Parks", to.getPersonal());
        Multipart mixed = (Multipart) message.getContent();
        assertTrue(mixed.getContentType().startsWith("multipart/mixed"), mixed.getContentType());
        assertTrue(mixed.getBodyPart(0).isMimeType("text/html"));
        assertEquals(
                draft("", "", "").html(),
                mixed.getBodyPart(0).getContent().toString().replace("\r\n", "\n"));
        BodyPart workbook = mixed.getBodyPart(1);
        assertEquals("parks.xlsx", workbook.getFileName());
        assertArrayEquals(WORKBOOK, workbook.getInputStream().readAllBytes());
        assertNoLongOrBareLine(bytes);
    }

    /** RFC 5322, sections 2.1.1 and 2.3. */
    private static void assertNoLongOrBareLine(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(all.chars().allMatch(character -> character < 128), "ASCII only");
        assertFalse(all.replace("\r\n", "").contains("\r")
                || all.replace("\r\n", "").contains("\n"));
        for (String line : all.split("\r\n", -1)) {
            assertTrue(line.length() <= 998, line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parks\r\nBcc: thief@example.org",
                "Parks\nBcc: thief@example.org",
                "Parks\rBcc: thief@example.org",
                "Parks\u2028Bcc: thief@example.org",
                "Parks\u2029Bcc: thief@example.org",
                "Parks\u0085Bcc: thief@example.org",
                "Parks\u000bBcc: thief@example.org\u0000",
                "Parks\r\n\r\n<b>body</b>",
                "=?UTF-8?Q?Parks=0D=0ABcc:_thief@example.org?=",
                "Siân =?UTF-8?Q?=0D=0ABcc:_thief@example.org?=",
                "\"Parks\" <thief@example.org>, other@example.org",
                "Parks\\\r\n\t, (comment) ; : <>",
                "\u202eskraP",
                "\ud800Parks"
            })
    void noNameTitleOrFileBecomesAHeaderOrARecipient(String words) throws Exception {
        byte[] bytes = draft(words, words, words + ".xlsx").bytes();
        MimeMessage message = read(bytes);
        assertEquals(
                Set.of("Content-Type", "Date", "From", "MIME-Version", "Subject", "To", "X-Unsent"), names(message));
        assertEquals(1, message.getAllRecipients().length);
        InternetAddress to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
        assertEquals("parks@example.gov.uk", to.getAddress());
        for (String shown : List.of(
                message.getSubject(),
                String.valueOf(to.getPersonal()),
                ((Multipart) message.getContent()).getBodyPart(1).getFileName())) {
            assertTrue(shown.chars().noneMatch(Character::isISOControl), shown);
            assertTrue(shown.chars().noneMatch(character -> character >= 0x2028 && character <= 0x202e), shown);
        }
        Multipart mixed = (Multipart) message.getContent();
        assertEquals(2, mixed.getCount());
        assertNull(mixed.getBodyPart(1).getHeader("Bcc"));
        assertNoLongOrBareLine(bytes);
    }

    @Test
    void longNamesAreShortenedAndFoldedAndKeepTheirLetters() throws Exception {
        String name = "Pennaeth Gwasanaethau Tŷ ".repeat(40);
        byte[] bytes = draft(name, name, name + ".xlsx").bytes();
        MimeMessage message = read(bytes);
        assertTrue(message.getSubject().startsWith("Pennaeth Gwasanaethau Tŷ Pennaeth"), message.getSubject());
        assertTrue(message.getSubject().length() < 200, message.getSubject());
        assertTrue(
                ((Multipart) message.getContent()).getBodyPart(1).getFileName().startsWith("Pennaeth Gwasanaethau Tŷ"));
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        // RFC 2231, section 4.
        assertTrue(all.contains("filename*=UTF-8''Pennaeth"), all.substring(all.lastIndexOf("Content-Disp")));
        assertNoLongOrBareLine(bytes);
    }

    @Test
    void withoutAnAddressThereIsNoRecipient() throws Exception {
        Draft draft = new Draft(
                Optional.empty(), "Parks", Optional.empty(), "S", LocalDate.of(2026, 11, 24), "<p>t</p>", Map.of());
        MimeMessage message = read(draft.bytes());
        assertNull(message.getAllRecipients());
        assertEquals(Set.of("Content-Type", "Date", "MIME-Version", "Subject", "X-Unsent"), names(message));
        assertTrue(message.isMimeType("multipart/mixed"));
    }

    @Test
    void theSameDraftGivesTheSameBytesAnywhere() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = draft("Siân", "Tŷ", "tŷ.xlsx").bytes();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, draft("Siân", "Tŷ", "tŷ.xlsx").bytes());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(new String(here, StandardCharsets.ISO_8859_1).contains("Message-ID"));
    }
}
