package org.committeepapers.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.jspecify.annotations.Nullable;

/**
 * Rich text as a template sees it: {@code blank}, {@code shown} (whether it is the officers' own and anybody may read it) and
 * {@code passages}, each with {@code line} (markup of a paragraph) or {@code items} (markup of each item of a list). Printed as
 * it is, it gives its words.
 */
final class RichTextModel implements TemplateHashModel, TemplateScalarModel {

    private static final List<String> SCHEMES = List.of("http:", "https:", "mailto:");

    private final RichText text;
    private final ModelWrapper wrapper;

    RichTextModel(RichText text, ModelWrapper wrapper) {
        this.text = wrapper.shown(text);
        this.wrapper = wrapper;
    }

    RichTextModel withoutOpening(String said) {
        return new RichTextModel(text.withoutOpening(said), wrapper);
    }

    RichTextModel firstSentence() {
        return new RichTextModel(text.firstSentence(), wrapper);
    }

    RichTextModel first(int words) {
        return new RichTextModel(text.first(words), wrapper);
    }

    @Override
    public String getAsString() {
        return Characters.legal(text.ground().isEmpty() ? text.plain() : text.ground() + " " + text.plain());
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return switch (key) {
            case "blank" -> text.isBlank() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case "shown" ->
                text.ours() || !text.ground().isEmpty() ? TemplateBooleanModel.FALSE : TemplateBooleanModel.TRUE;
            case "passages" -> wrapper.wrap(passages());
            default -> null;
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** A paragraph, as markup. */
    private record Paragraph(TemplateModel line) {}

    /** A list, each item as markup. */
    private record Bullets(List<TemplateModel> items) {}

    private List<Record> passages() {
        List<Record> passages = new ArrayList<>();
        for (RichText part : text.byLanguage()) {
            String foreign = wrapper.foreign(part);
            part.passages()
                    .forEach(passage ->
                            passages.add(passage(passage, passages.isEmpty() ? text.ground() : "", foreign)));
        }
        return passages;
    }

    private Record passage(RichText.Passage passage, String ground, String foreign) {
        return switch (passage) {
            case RichText.Passage.Paragraph paragraph -> new Paragraph(markup(ground, paragraph.runs(), foreign));
            case RichText.Passage.Bullets(List<List<Run>> items) ->
                new Bullets(IntStream.range(0, items.size())
                        .mapToObj(i -> markup(i == 0 ? ground : "", items.get(i), foreign))
                        .toList());
        };
    }

    /** @param ground the program's own words, which stand before the officer's */
    private TemplateModel markup(String ground, List<Run> runs, String foreign) {
        StringBuilder markup = new StringBuilder();
        runs.forEach(run -> append(run, markup));
        try {
            String before = ground.isEmpty() ? "" : "<strong>" + escaped(ground) + "</strong> ";
            String words = before + ModelWrapper.marked(markup.toString(), foreign);
            return HTMLOutputFormat.INSTANCE.fromMarkup(
                    text.ground().isEmpty() ? words : "<exempt>" + words + "</exempt>");
        } catch (TemplateModelException e) {
            return new SimpleScalar(new RichText(runs).plain());
        }
    }

    private static void append(Run run, StringBuilder markup) {
        switch (run) {
            case Run.Words words -> append(words, markup);
            case Run.Break() -> markup.append("<br/>");
            case Run.Bullet() -> markup.append("\u2022 ");
            case Run.Link link -> {
                boolean followed = isFollowed(link.target());
                if (followed) {
                    markup.append("<a href=\"").append(escaped(link.target())).append("\">");
                }
                link.words().forEach(words -> append(words, markup));
                markup.append(followed ? "</a>" : "");
            }
        }
    }

    private static void append(Run.Words words, StringBuilder markup) {
        markup.append(words.strong() ? "<strong>" : "").append(words.emphasis() ? "<em>" : "");
        markup.append(escaped(words.text()));
        markup.append(words.emphasis() ? "</em>" : "").append(words.strong() ? "</strong>" : "");
    }

    /** Whether a link may lead there: to the web or a mail address, never to a file or a script. */
    static boolean isFollowed(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(lower::startsWith);
    }

    private static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(Characters.legal(text));
    }
}
