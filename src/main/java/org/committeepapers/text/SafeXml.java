package org.committeepapers.text;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Makes all XML readers: they read no DTD and open no other files. */
public final class SafeXml {

    private SafeXml() {}

    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a DTD the only entities are characters such as &lt;, of which a long paper may have any number.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities aren't read");
        });
        return factory;
    }
}
