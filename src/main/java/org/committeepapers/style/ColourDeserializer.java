package org.committeepapers.style;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads colours such as {@code "#12304a"}. */
final class ColourDeserializer extends StdDeserializer<Colour> {

    ColourDeserializer() {
        super(Colour.class);
    }

    @Override
    public Colour deserialize(JsonParser parser, DeserializationContext context) {
        String hex = parser.getString();
        try {
            return Colour.of(hex);
        } catch (IllegalArgumentException e) {
            return (Colour) context.handleWeirdStringValue(
                    Colour.class, hex, "a colour is a hash and six hexadecimal digits, such as \"#12304a\"");
        }
    }
}
