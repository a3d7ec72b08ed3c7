package org.committeepapers.template;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
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

    private static final Pattern IMPORT = Pattern.compile("<#(?:import|include)\\s+[\"']/?([^\"'$]+)[\"']");

    private final LayeredFolders folders;
    private final Configuration configuration;

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
                loaders.add(new FolderLoader(folder));
            }
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
            configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
            configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
            configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
            configuration.setObjectWrapper(new ModelWrapper("", "", false));
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
     * Reads a template, so that one that can't be understood is told before anything is written.
     *
     * @throws Refusal naming the line
     */
    public void check(String template) throws Refusal {
        parsed(template);
    }

    /** Whether a council has templates of its own here, which nobody has tried yet. */
    public boolean areOwn() {
        List<Path> nearest = folders.nearestFirst();
        return nearest.size() > 1
                && !LayeredFolders.of(nearest.getFirst()).names(".ftlh").isEmpty();
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
        Set<String> files = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(template));
        while (!open.isEmpty()) {
            String file = open.remove();
            if (files.add(file)) {
                String source = parsed(file).toString();
                SECTION.matcher(source).results().forEach(found -> sections.add(found.group(1)));
                IMPORT.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(other -> folders.find(other).isPresent())
                        .forEach(open::add);
            }
        }
        return sections;
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
        } catch (SecurityException e) {
            throw Faults.outside(name, e);
        } catch (IOException e) {
            throw Faults.refusal(name, 0, "The template can't be read", "Use the one that came with the program.", e);
        }
    }

    /** Loads templates from one folder, and from nowhere else. */
    private static final class FolderLoader extends FileTemplateLoader {

        FolderLoader(Path folder) throws IOException {
            super(folder.toFile());
        }

        /** Some editors begin a file with a byte order mark. */
        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            PushbackReader reader = new PushbackReader(super.getReader(source, encoding));
            int first = reader.read();
            if (first >= 0 && first != '\ufeff') {
                reader.unread(first);
            }
            return reader;
        }
    }
}
