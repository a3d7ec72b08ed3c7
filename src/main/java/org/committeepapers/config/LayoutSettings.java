package org.committeepapers.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.committeepapers.config.Arrangement.Numbering;
import org.committeepapers.finding.Refusal;
import org.committeepapers.paper.ItemLayout;
import org.committeepapers.paper.ItemLayout.Chart;
import org.committeepapers.paper.ItemLayout.Grouping;
import org.committeepapers.schema.Setting;
import org.committeepapers.template.Templates;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.FrontPart;

/**
 * Reads the keys of the house style that aren't about the look: charts, frontMatter, numbering, sections, leaveOut and
 * grouping.
 */
public final class LayoutSettings {

    /** Sections that a committee has to see, and that other parts of the papers refer to. */
    private static final Set<String> NEVER_LEFT_OUT = Set.of(
            "asked",
            "recommendations",
            "standing",
            "overdue",
            "unclear",
            "every",
            "closed",
            "to-executive",
            "to-others",
            "unresolved");

    private static final Map<String, Numbering> NUMBERINGS = EnumNames.byName(List.of(Numbering.values()));
    private static final Map<String, Grouping> GROUPINGS = EnumNames.byName(List.of(Grouping.values()));
    private static final Map<String, Paper> PAPERS = EnumNames.byName(List.of(Paper.values()), Paper::id);
    private static final Map<String, Chart> CHARTS = EnumNames.byName(List.of(Chart.values()));
    private static final Map<String, FrontPart> PARTS = EnumNames.byName(List.of(FrontPart.values()), FrontPart::id);

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

    private final Setting root;

    private LayoutSettings(Setting root) {
        this.root = root;
    }

    /**
     * The parts of the front matter that the house style asks for.
     *
     * @throws Refusal if there is no such part
     */
    public static Set<FrontPart> required(Setting root) throws Refusal {
        root.at("frontMatter").checkNames(List.of("required"));
        return Set.copyOf(each(root.at("frontMatter").at("required"), PARTS));
    }

    /**
     * Reads all of these groups.
     *
     * @param templates whose sections the house style puts in order
     * @throws Refusal naming the line and the nearest right name
     */
    public static PaperLayout read(Setting root, Templates templates) throws Refusal {
        LayoutSettings settings = new LayoutSettings(root);
        for (String group : List.of("sections", "leaveOut")) {
            root.at(group).checkNames(PAPERS.keySet());
        }
        Set<Chart> charts = root.at("charts").isNothing()
                ? EnumSet.allOf(Chart.class)
                : Set.copyOf(each(root.at("charts"), CHARTS));
        Map<Paper, Arrangement> arrangements = new EnumMap<>(Paper.class);
        Map<Paper, ItemLayout> layouts = new EnumMap<>(Paper.class);
        for (Paper paper : Paper.values()) {
            arrangements.put(paper, settings.arrangement(paper, templates));
            layouts.put(paper, new ItemLayout(settings.grouping(paper), charts));
        }
        return new PaperLayout(required(root), arrangements, layouts);
    }

    private Arrangement arrangement(Paper paper, Templates templates) throws Refusal {
        Setting numbering = root.at("numbering");
        return new Arrangement(
                sections(root.at("sections").at(paper.id()), paper, templates),
                leftOut(root.at("leaveOut").at(paper.id()), paper, templates),
                numbering.isNothing() ? Numbering.NONE : numbering.oneOf(NUMBERINGS));
    }

    private static List<String> sections(Setting list, Paper paper, Templates templates) throws Refusal {
        if (list.isNothing()) {
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>(templates.sections(paper.template()));
        SECTIONS_OF_FRONT.forEach(part -> known.add(part.id()));
        return each(list, EnumNames.byName(known, Function.identity()));
    }

    private static Set<String> leftOut(Setting list, Paper paper, Templates templates) throws Refusal {
        List<String> names = sections(list, paper, templates);
        for (Setting item : list.each()) {
            if (NEVER_LEFT_OUT.contains(item.words())) {
                throw item.refused(
                        "The committee needs to see this section, and other parts of the papers" + " refer to it",
                        "Keep it. You can move it, under sections.");
            }
        }
        return Set.copyOf(names);
    }

    private Grouping grouping(Paper paper) throws Refusal {
        Setting grouping = root.at("grouping");
        boolean each = grouping.kind() == Setting.Kind.GROUP;
        if (each) {
            grouping.checkNames(PAPERS.keySet());
        }
        Setting own = each ? grouping.at(paper.id()) : grouping;
        return own.isNothing() ? Grouping.NONE : own.oneOf(GROUPINGS);
    }

    /** What the items of a list stand for, none of them twice. */
    private static <V> List<V> each(Setting list, Map<String, V> known) throws Refusal {
        list.list();
        List<V> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Setting item : list.each()) {
            values.add(item.oneOf(known));
            if (!seen.add(item.words())) {
                throw item.refused("This is in the list twice", "Keep one of them.");
            }
        }
        return values;
    }
}
