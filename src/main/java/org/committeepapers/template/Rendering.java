package org.committeepapers.template;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Furniture;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.jspecify.annotations.Nullable;

/** Renders one template to a document. */
final class Rendering {

    private static final int MOST_CHARACTERS = 1 << 27;
    private static final long LONGEST_SECONDS = 30;

    private final Template template;
    private final Map<String, Object> model;
    private final Labels labels;
    private final Imprint imprint;
    private final ModelWrapper wrapper;

    Rendering(Template template, Record paper, Labels labels, Imprint imprint) {
        this.template = template;
        this.labels = labels;
        this.model = new LinkedHashMap<>();
        this.model.put("paper", paper);
        this.model.put("draft", imprint.draft());
        this.model.put("unresolved", imprint.unresolved());
        this.model.put("notice", imprint.notice());
        this.model.put("withholding", imprint.withholding().notice());
        this.imprint = imprint;
        imprint.other().ifPresent(other -> this.model.put("other", other));
        String officers = ModelWrapper.foreign(imprint.officers(), labels.language());
        this.wrapper =
                new ModelWrapper(officers, labels.language(), imprint.other().isPresent());
        this.model.putAll(new Functions(labels, officers).all());
    }

    Document document() throws Refusal {
        Output markup = new Output(MOST_CHARACTERS);
        FutureTask<Output> rendering = new FutureTask<>(() -> process(markup));
        // In a thread of its own, because nothing else could stop a loop that writes nothing.
        Thread thread = new Thread(rendering, "template " + template.getName());
        thread.setDaemon(true);
        thread.start();
        try {
            rendering.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return read(markup.written.toString());
        } catch (Markup.Fault fault) {
            throw refusal(fault);
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            throw refusal(new TooMuch("The template takes longer than " + LONGEST_SECONDS + " seconds"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Document read(String written) throws Markup.Fault {
        Markup markup = new Markup(new StringReader(written));
        markup.nextTag("the template");
        if (!markup.name().equals("paper")) {
            throw markup.unexpected("the template", "paper");
        }
        markup.allow("title", "subject", "short-title", "head-left", "head-right", "files");
        BlockReader blocks = new BlockReader(markup, markup.is("files"));
        String own = markup.required("title");
        String title = imprint.withholding().mark().isEmpty() ? own : labels.say("withheld.title", own);
        String subject = markup.required("subject");
        Furniture furniture = furniture(markup);
        List<Block> content = blocks.content();
        blocks.checkLinks();
        if (content.stream().noneMatch(Block.Title.class::isInstance)) {
            throw markup.fault("A paper needs a main heading, <h>, before its sections");
        }
        return new Document(
                title, subject, imprint.author(), labels.language(), imprint.date(), hash(written), furniture, content);
    }

    /** A paper that may not be published says so on each page, whatever its template says. */
    private Furniture furniture(Markup markup) throws Markup.Fault {
        String mark = imprint.withholding().mark();
        return new Furniture(
                mark.isEmpty() ? markup.attribute("head-left") : "",
                markup.attribute("head-right"),
                mark.isEmpty() && imprint.draft() ? labels.say("furniture.draft") : mark,
                markup.required("short-title"),
                labels.say("furniture.page-of"),
                labels.say("furniture.contents"),
                labels.say("furniture.continued"),
                labels.say("furniture.skip"),
                imprint.navigation());
    }

    /** A hash of the markup and everything else in the document, which changes with its words and with the program. */
    private String hash(String markup) {
        return DigestUtils.sha256Hex(labels.language() + imprint + markup);
    }

    /** The template doesn't end. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    /** Keeps what a template writes, until that is as much as it may be. */
    private static final class Output extends Writer {

        private final int most;
        private final StringBuilder written = new StringBuilder();

        /** The template and its line that writes more, where FreeMarker knows them. */
        private @Nullable TemplateException end;

        private int linesBefore;

        Output(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            int room = most - written.length();
            if (length > room) {
                end = new TemplateException("", Environment.getCurrentEnvironment());
                linesBefore = (int) String.valueOf(characters, from, room)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
                throw new TooMuch("The template writes more than " + most + " characters");
            }
            written.append(characters, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private Output process(Output output) throws TemplateException, IOException {
        template.createProcessingEnvironment(new Model(model, wrapper), output, wrapper)
                .process();
        return output;
    }

    /** A refusal for what stopped the template. */
    private Refusal refusal(Throwable failure) {
        String name = template.getName();
        return switch (failure) {
            case TemplateException e -> Faults.refusal(e, name);
            case StackOverflowError e -> Faults.refusal(name, 0, "A macro calls itself endlessly", Faults.MEND_LINE, e);
            case SecurityException e -> Faults.outside(name, e);
            case TooMuch e -> Faults.refusal(name, 0, String.valueOf(e.getMessage()), "Look for an endless loop.", e);
            case OutOfMemoryError e ->
                Faults.refusal(name, 0, "There isn't enough memory to render the template", Faults.MEND_LINE, e);
            case Error e -> throw e;
            default -> Faults.refusal(name, 0, "The template can't be rendered", Faults.MEND_LINE, failure);
        };
    }

    /** A refusal for a fault in the markup, at the template line that wrote it: where it is when it is stopped there. */
    private Refusal refusal(Markup.Fault fault) {
        Output trace = new Output(Math.max(0, fault.offset() - 1));
        try {
            process(trace);
        } catch (TemplateException | IOException e) {
            // It is stopped.
        }
        Optional<TemplateException> end = Optional.ofNullable(trace.end);
        return Faults.refusal(
                end.map(TemplateException::getTemplateSourceName).orElse(template.getName()),
                end.map(TemplateException::getLineNumber)
                        .map(line -> line + trace.linesBefore)
                        .orElse(0),
                String.valueOf(fault.getMessage()),
                Faults.MEND_LINE,
                fault);
    }

    /** The variables that a template sees. */
    private record Model(Map<String, Object> values, ModelWrapper wrapper) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return wrapper.wrap(values.get(key));
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }
}
