package org.vpip.analysis.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.analysis.StudyFixture.T0;
import static org.vpip.analysis.StudyFixture.T1;

import org.junit.jupiter.api.Test;
import org.vpip.analysis.StudyFixture;
import org.vpip.instruments.response.Participant;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

class LinkedStudyTest {

    @Test
    void aStudyWithoutCodesStaysAsItIs() {
        Study study = new StudyFixture().person("1", "a").study();
        assertThat(LinkedStudy.of(study).study()).isSameAs(study);
        assertThat(LinkedStudy.of(study).compared()).isEmpty();
    }

    @Test
    void everybodyHasOneNameAtAllWavesAndWhatIsKnownOfEither() {
        Study study = new StudyFixture()
                .person("a", "")
                .person("x", "police")
                .answers("a", T0, "1", "1", "1")
                .answers("x", T1, "2", "2", "2")
                .code("a", T0, "1234567")
                .code("x", T1, "1234567")
                .study();
        Study linked = LinkedStudy.of(study).study();
        assertThat(linked.participants().all()).singleElement().satisfies(person -> {
            assertThat(person.id()).hasToString("a");
            assertThat(person.attributes()).containsEntry("sector", "police");
        });
        assertThat(linked.responses().all())
                .extracting(Response::participant)
                .containsOnly(new ParticipantId("a"))
                .hasSize(2);
    }

    @Test
    void attributesThatAreKnownOfBothMustAgreeWhereOneElementDiffers() {
        StudyFixture fixture = new StudyFixture()
                .person("a", "health")
                .person("x", "police")
                .code("a", T0, "1234567")
                .code("x", T1, "1234568");
        assertThat(LinkedStudy.of(fixture.study()).matches().links()).isEmpty();
        StudyFixture unknown = new StudyFixture()
                .person("a", "health")
                .person("x", "")
                .code("a", T0, "1234567")
                .code("x", T1, "1234568");
        assertThat(LinkedStudy.of(unknown.study()).matches().links()).hasSize(1);
    }

    @Test
    void whatWasKnownFirstHoldsWhateverTheOrderOfTheSheet() {
        Study study = new StudyFixture()
                .person("x", "police")
                .person("a", "health")
                .code("x", T1, "1234567")
                .code("a", T0, "1234567")
                .study();
        assertThat(LinkedStudy.of(study).study().participants().all())
                .singleElement()
                .satisfies(person -> assertThat(person.attributes()).containsEntry("sector", "health"));
    }

    @Test
    void codesOfTwoWavesAreExactOnlyWhenTheyAreTheSame() {
        WaveId t2 = new WaveId("t2");
        Study study = new StudyFixture()
                .person("a", "")
                .person("x", "")
                .code("a", T0, "1234567")
                .code("x", T1, "1234568")
                .study();
        LinkedStudy linked = LinkedStudy.of(study);
        assertThat(linked.pass(new ParticipantId("a"), T0, T1)).contains(Pass.ONE_DIFFERS);
        assertThat(linked.pass(new ParticipantId("a"), T0, t2)).isEmpty();
    }

    @Test
    void whoHasWithdrawnIsComparedWithNobody() {
        Study study = new StudyFixture()
                .withdrawn("a")
                .person("x", "")
                .code("a", T0, "1234567")
                .code("x", T1, "1234567")
                .study();
        LinkedStudy linked = LinkedStudy.of(study);
        assertThat(linked.matches().links()).isEmpty();
        assertThat(linked.study().participants().all())
                .extracting(Participant::id)
                .hasSize(2);
    }
}
