package org.committeepapers.wording;

import java.util.Set;
import java.util.regex.Pattern;

/** The words of which councils make up posts, in small letters. */
final class PostWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Stand before a post. */
    static final Set<String> RANKS = words("""
            interim acting deputy assistant associate corporate strategic executive group senior service joint
            former programme regional all vice dirprwy uwch relevant managing divisional operational area clinical
            """);

    static final Set<String> ARTICLES = Set.of("the", "y", "yr");

    /** Begin a post, or are one. */
    static final Set<String> POSTS = words("""
            director directors chief chair chairs chairman chairwoman chairperson vice-chair vice-chairman co-chair leader mayor headteacher headteachers pennaeth phennaeth penaethiaid cyfarwyddwr chyfarwyddwr prif phrif arweinydd cadeirydd chadeirydd swyddog rheolwr dcs dass
            dph
            """);

    /** Stand before a name. */
    static final Set<String> ADDRESSES = words("""
            cllr cllrs councillor councillors cyng cyngh cynghorydd mr mrs ms miss mx dr prof professor rev revd sir dame lord
            lady
            """);

    /** End the name of a post. */
    static final Set<String> PEOPLE = words("""
            officer officers manager managers lead leads adviser advisers advisor advisors coordinator co-ordinator coordinators director directors accountant solicitor analyst administrator assistant
            secretary clerk member members leader leaders executive chair chairman vice-chair head heads
            headteacher headteachers principal consultant engineer planner surveyor inspector commissioner chief
            worker specialist auditor supervisor holder mayor governor governors superintendent swyddog rheolwr
            owner champion partner partners editor developer architect ecologist archivist librarian
            psychologist therapist nurse economist technician warden ranger practitioner facilitator councillor
            councillors consultants engineers planners surveyors inspectors workers representative representatives rep reps treasurer registrar coroner
            """);

    /** End the name of a team or body. */
    static final Set<String> UNITS = words("""
            team teams service services department directorate unit group office board committee panel council
            agency partnership trust authority division section association forum cabinet executive police
            """);

    /** End the name of a body in such a way that "and" hardly goes on with it, unlike "Police and Fire Authority". */
    static final Set<String> CLOSING_UNITS = words("""
            team teams department departments directorate directorates council councils trust agency board committee
            panel partnership association icb ccg division
            """);

    /** Make up the name of a body of the council, without its field. */
    static final Set<String> BODIES = words("""
            the full cabinet executive council scrutiny committee committees overview
            """);

    /** Lead to those who only help or are asked. */
    static final Set<String> COMPANY = words("""
            with alongside from
            """);

    /** Capitals that aren't a person's initials. */
    static final Set<String> DEPARTMENTS = words("""
            hr it ict od nhs icb pr send sen asc camhs lado la fm dwp dfe pmo cyp csc mash gis eu uk qa ehc ehcp
            php ai bi cqc dhsc ofsted nhse gp gps vcs vcse fe he ks eap
            """);

    /** Further capitals that are a post or body, and no person's initials. */
    static final Set<String> OFFICES = words("""
            dcs dass dph ceo cfo cx mo all dwp lscb slt clt cmt smt yjs yot ehe edi rsl dsl ccg lep team
            """);

    /** Begin a post. */
    static final Set<String> PAIRS = Set.of(
            "head of",
            "heads of",
            "head teacher",
            "head teachers",
            "cabinet member",
            "cabinet members",
            "executive member",
            "lead member",
            "portfolio holder",
            "vice chair",
            "section 151",
            "monitoring officer",
            "aelod cabinet",
            "council leader",
            "service manager",
            "team manager",
            "group manager",
            "area manager",
            "strategic lead",
            "strategic manager",
            "service lead",
            "lead officer",
            "business manager",
            "team leader");

    /** Stand between a post and its field, as in "Lead for Housing" or "Clerk to the Council". */
    static final Set<String> LEADS_TO_FIELD = Set.of("of", "for", "in", "to");

    static final Set<String> CABINET_MEMBERS =
            Set.of("cabinet member", "executive member", "portfolio holder", "lead member");

    /** Posts that the law wants, by their first words. */
    static final Set<String> STATUTORY = Set.of(
            "monitoring officer",
            "section 151",
            "returning officer",
            "data protection",
            "chief finance",
            "proper officer",
            "caldicott guardian",
            "s151");

    /** What departments deal with. */
    private static final Set<String> FIELDS = words("""
            admissions adult adults advice affairs aged agency air all and archives area art arts assessment
            asset assets assurance attendance audit benefits bereavement building buildings business care carers
            change child childcare children churches city civic civil climate collections commercial
            commissioning committee communications communities community complaints compliance construction
            consumer contract contracts control corporate council country countryside county court crime
            cultural culture customer data day delivery democratic design development digital disabilities
            disability district domestic drainage early east ecology economic economy education educational
            elections electoral emergency employment energy enforcement engagement engineering environment
            environmental equalities equality estates events exclusions families family finance financial fire
            fleet flood food for foster fostering fraud full governance grants green ground grounds growth head
            heads health healthy help heritage highway highways home homelessness homes housing human
            improvement inclusion inclusive income information infrastructure innovation inspection insurance
            integrated integration intelligence internal investment joint justice knowledge land law learning
            legal leisure libraries library licensing life lifelong lives living local maintenance major
            management market marketing markets mental museums national natural needs neighbourhood
            neighbourhoods north of office older open operations organisational parking parks partnership
            partnerships passenger payroll pensions people performance place placements places planning play
            police policy pollution pool population prevention primary private procurement programme programmes
            projects property prosperity protection provision public quality records recovery recreation
            recycling refuse regeneration registration regulation regulatory rehabilitation relations reporting
            research residents resources response revenues risk road roads rural safe safeguarding safer safety
            school schools secondary sector security senior services shared skills social south space spaces
            special sport sports standards statutory strategic strategy street street-scene streets streetscene
            support sustainability system systems tax technology tenancy the tourism town trading traffic
            training transformation transport travel treasury tree trees unit universal urban virtual voluntary
            waste water web welfare wellbeing west women work workforce works young youth
            """);

    private PostWords() {}

    /** Whether the word is of a post or a department, so that it is hardly part of a person's name. */
    static boolean isOfPostOrField(String word) {
        return FIELDS.contains(word)
                || PEOPLE.contains(word)
                || UNITS.contains(word)
                || RANKS.contains(word)
                || POSTS.contains(word);
    }

    private static Set<String> words(String list) {
        return Set.of(SPACE.split(list.strip()));
    }
}
