package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** Which situations somebody is given, in which order, and that nobody comes back to one. */
class RandomizationTest {
    private static final Instrument VIGNETTES = shipped("vignettes");

    private static Instrument shipped(String id) {
        Path folder = Path.of("../instruments/src/main/resources/instruments").resolve(id);
        return InstrumentReader.read(new InstrumentId(id), folder, id, new Problems());
    }

    private static QuestionnaireFlow course(
            Instrument instrument, String person, int occasion, Set<ConsentScope> agreed) {
        PersonalInvitation invitation =
                new PersonalInvitation(new ParticipantId(person), new WaveId("t0"), instrument.id(), Language.ENGLISH);
        ZonedDateTime now = ZonedDateTime.parse("2026-03-15T10:00Z");
        return QuestionnaireFlow.of(new QuestionnaireContext(invitation, instrument, agreed, occasion, now), Map.of());
    }

    private static QuestionnaireFlow vignettes(String person, int occasion) {
        return course(VIGNETTES, person, occasion, EnumSet.allOf(ConsentScope.class));
    }

    /** Situations in the order in which they are met: va1, va2 … */
    private static List<String> situations(QuestionnaireFlow course) {
        return course.askedScreens().stream()
                .flatMap(screen -> screen.section().groups().stream().limit(1))
                .filter(group -> group.matches("v[ab]\\d"))
                .distinct()
                .toList();
    }

    @Test
    void givesSixSituationsOfOneFormThenOfTheOther() {
        List<String> first = situations(vignettes("P-1", 0));
        List<String> second = situations(vignettes("P-1", 1));
        assertThat(first).hasSize(6);
        assertThat(second).hasSize(6).doesNotContainAnyElementsOf(first);
        assertThat(situations(vignettes("P-1", 2))).isEqualTo(first);
        assertThat(first.stream().map(name -> name.substring(0, 2)).distinct()).hasSize(1);
    }

    @Test
    void thePersonFindsTheirOrderAgainAndOthersHaveOthers() {
        Set<List<String>> orders = new HashSet<>();
        Set<String> forms = new HashSet<>();
        IntStream.range(0, 40).mapToObj(i -> "P-" + i).forEach(person -> {
            List<String> order = situations(vignettes(person, 0));
            assertThat(situations(vignettes(person, 0))).isEqualTo(order);
            orders.add(order);
            forms.add(order.get(0).substring(0, 2));
        });
        assertThat(orders).hasSizeGreaterThan(30);
        assertThat(forms).containsExactlyInAnyOrder("va", "vb");
    }

    @Test
    void nobodyComesBackToASituationThatTheyLeft() {
        QuestionnaireFlow course = vignettes("P-1", 0);
        List<String> order = situations(course);
        List<Screen> firstSituation = of(course, order.get(0));
        Screen second = of(course, order.get(1)).get(0);
        Screen last = firstSituation.get(firstSituation.size() - 1);
        assertThat(course.previousScreen(second.key())).isEmpty();
        assertThat(course.canOpen(last, second.key())).isFalse();
        assertThat(course.canOpen(last, FlowPosition.REVIEW)).isFalse();
        assertThat(course.canOpen(second, last.key())).isTrue();
        assertThat(course.previousScreen(last.key())).isPresent();
    }

    private static List<Screen> of(QuestionnaireFlow course, String situation) {
        return course.askedScreens().stream()
                .filter(screen -> screen.section().groups().contains(situation))
                .toList();
    }

    @Test
    void theSituationStandsAboveItsQuestionsAndCanBeReadAgain() {
        QuestionnaireFlow course = vignettes("P-1", 0);
        List<Screen> screens = of(course, situations(course).get(0));
        assertThat(screens)
                .hasSizeGreaterThan(1)
                .allSatisfy(screen -> assertThat(screen.introduction()).isNotEmpty());
        assertThat(screens.get(0).isIntroductionNew()).isTrue();
        assertThat(screens.subList(1, screens.size())).noneMatch(Screen::isIntroductionNew);
    }

    @Test
    void anItemWhoseConsentIsMissingIsNotShown() {
        Instrument network = shipped("network");
        Set<ConsentScope> without = EnumSet.complementOf(EnumSet.of(ConsentScope.NETWORK));
        assertThat(course(network, "P-1", 0, without).askedScreens()).isEmpty();
        assertThat(course(network, "P-1", 0, EnumSet.allOf(ConsentScope.class)).askedScreens())
                .isNotEmpty();
        assertThat(course(network, "P-1", 0, without).resolvedAnswers().get("any_contact"))
                .isEqualTo("-94");
    }

    @Test
    void randomizesOnlyTheOrderOfBaselineScales() {
        Instrument baseline = shipped("baseline");
        List<String> one = keys(course(baseline, "P-1", 0, EnumSet.allOf(ConsentScope.class)));
        List<String> other = keys(course(baseline, "P-2", 0, EnumSet.allOf(ConsentScope.class)));
        assertThat(one).containsExactlyInAnyOrderElementsOf(other).isNotEqualTo(other);
        assertThat(one.subList(0, 3)).isEqualTo(other.subList(0, 3));
    }

    private static List<String> keys(QuestionnaireFlow course) {
        return course.askedScreens().stream().map(Screen::key).toList();
    }
}
