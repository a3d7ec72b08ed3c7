package org.committeepapers.template;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.jspecify.annotations.Nullable;

/** One template on its way to a document. The markup streams from FreeMarker to the reader and is never held whole. */
final class Rendering {

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
        Foreign officers = Foreign.of(imprint.officers(), labels.language());
        this.wrapper = new ModelWrapper(officers);
        this.model.putAll(new Functions(labels, officers).all());
    }

    Document document() throws Refusal {
        MarkupPipe pipe = new MarkupPipe();
        Thread renderer = new Thread(() -> render(pipe), "template " + template.getName());
        renderer.setDaemon(true);
        renderer.start();
        try (HashedMarkup markup = new HashedMarkup(pipe.reader(), labels.language() + imprint)) {
            Document document = new MarkupReader(markup, labels).document(imprint);
            if (pipe.failure() != null) {
                throw new MarkupFault("The template failed after its last element", 0);
            }
            return document.known(markup.hash());
        } catch (MarkupFault fault) {
            throw refusal(fault, pipe);
        } catch (IOException e) {
            throw refusal(new MarkupFault(String.valueOf(e.getMessage()), 0), pipe);
        }
    }

    private void render(MarkupPipe pipe) {
        try {
            Writer writer = pipe.writer();
            process(writer);
            writer.close();
        } catch (TemplateException | IOException | RuntimeException | Error e) {
            pipe.fail(e);
        }
    }

    private void process(Writer writer) throws TemplateException, IOException {
        Environment environment = template.createProcessingEnvironment(new Model(model, wrapper), writer, wrapper);
        environment.setTemplateExceptionHandler((mistake, where, out) -> {
            throw Missing.named(mistake, where, model.keySet());
        });
        environment.process();
    }

    /** What FreeMarker said, if it failed; else the fault of the markup, at the template line that wrote it. */
    private Refusal refusal(MarkupFault fault, MarkupPipe pipe) {
        Throwable failure = pipe.failure();
        if (failure instanceof TemplateException e) {
            return Faults.refusal(e, template.getName());
        }
        if (failure instanceof StackOverflowError) {
            return Faults.refusal(template.getName(), 0, "A macro calls itself without end", Faults.MEND_LINE, failure);
        }
        if (failure instanceof MarkupPipe.TooMuch) {
            return Faults.refusal(
                    template.getName(),
                    0,
                    String.valueOf(failure.getMessage()),
                    "Look for a loop without end.",
                    failure);
        }
        if (failure instanceof Error) {
            return Faults.refusal(
                    template.getName(), 0, "The template needs more memory than there is", Faults.MEND_LINE, failure);
        }
        LineTrace trace = new LineTrace(fault.offset());
        try {
            process(trace);
        } catch (TemplateException | IOException e) {
            // The trace stops the template as soon as it knows the line.
        }
        return Faults.refusal(
                trace.template().isEmpty() ? template.getName() : trace.template(),
                trace.line(),
                fault.reason(),
                Faults.MEND_LINE,
                fault);
    }

    /** The root of what a template sees. */
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
