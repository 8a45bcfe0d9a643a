package org.vpip.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.sentence.LocalizedNumbers;

/** Rule 11: reports ask the verdict of a finding and decide nothing from its numbers. */
final class VerdictRules {
    private VerdictRules() {}

    /** Returns the rules. The gate counts, drawings compare positions, and the formats of numbers look at their signs. */
    static List<ArchRule> all() {
        DescribedPredicate<JavaClass> exempt = JavaClass.Predicates.resideInAnyPackage(
                        "org.vpip.reports.disclosure..", "org.vpip.reports.chart..")
                .or(JavaClass.Predicates.belongToAnyOf(LocalizedNumbers.class));
        DescribedPredicate<JavaClass> reporting =
                JavaClass.Predicates.resideInAPackage("org.vpip.reports..").and(DescribedPredicate.not(exempt));
        return List.of(
                noClasses().that(reporting).should(new ZeroComparisonCondition()),
                noClasses().that(reporting).should().callMethod(Interval.class, "contains", double.class),
                noClasses().that(reporting).should().callMethod(Math.class, "signum", double.class),
                noClasses().that(reporting).should().callMethod(SignificanceTest.class, "isSignificant"),
                pValuesOnlyInTables(reporting));
    }

    private static ArchRule pValuesOnlyInTables(DescribedPredicate<JavaClass> reporting) {
        return noClasses()
                .that(reporting)
                .and()
                .resideOutsideOfPackages("org.vpip.reports.export..", "org.vpip.reports.template..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a p-value is read",
                        call -> call.getTargetOwner().isEquivalentTo(SignificanceTest.class)
                                && List.of("p", "pAdjusted").contains(call.getName())));
    }
}
