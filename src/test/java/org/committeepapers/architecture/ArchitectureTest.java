package org.committeepapers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code to the table in docs/architecture.md, so that the page can't go stale. */
class ArchitectureTest {

    private static final String ROOT = "org.committeepapers.";
    private static final Pattern NAMED_CLASS = Pattern.compile("`([a-z.]+\\.[A-Z]\\w*)`");

    private static final Pattern EVERYWHERE =
            Pattern.compile("org\\.jspecify\\.annotations|java\\.(lang(\\.annotation|\\.invoke|"
                    + "\\.runtime)?|util(\\.function|\\.regex|\\.stream)?|(io|nio|time|text|math)(\\..*)?)");

    private static JavaClasses classes;
    private static Map<String, Room> rooms;

    /** @param place in the order of the table */
    private record Room(String name, Set<String> mayImport, Set<String> libraries, int place) {

        private boolean mayImport(Room other) {
            return mayImport.contains(other.name) || mayImport.contains("every room above") && other.place < place;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.committeepapers");
        rooms = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "architecture.md"))) {
            if (line.startsWith("| `")) {
                String[] cells = line.replaceAll("[`()]", "").split("\\|");
                Room room = new Room(cells[1].strip(), names(cells[3]), names(cells[4]), rooms.size());
                rooms.put(room.name(), room);
            }
        }
    }

    private static Set<String> names(String cell) {
        return Stream.of(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.equals("\u2013"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTableNamesTheRoomsThatThereAre() {
        Set<String> there = classes.stream()
                .filter(type -> !type.getPackageName().equals("org.committeepapers"))
                .map(ArchitectureTest::roomOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inTable = new TreeSet<>(rooms.keySet());
        assertEquals(inTable, there);
    }

    @Test
    void theWalkNamesClassesThatThereAre() throws IOException {
        String page = Files.readString(Path.of("docs", "architecture.md"));
        String walk = page.substring(page.indexOf("\n## From a workbook"), page.indexOf("\n## Rooms"));
        long steps = walk.lines().filter(line -> line.matches("\\d+\\. .*")).count();
        assertTrue(steps > 0 && steps <= 15, steps + " steps");
        Set<String> missing = NAMED_CLASS
                .matcher(walk)
                .results()
                .map(name -> ROOT + name.group(1))
                .filter(name -> !classes.contain(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void eachRoomImportsOnlyWhatTheTableAllows() {
        Set<String> broken = new TreeSet<>();
        for (Dependency dependency : dependencies()) {
            String from = roomOf(dependency.getOriginClass());
            JavaClass target = dependency.getTargetClass();
            if (target.getName().startsWith(ROOT)) {
                String to = roomOf(target);
                if (!from.equals(to) && !rooms.get(from).mayImport(rooms.get(to))) {
                    broken.add(from + " imports " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
    }

    @Test
    void eachRoomUsesOnlyItsLibraries() {
        Set<String> broken = new TreeSet<>();
        for (Dependency dependency : dependencies()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            String from = roomOf(dependency.getOriginClass());
            boolean known = target.isPrimitive()
                    || target.getName().startsWith(ROOT)
                    || EVERYWHERE.matcher(target.getPackageName()).matches()
                    || rooms.get(from).libraries().stream().anyMatch(target.getName()::startsWith);
            if (!known) {
                broken.add(from + " uses " + target.getName() + ": " + dependency.getDescription());
            }
        }
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
    }

    @Test
    void theTableAllowsNothingThatNoClassNeeds() {
        Set<String> idle = new TreeSet<>();
        rooms.values()
                .forEach(room -> Stream.concat(room.libraries().stream(), room.mayImport().stream())
                        .filter(name -> !name.equals("every room above"))
                        .forEach(name -> idle.add(room.name() + " needs no " + name)));
        for (Dependency dependency : dependencies()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            String from = roomOf(dependency.getOriginClass());
            rooms.get(from).libraries().stream()
                    .filter(target.getName()::startsWith)
                    .forEach(library -> idle.remove(from + " needs no " + library));
            if (target.getName().startsWith(ROOT)) {
                idle.remove(from + " needs no " + roomOf(target));
            }
        }
        assertEquals(Set.of(), idle);
    }

    @Test
    void roomsAreFreeOfCircles() {
        slices().matching("org.committeepapers.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void noTwoTypesHaveOneName() {
        Map<String, List<String>> named = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        named.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), named);
    }

    @Test
    void onlyTheConsoleAsksTheClockOrWritesToAStream() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.committeepapers.console")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", java.time.ZoneId.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same input must give the same bytes on any day")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.committeepapers.console", "org.committeepapers")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("results and findings are values until the console shows them")
                .check(classes);
    }

    @Test
    void onlyTheSafeFactoryReadsXml() {
        noClasses()
                .should()
                .callMethod(XMLInputFactory.class, "newInstance")
                .orShould()
                .callMethod(XMLInputFactory.class, "newFactory")
                .because("the default factory reads external entities")
                .check(classes);
    }

    @Test
    void nobodyAsksJavaWhereAClassComesFrom() {
        noClasses()
                .should()
                .callMethod(Class.class, "getProtectionDomain")
                .orShould()
                .callMethod(ProtectionDomain.class, "getCodeSource")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CodeSource.class)
                .because("of a class in the cache of classes it is the folder in which the cache was made")
                .check(classes);
    }

    private static List<Dependency> dependencies() {
        return classes.stream()
                .filter(type -> !type.getPackageName().equals("org.committeepapers"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }
}
