package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** The way through the shipped baseline questionnaire, by what is answered. */
class QuestionnaireFlowTest {
    private static final Instrument BASELINE = InstrumentReader.read(
            new InstrumentId("baseline"),
            Path.of("../instruments/src/main/resources/instruments/baseline"),
            "baseline",
            new Problems());

    private static QuestionnaireFlow course(Map<String, String> answers) {
        return QuestionnaireFlow.of(asking(BASELINE), answers);
    }

    private static QuestionnaireContext asking(Instrument instrument) {
        PersonalInvitation invitation =
                new PersonalInvitation(new ParticipantId("P-1"), new WaveId("t0"), instrument.id(), Language.FRENCH);
        ZonedDateTime now = ZonedDateTime.parse("2026-03-15T10:00Z");
        return new QuestionnaireContext(invitation, instrument, EnumSet.allOf(ConsentScope.class), 0, now);
    }

    private static List<String> asked(Map<String, String> answers) {
        return course(answers).askedScreens().stream()
                .flatMap(screen -> screen.questions().stream())
                .map(ItemInstance::key)
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
        QuestionnaireFlow before = course(Map.of());
        QuestionnaireFlow after = course(Map.of("role", "other"));
        String screen = before.askedScreens().stream()
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
        QuestionnaireFlow everything = course(Map.of("role", "practitioner", "field", "pve"));
        QuestionnaireFlow manager = course(Map.of("role", "manager", "field", "pve"));
        List<String> all = everything.askedScreens().stream().map(Screen::key).toList();
        List<String> fewer = manager.askedScreens().stream().map(Screen::key).toList();
        String gap =
                all.stream().filter(key -> !fewer.contains(key)).findFirst().orElseThrow();
        String beyond = manager.resumeScreen(gap).orElseThrow().key();
        assertThat(fewer).contains(beyond);
        assertThat(all.indexOf(beyond)).isGreaterThan(all.indexOf(gap));
        assertThat(manager.previousScreen(beyond).map(Screen::key))
                .isEqualTo(manager.previousScreen(gap).map(Screen::key));
        assertThat(manager.nextScreen(fewer.get(fewer.size() - 1))).isEmpty();
        assertThat(manager.previousScreen(fewer.get(0))).isEmpty();
    }

    @Test
    void noScreenAsksMoreThanEightThings() {
        assertThat(course(Map.of("role", "practitioner", "field", "fv")).askedScreens())
                .allSatisfy(screen -> assertThat(screen.questions()).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void whoIsNowhereYetMayOpenASituationThatNobodyComesBackTo() {
        Instrument vignettes = InstrumentReader.read(
                new InstrumentId("vignettes"),
                Path.of("../instruments/src/main/resources/instruments/vignettes"),
                "vignettes",
                new Problems());
        QuestionnaireFlow course = QuestionnaireFlow.of(asking(vignettes), Map.of());
        Screen first = course.askedScreens().get(0);
        assertThat(course.canOpen(first, "")).isTrue();
        assertThat(course.canOpen(first, first.key())).isTrue();
        assertThat(course.canOpen(first, course.askedScreens().get(17).key())).isFalse();
        assertThat(course.canOpen(first, FlowPosition.REVIEW)).isFalse();
    }
}
