package org.vpip.app.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

/** The attacker shares no code with what it attacks. */
class IndependenceTest {
    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.vpip.reports.disclosure.audit..",
                    "org.vpip.reports.disclosure.gate..",
                    "org.vpip.reports.disclosure.fact..",
                    "org.vpip.reports.disclosure.partition..",
                    "org.vpip.analysis..");

    private static EvaluationResult judged(String folder) {
        JavaClasses classes = new ClassFileImporter().importPackages(folder);
        assertThat(classes).isNotEmpty();
        return RULE.evaluate(classes);
    }

    @Test
    void usesNothingOfTheGateTheAuditAndTheirFacts() {
        assertThat(judged("org.vpip.app.attack").getFailureReport().getDetails())
                .isEmpty();
        assertThat(judged("org.vpip.app.evaluation").hasViolation()).isTrue();
    }
}
