package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/** A form that headings of a field have, in the letters of {@link Names#plain}. */
record HeadingForm(Pattern words, Field field) {

    static HeadingForm of(String words, Field field) {
        return new HeadingForm(Pattern.compile(words), field);
    }

    /** The field of the first form that the heading as a whole has. */
    static Optional<Field> first(List<HeadingForm> forms, String plain) {
        return forms.stream()
                .filter(form -> form.words().matcher(plain).matches())
                .map(HeadingForm::field)
                .findFirst();
    }
}
