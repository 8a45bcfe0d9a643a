package org.vpip.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.disclosure.Released;

/** What must never be. docs/decisions/0002-architecture.md says why; the numbers are the same there. */
final class ArchitectureRules {
    private static final String INSTRUMENTS = "org.vpip.instruments..";
    private static final String ANALYSIS = "org.vpip.analysis..";
    private static final String REPORTS = "org.vpip.reports..";
    private static final String SAMPLE = "org.vpip.sample..";
    private static final String APP = "org.vpip.app..";
    private static final String SAMPLES = "org.vpip.analysis.sample..";
    private static final int MOST_PARTS = 7;
    private static final String STATISTICS = "org.vpip.analysis.statistics";

    /** Where each library may be used; one that is not here may be used nowhere. */
    static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("java.sql", List.of("org.vpip.app.storage")),
            Map.entry("javax.sql", List.of("org.vpip.app.storage")),
            Map.entry("liquibase", List.of("org.vpip.app.storage")),
            Map.entry("com.zaxxer.hikari", List.of("org.vpip.app.storage.database")),
            Map.entry("org.apache.catalina", List.of("org.vpip.app.web.container")),
            Map.entry("org.apache.coyote", List.of("org.vpip.app.web.container")),
            Map.entry("org.apache.tomcat", List.of("org.vpip.app.web.container", "org.vpip.app.web.form")),
            Map.entry("javax.crypto", List.of("org.vpip.app.security")),
            Map.entry("com.google.zxing", List.of("org.vpip.app.letter")),
            Map.entry("jakarta.servlet", List.of("org.vpip.app.web")),
            Map.entry("tech.tablesaw", List.of("org.vpip.analysis.score")),
            Map.entry("org.jgrapht", List.of("org.vpip.analysis.network")),
            Map.entry("org.apache.commons.math3", List.of(STATISTICS)),
            Map.entry("org.apache.commons.statistics", List.of(STATISTICS)),
            Map.entry("org.apache.commons.numbers", List.of(STATISTICS)),
            Map.entry("org.apache.commons.rng", List.of(STATISTICS, "org.vpip.sample")),
            Map.entry("com.opencsv", List.of("org.vpip.instruments.tabular")),
            Map.entry(
                    "org.apache.poi",
                    List.of("org.vpip.instruments.tabular", "org.vpip.reports.excel", "org.vpip.reports.word")),
            Map.entry("org.openxmlformats", List.of("org.vpip.reports.excel")),
            Map.entry("org.jfree", List.of("org.vpip.reports.chart")),
            Map.entry("org.apache.batik", List.of("org.vpip.reports.chart")),
            Map.entry("com.openhtmltopdf", List.of("org.vpip.reports.pdf")),
            Map.entry("org.apache.pdfbox", List.of("org.vpip.reports.pdf")),
            Map.entry("org.apache.fontbox", List.of("org.vpip.reports.pdf")),
            Map.entry(
                    "tools.jackson",
                    List.of("org.vpip.instruments.engagement.slack", "org.vpip.reports.export", "org.vpip.app.cli")),
            Map.entry("org.xml.sax", List.of("org.vpip.instruments.tabular")),
            Map.entry("org.thymeleaf", List.of("org.vpip.app.html")),
            Map.entry("picocli", List.of("org.vpip.app.cli")));

    private ArchitectureRules() {}

    /** The rules by number. */
    static Map<Integer, List<ArchRule>> rules() {
        Map<Integer, List<ArchRule>> rules = new HashMap<>(Map.of(
                1, arrows(),
                2, List.of(wordingUnread()),
                3, reportsSeeNoAnswers(),
                4, gate(),
                5, List.of(classes().should(new LibraryPlacementCondition(PLACES))),
                6, noSelfCheck(),
                7, List.of(noClasses().that().resideOutsideOfPackage(APP).should(new AmbientStateCondition())),
                8, List.of(noClasses().should(new IdentitySeparationCondition())),
                9, oneSample(),
                10, List.of(classes().that().areRecords().should(narrow()))));
        rules.put(11, VerdictRules.all());
        return rules;
    }

    private static List<ArchRule> arrows() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(INSTRUMENTS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ANALYSIS, REPORTS, SAMPLE, APP),
                noClasses()
                        .that()
                        .resideInAPackage(ANALYSIS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(REPORTS, SAMPLE, APP),
                noClasses()
                        .that()
                        .resideInAPackage(REPORTS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(SAMPLE, APP),
                slices().matching("org.vpip.instruments.(*)..").should().beFreeOfCycles(),
                slices().matching("org.vpip.analysis.(*)..").should().beFreeOfCycles(),
                slices().matching("org.vpip.reports.(*)..").should().beFreeOfCycles(),
                slices().matching("org.vpip.sample.(*)..").should().beFreeOfCycles(),
                slices().matching("org.vpip.app.(*)..").should().beFreeOfCycles());
    }

    private static ArchRule wordingUnread() {
        DescribedPredicate<HasName> anyButCreating = DescribedPredicate.describe(
                "reads the text", member -> !member.getName().equals("<init>"));
        return noClasses()
                .that()
                .resideInAPackage(ANALYSIS)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a wording is read",
                        call -> call.getTargetOwner().isEquivalentTo(Wording.class)
                                && anyButCreating.test(call.getTarget())));
    }

    private static List<ArchRule> reportsSeeNoAnswers() {
        DescribedPredicate<JavaClass> results = JavaClass.Predicates.equivalentTo(Interval.class)
                .or(JavaClass.Predicates.equivalentTo(StandardizedChange.class))
                .or(JavaClass.Predicates.equivalentTo(WilcoxonSignedRank.WilcoxonResult.class))
                .or(JavaClass.Predicates.equivalentTo(WilcoxonSignedRank.WilcoxonMethod.class));
        DescribedPredicate<JavaClass> statistics = JavaClass.Predicates.resideInAPackage(STATISTICS + "..");
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(REPORTS)
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(
                                Response.class,
                                Responses.class,
                                Answer.class,
                                Membership.class,
                                Memberships.class,
                                ScoreTable.class,
                                ScorePairs.class),
                noClasses()
                        .that()
                        .resideInAPackage(REPORTS)
                        .should()
                        .dependOnClassesThat(statistics.and(DescribedPredicate.not(results))),
                noClasses()
                        .that()
                        .resideInAPackage(REPORTS)
                        .should()
                        .callMethod(StandardizedChange.class, "of", double[].class, double[].class));
    }

    private static List<ArchRule> gate() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(REPORTS)
                        .and()
                        .resideOutsideOfPackage("org.vpip.reports.disclosure..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Findings.class),
                noClasses()
                        .that()
                        .resideInAPackage(APP)
                        .and()
                        .resideOutsideOfPackage("org.vpip.app.evaluation..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.vpip.analysis.finding..", "org.vpip.analysis.evaluation.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.vpip.reports.disclosure..")
                        .should()
                        .callConstructorWhere(DescribedPredicate.describe(
                                "something is released",
                                call -> call.getTargetOwner().isEquivalentTo(Released.class))));
    }

    private static List<ArchRule> oneSample() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(ANALYSIS)
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(SAMPLES)))
                        .should()
                        .callMethod(Memberships.class, "withoutWithdrawn"),
                noClasses()
                        .that()
                        .resideInAPackage(ANALYSIS)
                        .and()
                        .resideOutsideOfPackages(SAMPLES, "org.vpip.analysis.recordlinkage..")
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe(
                                "raw records are read",
                                access -> (access.getTargetOwner().isAssignableTo(Study.class)
                                                && List.of("responses", "ties", "engagement")
                                                        .contains(access.getName()))
                                        || (access.getTargetOwner().isAssignableTo(CollectedData.class)
                                                && List.of("responses", "ties", "engagement", "feedback")
                                                        .contains(access.getName())))),
                noClasses()
                        .that(DescribedPredicate.not(
                                JavaClass.Predicates.belongToAnyOf(MatchedSample.class, AnalysisSample.class)))
                        .should()
                        .callConstructorWhere(DescribedPredicate.describe(
                                "a sample is counted",
                                call -> call.getTargetOwner().isEquivalentTo(AnalysisSample.class))));
    }

    private static ArchCondition<JavaClass> narrow() {
        return new ArchCondition<>("have at most " + MOST_PARTS + " parts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int parts = type.reflect().getRecordComponents().length;
                events.add(new SimpleConditionEvent(type, parts <= MOST_PARTS, type.getName() + " has " + parts));
            }
        };
    }

    private static List<ArchRule> noSelfCheck() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(SAMPLE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ANALYSIS, REPORTS, APP),
                noClasses()
                        .that()
                        .resideInAPackage(APP)
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                        STATISTICS + "..",
                                        "org.apache.commons.math3..",
                                        "org.apache.commons.statistics..")
                                .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Interval.class)))));
    }
}
