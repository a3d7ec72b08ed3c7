package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.config.Paper;
import org.committeepapers.document.Block;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.template.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTrialTest {

    /** Else a mistake of a council in one that it leaves out would be told when papers are published. */
    @ParameterizedTest
    @EnumSource
    void fillsEverySection(Paper paper) throws IOException, Refusal {
        LayeredFolders folders = LayeredFolders.of(Path.of("templates"));
        Templates templates = Templates.load(folders);
        Set<String> filled =
                Presentation.TemplateTrial.of(paper, LabelFile.in(folders, LabelFile.Fault.NONE), templates).stream()
                        .flatMap(document -> sections(document.content().stream()))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> empty = new TreeSet<>(templates.sections(paper.template()));
        empty.removeAll(filled);
        assertEquals(Set.of(), empty);
    }

    private static Stream<String> sections(Stream<Block> blocks) {
        return blocks.filter(Block.Section.class::isInstance)
                .map(Block.Section.class::cast)
                .flatMap(section -> Stream.concat(Stream.of(section.id()), sections(section.content().stream())));
    }
}
