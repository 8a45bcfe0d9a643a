package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.instruments.format.xlsform.XlsFormReader;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Slot;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Tier;
import org.vpip.instruments.wording.Language;

/** The way through the shipped baseline questionnaire, by what is answered. */
class CourseTest {
    private static final Instrument BASELINE = XlsFormReader.read(
            new InstrumentId("baseline"),
            Path.of("../instruments/src/main/resources/instruments/baseline"),
            "baseline",
            new Problems());

    private static Course course(Map<String, String> answers) {
        return Course.of(asking(BASELINE), answers);
    }

    private static Asking asking(Instrument instrument) {
        PersonalInvitation of =
                new PersonalInvitation(new ParticipantId("P-1"), new WaveId("t0"), instrument.id(), Language.FRENCH);
        ZonedDateTime now = ZonedDateTime.parse("2026-03-15T10:00Z");
        return new Asking(of, instrument, EnumSet.allOf(Tier.class), 0, now);
    }

    private static List<String> asked(Map<String, String> answers) {
        return course(answers).asked().stream()
                .flatMap(screen -> screen.questions().stream())
                .map(Slot::key)
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
        String screen = before.asked().stream()
                .filter(shown ->
                        shown.questions().stream().anyMatch(slot -> slot.key().equals("role")))
                .findFirst()
                .orElseThrow()
                .key();
        assertThat(after.asksMoreThan(before, screen)).isTrue();
        assertThat(before.asksMoreThan(after, screen)).isFalse();
    }

    @Test
    void screensOnWhichNothingIsAskedArePassedOverBothWays() {
        Course everything = course(Map.of("role", "practitioner", "field", "pve"));
        Course manager = course(Map.of("role", "manager", "field", "pve"));
        List<String> all = everything.asked().stream().map(Screen::key).toList();
        List<String> fewer = manager.asked().stream().map(Screen::key).toList();
        String gap =
                all.stream().filter(key -> !fewer.contains(key)).findFirst().orElseThrow();
        String beyond = manager.from(gap).orElseThrow().key();
        assertThat(fewer).contains(beyond);
        assertThat(all.indexOf(beyond)).isGreaterThan(all.indexOf(gap));
        assertThat(manager.before(beyond).map(Screen::key))
                .isEqualTo(manager.before(gap).map(Screen::key));
        assertThat(manager.after(fewer.get(fewer.size() - 1))).isEmpty();
        assertThat(manager.before(fewer.get(0))).isEmpty();
    }

    @Test
    void noScreenAsksMoreThanEightThings() {
        assertThat(course(Map.of("role", "practitioner", "field", "fv")).asked())
                .allSatisfy(screen -> assertThat(screen.questions()).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void whoIsNowhereYetMayOpenASituationThatNobodyComesBackTo() {
        Instrument vignettes = XlsFormReader.read(
                new InstrumentId("vignettes"),
                Path.of("../instruments/src/main/resources/instruments/vignettes"),
                "vignettes",
                new Problems());
        Course course = Course.of(asking(vignettes), Map.of());
        Screen first = course.asked().get(0);
        assertThat(course.mayOpen(first, "")).isTrue();
        assertThat(course.mayOpen(first, first.key())).isTrue();
        assertThat(course.mayOpen(first, course.asked().get(17).key())).isFalse();
        assertThat(course.mayOpen(first, Visit.REVIEW)).isFalse();
    }
}
