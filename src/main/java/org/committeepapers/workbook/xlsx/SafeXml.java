package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The only source of XML readers: one that reads no DTD and opens nothing outside the part. */
final class SafeXml {

    private static final byte[] BOM_UTF_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private SafeXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities aren't read");
        });
        return factory.createXMLStreamReader(decoded(in));
    }

    /** Decodes UTF-8 and UTF-16, the only encodings of a package; the parser itself prints bad bytes to the console. */
    private static Reader decoded(InputStream in) throws XMLStreamException {
        try {
            PushbackInputStream bytes = new PushbackInputStream(in, BOM_UTF_8.length);
            byte[] start = bytes.readNBytes(BOM_UTF_8.length);
            boolean utf16 = start.length > 1 && (start[0] & start[1] & 0xfe) == 0xfe && start[0] != start[1];
            if (!Arrays.equals(start, BOM_UTF_8)) {
                bytes.unread(start);
            }
            return new InputStreamReader(
                    bytes, (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }
}
