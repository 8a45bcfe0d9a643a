package org.vpip.analysis.recordlinkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import org.junit.jupiter.api.Test;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

class LinkedStudyTest {

    @Test
    void aStudyWithoutCodesStaysAsItIs() {
        Study study = aStudy().withMember("1", "a").build();
        assertThat(LinkedStudy.of(study).study()).isSameAs(study);
        assertThat(LinkedStudy.of(study).compared()).isEmpty();
    }

    @Test
    void everybodyHasOneNameAtAllWavesAndWhatIsKnownOfEither() {
        Study study = aStudy().withMember("a", "")
                .withMember("x", "police")
                .withAnswers("a", T0, "1", "1", "1")
                .withAnswers("x", T1, "2", "2", "2")
                .withCode("a", T0, "1234567")
                .withCode("x", T1, "1234567")
                .build();
        Study linked = LinkedStudy.of(study).study();
        assertThat(linked.memberships().memberships()).singleElement().satisfies(person -> {
            assertThat(person.id()).hasToString("a");
            assertThat(person.attributes()).containsEntry("sector", "police");
        });
        assertThat(linked.responses().all())
                .extracting(Response::participant)
                .containsOnly(new ParticipantId("a"))
                .hasSize(2);
    }

    @Test
    void themesFollowTheNameOfTheirAuthor() {
        Study study = aStudy().withMember("a", "")
                .withMember("x", "")
                .withOpenAnswer("x", T1, "words", "")
                .withThemes("x", T1, "coder", "trust")
                .withCode("a", T0, "1234567")
                .withCode("x", T1, "1234567")
                .build();
        assertThat(LinkedStudy.of(study).study().themes().all())
                .extracting(CodedTheme::participant)
                .containsExactly(new ParticipantId("a"));
    }

    @Test
    void requiresEqualAttributesWhereOneElementDiffers() {
        StudyBuilder fixture = aStudy().withMember("a", "health")
                .withMember("x", "police")
                .withCode("a", T0, "1234567")
                .withCode("x", T1, "1234568");
        assertThat(LinkedStudy.of(fixture.build()).matches().links()).isEmpty();
        StudyBuilder unknown = aStudy().withMember("a", "health")
                .withMember("x", "")
                .withCode("a", T0, "1234567")
                .withCode("x", T1, "1234568");
        assertThat(LinkedStudy.of(unknown.build()).matches().links()).hasSize(1);
    }

    @Test
    void whatWasKnownFirstHoldsWhateverTheOrderOfTheSheet() {
        Study study = aStudy().withMember("x", "police")
                .withMember("a", "health")
                .withCode("x", T1, "1234567")
                .withCode("a", T0, "1234567")
                .build();
        assertThat(LinkedStudy.of(study).study().memberships().memberships())
                .singleElement()
                .satisfies(person -> assertThat(person.attributes()).containsEntry("sector", "health"));
    }

    @Test
    void codesOfTwoWavesAreExactOnlyWhenTheyAreTheSame() {
        WaveId t2 = new WaveId("t2");
        Study study = aStudy().withMember("a", "")
                .withMember("x", "")
                .withCode("a", T0, "1234567")
                .withCode("x", T1, "1234568")
                .build();
        LinkedStudy linked = LinkedStudy.of(study);
        assertThat(linked.matchRule(new ParticipantId("a"), T0, T1)).contains(MatchRule.ONE_MISMATCH);
        assertThat(linked.matchRule(new ParticipantId("a"), T0, t2)).isEmpty();
    }

    @Test
    void whoHasWithdrawnIsComparedWithNobody() {
        Study study = aStudy().withWithdrawnMember("a")
                .withMember("x", "")
                .withCode("a", T0, "1234567")
                .withCode("x", T1, "1234567")
                .build();
        LinkedStudy linked = LinkedStudy.of(study);
        assertThat(linked.matches().links()).isEmpty();
        assertThat(linked.study().memberships().memberships())
                .extracting(Membership::id)
                .hasSize(2);
    }
}
