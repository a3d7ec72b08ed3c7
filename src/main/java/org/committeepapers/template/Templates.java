package org.committeepapers.template;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.schema.LayeredFolders;

/**
 * A council's templates. A template sees the parts of a paper and the functions that print labels, and nothing else of
 * the program or the machine.
 */
public final class Templates {

    private static final Pattern SECTION = Pattern.compile("<section\\b[^>]*\\bid=\"([A-Za-z][A-Za-z0-9-]*)\"");

    private final LayeredFolders folders;
    private final Configuration configuration;

    /** Many templates import the same ones, which are read and checked only once. */
    private final Map<String, TemplateText> texts = new ConcurrentHashMap<>();

    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    private Templates(LayeredFolders folders, Configuration configuration) {
        this.folders = folders;
        this.configuration = configuration;
    }

    /**
     * The templates in the folders; files outside them can't be reached from them.
     *
     * @throws Refusal if a folder can't be read
     */
    public static Templates load(LayeredFolders folders) throws Refusal {
        try {
            List<TemplateLoader> loaders = new ArrayList<>();
            for (Path folder : folders.nearestFirst()) {
                loaders.add(new CheckedTemplateLoader(folder.toFile()));
            }
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
            configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
            configuration.setObjectWrapper(new ModelWrapper(Foreign.NONE));
            configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            configuration.setLogTemplateExceptions(false);
            configuration.setWrapUncheckedExceptions(true);
            configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
            configuration.setAPIBuiltinEnabled(false);
            configuration.setNumberFormat("computer");
            configuration.setBooleanFormat("c");
            configuration.setLocale(Locale.UK);
            configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
            configuration.setLocalizedLookup(false);
            configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
            return new Templates(folders, configuration);
        } catch (IOException e) {
            throw Faults.refusal(
                    String.valueOf(folders.nearestFirst().getFirst()),
                    0,
                    "The folder of templates can't be read",
                    "Give its name with --templates.",
                    e);
        }
    }

    /**
     * Checks a template and all that it imports before anything is written.
     *
     * @param paper what it will print
     * @param labels whose words it will use
     * @throws Refusal naming the line that can't be understood, or that names something which doesn't exist
     */
    public void check(String template, Class<? extends Record> paper, Labels labels) throws Refusal {
        Map<String, TemplateText> texts = texts(template);
        for (TemplateText text : texts.values()) {
            if (checked.add(text.name() + " " + labels.fileName())) {
                check(new SourceCheck(text), labels, texts);
            }
            if (text.name().equals(template)) {
                new SourceCheck(text).parts(paper);
            }
        }
    }

    private static void check(SourceCheck check, Labels labels, Map<String, TemplateText> texts) throws Refusal {
        check.elements();
        check.labels(labels);
        for (TemplateText.Import other : check.text().imports()) {
            if (!other.alias().isEmpty()) {
                check.calls(other.alias(), Objects.requireNonNull(texts.get(other.file())));
            }
        }
    }

    /**
     * Renders a paper.
     *
     * @param template the name of the template's file
     * @param paper a record; the template sees it as {@code paper}
     * @throws Refusal naming the line of the template that is wrong
     */
    public Document render(String template, Record paper, Labels labels, Imprint imprint) throws Refusal {
        return new Rendering(parsed(template), paper, labels, imprint).document();
    }

    /**
     * The ids of sections in a template and in those that it imports, unless they depend on the tracker.
     *
     * @throws Refusal naming the line of a template that can't be read
     */
    public Set<String> sections(String template) throws Refusal {
        Set<String> sections = new LinkedHashSet<>();
        for (TemplateText text : texts(template).values()) {
            text.inMarkup(SECTION).forEach(found -> sections.add(found.group(1)));
        }
        return sections;
    }

    /** A template and those that it imports, each once, by name. */
    private Map<String, TemplateText> texts(String template) throws Refusal {
        Map<String, TemplateText> texts = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(template));
        while (!open.isEmpty()) {
            String name = open.remove();
            TemplateText text = text(name);
            texts.put(name, text);
            for (TemplateText.Import other : text.imports()) {
                if (!texts.containsKey(other.file()) && !open.contains(other.file())) {
                    if (folders.find(other.file()).isEmpty()) {
                        throw new SourceCheck(text).missing(other, folders.names(".ftlh"));
                    }
                    open.add(other.file());
                }
            }
        }
        return texts;
    }

    private TemplateText text(String name) throws Refusal {
        TemplateText known = texts.get(name);
        TemplateText text = known == null ? readText(name) : known;
        texts.put(name, text);
        return text;
    }

    private TemplateText readText(String name) throws Refusal {
        parsed(name);
        try {
            TemplateLoader loader = configuration.getTemplateLoader();
            StringWriter source = new StringWriter();
            try (Reader reader = loader.getReader(loader.findTemplateSource(name), StandardCharsets.UTF_8.name())) {
                reader.transferTo(source);
            }
            return TemplateText.of(name, source.toString());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private Template parsed(String name) throws Refusal {
        try {
            return configuration.getTemplate(name);
        } catch (freemarker.core.ParseException e) {
            throw Faults.refusal(
                    e.getTemplateName() == null ? name : e.getTemplateName(),
                    e.getLineNumber(),
                    Faults.sentence(e.getEditorMessage()),
                    Faults.MEND_LINE,
                    e);
        } catch (CheckedTemplateLoader.ForbiddenWord e) {
            throw Faults.refusal(e.template(), e.line(), e.reason(), "Remove it. Papers don't need it.", e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static Refusal unreadable(String name, IOException e) {
        return Faults.refusal(name, 0, "The template can't be read", "Use the one that came with the program.", e);
    }

    /**
     * Loads templates from one folder, and refuses those that use features which papers don't need and which could leak
     * data or never end.
     */
    private static final class CheckedTemplateLoader extends FileTemplateLoader {

        /** The clock, unescaped markup, code made at run time, and FreeMarker's internals. */
        private static final Pattern FORBIDDEN =
                Pattern.compile("\\.(?:now|error|data_model|globals|get_optional_template)\\b"
                        + "|\\?\\s*(?:no_esc|noEsc|interpret|eval|eval_json|evalJson|new|api|has_api|hasApi)\\b"
                        + "|<#(?:attempt|recover|noautoesc|noAutoEsc|outputformat|outputFormat|setting)\\b");

        CheckedTemplateLoader(File folder) throws IOException {
            super(folder);
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            StringWriter text = new StringWriter();
            try (Reader reader = super.getReader(source, encoding)) {
                reader.transferTo(text);
            }
            // Some editors begin a file with a byte order mark.
            String template = text.toString().replaceFirst("^\ufeff", "");
            Matcher forbidden = FORBIDDEN.matcher(template);
            if (forbidden.find()) {
                int line = 1
                        + (int) template.chars()
                                .limit(forbidden.start())
                                .filter(c -> c == '\n')
                                .count();
                throw new ForbiddenWord(((File) source).getName(), line, forbidden.group());
            }
            return new StringReader(template);
        }

        /** A template uses a forbidden word. */
        static final class ForbiddenWord extends IOException {

            private static final long serialVersionUID = 1L;

            private final String reason;
            private final String template;
            private final int line;

            ForbiddenWord(String template, int line, String word) {
                super(word);
                this.reason = "A template may not use \"" + word + "\"";
                this.template = template;
                this.line = line;
            }

            String reason() {
                return reason;
            }

            String template() {
                return template;
            }

            int line() {
                return line;
            }
        }
    }
}
