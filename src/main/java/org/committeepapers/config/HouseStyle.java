package org.committeepapers.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.config.HouseStyle.Arrangement.Numbering;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.finding.Refusal;
import org.committeepapers.paper.ItemLayout;
import org.committeepapers.paper.ItemLayout.Chart;
import org.committeepapers.paper.ItemLayout.Grouping;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Kind.Named;
import org.committeepapers.schema.Kind.OneOf;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Values;
import org.committeepapers.style.Look;
import org.committeepapers.style.Style;
import org.committeepapers.template.Templates;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.writer.docx.BaseFile;

/**
 * The house style: {@code house-style.yaml} in the folder of templates, the council's laid over the program's.
 *
 * @param styles of papers whose pages differ from the rest
 * @param required the parts of the front matter that it asks for
 */
public record HouseStyle(
        Style style,
        Map<Paper, Style> styles,
        Set<FrontPart> required,
        Map<Paper, Arrangement> arrangements,
        Map<Paper, ItemLayout> layouts) {

    /** Sections that a committee has to see, and that other parts of the papers refer to. */
    private static final Set<String> NEVER_LEFT_OUT = Set.of(
            "asked",
            "recommendations",
            "standing",
            "proposed",
            "overdue",
            "unclear",
            "removed",
            "every",
            "closed",
            "to-executive",
            "to-others",
            "unresolved");

    /** The parts of the front matter that are sections of their own, in the papers' order. */
    private static final List<FrontPart> SECTIONS_OF_FRONT = List.of(
            FrontPart.PURPOSE,
            FrontPart.SUMMARY,
            FrontPart.RECOMMENDATIONS,
            FrontPart.REASONS,
            FrontPart.URGENCY,
            FrontPart.OPTIONS,
            FrontPart.BACKGROUND,
            FrontPart.CONSIDERATIONS,
            FrontPart.CONSULTEES,
            FrontPart.TIMETABLE,
            FrontPart.APPENDICES,
            FrontPart.BACKGROUND_PAPERS);

    private static final Map<String, Paper> PAPERS = EnumNames.byName(List.of(Paper.values()), Paper::id);

    private static final Key<Map<Paper, Values>> PAGES =
            Key.of("papers", new Named<>("paper", PAPERS, Look.PAGE.kind()), "The page of one paper alone.");

    private static final Key<List<Chart>> CHARTS = new Key<>(
            "charts",
            new OneOf<>("chart", EnumNames.byName(List.of(Chart.values())))
                    .list()
                    .orNone(),
            "[status, trend]",
            "The charts of the progress report, each where it shows something.");

    private static final Key<Numbering> NUMBERING = new Key<>(
            "numbering",
            new OneOf<>("numbering", EnumNames.byName(List.of(Numbering.values()))),
            "none",
            "How paragraphs are numbered: from 1 to the end, or by section.");

    private static final Key<Map<Paper, Grouping>> GROUPING = new Key<>(
            "grouping",
            Kind.allOrEach(new Named<>(
                    "paper", PAPERS, new OneOf<>("grouping", EnumNames.byName(List.of(Grouping.values()))))),
            "none",
            "How recommendations are grouped, in both papers or in each.");

    private static final Key<Map<Paper, List<String>>> SECTIONS = Key.of(
            "sections",
            new Named<>("paper", PAPERS, Kind.words().list()),
            "The sections that come first, in this order; the others follow as in the template.");

    private static final Key<Map<Paper, List<String>>> LEAVE_OUT =
            Key.of("leaveOut", new Named<>("paper", PAPERS, Kind.words().list()), "The sections that aren't printed.");

    private static final Key<List<FrontPart>> REQUIRED = Key.of(
            "required",
            new OneOf<>("part", EnumNames.byName(List.of(FrontPart.values()), FrontPart::id))
                    .list()
                    .orNone(),
            "The parts that a paper must have.");

    private static final Key<Values> FRONT_MATTER =
            Key.of("frontMatter", Kind.group(REQUIRED), "The front matter of both papers.");

    /** What the file may hold. */
    public static final Kind.Group KEYS =
            new Kind.Group(Look.KEYS).and(PAGES, CHARTS, NUMBERING, GROUPING, SECTIONS, LEAVE_OUT, FRONT_MATTER);

    /**
     * Loads the house style.
     *
     * @param templates whose sections it puts in order
     * @param domains the council's own, whose addresses may stand in papers; empty if nothing that is made is public
     * @throws Refusal for all mistakes
     */
    public static HouseStyle load(LayeredFolders folders, Templates templates, Optional<EmailDomains> domains)
            throws Refusal {
        return Mistakes.read(
                KEYS.thenChecked((values, root, mistakes) -> {
                    domains.ifPresent(own -> Settings.tellUnpublishable(root, own, mistakes));
                    return of(values, folders, templates, mistakes);
                }),
                root(folders));
    }

    private static Setting root(LayeredFolders folders) throws Refusal {
        return SettingFile.read(folders, Look.FILE_NAME, Look.SOURCE);
    }

    private static Optional<HouseStyle> of(
            Values values, LayeredFolders folders, Templates templates, Mistakes mistakes) {
        Map<Paper, Arrangement> arrangements = new EnumMap<>(Paper.class);
        Map<Paper, ItemLayout> layouts = new EnumMap<>(Paper.class);
        for (Paper paper : Paper.values()) {
            List<Setting> first = values.at(SECTIONS).at(paper.id()).each();
            List<Setting> leftOut = values.at(LEAVE_OUT).at(paper.id()).each();
            if (!first.isEmpty() || !leftOut.isEmpty()) {
                mistakes.unless(() -> templates.sections(paper.template())).ifPresent(sections -> {
                    Set<String> known = new LinkedHashSet<>(sections);
                    SECTIONS_OF_FRONT.forEach(part -> known.add(part.id()));
                    tellSections(first, known, mistakes);
                    tellSections(leftOut, known, mistakes);
                });
                tellNeeded(leftOut, mistakes);
            }
            arrangements.put(
                    paper,
                    new Arrangement(
                            values.get(SECTIONS).getOrDefault(paper, List.of()),
                            new TreeSet<>(values.get(LEAVE_OUT).getOrDefault(paper, List.of())),
                            values.get(NUMBERING)));
            layouts.put(
                    paper,
                    new ItemLayout(
                            values.get(GROUPING).getOrDefault(paper, Grouping.NONE), Set.copyOf(values.get(CHARTS))));
        }
        Style style = Look.style(values, folders, mistakes);
        mistakes.unless(() -> BaseFile.open(style.base()));
        Map<Paper, Style> styles = new EnumMap<>(Paper.class);
        values.get(PAGES).forEach((paper, page) -> styles.put(paper, style.on(Look.page(page, values))));
        return Optional.of(new HouseStyle(
                style, styles, Set.copyOf(values.get(FRONT_MATTER).get(REQUIRED)), arrangements, layouts));
    }

    private static void tellSections(List<Setting> sections, Set<String> known, Mistakes mistakes) {
        for (Setting section : sections) {
            String name = section.words().strip();
            if (!section.isNothing() && !known.contains(name)) {
                mistakes.add(section, "There is no section \"" + name + "\"", Nearest.advice(name, known));
            }
        }
    }

    private static void tellNeeded(List<Setting> leftOut, Mistakes mistakes) {
        for (Setting section : leftOut) {
            if (NEVER_LEFT_OUT.contains(section.words().strip())) {
                mistakes.add(
                        section,
                        "The committee needs to see this section, and other parts of the papers refer to it",
                        "Keep it. You can move it, under sections.");
            }
        }
    }

    /** How a paper looks. */
    public Style style(Paper paper) {
        return styles.getOrDefault(paper, style);
    }

    /** The order and numbering of its sections. */
    public Arrangement arrangement(Paper paper) {
        return Objects.requireNonNull(arrangements.get(paper));
    }

    /** Its groups and charts. */
    public ItemLayout layout(Paper paper) {
        return Objects.requireNonNull(layouts.get(paper));
    }

    /** The order and numbering of the sections of a paper. */
    public record Arrangement(List<String> order, Set<String> leftOut, Numbering numbering) {

        /** How paragraphs are numbered, so that a meeting can refer to them. */
        enum Numbering {
            NONE,
            THROUGH,
            /** Sections from 1, and paragraphs within them from 1.1. */
            BY_SECTION
        }

        /**
         * Arranges the paper. Whatever precedes its first section stays there, and whatever follows a section goes with it. The
         * contents stay behind as many sections as in the template, whichever these are.
         */
        public Document of(Document paper) {
            List<List<Block>> sections = new ArrayList<>(List.of(new ArrayList<>()));
            Map<Integer, List<Block>> contents = new LinkedHashMap<>();
            for (Block block : paper.content()) {
                if (block instanceof Block.Section section) {
                    if (!leftOut.contains(section.id())) {
                        sections.add(new ArrayList<>(List.of(section)));
                    }
                } else if (block instanceof Block.Contents && sections.size() > 1) {
                    contents.computeIfAbsent(sections.size() - 1, any -> new ArrayList<>())
                            .add(block);
                } else {
                    sections.getLast().add(block);
                }
            }
            sections.subList(1, sections.size()).sort(Comparator.comparingInt(this::place));
            contents.forEach((behind, blocks) -> sections.get(behind).addAll(blocks));
            List<Block> arranged = sections.stream().flatMap(List::stream).toList();
            return paper.with(numbering == Numbering.NONE ? arranged : new ParagraphNumbers().of(arranged));
        }

        private int place(List<Block> section) {
            int place = section.getFirst() instanceof Block.Section top ? order.indexOf(top.id()) : -1;
            return place < 0 ? order.size() : place;
        }

        /**
         * Numbers the paragraphs of a paper. The numbers are part of the text, so that they look, sound and copy the same in
         * every format. Notes, lists, facts and tables aren't numbered.
         */
        private final class ParagraphNumbers {

            private int section;
            private int paragraph;

            List<Block> of(List<Block> paper) {
                return paper.stream()
                        .map(block -> block instanceof Block.Section top ? top(top) : block)
                        .toList();
            }

            private Block top(Block.Section top) {
                if (numbering == Numbering.THROUGH) {
                    return within(top, top.heading());
                }
                section++;
                paragraph = 0;
                return within(top, numbered("" + section, top.heading()));
            }

            private Block.Section within(Block.Section section, List<Inline> heading) {
                List<Block> content =
                        section.content().stream().map(this::block).toList();
                return new Block.Section(section.id(), section.level(), heading, section.listedAs(), content);
            }

            private Block block(Block block) {
                return switch (block) {
                    case Block.Section inner -> within(inner, inner.heading());
                    case Block.Paragraph body
                    when body.role() == Block.Paragraph.Role.BODY -> {
                        paragraph++;
                        String number = numbering == Numbering.THROUGH ? "" + paragraph : section + "." + paragraph;
                        yield new Block.Paragraph(body.role(), numbered(number, body.content()), body.exempt());
                    }
                    default -> block;
                };
            }

            /** With no-break spaces, so that a number is never alone at the end of a line. */
            private static List<Inline> numbered(String number, List<Inline> content) {
                List<Inline> all = new ArrayList<>(List.of(new Inline.Text(number + "\u00a0\u00a0")));
                all.addAll(content);
                return all;
            }
        }
    }
}
