package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.format.xlsform.XlsFormReader;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;

/** The way through the shipped baseline questionnaire, by what is answered. */
class CourseTest {
    private static final Instrument BASELINE = XlsFormReader.read(
            new InstrumentId("baseline"),
            Path.of("../instruments/src/main/resources/instruments/baseline"),
            "baseline",
            new Problems());

    private static Course course(Map<String, String> answers) {
        return Course.of(BASELINE, answers, Language.FRENCH, ZonedDateTime.parse("2026-03-15T10:00Z"));
    }

    private static List<String> asked(Map<String, String> answers) {
        return course(answers).asked().stream()
                .flatMap(page -> page.questions().stream())
                .map(item -> item.id().value())
                .toList();
    }

    @Test
    void onlyWhoWorksWithPeopleIsAskedAboutPractice() {
        assertThat(asked(Map.of("role", "manager", "field", "pve"))).doesNotContain("beh_1", "se_pve_1", "role_other");
        assertThat(asked(Map.of("role", "practitioner", "field", "pve")))
                .contains("beh_1", "se_pve_1")
                .doesNotContain("se_fv_1");
        assertThat(asked(Map.of("role", "practitioner", "field", "fv")))
                .contains("se_fv_1")
                .doesNotContain("se_pve_1");
    }

    @Test
    void anAnswerThatBringsUpAQuestionOnItsPageKeepsThePage() {
        Course before = course(Map.of());
        Course after = course(Map.of("role", "other"));
        int page = before.asked().stream()
                .filter(shown -> shown.questions().stream()
                        .anyMatch(item -> item.id().value().equals("role")))
                .findFirst()
                .orElseThrow()
                .number();
        assertThat(after.asksMoreThan(before, page)).isTrue();
        assertThat(before.asksMoreThan(after, page)).isFalse();
    }

    @Test
    void pagesOnWhichNothingIsAskedArePassedOverBothWays() {
        Course manager = course(Map.of("role", "manager"));
        List<Integer> numbers = manager.asked().stream().map(Page::number).toList();
        int gap = numbers.stream()
                .filter(number -> !numbers.contains(number + 1) && number + 1 < manager.size())
                .findFirst()
                .orElseThrow();
        int beyond = manager.from(gap + 1);
        assertThat(beyond).isGreaterThan(gap + 1);
        assertThat(manager.before(beyond)).isEqualTo(gap);
        assertThat(manager.from(manager.size())).isEqualTo(manager.size());
        assertThat(manager.before(0)).isZero();
    }
}
